// The right region: the article as copy, what duplicates it, its figures, and the acts its state allows.
import { bodyPictures } from '../../../shared/body/text.js'
import type { ArticleView } from '../../../shared/ipc/views.js'
import { useAsk, useFormat, useText } from '../../desk/index.js'
import { Button, EmptyState, StageBar } from '../../ui/index.js'
import { DuplicateCallout } from './DuplicateCallout.js'
import { PreviewArticle } from './PreviewArticle.js'
import { PrintedCallout } from './PrintedCallout.js'
import styles from './preview.module.css'
import type { TextRange } from './same-passages.js'
import { DESK_STATES, positionLabel, type StockRow } from './stock-rows.js'

export interface PreviewActions {
  readonly onEdit: (row: StockRow) => void
  readonly onFile: (rows: readonly StockRow[]) => void
  readonly onReturn: (rows: readonly StockRow[]) => void
  readonly onSpike: (rows: readonly StockRow[]) => void
  readonly onUnspike: (rows: readonly StockRow[]) => void
  readonly onCompare: (row: StockRow) => void
}

export interface PreviewPaneProps extends PreviewActions {
  /** The articles that are acted on; one is shown, several are counted. */
  readonly rows: readonly StockRow[]
  readonly rowOf: (articleId: string) => StockRow | null
}

export function PreviewPane(props: PreviewPaneProps) {
  const t = useText()
  const { rows } = props
  const [row] = rows
  return (
    <section className="pane sheet" aria-label={t('stock.preview')}>
      {row && rows.length === 1 ? <OneArticle {...props} row={row} /> : <SeveralArticles {...props} />}
    </section>
  )
}

function SeveralArticles({ rows, onFile, onSpike }: PreviewPaneProps) {
  const t = useText()
  if (rows.length === 0)
    return (
      <div className={styles.nothing}>
        <p className="mute">{t('stock.preview.none')}</p>
      </div>
    )
  return (
    <EmptyState
      title={t('stock.preview.many', { count: rows.length })}
      detail={t('stock.preview.many.detail', { characters: rows.reduce((sum, row) => sum + row.card.characters, 0) })}
      actions={
        <>
          <Button look="pri" keys="s" onPress={() => onFile(rows)}>
            {t('stock.file')}
          </Button>
          <Button keys="Delete" onPress={() => onSpike(rows)}>
            {t('stock.spike')}
          </Button>
        </>
      }
    />
  )
}

/** A text that stands in more places than this is told in full by the press check. */
const MOST_CALLOUTS = 3

function OneArticle(props: PreviewPaneProps & { readonly row: StockRow }) {
  const { row, rowOf } = props
  const article = useAsk('article.get', { articleId: row.card.id }, { keepPrevious: true })
  const [duplicate] = row.duplicates
  const comparing = useAsk('duplicate.compare', duplicate ? { aArticleId: row.card.id, bArticleId: duplicate.otherArticleId } : null)
  const comparison = (duplicate && comparing.data?.comparison) ?? null
  const view = article.data?.card.id === row.card.id ? article.data : null
  // Passages are offsets into the last version; over a draft they would mark the wrong words.
  const spans: readonly TextRange[] = view?.draft ? [] : (comparison?.spans.map((span) => span.a) ?? [])
  return (
    <>
      <PreviewTool {...props} view={view} />
      <div className="scroll">
        {row.duplicates.slice(0, MOST_CALLOUTS).map((mark) => (
          <DuplicateCallout key={mark.findingKey} row={row} other={rowOf(mark.otherArticleId)} onCompare={() => props.onCompare(row)} />
        ))}
        {row.printedBefore.slice(0, MOST_CALLOUTS).map((mark, index) => (
          <PrintedCallout key={mark.findingKey} row={row} mark={mark} isFirst={index === 0 && row.duplicates.length === 0} />
        ))}
        {view && <PreviewArticle content={view.draft?.content ?? view.content} spans={spans} />}
      </div>
      <Figures row={row} view={view} />
    </>
  )
}

function PreviewTool(props: PreviewActions & { readonly row: StockRow; readonly view: ArticleView | null }) {
  const t = useText()
  const { row, view } = props
  const step = DESK_STATES.indexOf(row.state) + 1
  const placed = row.positions.length > 0
  return (
    <div className={`tool ${styles.tool}`}>
      {step <= 3 && <StageBar step={step} steps={3} />}
      <span className="w6">{t(`state.${row.state}`)}</span>
      {view && <span className="sm mute ell">{t('stock.preview.version', { number: view.revision.number })}</span>}
      <span className="sp" />
      {row.state === 'spiked' ? (
        <Button size="sm" look="pri" onPress={() => props.onUnspike([row])}>
          {t('stock.unspike')}
        </Button>
      ) : (
        <>
          {row.card.state === 'filed' && !placed && (
            <Button size="sm" onPress={() => props.onReturn([row])}>
              {t('stock.return')}
            </Button>
          )}
          <Button size="sm" keys="Enter" look={row.card.state === 'draft' ? 'plain' : 'pri'} onPress={() => props.onEdit(row)}>
            {t('stock.write')}
          </Button>
          {(row.card.state === 'draft' || row.unsent) && (
            <Button size="sm" look="pri" keys="s" onPress={() => props.onFile([row])}>
              {t('stock.file')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Figures({ row, view }: { readonly row: StockRow; readonly view: ArticleView | null }) {
  const t = useText()
  const formats = useFormat()
  const pictures = view ? bodyPictures((view.draft?.content ?? view.content).body).length : row.card.pictures
  const figures: readonly (readonly [string, string])[] = [
    [t('stock.fact.characters'), formats.number(row.card.characters)],
    [t('stock.fact.position'), row.positions.map(positionLabel).join(' ') || '—'],
    [t('stock.fact.section'), row.card.section || t('common.none')],
    [t('stock.fact.pictures'), pictures === 0 ? t('common.none') : t('stock.fact.pictureCount', { count: pictures })],
    [t('stock.fact.updated'), formats.dateTime(row.card.updatedAt)],
    [t('stock.fact.filed'), row.card.filedAt === null ? '—' : formats.dateTime(row.card.filedAt)],
  ]
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="w5 ell">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
