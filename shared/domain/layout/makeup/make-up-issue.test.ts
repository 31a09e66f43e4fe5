import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IssuePage, type MakeUpIssueInput, makeUpIssue, promoteLead } from './make-up-issue.js'
import { planIssue, roomNeeded } from './plan-issue.js'
import { brokenLaws } from './testing/page-laws.js'
import { articleLists, lockedFrame } from './testing/random-pages.js'
import { BROADSHEET, type SyntheticArticle, syntheticFit, syntheticMakeUpArticle } from './testing/synthetic-page.js'
import type { Priority } from './types.js'

const SECTIONS = ['news', 'local', 'arts']

function port(article: SyntheticArticle) {
  return syntheticMakeUpArticle(article, BROADSHEET)
}

function textOnly(articleId: string, bodyCharacters: number, priority: Priority = 3): SyntheticArticle {
  return { articleId, genre: 'article', priority, headlineCharacters: 12, bodyCharacters, pictures: [] }
}

function plan(articles: readonly SyntheticArticle[], sectionOf: (index: number) => string = () => 'news') {
  return planIssue({
    geometry: BROADSHEET,
    frontFirstRow: 12,
    innerFirstRow: 5,
    articles: articles.map((article, index) => ({ article: port(article), section: sectionOf(index) })),
    sections: SECTIONS,
    pageNoAt: (index) => `A0${index + 1}`,
  }).pages
}

function issueOf(pages: readonly Partial<IssuePage>[], articles: readonly SyntheticArticle[]): MakeUpIssueInput {
  let minted = 0
  return {
    pages: pages.map((page, index) => ({
      pageNo: `A0${index + 1}`,
      geometry: BROADSHEET,
      firstRow: 5,
      fixed: [],
      articleIds: [],
      ...page,
    })),
    articles: articles.map(port),
    seed: 0,
    newId: () => `f${minted++}`,
  }
}

describe('planIssue', () => {
  test('every article is on exactly one page, and pages are not planned beyond their room', () => {
    fc.assert(
      fc.property(articleLists(20), (articles) => {
        const pages = plan(articles, (index) => SECTIONS[index % 3] ?? '')
        expect(pages.flatMap((page) => page.articleIds).toSorted()).toEqual(articles.map((one) => one.articleId).toSorted())
        for (const page of pages) {
          const room = page.articleIds.reduce((sum, id) => {
            const article = articles.find((one) => one.articleId === id)
            return sum + (article ? roomNeeded(port(article), BROADSHEET, 5) : 0)
          }, 0)
          expect(page.articleIds.length === 1 || room <= 8 * 106).toBe(true)
        }
        expect(plan(articles, (index) => SECTIONS[index % 3] ?? '')).toEqual(pages)
      }),
      { numRuns: 20 },
    )
  })

  test('the most important copy opens the front page, sections follow in the order of the paper', () => {
    const articles = [
      textOnly('arts 1', 3000, 2),
      textOnly('news lead', 2500, 5),
      textOnly('arts 2', 3500, 3),
      textOnly('local 1', 3800, 3),
      textOnly('arts lead', 2500, 4),
      textOnly('local 2', 3800, 3),
    ]
    const pages = plan(articles, (index) => articles[index]?.articleId.split(' ')[0] ?? '')
    expect(pages[0]?.articleIds.slice(0, 2)).toEqual(['news lead', 'arts lead'])
    expect(pages.slice(1).map((page) => page.section)).toEqual(['local', 'arts'])
    expect(pages.map((page) => page.pageNo)).toEqual(['A01', 'A02', 'A03'])
  })

  test('no copy, no pages', () => {
    expect(plan([])).toEqual([])
  })
})

describe('makeUpIssue', () => {
  test('every page keeps the laws, and every article stands once or is left over', () => {
    fc.assert(
      fc.property(articleLists(14), fc.integer({ min: 0, max: 50 }), (articles, seed) => {
        const pages = plan(articles)
        const fixed = [lockedFrame('locked', 1, 8, 100, 11)]
        const input = {
          ...issueOf(
            pages.map(({ articleIds }, index) => ({ articleIds, fixed: index === 1 ? fixed : [] })),
            articles,
          ),
          seed,
        }
        const made = makeUpIssue(input)
        const placed = made.pages.flatMap((page) => page.proposal?.frames ?? [])
        made.pages.forEach((page, index) => {
          expect(brokenLaws(page.proposal?.frames ?? [], index === 1 ? fixed : [], BROADSHEET, 5)).toEqual([])
        })
        for (const frame of placed) {
          const article = articles.find((one) => one.articleId === frame.articleId)
          expect(article ? syntheticFit(frame, article, BROADSHEET).oversetLines : 'unknown').toBe(0)
        }
        const accounted = [...placed.map((frame) => frame.articleId), ...made.leftOver.map((one) => one.articleId)]
        expect(accounted.toSorted()).toEqual(articles.map((one) => one.articleId).toSorted())
      }),
      { numRuns: 10 },
    )
  })

  test('what finds no room on one page stands on the next', () => {
    const articles = Array.from({ length: 6 }, (_, index) => textOnly(`a${index}`, 2400))
    const made = makeUpIssue(issueOf([{ articleIds: articles.map((one) => one.articleId) }, {}], articles))
    expect(made.leftOver).toEqual([])
    expect(made.pages.every((page) => (page.proposal?.frames.length ?? 0) > 0)).toBe(true)
  })

  test('the issue grows only when it may', () => {
    const articles = Array.from({ length: 6 }, (_, index) => textOnly(`a${index}`, 2400))
    const input = issueOf([{ articleIds: articles.map((one) => one.articleId) }], articles)
    expect(makeUpIssue(input).leftOver.length).toBeGreaterThan(0)
    const [first] = input.pages
    const grown = makeUpIssue({ ...input, morePages: (index) => (first ? { ...first, pageNo: `A0${index + 1}`, articleIds: [] } : null) })
    expect(grown.leftOver).toEqual([])
    expect(grown.pages.map((page) => page.pageNo)).toEqual(['A01', 'A02'])
  })

  test('growing ends at copy that fits no page', () => {
    const articles = [textOnly('endless', 40_000)]
    const input = issueOf([{}], articles)
    const [first] = input.pages
    const made = makeUpIssue({ ...input, morePages: () => first ?? null })
    expect(made.pages).toHaveLength(2)
    expect(made.leftOver.map((one) => one.articleId)).toEqual(['endless'])
  })

  test('an article in a locked frame of a later page is not placed on an earlier one', () => {
    const fixed = [{ ...lockedFrame('locked', 1, 8, 5, 20), articleId: 'a0' }]
    const made = makeUpIssue(issueOf([{ articleIds: ['a0', 'a1'] }, { fixed }], [textOnly('a0', 900), textOnly('a1', 900)]))
    expect(made.pages.flatMap((page) => page.proposal?.frames ?? []).map((frame) => frame.articleId)).toEqual(['a1'])
    expect(made.leftOver).toEqual([])
  })

  test('cancelling leaves later pages alone', () => {
    let pagesDone = 0
    const articles = [textOnly('a0', 900), textOnly('a1', 900)]
    const made = makeUpIssue({
      ...issueOf([{ articleIds: ['a0'] }, { articleIds: ['a1'] }], articles),
      isCancelled: () => pagesDone >= 1,
      onProgress: (done) => {
        pagesDone = done
      },
    })
    expect(made.cancelled).toBe(true)
    expect(made.pages.map((page) => page.pageNo)).toEqual(['A01'])
    expect(made.leftOver.map((one) => one.articleId)).toEqual(['a1'])
  })
})

describe('promoteLead', () => {
  test('makes the first of the most important articles the lead, once', () => {
    const articles = [textOnly('a', 500, 2), textOnly('b', 500, 3), textOnly('c', 500, 3)].map(port)
    expect(promoteLead(articles).map((one) => one.priority)).toEqual([2, 5, 3])
    expect(promoteLead(promoteLead(articles)).map((one) => one.priority)).toEqual([2, 5, 3])
  })
})
