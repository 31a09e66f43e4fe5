// Shares the copy of an issue out among pages that already exist: to the page of its section, by importance, as far as there is room.
import { freeCells } from './free-regions.js'
import type { IssuePage } from './make-up-issue.js'
import { PLANNED_SHARE, roomNeeded } from './plan-issue.js'
import type { MakeUpArticle } from './types.js'

export interface AssignInput {
  /** In the order of the paper; the first is the front page. `articleIds` are those the editor has put there already. */
  readonly pages: readonly (IssuePage & { readonly section: string })[]
  readonly articles: readonly { readonly article: MakeUpArticle; readonly section: string }[]
}

interface PageRoom {
  readonly page: AssignInput['pages'][number]
  readonly articleIds: string[]
  room: number
}

/** From this importance on an article may open the front page whatever its section. */
const FRONT_PRIORITY = 4

/**
 * The pages with `articleIds` filled in, most important first. What finds room on no page is on none: `makeUpIssue` tries it
 * wherever white is left. Deterministic; no article is named twice.
 */
export function assignToPages(input: AssignInput): IssuePage[] {
  const rooms = input.pages.map((page): PageRoom => {
    const { geometry, firstRow, fixed, articleIds } = page
    return { page, articleIds: [...articleIds], room: freeCells(geometry.columns, geometry.rows, firstRow, fixed) * PLANNED_SHARE }
  })
  for (const one of rooms) {
    for (const { article } of input.articles) {
      if (one.page.articleIds.includes(article.articleId)) one.room -= roomOn(one, article)
    }
  }
  const standing = new Set(input.pages.flatMap((page) => [...page.articleIds, ...page.fixed.map((frame) => frame.articleId)]))
  const waiting = input.articles
    .filter(({ article }) => !standing.has(article.articleId))
    .toSorted((a, b) => b.article.priority - a.article.priority)
  for (const { article, section } of waiting) {
    const target = preferred(rooms, article, section).find((one) => roomOn(one, article) <= one.room)
    if (!target) continue
    target.room -= roomOn(target, article)
    target.articleIds.push(article.articleId)
  }
  return rooms.map(({ page, articleIds }) => ({ ...page, articleIds }))
}

/** Pages in the order the article would like them; a page of another section is none of them. */
function preferred(rooms: readonly PageRoom[], article: MakeUpArticle, section: string): PageRoom[] {
  const front = article.priority >= FRONT_PRIORITY ? rooms.slice(0, 1) : []
  const own = rooms.filter((one) => section !== '' && one.page.section === section)
  const open = rooms.filter((one) => one.page.section === '' || section === '')
  return [...new Set([...front, ...own, ...open])]
}

function roomOn({ page }: PageRoom, article: MakeUpArticle): number {
  return roomNeeded(article, page.geometry, page.firstRow)
}
