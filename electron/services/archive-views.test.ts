// What the archive tells is exactly what the contract promises.
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseQuery } from '../../shared/domain/archive/index.js'
import { CONTRACT, type ParsedInput } from '../../shared/ipc/contract.js'
import { listFormerTexts } from '../store/archive/imports.js'
import { type Archive, openArchive } from '../store/archive/open-archive.js'
import { getArchiveArticle } from '../store/archive/read-archive.js'
import { searchArchive } from '../store/archive/search-archive.js'
import { searchStock } from '../store/archive/search-stock.js'
import { bringIn, printed } from '../store/archive/testing.js'
import { StoreDamaged, StoreFull, StoreLocked, StoreNewer, StoreReadOnly, StoreRefused } from '../store/errors.js'
import { findFirstPerson } from '../store/repositories/people.js'
import { addArticle, addIssue, copy, enrol, openTestStore, temporaryFolder } from '../store/testing.js'
import type { ArchiveClient } from '../workers/archive/archive-in-worker.js'
import { standingOf } from '../workers/archive/archive-standing.js'
import { archivedArticle, askArchive, importReport, overviewOf, searchBoth } from './archive-views.js'
import type { Desk } from './desk.js'

let directory: string
let desk: Desk
let archive: Archive
let client: Pick<ArchiveClient, 'search' | 'searchStock' | 'get' | 'formerTexts'>
beforeEach(() => {
  directory = temporaryFolder()
  const store = openTestStore(directory)
  enrol(store)
  const person = findFirstPerson(store)
  if (!person) throw new Error('nobody enrolled')
  desk = { store, person }
  archive = openArchive({ directory, now: Date.now })
  // The calls as the threads answer them, on the same files.
  client = {
    search: async (text: string, filters = {}) => searchArchive(archive, parseQuery(text), filters),
    searchStock: async (text: string, filters = {}) => searchStock(store, parseQuery(text), filters),
    get: async (id: string) => getArchiveArticle(archive, id),
    formerTexts: async (id: string) => listFormerTexts(archive, id),
  }
})
afterEach(() => {
  archive.close()
  desk.store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const question = (extra: Partial<ParsedInput<'archive.search'>> = {}): ParsedInput<'archive.search'> => ({
  text: '渡口',
  from: null,
  to: null,
  section: '',
  byline: '',
  use: 'all',
  sort: 'date',
  limit: 20,
  offset: 0,
  ...extra,
})

describe('searchBoth', () => {
  const search = async (extra: Partial<ParsedInput<'archive.search'>> = {}) => {
    const found = await searchBoth(desk, client, question(extra))
    expect(CONTRACT['archive.search'].output.parse(found)).toEqual(found)
    return [found.printed.hits.map((hit) => hit.id), found.desk.hits.map((hit) => hit.articleId)]
  }

  it('finds printed texts and those of the desk, by day, section and byline', async () => {
    bringIn(archive, [
      printed('渡口翻修', '渡口。', { id: 'a1', date: '2025-08-01', section: '本地', byline: ['林晓'] }),
      printed('渡口', '渡口。', { id: 'a2', date: '2025-06-01' }),
    ])
    const issue = addArticle(desk.store, addIssue(desk.store, '2025-08-26'), copy('渡口通行', '渡口。', { section: '本地' })).articleId
    const stock = addArticle(desk.store, null, copy('渡口', '渡口。', { byline: [{ role: 'reporter', name: '林晓' }] })).articleId
    expect(await search()).toEqual([['a1', 'a2'], expect.arrayContaining([issue, stock])])
    expect(await search({ from: '2025-07-01' })).toEqual([['a1'], [issue]])
    expect(await search({ to: '2025-07-01' })).toEqual([['a2'], []])
    expect(await search({ section: '本地' })).toEqual([['a1'], [issue]])
    expect(await search({ byline: '林晓' })).toEqual([['a1'], [stock]])
  })

  it('counts what was printed as used, and at the desk what stands on a page', async () => {
    bringIn(archive, [printed('渡口', '渡口。', { id: 'a1' })])
    const waiting = addArticle(desk.store, null, copy('渡口', '渡口。')).articleId
    expect(await search({ use: 'unused' })).toEqual([[], [waiting]])
    expect(await search({ use: 'used' })).toEqual([['a1'], []])
  })

  it('tells words that are too short once', async () => {
    expect((await searchBoth(desk, client, question({ text: '渡' }))).ignored).toEqual(['渡'])
  })
})

it('shows an article with what it said before', async () => {
  bringIn(archive, [printed('旧题', '旧文。', { id: 'a1' })], 'first')
  bringIn(archive, [printed('新题', '新文。', { id: 'a1' })], 'second')
  const shown = await archivedArticle(client, 'a1')
  expect(CONTRACT['archive.get'].output.parse(shown)).toEqual(shown)
  expect(shown).toMatchObject({ headline: '新题', day: '2025-08-26', former: [{ headline: '旧题', body: '旧文。' }] })
})

describe('overviewOf', () => {
  const running = {
    id: 3,
    name: 'a',
    state: 'running' as const,
    cursor: 0,
    added: 1,
    known: 0,
    corrected: 0,
    startedAt: 1,
    endedAt: null,
    paths: ['/a'],
    givenDay: null,
    givenPage: null,
    isThere: true,
  }
  const standing = { articles: 1, firstDay: '2025-08-26', lastDay: '2025-08-26', sections: ['本地'], imports: [running] }

  it('fits the contract, empty and filled', async () => {
    for (const from of [null, archive]) {
      const told = await overviewOf(async () => standingOf(from), null)
      expect(CONTRACT['archive.overview'].output.parse(told)).toEqual(told)
    }
    bringIn(archive, [printed('渡口', '渡口。', { section: '本地' }), printed('无日', '渡口。', { date: null })])
    expect(await overviewOf(async () => standingOf(archive), null)).toMatchObject({
      state: 'ready',
      articles: 2,
      firstDay: '2025-08-26',
      lastDay: '2025-08-26',
      sections: ['本地'],
      imports: [{ state: 'finished', added: 2, canResume: false }],
      importing: null,
    })
  })

  it('tells a running import from one that was stopped', async () => {
    const told = (underWay: { importId: number | null } | null) => overviewOf(async () => standing, underWay)
    expect(await told(null)).toMatchObject({ importing: null, imports: [{ canResume: true }] })
    expect(await told({ importId: 3 })).toMatchObject({ importing: 3, imports: [{ canResume: false }] })
    expect(await told({ importId: null })).toMatchObject({ importing: 3 })
    expect(await overviewOf(async () => ({ ...standing, imports: [{ ...running, isThere: false }] }), null)).toMatchObject({
      imports: [{ canResume: false }],
    })
  })

  it('says that the archive is damaged or newer, and refuses in words otherwise', async () => {
    const failing = (error: Error) => overviewOf(() => Promise.reject(error), null)
    expect(await failing(new StoreDamaged(['x']))).toMatchObject({ state: 'damaged', articles: 0 })
    expect(await failing(new StoreNewer(99, 11))).toMatchObject({ state: 'newer' })
    await expect(failing(new StoreLocked())).rejects.toMatchObject({ refusal: { code: 'archive', reason: 'locked' } })
  })
})

it('turns errors of the archive into refusals of its own, and leaves others', async () => {
  for (const [error, reason] of [
    [new StoreDamaged(['x']), 'damaged'],
    [new StoreNewer(99, 11), 'newer'],
    [new StoreLocked(), 'locked'],
    [new StoreReadOnly(), 'readonly'],
  ] as const)
    await expect(askArchive(() => Promise.reject(error))).rejects.toMatchObject({ refusal: { code: 'archive', reason } })
  for (const error of [new StoreFull(false), new StoreRefused('notFound', 'x'), new Error('x')])
    await expect(askArchive(() => Promise.reject(error))).rejects.toBe(error)
})

it('tells the first hundred problems of an import and counts all', () => {
  const problem = { file: 'a', at: 1, reason: 'notJson' as const, left: true }
  const told = importReport({
    importId: 1,
    files: 1,
    added: 0,
    known: 0,
    corrected: 0,
    resumed: false,
    unread: [{ file: 'b', reason: 'damaged' }],
    problems: Array.from({ length: 300 }, () => problem),
    problemCount: 300,
    passedOver: ['c', 'd'],
  })
  expect(CONTRACT['archive.resumeImport'].output.parse(told)).toEqual(told)
  expect([told.problems.length, told.problemCount, told.passedOver]).toEqual([100, 300, 2])
})
