// One article in the list: two lines of headline with tags, then section, reporter, length, slot and time of change.
import { memo, type ReactNode } from 'react'
import type { Translate } from '../../../shared/i18n/index.js'
import { useFormat, useLanguage, useText } from '../../desk/index.js'
import { classes, Icon, Tag } from '../../ui/index.js'
import styles from './stock.module.css'
import { positionLabel, type StockRow } from './stock-rows.js'
import { changedLabel, langTag, spacedName } from './stock-words.js'

function RowTags({ row }: { readonly row: StockRow }) {
  const t = useText()
  return (
    <>
      {row.missingHeadline && <Tag tone="red">{t('stock.tag.missingHeadline')}</Tag>}
      {row.duplicates.length > 0 && (
        <Tag tone={row.duplicates[0]?.blocks ? 'red' : 'ochre'} icon="duplicate" title={t('stock.tag.duplicate.hint')}>
          {t('stock.tag.duplicate')}
        </Tag>
      )}
      {row.printedBefore.length > 0 && (
        <Tag icon="history" title={t('stock.tag.printed.hint')}>
          {t('stock.tag.printed')}
        </Tag>
      )}
      {row.missingCredit && (
        <Tag tone="ochre" icon="camera">
          {t('stock.tag.missingCredit')}
        </Tag>
      )}
      {row.unsent && (
        <Tag tone="ochre" icon="upload" title={t('stock.tag.unsent.hint')}>
          {t('stock.tag.unsent')}
        </Tag>
      )}
      {row.card.pictures > 0 && (
        <span className="tag" title={t('stock.tag.pictures', { count: row.card.pictures })}>
          <Icon name="image" label={t('stock.tag.pictures', { count: row.card.pictures })} />
          {row.card.pictures}
        </span>
      )}
    </>
  )
}

function Slot({ row }: { readonly row: StockRow }) {
  const t = useText()
  const [first, ...others] = row.positions
  if (!first) return <span className="mute">—</span>
  return (
    <>
      <b className="w5">
        {positionLabel(first)}
        {others.length > 0 && <span className="mute"> +{others.length}</span>}
      </b>
      {row.oversetLines > 0 ? (
        <span className="mi red w5">{t('fit.over', { lines: row.oversetLines })}</span>
      ) : (
        row.undersetLines > 0 && <span className="mi ochre">{t('fit.under', { lines: row.undersetLines })}</span>
      )}
    </>
  )
}

/** `nowMs` decides whether the hour or the day of the last change is shown. */
export const StockRowView = memo(function StockRowView({ row, nowMs }: { readonly row: StockRow; readonly nowMs: number }) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { card } = row
  const below = lineBelow(row, t)
  const lang = langTag(card.language)
  return (
    <>
      <Cell className={styles.title}>
        <div className={styles.titleLine}>
          <span className={classes(styles.headline, 'ell')} lang={lang}>
            {row.missingHeadline ? (
              <>
                <span className="mute" lang={language}>
                  {t('common.noHeadline')}
                </span>
                {'　'}
                {card.opening}
              </>
            ) : (
              card.headline || card.opening
            )}
          </span>
          <RowTags row={row} />
        </div>
        <div className="sm mute ell" lang={lang}>
          {below || '\u00a0'}
        </div>
      </Cell>
      <Cell className="sm ink2 ell">{card.section}</Cell>
      <Cell className="sm ell" title={card.bylineNames}>
        {row.reporters.slice(0, 1).map(spacedName)}
      </Cell>
      <Cell className={classes('num', styles.right)}>{formats.number(card.characters)}</Cell>
      <Cell className={styles.slot}>
        <Slot row={row} />
      </Cell>
      <Cell className={classes('sm mute', styles.right)}>{changedLabel(formats, language, card.updatedAt, nowMs)}</Cell>
    </>
  )
})

/** The second line says what the first does not: kicker, first words, signatures, or that this is a photo. */
function lineBelow({ card, missingHeadline }: StockRow, t: Translate): string {
  if (card.kicker !== '') return card.kicker
  if (missingHeadline) return card.bylineNames
  return card.headline === '' ? t('stock.photo') : card.opening
}

interface CellProps {
  readonly className?: string | undefined
  readonly title?: string
  readonly children: ReactNode
}

function Cell(props: CellProps) {
  // biome-ignore lint/a11y/useSemanticElements: cells of a windowed grid are placed by hand, which a table cannot do
  // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
  return <div role="gridcell" {...props} />
}
