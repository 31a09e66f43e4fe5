// Says that the article ran before: where and when, and how much of each is in the other; the comparison is one press away.
import { useFormat, useText } from '../../desk/index.js'
import { Button, Callout } from '../../ui/index.js'
import { openFinding } from '../preflight/index.js'
import styles from './preview.module.css'
import type { PrintedMark, StockRow } from './stock-rows.js'

export interface PrintedCalloutProps {
  readonly row: StockRow
  readonly mark: PrintedMark
  /** D leads here: there is no duplicate within the issue. */
  readonly isFirst: boolean
}

export function PrintedCallout({ row, mark, isFirst }: PrintedCalloutProps) {
  const t = useText()
  const formats = useFormat()
  const { kind, day, page, headline, percents, isWhole } = mark
  const where = {
    kind,
    hasDay: day === '' ? 'no' : 'yes',
    day: day === '' ? '' : formats.day(day),
    hasPage: page === '' ? 'no' : 'yes',
    page,
  }
  return (
    <div className={styles.callout}>
      <Callout
        icon="history"
        title={t('press.earlier.title', { level: isWhole ? 'red' : 'amber', ...where })}
        actions={
          <Button
            size="sm"
            keys={isFirst ? 'd' : undefined}
            onPress={() => openFinding({ findingKey: mark.findingKey, articleId: row.card.id })}
          >
            {t('stock.printed.compare')}
          </Button>
        }
      >
        <div>
          {t('press.earlier.verdict', {
            own: percents[0],
            other: percents[1],
            place: t('press.earlier.place', where),
            headline: headline === '' ? t('common.noHeadline') : headline,
          })}
        </div>
      </Callout>
    </div>
  )
}
