// Paragraphs that belong together in one row, read as: the left text, what the two have to do with each other, the right text.
import type { Ref } from 'react'
import type { ParagraphAlignment, ParagraphRow, ParagraphSide, TextRange } from '../../../shared/domain/duplicates/align-paragraphs.js'
import { useText } from '../../desk/index.js'
import { classes, IconButton, VisuallyHidden } from '../../ui/index.js'
import styles from './duplicate.module.css'
import { readStretches } from './duplicate-model.js'
import { sharedPassage } from './standing-words.js'

/** One of the two texts as the rows need it. */
export interface ReadSide {
  readonly label: string
  readonly language: 'zh' | 'en'
  /** Standing formulae in it, ascending and apart. */
  readonly formulae: readonly TextRange[]
}

export interface AlignedRowsProps {
  readonly alignment: ParagraphAlignment
  readonly sides: readonly [ReadSide, ReadSide]
  /** Passages the two have in common: UTF-16 ranges of the left text. */
  readonly spans: readonly { readonly a: TextRange }[]
  readonly onMarkFormula: (passage: string) => void
  readonly tableRef: Ref<HTMLTableElement>
}

/** Latin copy is counted in words, Chinese in characters. */
export const unitOf = (language: 'zh' | 'en'): 'word' | 'character' => (language === 'en' ? 'word' : 'character')
const langOf = (language: 'zh' | 'en'): string => (language === 'en' ? 'en' : 'zh-CN')

export function AlignedRows({ alignment, sides: [a, b], spans, onMarkFormula, tableRef }: AlignedRowsProps) {
  const t = useText()
  const labels = [a.label, b.label] as const
  const name = t('press.duplicate.table', { a: labels[0], b: labels[1] })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section className={styles.scroll} aria-label={name} tabIndex={0} data-keeps-arrows="">
      <table ref={tableRef} className={styles.rows}>
        <colgroup>
          <col />
          <col className={styles.middle} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[labels[0], t('press.duplicate.match'), labels[1]].map((heading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns; both sides may bear one name
              <th key={index} scope="col">
                <VisuallyHidden>{heading}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {alignment.rows.map((row, index) => (
            <tr key={`${row.a?.first ?? '-'} ${row.b?.first ?? '-'}`} data-row={index} tabIndex={-1}>
              <TextCell side={row.a} marks={row.diffs.a} row={row} read={a} className={styles.left} />
              <td className={classes(styles.state, isLone(row) && styles.lone)}>
                <StateTag row={row} labels={labels} unit={unitOf(a.language)} />
                <FormulaButton passage={sharedPassage(row, spans)} onMark={onMarkFormula} />
              </td>
              <TextCell side={row.b} marks={row.diffs.b} row={row} read={b} className={styles.right} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const isLone = (row: ParagraphRow): boolean => row.state === 'onlyA' || row.state === 'onlyB'

interface TextCellProps {
  readonly side: ParagraphSide | null
  readonly marks: readonly TextRange[]
  readonly row: ParagraphRow
  readonly read: ReadSide
  readonly className: string | undefined
}

function TextCell({ side, marks, row, read: { label, language, formulae }, className }: TextCellProps) {
  const t = useText()
  if (side === null)
    return (
      <td className={styles.none}>
        <div>{t('press.row.none', { side: label, count: row.unitsApart, unit: unitOf(language) })}</div>
      </td>
    )
  return (
    <td className={classes(styles.text, isLone(row) ? styles.only : className)} lang={langOf(language)}>
      {readStretches(side.text, side.range[0], isLone(row) ? [] : marks, formulae).map(({ text, kind }, index) => {
        if (kind === 'plain') return text
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, drawn anew with it
        return kind === 'differs' ? <em key={index}>{text}</em> : <i key={index}>{text}</i>
      })}
    </td>
  )
}

/** The passage a person hears before calling it a formula. */
const SPOKEN = 24

function FormulaButton({ passage, onMark }: { readonly passage: string | null; readonly onMark: (passage: string) => void }) {
  const t = useText()
  if (passage === null) return null
  const spoken = passage.length > SPOKEN ? `${passage.slice(0, SPOKEN)}…` : passage
  return (
    <IconButton
      icon="quote"
      size="sm"
      className={styles.markFormula}
      label={t('press.standing.mark', { passage: spoken })}
      onPress={() => onMark(passage)}
    />
  )
}

function StateTag({
  row,
  labels,
  unit,
}: {
  readonly row: ParagraphRow
  readonly labels: readonly [string, string]
  readonly unit: string
}) {
  const t = useText()
  if (row.state === 'same') return <span>{t('press.row.same')}</span>
  if (row.state === 'differs') return <span>{t('press.row.differs', { count: row.unitsApart, unit })}</span>
  return <span>{t('press.row.only', { side: row.state === 'onlyA' ? labels[0] : labels[1] })}</span>
}
