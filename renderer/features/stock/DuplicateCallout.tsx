// Says that the article stands twice: in which other one, how much of each is in the other, where that one is.
import { useAsk, useFormat, useText } from '../../desk/index.js'
import { Button, Callout } from '../../ui/index.js'
import styles from './preview.module.css'
import { positionLabel, type StockRow } from './stock-rows.js'
import { rowTitle } from './stock-words.js'

export interface DuplicateCalloutProps {
  readonly row: StockRow
  readonly other: StockRow | null
  readonly onCompare: () => void
}

/** Copy without a headline is known by its first words; a whole sentence would bury the rest of the note. */
const TITLE_CHARACTERS = 28
const shortTitle = (row: StockRow): string => {
  // Inside quotation marks the ones of the headline become single (GB/T 15834).
  const title = [...rowTitle(row).replaceAll('“', '‘').replaceAll('”', '’')]
  return title.length > TITLE_CHARACTERS ? `${title.slice(0, TITLE_CHARACTERS).join('')}…` : title.join('')
}

export function DuplicateCallout({ row, other, onCompare }: DuplicateCalloutProps) {
  const t = useText()
  const formats = useFormat()
  const compared = useAsk('duplicate.compare', other ? { aArticleId: row.card.id, bArticleId: other.card.id } : null).data?.comparison
  if (!other) return null
  // Rounded down, as in the press check: only a text that stands there altogether reads 100 %.
  const percent = (share: number): string => formats.percent(Math.floor(share * 100) / 100)
  const [position] = other.positions
  const facts = [
    position
      ? t('stock.duplicate.otherOn', { position: positionLabel(position) })
      : t('stock.duplicate.other', { state: t(`state.${other.state}`) }),
    ...(row.reporters.some((name) => other.reporters.includes(name)) ? [t('stock.duplicate.sameReporter')] : []),
  ]
  return (
    <div className={styles.callout}>
      <Callout
        tone="red"
        icon="duplicate"
        title={t('stock.duplicate.title', { headline: shortTitle(other) })}
        actions={
          <Button size="sm" look="ored" keys="d" onPress={onCompare}>
            {t('stock.duplicate.compare')}
          </Button>
        }
      >
        {compared && <div>{t('stock.duplicate.shares', { own: percent(compared.aInB), other: percent(compared.bInA) })}</div>}
        <div>{facts.reduce((a, b) => t('common.list', { a, b }))}</div>
      </Callout>
    </div>
  )
}
