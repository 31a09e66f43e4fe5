// What the command box finds: articles of the issue, pages, commands. Two-character names must be found, so the match is
// by contained words, never by whole tokens.
import type { ArticleCard, PageView } from '../../shared/ipc/views.js'

const MOST_ARTICLES = 8

/** Spaces inside Chinese names (韦　冰) and letter case do not count. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

/** True when every word of the query stands somewhere in the fields. */
export function matches(query: string, fields: readonly string[]): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const text = folded(fields.join('\n'))
  return words.every((word) => text.includes(word))
}

export const articleTitle = (card: ArticleCard): string => card.headline || card.opening

/** The newest matching articles; without a query the ones touched last. Headline hits come before others. */
export function findArticles(cards: readonly ArticleCard[], query: string): readonly ArticleCard[] {
  const found = cards.filter((card) => matches(query, [card.kicker, card.headline, card.opening, card.bylineNames, card.section]))
  const inHeadline = (card: ArticleCard) => (query.trim() !== '' && matches(query, [card.headline]) ? 1 : 0)
  return [...found].sort((a, b) => inHeadline(b) - inHeadline(a) || b.updatedAt - a.updatedAt).slice(0, MOST_ARTICLES)
}

/** The most that the archive's question takes. */
const LONGEST_SEARCH = 200

/** What the archive is asked for from the command box: the words as typed, null for a box without any. */
export function archiveSearchText(query: string): string | null {
  const text = query.trim().slice(0, LONGEST_SEARCH)
  return text === '' ? null : text
}

export const findPages = (pages: readonly PageView[], query: string): readonly PageView[] =>
  pages.filter((page) => matches(query, [page.content.pageNo, page.content.pageName, page.content.section]))
