// One article of the stock: name, length in characters and lines of a base column, the shape it would take.
import { memo, type PointerEvent } from 'react'
import { bodyPictures } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { articleLines } from '../../../shared/domain/copyfit/measure.js'
import type { PageGeometry } from '../../../shared/domain/layout/types.js'
import { useText } from '../../desk/index.js'
import { classes, Icon, Tag } from '../../ui/index.js'
import { cardName, type StockItem } from './make-up-model.js'
import styles from './stock.module.css'
import type { PageScene } from './use-scene.js'

/** The page in little with as many column heights filled as the text takes. */
function ShapeHint({ lines, geometry }: { readonly lines: number; readonly geometry: PageGeometry }) {
  const pitch = 23 / geometry.columns
  const third = Math.max(1, Math.ceil(geometry.rows / 3))
  const columns = Math.min(geometry.columns, Math.max(1, Math.ceil(lines / third)))
  const height = (31 * Math.min(geometry.rows, Math.ceil(lines / columns))) / geometry.rows
  return (
    <svg className={styles.shape} width="26" height="34" viewBox="0 0 26 34" aria-hidden="true">
      <rect x=".5" y=".5" width="25" height="33" fill="none" stroke="var(--rule-2)" />
      {Array.from({ length: columns }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity than its place
        <rect key={index} x={1.5 + index * pitch} y={2} width={pitch - 0.7} height={Math.max(1, height)} fill="var(--ink-3)" />
      ))}
    </svg>
  )
}

function Thumbnail({ content }: { readonly content: ArticleContent }) {
  const t = useText()
  const [picture] = bodyPictures(content.body)
  if (!picture?.sha256) {
    return (
      <span className={styles.noImage}>
        <Icon name="imageOff" label={t('makeUp.noImage')} />
      </span>
    )
  }
  return <img className={styles.thumb} src={`asset://photo/${picture.sha256}`} alt="" draggable={false} />
}

export interface StockRowProps {
  readonly item: StockItem
  readonly scene: PageScene
  readonly onDragStart: (event: PointerEvent, item: StockItem) => void
}

export const StockRow = memo(function StockRow({ item, scene, onDragStart }: StockRowProps) {
  const t = useText()
  const { card, standing } = item
  const content = scene.revisions[card.headRevisionId]
  const lines = content ? articleLines(content, scene.geometry.columnWidthPx, scene.style) : 0
  const credit = content ? (bodyPictures(content.body)[0]?.credit ?? '') : ''
  const canPlace = standing === null && card.state === 'filed'
  return (
    <div className={classes(styles.row, canPlace && styles.movable)} onPointerDown={(event) => onDragStart(event, item)}>
      {canPlace ? <Icon name="grip" size="s" /> : <span className={styles.noGrip} />}
      <div className="col sp">
        <span className={classes('ell', styles.name, card.headline === '' && 'mute')}>{cardName(card) || t('common.noHeadline')}</span>
        <span className={classes('ell mi mute', styles.facts)}>
          {card.genre === 'photo' ? credit || t('makeUp.noCredit') : t('makeUp.length', { characters: card.characters, lines })}
        </span>
      </div>
      {standing && <Tag tone="plain">{standing.pageNo}</Tag>}
      {!standing && card.state === 'draft' && <Tag tone="ochre">{t('state.draft')}</Tag>}
      {card.genre === 'photo' && content ? <Thumbnail content={content} /> : <ShapeHint lines={lines} geometry={scene.geometry} />}
    </div>
  )
})
