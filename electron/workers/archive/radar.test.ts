// The radar on real files: what it finds in archive, other issues and stock, what it remembers, and what it survives.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Archive, setArchiveAside } from '../../store/archive/open-archive.js'
import { bringIn, openTestArchive, printed } from '../../store/archive/testing.js'
import { inventedText } from '../../store/duplicate-index/testing.js'
import { StoreDamaged } from '../../store/errors.js'
import { appendArticleRevision, setArticleState } from '../../store/repositories/articles.js'
import type { Store } from '../../store/store.js'
import { addArticle, addIssue, copy, enrol, openTestStore, temporaryFolder } from '../../store/testing.js'
import { openIndexFeed } from './feed-index.js'
import { openRadar, type Radar } from './radar.js'
import type { RadarAsk, RadarQuestion } from './radar-messages.js'

let directory: string
let store: Store
let archive: Archive
let radar: Radar
let issueId: string
beforeEach(() => {
  directory = temporaryFolder()
  store = openTestStore(directory)
  enrol(store)
  issueId = addIssue(store, '2025-08-26')
  archive = openTestArchive(directory)
  radar = openRadar({ directory })
})
afterEach(() => {
  radar.close()
  archive.close()
  store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const question = (id: string, text: string, extra: Partial<RadarQuestion> = {}): RadarQuestion => ({
  id,
  text,
  day: '2025-08-26',
  recurring: false,
  ...extra,
})
const ask = (questions: RadarQuestion[], extra: Partial<RadarAsk> = {}): RadarAsk => ({
  questions,
  except: questions.map((one) => one.id),
  recurringColumns: [],
  formulae: [],
  ...extra,
})
const matchesOf = async (asked: RadarAsk) => (await radar.lookUp(asked)).matches[0]?.matches ?? []
const edit = (articleId: string, baseRevisionId: string, text: string) =>
  store.command({ op: 'article.save', entity: articleId, person: null }, (tx) =>
    appendArticleRevision(tx, { entityId: articleId, baseRevisionId, content: copy('改过', text), kind: 'saved', note: '' }),
  )

describe('lookUp', () => {
  it('says that there is nothing to compare with', async () => {
    const { articleId } = addArticle(store, issueId, copy('渡口', inventedText(1)))
    expect(await radar.lookUp(ask([question(articleId, inventedText(1))]))).toEqual({
      state: 'empty',
      texts: 0,
      matches: [{ id: articleId, matches: [] }],
    })
  })

  it('finds the archive, other issues and the stock, and tells of each what people ask', async () => {
    const text = inventedText(1, 12)
    const { articleId } = addArticle(store, issueId, copy('渡口', text))
    const other = addArticle(
      store,
      addIssue(store, '2025-08-20'),
      copy('别期', inventedText(1, 12), { section: '本地', byline: [{ role: 'reporter', name: '高远' }] }),
    )
    const stock = addArticle(store, null, copy('', inventedText(1, 12)))
    bringIn(archive, [
      printed('老渡口', text, { id: 'a1', date: '2025-08-01', page: 'A03', byline: ['林晚'], source: '旧报/A03.txt', section: '要闻' }),
    ])
    const answer = await radar.lookUp(ask([question(articleId, text)]))
    expect(answer).toMatchObject({ state: 'compared', texts: 3 })
    const matches = answer.matches[0]?.matches ?? []
    expect(matches.map((match) => match.level)).toEqual(['red', 'red', 'red'])
    const told = new Map(matches.map((match) => [match.earlier.id, match]))
    expect(told.get('a1')).toMatchObject({
      earlier: {
        kind: 'archive',
        articleId: null,
        day: '2025-08-01',
        page: 'A03',
        headline: '老渡口',
        section: '要闻',
        byline: ['林晚'],
        source: '旧报/A03.txt',
      },
      aInB: 1,
      bInA: 1,
      ageDays: 25,
      at: 0,
    })
    expect(text.replaceAll('\n', ' ').startsWith(told.get('a1')?.words ?? '?')).toBe(true)
    expect(told.get(other.articleId)?.earlier).toMatchObject({
      kind: 'issue',
      articleId: other.articleId,
      day: '2025-08-20',
      byline: ['高远'],
    })
    expect(told.get(stock.articleId)?.earlier).toMatchObject({ kind: 'stock', day: null, page: null })
    expect(told.get(stock.articleId)?.earlier.headline).not.toBe('')
    expect(new Set(matches.map((match) => match.passagesHash)).size).toBe(1)
  })

  it('remembers while nothing else changed, and asks again when something did', async () => {
    const text = inventedText(1)
    const mine = addArticle(store, issueId, copy('渡口', text))
    const beside = addArticle(store, issueId, copy('茶园', inventedText(2)))
    const outside = addArticle(store, addIssue(store, '2025-08-20'), copy('粮站', inventedText(3)))
    bringIn(archive, [printed('老渡口', text, { id: 'a1', date: '2025-08-01' })])
    const asked = () => ask([question(mine.articleId, text)], { except: [mine.articleId, beside.articleId] })
    const [first] = await matchesOf(asked())
    edit(beside.articleId, beside.revisionId, inventedText(4))
    expect((await matchesOf(asked()))[0]).toBe(first)
    edit(outside.articleId, outside.revisionId, text)
    const found = await matchesOf(asked())
    expect(found).toHaveLength(2)
    expect(found).not.toContain(first)
    // An article that comes into the issue is no earlier text any more, and one that was spiked is none either.
    expect(
      await matchesOf(ask([question(mine.articleId, text)], { except: [mine.articleId, beside.articleId, outside.articleId] })),
    ).toHaveLength(1)
    store.command({ op: 'article.setState', entity: outside.articleId, person: null }, (tx) =>
      setArticleState(tx, outside.articleId, 'spiked'),
    )
    expect(await matchesOf(asked())).toHaveLength(1)
    // Marks and texts are part of the question.
    expect(await matchesOf({ ...asked(), formulae: [text] })).toEqual([])
    expect(await matchesOf(ask([question(mine.articleId, inventedText(9))], { except: [mine.articleId] }))).toEqual([])
    bringIn(archive, [printed('又一遍', text, { id: 'a2', date: '2025-07-01' })], 'more')
    expect(await matchesOf(asked())).toHaveLength(2)
  })

  it('never calls a recurring column red', async () => {
    const text = inventedText(1)
    bringIn(archive, [printed('天气', text, { id: 'a1', date: '2025-08-01', section: '天气' })])
    const plain = ask([question('q', text)])
    expect((await matchesOf(plain))[0]?.level).toBe('red')
    expect((await matchesOf({ ...plain, recurringColumns: ['天气'] })).map((match) => match.level)).not.toContain('red')
    expect((await matchesOf(ask([question('q', text, { recurring: true })]))).map((match) => match.level)).not.toContain('red')
  })

  it('says that it is behind rather than compare with half an archive', async () => {
    bringIn(
      archive,
      Array.from({ length: 1500 }, (_, n) => printed(`题${n}`, inventedText(n), { id: `a${n}` })),
    )
    radar.close()
    radar = openRadar({ directory, patienceMs: 1 })
    const asked = ask([question('q', inventedText(1400))])
    expect(await radar.lookUp(asked)).toEqual({ state: 'behind', texts: 0, matches: [] })
    await radar.follow()
    expect((await radar.lookUp(asked)).matches[0]?.matches).toHaveLength(1)
  })

  it('makes a damaged index anew, archive and all', async () => {
    const text = inventedText(1)
    bringIn(archive, [printed('老渡口', text, { id: 'a1' })])
    const asked = ask([question('q', text)])
    expect(await matchesOf(asked)).toHaveLength(1)
    radar.close()
    fs.writeFileSync(path.join(directory, 'duplicates.db'), 'paper '.repeat(3000))
    radar = openRadar({ directory })
    expect(await matchesOf(asked)).toHaveLength(1)
    // And while it is open: a page of it is overwritten under its hands.
    const { size } = fs.statSync(path.join(directory, 'duplicates.db'))
    await radar.settle()
    fs.writeFileSync(path.join(directory, 'duplicates.db'), Buffer.alloc(size, 7))
    fs.rmSync(path.join(directory, 'duplicates.db-wal'), { force: true })
    expect(await matchesOf(ask([question('q2', text)]))).toHaveLength(1)
  })

  it('says when the archive is damaged, and goes on when it was set aside', async () => {
    const mine = addArticle(store, issueId, copy('渡口', inventedText(1)))
    addArticle(store, null, copy('渡口', inventedText(1)))
    bringIn(archive, [printed('老渡口', inventedText(1), { id: 'a1' })])
    archive.close()
    fs.writeFileSync(path.join(directory, 'archive.db'), 'paper '.repeat(3000))
    fs.rmSync(path.join(directory, 'archive.db-wal'), { force: true })
    const asked = ask([question(mine.articleId, inventedText(1))])
    await expect(radar.lookUp(asked)).rejects.toBeInstanceOf(StoreDamaged)
    setArchiveAside({ directory, now: Date.now })
    expect(await matchesOf(asked)).toMatchObject([{ earlier: { kind: 'stock' } }])
    archive = openTestArchive(directory)
  })
})

it('follows edits, moves postings and reads the index without changing an answer', async () => {
  const mine = addArticle(store, null, copy('渡口', inventedText(1)))
  const asked = ask([question('q', inventedText(1))])
  expect(await matchesOf(asked)).toHaveLength(1)
  edit(mine.articleId, mine.revisionId, inventedText(2))
  await radar.follow()
  await radar.settle()
  await radar.warm()
  expect(await matchesOf(asked)).toEqual([])
  expect(await matchesOf(ask([question('q', inventedText(2))]))).toHaveLength(1)
})

describe('compareEarlier', () => {
  it('gives both texts, spans and changed numbers', async () => {
    const text = `全长3.6公里，投资18亿元。${inventedText(1, 10)}`
    const before = text.replace('3.6', '4.2')
    bringIn(archive, [printed('大桥', before, { id: 'a1', language: 'zh' })])
    const found = await radar.compareEarlier({
      question: question('q', text),
      earlierId: 'a1',
      except: [],
      recurringColumns: [],
      formulae: [],
    })
    expect(found).toMatchObject({
      earlier: { id: 'a1', kind: 'archive' },
      text: before,
      language: 'zh',
      match: { level: 'red', changedNumbers: 1 },
    })
    expect(found?.changedNumbers.map(({ a, b }) => [text.slice(...a), before.slice(...b)])).toEqual([['3.6', '4.2']])
    for (const { a, b } of found?.spans ?? []) expect(text.slice(...a)).toBe(before.slice(...b))
    const listed = (await matchesOf(ask([question('q', text)])))[0]
    expect(found?.match).toEqual(listed)
  })

  it('shows a text that shares nothing any more, and knows what is not there', async () => {
    bringIn(archive, [printed('大桥', inventedText(1), { id: 'a1' })])
    const asked = { question: question('q', inventedText(2)), except: ['a1'], recurringColumns: [], formulae: [] }
    expect(await radar.compareEarlier({ ...asked, earlierId: 'a1' })).toMatchObject({ match: null, spans: [], text: inventedText(1) })
    expect(await radar.compareEarlier({ ...asked, earlierId: 'none' })).toBeNull()
  })
})

describe('the feed', () => {
  const articles = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) =>
      printed(`题${from + n}`, inventedText(from + n), { id: `a${from + n}`, date: '2025-08-01' }),
    )

  it('takes an import out of the index with the archive, and brings former texts back', async () => {
    bringIn(archive, articles(0, 5))
    const { importId } = bringIn(archive, [...articles(5, 8), printed('题1', inventedText(101), { id: 'a1' })], 'second')
    await radar.follow()
    const feed = openIndexFeed(archive)
    expect(feed.removeImport(importId)).toEqual({ removed: 3, restored: 1 })
    feed.close()
    const found = async (n: number) => (await matchesOf(ask([question(`q${n}`, inventedText(n))]))).map((match) => match.earlier.id)
    expect([await found(1), await found(101), await found(6), await found(2)]).toEqual([['a1'], [], [], ['a2']])
    expect((await radar.lookUp(ask([question('q', 'x')]))).texts).toBe(5)
  })

  it('keeps an import going when the index cannot be written', async () => {
    fs.rmSync(path.join(directory, 'duplicates.db'), { force: true })
    fs.mkdirSync(path.join(directory, 'duplicates.db'))
    const feed = openIndexFeed(archive)
    feed.onBatch(articles(0, 3))
    bringIn(archive, articles(0, 3))
    feed.onStored()
    feed.close()
    fs.rmdirSync(path.join(directory, 'duplicates.db'))
    expect(await matchesOf(ask([question('q', inventedText(2))]))).toMatchObject([{ earlier: { id: 'a2' } }])
  })
})
