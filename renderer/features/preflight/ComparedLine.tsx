// The line over the rows: what stands where in one sentence, the longest passage, what grey means, and what can be called standing words.
import { useText } from '../../desk/index.js'
import { Button, Menu } from '../../ui/index.js'
import styles from './duplicate.module.css'
import type { Longest } from './standing-words.js'
import type { StandingWords } from './use-standing-words.js'

export interface ComparedLineProps {
  readonly verdict: string
  readonly longest: Longest | null
  readonly unit: 'word' | 'character'
  readonly hasFormulae: boolean
  /** Words selected in the rows. */
  readonly selected: string | null
  /** What the article could be a regular column by; empty where that is not offered. */
  readonly columns: readonly string[]
  readonly standing: StandingWords
  readonly onGo: (row: number) => void
}

export function ComparedLine({ verdict, longest, unit, hasFormulae, selected, columns, standing, onGo }: ComparedLineProps) {
  const t = useText()
  const [column] = columns
  return (
    <div className={styles.comparedLine}>
      <p>{verdict}</p>
      {longest && longest.row >= 0 && (
        <Button
          size="sm"
          look="gh"
          icon="down"
          label={t('press.compared.longest.label', { count: longest.units, unit })}
          onPress={() => onGo(longest.row)}
        >
          {t('press.compared.longest', { count: longest.units, unit })}
        </Button>
      )}
      {hasFormulae && <span className={styles.legend}>{t('press.compared.formula')}</span>}
      <span className="sp" />
      {selected !== null && (
        // A press of the mouse would take the selection away before it is read.
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the selection; the button inside is what acts
        <span onMouseDown={(event) => event.preventDefault()}>
          <Button size="sm" onPress={() => void standing.markFormula(selected)}>
            {t('press.standing.selected')}
          </Button>
        </span>
      )}
      {columns.length === 1 && column !== undefined && (
        <Button size="sm" look="gh" onPress={() => void standing.markRecurring(column)}>
          {t('press.standing.column', { column })}
        </Button>
      )}
      {columns.length > 1 && (
        <Menu
          label={t('press.standing.columns')}
          trigger={
            <Button size="sm" look="gh">
              {t('press.standing.columns')}
            </Button>
          }
          entries={columns.map((name) => ({ id: name, label: t('press.standing.column', { column: name }) }))}
          onChoose={(name) => void standing.markRecurring(name)}
        />
      )}
    </div>
  )
}
