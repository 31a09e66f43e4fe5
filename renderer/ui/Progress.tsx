// Long work: what is done, how far, and the way to stop it.
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { type Task, useProgress } from '../desk/progress.js'
import { useText } from '../desk/text.js'
import { Button } from './Button.js'

export interface ProgressProps {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly onStop?: (() => void) | undefined
}

export function Progress({ label, done, total, onStop }: ProgressProps) {
  const t = useText()
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      value={done}
      minValue={0}
      maxValue={Math.max(total, 1)}
      valueLabel={t('progress.of', { done, total })}
    >
      {({ percentage }) => (
        <>
          <div className="line">
            <span>{label}</span>
            <span className="sm mute num">{t('progress.of', { done, total })}</span>
            <span className="sp" />
            {onStop && (
              <Button size="sm" onPress={onStop}>
                {t('common.stop')}
              </Button>
            )}
          </div>
          <div className="track">
            <div style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  )
}

/** The progress the main process tells of one task; nothing while it does not run. */
export function TaskProgress({ task, onStop }: { readonly task: Task; readonly onStop?: (() => void) | undefined }) {
  const t = useText()
  const progress = useProgress(task)
  return progress && <Progress label={t(`progress.${task}`)} done={progress.done} total={progress.total} onStop={onStop} />
}
