// Laws of finding: whatever stands in an article is found by any two characters of it, and the index answers as the plain reading does.
import fs from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { headText, holdsTerm, indexText, parseQuery } from '../../../shared/domain/archive/index.js'
import { temporaryFolder } from '../testing.js'
import { addArticles, beginImport, removeImport } from './imports.js'
import type { Archive } from './open-archive.js'
import { countArchiveArticles } from './read-archive.js'
import { find, openTestArchive, printed } from './testing.js'
import { verifyArchive } from './verify-archive.js'

// Real files on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let directory: string
let archive: Archive
beforeAll(() => {
  directory = temporaryFolder()
  archive = openTestArchive(directory)
})
afterAll(() => {
  archive.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const CHARACTERS = [...'山阳区教育局学校開關发發展河桥韦冰李冉一二三〇０１２3456789𠮷々かア'] as const
const MARKS = [...'，。、；：？！“”《》（）·　 \n-—…'] as const
const anyText = (most: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...CHARACTERS) },
        { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 1, arbitrary: fc.constantFrom('Forme', 'press ', 'Œuvre', 'naïve ') },
      ),
      {
        maxLength: most,
      },
    )
    .map((parts) => parts.join(''))
const anyArticle = fc
  .record({ headline: anyText(20), body: anyText(120), day: fc.constantFrom('2025-01-01', '2024-12-31', null) })
  .map(({ headline, body, day }) => printed(headline, body, { date: day }))

/** One import for the time of `work`, undone afterwards. */
function during(articles: readonly ReturnType<typeof printed>[], work: () => void): void {
  const { id } = beginImport(archive, { name: 'law', sourceKey: 'law' })
  try {
    addArticles(archive, { importId: id, articles, cursor: 1 })
    work()
  } finally {
    removeImport(archive, id)
  }
}

const PAIR = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d０-９々〇]{2}/u

/** Every stretch of two characters without punctuation. */
function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).flatMap((character, index) => {
    const pair = (characters[index] as string) + character
    return PAIR.test(pair) ? [pair] : []
  })
}

it('finds an article by any two characters of its headline or body', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      during([article], () => {
        for (const pair of new Set([...pairsOf(article.headline), ...pairsOf(article.body)]))
          expect([pair, find(archive, pair).total]).toEqual([pair, 1])
      })
    }),
    { numRuns: 60 },
  )
})

it('finds an article by any longer stretch, quoted or not', () => {
  fc.assert(
    fc.property(anyArticle, fc.nat(), fc.integer({ min: 2, max: 30 }), (article, at, length) => {
      const characters = [...article.body]
      const stretch = characters
        .slice(at % (characters.length + 1))
        .slice(0, length)
        .join('')
      // A stretch that begins or ends within a word is no stretch of words; quotation marks would end the quotation.
      fc.pre(/^[^A-Za-zŒœï“”"「」『』]{2,}$/u.test(stretch) && parseQuery(`"${stretch}"`).terms.length === 1)
      during([article], () => expect(find(archive, `"${stretch}"`).total).toBe(1))
    }),
    { numRuns: 60 },
  )
})

it('answers as the plain reading of every text does', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { minLength: 1, maxLength: 8 }), anyText(6), (articles, text) => {
      const query = parseQuery(text)
      during(articles, () => {
        const distinct = new Map(articles.map((article) => [JSON.stringify([article.date, article.headline, article.body]), article]))
        const expected = [...distinct.values()].filter(
          (article) =>
            query.terms.length > 0 &&
            query.terms.every((term) => [headText(article), article.body].some((field) => holdsTerm(indexText(field), term))),
        )
        for (const sort of ['date', 'relevance'] as const) {
          const found = find(archive, text, { sort })
          expect(found.total).toBe(expected.length)
          expect(found.hits).toHaveLength(expected.length)
        }
      })
    }),
    { numRuns: 80 },
  )
})

it('changes nothing when articles are added again, and leaves nothing when they are removed', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 8 }), (articles) => {
      during(articles, () => {
        const before = countArchiveArticles(archive)
        const { id } = beginImport(archive, { name: 'again', sourceKey: 'again' })
        const report = addArticles(archive, { importId: id, articles: [...articles].reverse(), cursor: 1 })
        expect(report).toEqual({ added: 0, known: articles.length, corrected: 0 })
        expect(countArchiveArticles(archive)).toBe(before)
        removeImport(archive, id)
        expect(countArchiveArticles(archive)).toBe(before)
      })
      expect(countArchiveArticles(archive)).toBe(0)
    }),
    { numRuns: 30 },
  )
  expect(verifyArchive(archive).problems).toEqual([])
})
