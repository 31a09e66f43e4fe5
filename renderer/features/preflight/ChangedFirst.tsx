// Numbers and names that differ between two texts that are otherwise the same, called out above the rows: one of them is wrong.
import type { ChangedPlace, ParagraphAlignment } from '../../../shared/domain/duplicates/align-paragraphs.js'
import { useText } from '../../desk/index.js'
import { Button } from '../../ui/index.js'
import styles from './duplicate.module.css'

export interface ChangedFirstProps {
  readonly alignment: ParagraphAlignment
  readonly labels: readonly [string, string]
  /** Brings a row of the comparison into view, by its index. */
  readonly onGo: (row: number) => void
}

/** More than this is no longer a call-out. */
const SHOWN = 6

export function ChangedFirst({ alignment, labels, onGo }: ChangedFirstProps) {
  const t = useText()
  const { changedNumbers, changedWords, rows } = alignment
  if (changedNumbers.length + changedWords.length === 0) return null
  const numbers = changedNumbers.slice(0, SHOWN)
  const words = changedWords.slice(0, SHOWN - numbers.length)
  const rest = changedNumbers.length + changedWords.length - numbers.length - words.length
  const rowOf = (place: ChangedPlace): number => {
    const [from] = place.a.range
    return rows.findIndex((row) => row.a !== null && row.a.range[0] <= from && from < row.a.range[1])
  }
  const list = (heading: string, places: readonly ChangedPlace[]) =>
    places.length > 0 && (
      <>
        <span className="sm mute nw">{heading}</span>
        {places.map((place) => (
          <Button
            key={`${place.a.range[0]} ${place.b.range[0]}`}
            size="sm"
            label={t('press.changed.pair.label', { sideA: labels[0], a: place.a.text, sideB: labels[1], b: place.b.text })}
            onPress={() => onGo(rowOf(place))}
          >
            {t('press.changed.pair', { a: place.a.text, b: place.b.text })}
          </Button>
        ))}
      </>
    )
  return (
    <div className={styles.changedFirst}>
      <b className="sm ochre nw">{t('press.changed.title')}</b>
      {list(t('press.changed.numbers'), numbers)}
      {list(t('press.changed.words'), words)}
      {rest > 0 && <span className="sm mute nw">{t('press.changed.more', { count: rest })}</span>}
    </div>
  )
}
