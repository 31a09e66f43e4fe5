// Rows and findings for the tests of the stock's view models.
import type { Finding } from '../../../shared/domain/finding.js'
import type { ArticleCard } from '../../../shared/ipc/views.js'
import { type ArticlePosition, type StockRow, stockRows } from './stock-rows.js'

export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export function cardOf(number: number, more: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id: idOf(number),
    issueId: idOf(900),
    state: 'draft',
    genre: 'article',
    language: 'zh',
    kicker: '',
    headline: `第${number}篇`,
    opening: '开头的话',
    section: '要闻',
    bylineNames: '张三',
    characters: 100 + number,
    pictures: 0,
    headRevisionId: idOf(500 + number),
    hasDraft: false,
    createdAt: 1_000_000 + number,
    updatedAt: 2_000_000 + number,
    filedAt: null,
    ...more,
  }
}

const NOWHERE = { page: null, pageId: null, frameId: null, frame: null, article: null, paragraph: null }

export function findingOf(rule: string, articleId: string, more: { other?: string; params?: Finding['params'] } = {}): Finding {
  return {
    key: `${rule}:${articleId}`,
    rule,
    severity: 'block',
    where: { ...NOWHERE, articleId },
    params: more.params ?? {},
    evidence: '',
    other: more.other ? { ...NOWHERE, articleId: more.other } : null,
  }
}

export const positionOf = (page: number, number: number): ArticlePosition => ({
  pageId: idOf(700 + page),
  pageNo: `A${String(page).padStart(2, '0')}`,
  order: page - 1,
  number,
})

export const rowsOf = (
  articles: readonly ArticleCard[],
  positions: Readonly<Record<string, readonly ArticlePosition[]>> = {},
  findings: readonly Finding[] = [],
): StockRow[] => stockRows({ articles, positions: new Map(Object.entries(positions)), findings })
