// Paragraphs that belong together in one row, read as: the left text, what the two have to do with each other, the right text.
import type { Ref } from 'react'
import type { ParagraphAlignment, ParagraphRow, ParagraphSide, TextRange } from '../../../shared/domain/duplicates/align-paragraphs.js'
import type { ComparedArticle, DuplicateView } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import { classes, VisuallyHidden } from '../../ui/index.js'
import styles from './duplicate.module.css'
import { stretches } from './duplicate-model.js'

export interface AlignedRowsProps {
  readonly alignment: ParagraphAlignment
  readonly labels: readonly [string, string]
  readonly view: DuplicateView
  readonly tableRef: Ref<HTMLTableElement>
}

/** Latin copy is counted in words, Chinese in characters. */
const unitOf = ({ content }: ComparedArticle): 'word' | 'character' => (content.language === 'en' ? 'word' : 'character')
const langOf = ({ content }: ComparedArticle): string => (content.language === 'en' ? 'en' : 'zh-CN')

export function AlignedRows({ alignment, labels, view, tableRef }: AlignedRowsProps) {
  const t = useText()
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
              <TextCell side={row.a} marks={row.diffs.a} row={row} label={labels[0]} article={view.a} className={styles.left} />
              <td className={classes(styles.state, isLone(row) && styles.lone)}>
                <StateTag row={row} labels={labels} unit={unitOf(view.a)} />
              </td>
              <TextCell side={row.b} marks={row.diffs.b} row={row} label={labels[1]} article={view.b} className={styles.right} />
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
  readonly label: string
  readonly article: ComparedArticle
  readonly className: string | undefined
}

function TextCell({ side, marks, row, label, article, className }: TextCellProps) {
  const t = useText()
  if (side === null)
    return (
      <td className={styles.none}>
        <div>{t('press.row.none', { side: label, count: row.unitsApart, unit: unitOf(article) })}</div>
      </td>
    )
  return (
    <td className={classes(styles.text, isLone(row) ? styles.only : className)} lang={langOf(article)}>
      {isLone(row)
        ? side.text
        : stretches(side.text, side.range[0], marks).map(({ text, marked }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, drawn anew with it
            marked ? <em key={index}>{text}</em> : text,
          )}
    </td>
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
