// The head of the screen: the verdict, the pages with their results, and what to do with the issue.
import { useLayoutEffect, useRef } from 'react'
import { useText } from '../../desk/index.js'
import { Button, classes, Icon, TaskProgress } from '../../ui/index.js'
import { PageStrip } from './PageStrip.js'
import styles from './press.module.css'
import type { PressCheck } from './use-press-check.js'
import type { Printing } from './use-printing.js'

export interface PressBannerProps {
  readonly check: PressCheck
  readonly printing: Printing
  readonly onPrint: (proof: boolean) => void
}

export function PressBanner({ check, printing, onPrint }: PressBannerProps) {
  return (
    <div className={styles.banner}>
      <PressVerdict check={check} />
      <PageStrip states={check.states} pageId={check.pageId} onFilter={check.filterPage} />
      <PressActions check={check} printing={printing} onPrint={onPrint} />
    </div>
  )
}

function PressVerdict({ check }: { readonly check: PressCheck }) {
  const t = useText()
  const { report, ready, blocking, unsaved, warnings } = check
  if (!report || !check.issue)
    return (
      <div className={styles.verdict}>
        <h1>{t('press.checking')}</h1>
      </div>
    )
  const why =
    blocking > 0
      ? t('press.verdict.blocked.detail', { count: blocking })
      : unsaved.length > 0
        ? t('press.verdict.unsaved.detail', { count: unsaved.length })
        : t('press.verdict.noPages.detail')
  return (
    <div className={classes(styles.verdict, ready ? styles.isReady : styles.isBlocked)}>
      <Icon name={ready ? 'ok' : 'ban'} size="l" />
      <div>
        <h1>{t(ready ? 'press.verdict.ready' : 'press.verdict.blocked')}</h1>
        <div>{ready ? t('press.verdict.ready.detail', { warns: warnings }) : why}</div>
      </div>
    </div>
  )
}

function PressActions({ check, printing, onPrint }: PressBannerProps) {
  const t = useText()
  const page = check.states.find((state) => state.id === check.pageId)
  const frame = useRef<HTMLDivElement>(null)
  const proofRef = useRef<HTMLButtonElement>(null)
  const pressRef = useRef<HTMLButtonElement>(null)
  const started = useRef<'proof' | 'press' | null>(null)
  const { isRunning } = printing
  // While the buttons make room for the progress the focus waits on their frame; then it goes back to the one that was pressed.
  useLayoutEffect(() => {
    if (started.current === null) return
    if (isRunning) frame.current?.focus()
    else {
      const button = started.current === 'proof' ? proofRef : pressRef
      if (document.activeElement === document.body || frame.current?.contains(document.activeElement)) button.current?.focus()
      started.current = null
    }
  }, [isRunning])
  const start = (what: 'proof' | 'press') => {
    started.current = what
    onPrint(what === 'proof')
  }
  return (
    <div ref={frame} tabIndex={-1} className={classes(styles.actions, isRunning && styles.running)}>
      {isRunning ? (
        <TaskProgress task="print" onStop={printing.stop} />
      ) : (
        <>
          <Button icon="refresh" keys="F9" onPress={check.recheck}>
            {t('press.recheck')}
          </Button>
          <Button ref={proofRef} icon="print" disabled={check.states.length === 0} onPress={() => start('proof')}>
            {page ? t('press.proof.page', { page: page.pageNo }) : t('press.proof')}
          </Button>
          <Button
            ref={pressRef}
            look={check.ready ? 'red' : 'plain'}
            size="lg"
            icon={check.ready ? 'print' : 'lock'}
            disabled={!check.ready}
            label={check.ready ? undefined : t('press.print.locked')}
            onPress={() => start('press')}
          >
            {t('press.print')}
          </Button>
        </>
      )}
    </div>
  )
}
