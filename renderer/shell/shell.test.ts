import { describe, expect, it } from 'vitest'
import type { ArticleCard, IssueCard } from '../../shared/ipc/views.js'
import { archiveSearchText, findArticles, matches } from './command-model.js'
import { issueToOpen, newestFirst, nextIssueDay } from './shell-model.js'

const issue = (id: string, date: string): IssueCard => ({ id, date, totalIssueNo: null, pages: 0, articles: 0 })
const issues = [issue('b', '2026-08-26'), issue('c', '2026-08-27'), issue('a', '2026-08-25')]

describe('the issue that opens', () => {
  it('is the last one, if it is still there', () => {
    expect(issueToOpen(issues, 'a')).toBe('a')
    expect(issueToOpen(issues, 'gone')).toBe('c')
    expect(issueToOpen(issues, null)).toBe('c')
    expect(issueToOpen([], 'a')).toBeNull()
  })

  it('stands in a list with the newest first', () => {
    expect(newestFirst(issues).map((one) => one.id)).toEqual(['c', 'b', 'a'])
  })
})

describe('the day offered for a new issue', () => {
  it('is tomorrow, or the day after the newest issue', () => {
    expect(nextIssueDay([], new Date(2026, 7, 31, 23, 30))).toBe('2026-09-01')
    expect(nextIssueDay(issues, new Date(2026, 7, 25, 9))).toBe('2026-08-28')
    expect(nextIssueDay(issues, new Date(2026, 11, 31, 9))).toBe('2027-01-01')
  })
})

const card = (part: Partial<ArticleCard>): ArticleCard => ({
  id: 'x',
  issueId: null,
  state: 'filed',
  genre: 'article',
  language: 'zh',
  kicker: '',
  headline: '',
  opening: '',
  section: '',
  bylineNames: '',
  characters: 0,
  pictures: 0,
  headRevisionId: 'r',
  hasDraft: false,
  createdAt: 0,
  updatedAt: 0,
  filedAt: null,
  ...part,
})

describe('the command box', () => {
  it('finds two-character names with and without their space', () => {
    expect(matches('韦冰', ['记者 韦　冰'])).toBe(true)
    expect(matches('韦 冰', ['韦冰 李冉'])).toBe(true)
    expect(matches('a02 山阳', ['A02', '山阳新闻'])).toBe(true)
    expect(matches('山阴', ['山阳新闻'])).toBe(false)
  })

  it('puts hits in the headline first, then the newest', () => {
    const cards = [
      card({ id: 'old', headline: '驿站', updatedAt: 1 }),
      card({ id: 'body', opening: '驿站里的就业', updatedAt: 9 }),
      card({ id: 'new', headline: '家门口的驿站', updatedAt: 5 }),
    ]
    expect(findArticles(cards, '驿站').map((one) => one.id)).toEqual(['new', 'old', 'body'])
    expect(findArticles(cards, '').map((one) => one.id)).toEqual(['body', 'new', 'old'])
  })

  it('asks the archive for the words as typed, and for nothing when none are', () => {
    expect(archiveSearchText(' 韦冰 座谈会 ')).toBe('韦冰 座谈会')
    expect(archiveSearchText('　 ')).toBeNull()
    expect(archiveSearchText('字'.repeat(500))).toHaveLength(200)
  })

  it('shows eight at most', () => {
    expect(
      findArticles(
        Array.from({ length: 30 }, (_, index) => card({ id: String(index) })),
        '',
      ),
    ).toHaveLength(8)
  })
})
