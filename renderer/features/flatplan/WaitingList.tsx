// Filed copy that stands on no page: drawn only as far as it is in view, dragged on to a page or placed by key.
import { useMemo } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { articleLines } from '../../../shared/domain/copyfit/measure.js'
import { pageGeometry } from '../../../shared/domain/layout/geometry.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'
import type { Translate } from '../../../shared/i18n/index.js'
import type { ArticleCard } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import { Button, classes, Rows, useDrag } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { cardTitle } from './issue-acts.js'
import type { FlatplanScene } from './use-flatplan.js'
import { ARTICLE_TYPE } from './use-page-drag.js'

const ROW_PX = 28
/** More than this scroll inside the list. */
const ROWS_SHOWN = 8

export interface WaitingListProps {
  readonly scene: FlatplanScene
  readonly chosen: string | null
  readonly onChoose: (articleId: string) => void
  readonly onPlace: (articleId: string) => void
}

export function WaitingList({ scene, chosen, onChoose, onPlace }: WaitingListProps) {
  const t = useText()
  const { waiting } = scene.plan
  const page = scene.selected?.view.content ?? null
  return (
    <>
      <h3 className={`h ${styles.heading} ${styles.apart}`}>
        <span className="nw">{t('flatplan.waiting')}</span>
        {waiting.length > 0 && (
          <>
            <span className="mi nw">{t('common.articles', { count: waiting.length })}</span>
            <span className={classes('mi', styles.hint)}>{page && <span>{t('flatplan.waiting.hint')}</span>}</span>
          </>
        )}
        <span className="sp" />
        {page && waiting.length > 0 && (
          <Button size="sm" look="gh" keys="p" disabled={chosen === null} onPress={() => chosen !== null && onPlace(chosen)}>
            {t('flatplan.waiting.place', { page: page.pageNo })}
          </Button>
        )}
      </h3>
      {waiting.length === 0 ? (
        <p className={styles.note}>{t(scene.plan.totals.filed === 0 ? 'flatplan.waiting.none' : 'flatplan.waiting.empty')}</p>
      ) : (
        <div className={styles.rows} style={{ height: Math.min(waiting.length, ROWS_SHOWN) * ROW_PX }}>
          <Rows
            label={t('flatplan.waiting')}
            groups={[{ id: 'waiting', items: waiting }]}
            selected={chosen === null ? [] : [chosen]}
            onSelect={([id]) => id !== undefined && onChoose(id)}
            onOpen={onPlace}
            textOf={(card) => t('flatplan.waiting.row', { title: cardTitle(card), characters: lengthWords(t, card) })}
            rowClassName={() => styles.row ?? ''}
            rowHeight={ROW_PX}
            row={(card) => <WaitingRow card={card} scene={scene} />}
          />
        </div>
      )}
    </>
  )
}

const lengthWords = (t: Translate, card: ArticleCard): string =>
  card.genre === 'photo' ? t('flatplan.fit.photo') : t('flatplan.waiting.characters', { count: card.characters })

function WaitingRow({ card, scene }: { readonly card: ArticleCard; readonly scene: FlatplanScene }) {
  const t = useText()
  const content = scene.copy?.revisions[card.headRevisionId] ?? null
  // By keyboard an article is placed with Enter or P.
  const { dragProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ [ARTICLE_TYPE]: card.id, 'text/plain': cardTitle(card) }],
  })
  return (
    <div {...dragProps} className={classes(styles.entry, styles.waiting, isDragging && styles.dragging)}>
      <span className="mute nw">{lengthWords(t, card)}</span>
      <span className="ell" lang={card.language === 'en' ? 'en' : 'zh-CN'}>
        {cardTitle(card)}
      </span>
      <span className="mute">
        {content && card.genre === 'article' && (
          <ColumnLines content={content} style={scene.style} formatId={scene.selected?.view.content.formatId ?? ''} />
        )}
      </span>
    </div>
  )
}

/** Lines in one base column of the selected page's format. */
function ColumnLines({
  content,
  style,
  formatId,
}: {
  readonly content: ArticleContent
  readonly style: PublicationStyle
  readonly formatId: string
}) {
  const t = useText()
  const count = useMemo(
    () => articleLines(content, pageGeometry(formatOf(style, formatId), style).columnWidthPx, style),
    [content, style, formatId],
  )
  return t('flatplan.waiting.lines', { count })
}
