import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignToPages } from './assign-to-pages.js'
import { articleLists, lockedFrame } from './testing/random-pages.js'
import { BROADSHEET, type SyntheticArticle, syntheticMakeUpArticle } from './testing/synthetic-page.js'
import type { Priority } from './types.js'

const page = (pageNo: string, section: string) => ({ pageNo, section, geometry: BROADSHEET, firstRow: 5, fixed: [], articleIds: [] })

const copy = (articleId: string, section: string, priority: Priority = 3, bodyCharacters = 900) => ({
  section,
  article: syntheticMakeUpArticle(
    { articleId, genre: 'article', priority, headlineCharacters: 12, bodyCharacters, pictures: [] },
    BROADSHEET,
  ),
})

describe('assignToPages', () => {
  test('copy goes to the page of its section, the most important to the front', () => {
    const pages = assignToPages({
      pages: [page('1', 'news'), page('2', 'local'), page('3', 'arts')],
      articles: [copy('a', 'arts'), copy('b', 'local'), copy('top', 'arts', 5), copy('n', 'news')],
    })
    expect(pages.map((one) => one.articleIds)).toEqual([['top', 'n'], ['b'], ['a']])
  })

  test('copy without a page of its section goes to a page without one, else nowhere', () => {
    const articles = [copy('s', 'sport')]
    expect(assignToPages({ pages: [page('1', 'news'), page('2', '')], articles })[1]?.articleIds).toEqual(['s'])
    expect(assignToPages({ pages: [page('1', 'news')], articles })[0]?.articleIds).toEqual([])
  })

  test('a full page takes no more: locked frames and copy put there by hand count', () => {
    const locked = { ...page('1', 'news'), fixed: [lockedFrame('l', 1, 8, 5, 100)] }
    expect(assignToPages({ pages: [locked], articles: [copy('a', 'news')] })[0]?.articleIds).toEqual([])
    const articles = [copy('long', 'news', 3, 8000), copy('a', 'news', 4, 3000)]
    const given = { ...page('1', 'news'), articleIds: ['long'] }
    expect(assignToPages({ pages: [given], articles })[0]?.articleIds).toEqual(['long'])
  })

  test('no article is named twice, and the answer does not depend on when it is asked', () => {
    fc.assert(
      fc.property(articleLists(12), fc.array(fc.constantFrom('', 'news', 'arts'), { minLength: 1, maxLength: 4 }), (list, sections) => {
        const input = {
          pages: sections.map((section, index) => page(String(index), section)),
          articles: list.map((one: SyntheticArticle, index) => ({
            article: syntheticMakeUpArticle(one, BROADSHEET),
            section: ['', 'news', 'arts'][index % 3] ?? '',
          })),
        }
        const pages = assignToPages(input)
        const named = pages.flatMap((one) => one.articleIds)
        expect(new Set(named).size).toBe(named.length)
        expect(assignToPages(input)).toEqual(pages)
      }),
      { numRuns: 15 },
    )
  })
})
