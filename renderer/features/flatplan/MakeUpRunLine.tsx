// The make-up of the issue as it is shown: how far it is, the button that stops it, and a quiet line once it was stopped.
import { useEffect } from 'react'
import { useText } from '../../desk/index.js'
import { Button, classes, Progress, useShortcuts } from '../../ui/index.js'
import { forgetStopped, type MakeUpRun, runOf, runWords, stopMakeUp, useMakeUpRun } from './make-up-run.js'
import styles from './make-up-run.module.css'

/** Long enough to read the line; it was also read out. */
const STOPPED_MS = 8000

/** What the run is to this issue, without how far it is: screens are not drawn anew for every page that is done. */
export const useRunState = (issueId: string): MakeUpRun['state'] => useMakeUpRun((state) => runOf(state.run, issueId).state)

const useIsStopping = (): boolean => useMakeUpRun(({ run }) => run.state === 'running' && run.stopping)

/** Escape stops the make-up of this issue while the screen is in front. */
export function useStopKey(issueId: string): void {
  const running = useRunState(issueId) === 'running'
  useShortcuts({ Escape: stopMakeUp }, running)
}

export interface MakeUpRunLineProps {
  readonly issueId: string
  /** `bar` stands in a toolbar that has a button to stop, `box` lies over a page and brings its own. */
  readonly look: 'bar' | 'box'
}

/** Nothing while the issue is not being made up and was not just stopped. */
export function MakeUpRunLine({ issueId, look }: MakeUpRunLineProps) {
  const t = useText()
  const run = useMakeUpRun((state) => runOf(state.run, issueId))
  const stopped = run.state === 'stopped'
  useEffect(() => {
    if (!stopped) return
    const timer = setTimeout(forgetStopped, STOPPED_MS)
    return () => clearTimeout(timer)
  }, [stopped])
  if (run.state === 'idle') return null
  const { pages } = run.state === 'running' ? run : { pages: null }
  const known = pages !== null && pages.total > 0 && pages.done < pages.total
  return (
    <div className={classes(styles.line, styles[look])} data-make-up-run={run.state}>
      {stopped ? (
        <span className="sm ink2">{t('flatplan.makeUp.stopped')}</span>
      ) : known ? (
        <div className={styles.progress}>
          <Progress label={t('progress.makeUp')} done={pages.done} total={pages.total} />
        </div>
      ) : (
        <span className="sm ink2">{runWords(t, pages)}</span>
      )}
      {look === 'box' && run.state === 'running' && <StopButton stopping={run.stopping} />}
    </div>
  )
}

/** Pressed once it stays, so that the keyboard is not left without a place; a second press changes nothing. */
function StopButton({ stopping }: { readonly stopping: boolean }) {
  const t = useText()
  return (
    <Button size="sm" keys="Escape" label={t('flatplan.makeUp.stop')} onPress={() => void stopMakeUp()}>
      {t(stopping ? 'flatplan.makeUp.stopping' : 'common.stop')}
    </Button>
  )
}

export interface MakeUpSwitchProps {
  readonly issueId: string
  /** What it says while nothing runs. */
  readonly children: string
  readonly look?: 'plain' | 'pri'
  readonly disabled?: boolean
  readonly onStart: () => void
}

/** Starts the make-up of the issue; while it runs the same button stops it, so that the keyboard stays where it was. */
export function MakeUpSwitch({ issueId, children, look = 'plain', disabled = false, onStart }: MakeUpSwitchProps) {
  const t = useText()
  // One of another issue.
  const otherRuns = useMakeUpRun((state) => state.run.state === 'running')
  const stopping = useIsStopping()
  return useRunState(issueId) === 'running' ? (
    <Button keys="Escape" label={t('flatplan.makeUp.stop')} onPress={() => void stopMakeUp()}>
      {t(stopping ? 'flatplan.makeUp.stopping' : 'common.stop')}
    </Button>
  ) : (
    <Button icon="auto" look={look} disabled={disabled || otherRuns} onPress={onStart}>
      {children}
    </Button>
  )
}
