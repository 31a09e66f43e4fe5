// Items for the tests of the review's view models.
import type { ArticleItem, FolioItem, Guess, IntakeResult, Item, PhotoItem } from '../../../shared/domain/intake/item.js'

export const guessOf = (what: Guess['what'], lines: Guess['lines'], confidence = 0.9): Guess => ({
  what,
  lines,
  confidence,
  reason: 'test',
})

export const articleOf = (lines: readonly [number, number], more: Partial<ArticleItem> = {}): ArticleItem => ({
  kind: 'article',
  source: { file: 'page.txt', lines: [lines[0], lines[1]] },
  kicker: null,
  headline: null,
  deck: null,
  dateline: null,
  byline: [],
  bylineForm: null,
  paragraphs: [{ kind: 'text', text: '正文。', lines: [lines[0]] }],
  joins: [],
  guesses: [],
  ...more,
})

export const photoOf = (lines: readonly [number, number], guesses: Guess[] = []): PhotoItem => ({
  kind: 'photo',
  source: { file: 'page.txt', lines: [lines[0], lines[1]] },
  caption: '图片说明。',
  credit: null,
  guesses,
})

export const folioOf = (line: number, more: Partial<FolioItem> = {}): FolioItem => ({
  kind: 'folio',
  source: { file: 'page.txt', lines: [line, line] },
  text: '2025年8月26日 星期二',
  date: '2025-08-26',
  weekday: '星期二',
  pageNo: null,
  pageName: null,
  ...more,
})

export const resultOf = (items: Item[], unplaced: IntakeResult['unplaced'] = []): IntakeResult => ({ items, unplaced })
