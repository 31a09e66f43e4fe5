// The line over the main area: how grave, what it is, which of how many, and the way to the next.
import type { ReactNode } from 'react'
import { useText } from '../../desk/index.js'
import { Button, SeverityMark } from '../../ui/index.js'
import styles from './press.module.css'
import type { PressRow } from './press-model.js'

export interface DetailTitleProps {
  readonly row: PressRow
  readonly title: string
  readonly children?: ReactNode
  /** Number of the row in its group and their count. */
  readonly position: readonly [number, number]
  readonly onNext: () => void
}

export function DetailTitle({ row, title, children, position: [at, total], onNext }: DetailTitleProps) {
  const t = useText()
  return (
    <div className={styles.titleLine}>
      <SeverityMark severity={row.kind === 'open' ? row.finding.severity : 'ok'} />
      <h2 className="ell">{title}</h2>
      <span className="sm mute ell">{children}</span>
      <span className="sp" />
      <span className="sm mute nw">{t('press.of', { at, total })}</span>
      <Button size="sm" look="gh" keys="j" onPress={onNext}>
        {t('press.next')}
      </Button>
    </div>
  )
}
