// Adding twice adds once; corrections keep what was there; an import is undone as a whole.
import fs from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StoreRefused } from '../errors.js'
import { temporaryFolder } from '../testing.js'
import { addArticles, beginImport, finishImport, getImport, listFormerTexts, listImports, removeImport } from './imports.js'
import type { Archive } from './open-archive.js'
import { countArchiveArticles, forEachArchiveArticle, getArchiveArticle } from './read-archive.js'
import { bringIn, headlinesFound, openTestArchive, printed } from './testing.js'
import { verifyArchive } from './verify-archive.js'

// Real files on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let directory: string
let archive: Archive
let now = 1_000
beforeEach(() => {
  directory = temporaryFolder()
  now = 1_000
  archive = openTestArchive(directory, () => now)
})
afterEach(() => {
  expect(verifyArchive(archive)).toEqual({ ok: true, problems: [] })
  archive.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const page = [printed('老桥封闭', '本周起封闭检修。'), printed('', '没有标题的短讯。'), printed('夜校开班', '开出三门课。')]

it('adds an article once, with or without an id of its own', () => {
  expect(bringIn(archive, page)).toMatchObject({ added: 3, known: 0, corrected: 0 })
  expect(bringIn(archive, page)).toMatchObject({ added: 0, known: 3, corrected: 0 })
  expect(bringIn(archive, [printed('甲', '正文。', { id: 'wire-1' }), printed('甲', '正文。', { id: 'wire-2' })])).toMatchObject({
    added: 2,
  })
  expect(countArchiveArticles(archive)).toBe(5)
  // The second import brought nothing, so there is nothing of it to undo.
  expect(listImports(archive).map((one) => [one.added, one.state])).toEqual([
    [2, 'finished'],
    [3, 'finished'],
  ])
})

it('keeps both texts of a correction, with both times', () => {
  bringIn(archive, [printed('原题', '初稿说法有误。', { id: 'a1' })], 'first')
  now = 2_000
  expect(bringIn(archive, [printed('原题', '更正后的说法。', { id: 'a1', date: '2025-08-27' })], 'second')).toMatchObject({
    corrected: 1,
    added: 0,
  })
  expect(getArchiveArticle(archive, 'a1')).toMatchObject({
    addedAt: 1_000,
    correctedAt: 2_000,
    article: { body: '更正后的说法。', date: '2025-08-27' },
  })
  expect(listFormerTexts(archive, 'a1')).toMatchObject([{ addedAt: 1_000, replacedAt: 2_000, article: { body: '初稿说法有误。' } }])
  expect(headlinesFound(archive, '初稿')).toEqual([])
  expect(headlinesFound(archive, '更正')).toEqual(['原题'])
  expect(countArchiveArticles(archive)).toBe(1)
})

it('undoes an import as a whole', () => {
  const first = bringIn(archive, [...page, printed('原题', '初稿说法有误。', { id: 'a1' })], 'first')
  now = 2_000
  const second = bringIn(archive, [printed('新篇', '另一篇。'), printed('原题', '更正后的说法。', { id: 'a1' })], 'second')
  expect(removeImport(archive, second.importId)).toEqual({ removed: 1, restored: 1 })
  expect(getArchiveArticle(archive, 'a1')).toMatchObject({ addedAt: 1_000, correctedAt: null, article: { body: '初稿说法有误。' } })
  expect(headlinesFound(archive, '初稿')).toEqual(['原题'])
  expect(headlinesFound(archive, '另一篇')).toEqual([])
  expect(removeImport(archive, first.importId)).toEqual({ removed: 4, restored: 0 })
  expect(countArchiveArticles(archive)).toBe(0)
  expect(headlinesFound(archive, '初稿')).toEqual([])
  expect(listImports(archive)).toEqual([])
  expect(() => removeImport(archive, first.importId)).toThrow(StoreRefused)
  expect(bringIn(archive, page)).toMatchObject({ added: 3 })
})

it('leaves an article to the import that corrected it when the first one is undone', () => {
  const first = bringIn(archive, [printed('原题', '初稿。', { id: 'a1' })], 'first')
  const second = bringIn(archive, [printed('原题', '二稿。', { id: 'a1' })], 'second')
  const third = bringIn(archive, [printed('原题', '三稿。', { id: 'a1' })], 'third')
  expect(removeImport(archive, first.importId)).toEqual({ removed: 0, restored: 0 })
  expect(listFormerTexts(archive, 'a1').map((one) => one.article.body)).toEqual(['二稿。'])
  expect(removeImport(archive, third.importId)).toEqual({ removed: 0, restored: 1 })
  expect(getArchiveArticle(archive, 'a1').article.body).toBe('二稿。')
  expect(removeImport(archive, second.importId)).toEqual({ removed: 1, restored: 0 })
})

it('gives back the text before, correction by correction, with the times they had', () => {
  const imports = ['初稿。', '二稿。', '三稿。'].map((body, index) => {
    now = (index + 1) * 1_000
    return bringIn(archive, [printed('原题', body, { id: 'a1' })], body).importId
  })
  const stands = () => {
    const { article, addedAt, correctedAt } = getArchiveArticle(archive, 'a1')
    return [article.body, addedAt, correctedAt, listFormerTexts(archive, 'a1').map((one) => [one.addedAt, one.replacedAt])]
  }
  expect(stands()).toEqual([
    '三稿。',
    1_000,
    3_000,
    [
      [2_000, 3_000],
      [1_000, 2_000],
    ],
  ])
  removeImport(archive, imports[2] ?? 0)
  expect(stands()).toEqual(['二稿。', 1_000, 2_000, [[1_000, 2_000]]])
  removeImport(archive, imports[1] ?? 0)
  expect(stands()).toEqual(['初稿。', 1_000, null, []])
})

it('goes on with an import that did not finish', () => {
  const begun = beginImport(archive, { name: '2025', sourceKey: 'k' })
  addArticles(archive, { importId: begun.id, articles: page.slice(0, 2), cursor: 2 })
  archive.close()
  archive = openTestArchive(directory, () => now)
  expect(beginImport(archive, { name: '2025', sourceKey: 'k' })).toMatchObject({ id: begun.id, cursor: 2, added: 2, state: 'running' })
  addArticles(archive, { importId: begun.id, articles: page.slice(2), cursor: 3 })
  expect(finishImport(archive, begun.id)).toMatchObject({ added: 3, state: 'finished', endedAt: 1_000 })
  expect(() => addArticles(archive, { importId: begun.id, articles: page, cursor: 4 })).toThrow(StoreRefused)
  expect(beginImport(archive, { name: '2025', sourceKey: 'k' }).id).not.toBe(begun.id)
})

it('tells every article once, from the oldest day on, and goes on behind a place', () => {
  const articles = Array.from({ length: 450 }, (_, n) =>
    printed(`第${n}篇`, '正文。', { date: n === 7 ? null : `2025-0${(n % 9) + 1}-01` }),
  )
  const { importId } = bringIn(archive, articles)
  const seen: (string | null)[] = []
  let middle = 0
  forEachArchiveArticle(archive, (article, place) => {
    seen.push(article.date)
    if (seen.length === 300) middle = place
  })
  expect(seen).toHaveLength(450)
  expect(seen).toEqual([...seen].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)))
  let rest = 0
  forEachArchiveArticle(archive, () => ++rest < 100, middle)
  expect(rest).toBe(100)
  expect(getImport(archive, importId).added).toBe(450)
})
