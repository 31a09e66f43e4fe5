// What the stock does to articles: new, file, back to draft, spike, unspike. Each says what it did and takes it back.

import type { ArticleState } from '../../../shared/domain/article.js'
import { type NewArticle, newArticle } from '../../../shared/domain/new-article.js'
import type { MessageKey } from '../../../shared/i18n/index.js'
import type { ArticleCard } from '../../../shared/ipc/views.js'
import { ask, openPlace, showRefusal, toast, translate } from '../../desk/index.js'
import { positionLabel, type StockRow } from './stock-rows.js'

/** Words typed in the editor and not yet a version become one, so that what is filed is what was written. */
async function saveUnsaved(card: ArticleCard): Promise<void> {
  if (!card.hasDraft) return
  const { draft } = await ask('article.get', { articleId: card.id })
  if (!draft) return
  const { content, baseRevisionId } = draft
  await ask('article.save', { articleId: card.id, baseRevisionId, content, kind: 'saved', note: '' })
}

async function setStates(cards: readonly ArticleCard[], stateOf: (card: ArticleCard) => ArticleState): Promise<void> {
  for (const state of ['draft', 'filed', 'spiked'] as const) {
    const articleIds = cards.filter((card) => stateOf(card) === state).map((card) => card.id)
    if (articleIds.length > 0) await ask('article.setState', { articleIds, state })
  }
}

/** Moves the articles to a state and offers the way back to the state each was in. Nothing happens for those already there. */
async function move(rows: readonly StockRow[], state: ArticleState, done: MessageKey, detail?: MessageKey): Promise<void> {
  const cards = rows.map((row) => row.card).filter((card) => card.state !== state || (state === 'filed' && card.hasDraft))
  if (cards.length === 0) return
  try {
    if (state === 'filed') for (const card of cards) await saveUnsaved(card)
    await setStates(cards, () => state)
  } catch (error) {
    showRefusal(error)
    return
  }
  toast({
    tone: 'ok',
    title: translate(done, { count: cards.length }),
    ...(detail ? { detail: translate(detail) } : {}),
    action: { label: translate('common.undo'), run: () => void setStates(cards, (card) => card.state).catch(showRefusal) },
  })
}

/** Copy that stands on a page stays: taking it off belongs to make-up, where the hole it leaves is seen. */
function refusePlaced(rows: readonly StockRow[]): boolean {
  const placed = rows.find((row) => row.positions.length > 0)
  const position = placed?.positions[0]
  if (!position) return false
  toast({ tone: 'warn', title: translate('stock.onPage', { position: positionLabel(position) }), detail: translate('stock.onPage.detail') })
  return true
}

export const fileArticles = (rows: readonly StockRow[]): Promise<void> => move(rows, 'filed', 'stock.filed')

export async function returnArticles(rows: readonly StockRow[]): Promise<void> {
  if (!refusePlaced(rows)) await move(rows, 'draft', 'stock.returned')
}

export async function spikeArticles(rows: readonly StockRow[]): Promise<void> {
  if (!refusePlaced(rows)) await move(rows, 'spiked', 'stock.spiked', 'stock.spiked.detail')
}

/** Spiked copy comes back as a draft: somebody has to look at it before it is filed again. */
export const unspikeArticles = (rows: readonly StockRow[]): Promise<void> => move(rows, 'draft', 'stock.unspiked')

/** Begins an article, signed as the editor's own new articles are, and opens it. */
export async function startArticle(issueId: string | null, begun: NewArticle): Promise<void> {
  try {
    const { card } = await ask('article.create', { issueId, content: newArticle(begun) })
    openPlace({ screen: 'editor', articleId: card.id, isNew: true })
  } catch (error) {
    showRefusal(error)
  }
}

export const editArticle = (row: StockRow): void => openPlace({ screen: 'editor', articleId: row.card.id })

/** The press screen shows the pair side by side. */
export const compareDuplicates = (row: StockRow): void => {
  if (row.duplicates.length > 0) openPlace({ screen: 'press', articleId: row.card.id })
}
