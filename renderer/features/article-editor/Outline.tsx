// The outline: lead and subheads with the column lines under each; a press goes there.
import { memo } from 'react'
import { useText } from '../../desk/index.js'
import { Icon } from '../../ui/index.js'
import type { OutlineRow } from './article-model.js'
import styles from './panes.module.css'

export interface OutlineProps {
  readonly rows: readonly OutlineRow[]
  /** Lines after which the copy is overset, or null. */
  readonly slotLines: number | null
  readonly onGo: (block: number) => void
}

export const Outline = memo(function Outline({ rows, slotLines, onGo }: OutlineProps) {
  const t = useText()
  let through = 0
  return (
    <section className={styles.outline} aria-label={t('editor.outline')}>
      <h3 className="h">
        <Icon name="outline" size="s" />
        {t('editor.outline')}
        <span className="sp" />
        <span className="mi">{t('editor.outline.lines')}</span>
      </h3>
      <ul>
        {rows.map((row) => {
          through += row.lines
          const over = slotLines !== null && through > slotLines
          const words = row.kind === 'lead' ? t('editor.outline.lead') : row.text || t('editor.outline.emptySubhead')
          return (
            <li key={row.block}>
              <button type="button" className={over ? 'red' : undefined} onClick={() => onGo(row.block)}>
                <span className="ell">{words}</span>
                <span>{row.lines}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
})
