// The archive's threads, bundled as they are shipped: calls are answered, errors keep their type, a stop stops.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inventedText } from '../../store/duplicate-index/testing.js'
import { StoreDamaged, StoreRefused } from '../../store/errors.js'
import { addArticle, addIssue, copy, openTestStore, temporaryFolder } from '../../store/testing.js'
import { type ArchiveClient, openArchiveClient } from './archive-in-worker.js'
import { bundle } from './testing-bundle.js'

let folder: string
let workerFile: string
beforeAll(async () => {
  folder = temporaryFolder()
  workerFile = await bundle(folder, 'worker.ts')
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let directory: string
let client: ArchiveClient
beforeEach(() => {
  directory = path.join(temporaryFolder(), 'store')
  client = openArchiveClient({ workerFile, directory })
})
afterEach(async () => {
  await client.close()
  fs.rmSync(path.dirname(directory), { recursive: true, force: true })
})

const lines = (name: string, count: number, body = (n: number) => `第${n}号通告。`): string => {
  const file = path.join(path.dirname(directory), name)
  fs.writeFileSync(file, Array.from({ length: count }, (_, n) => JSON.stringify({ id: `${name}-${n}`, body: body(n) })).join('\n'))
  return file
}

// Threads take their time to begin on a busy machine.
describe('the archive client', { timeout: 60_000 }, () => {
  it('answers before anything was archived', async () => {
    expect(await client.search('通告')).toEqual({ hits: [], total: 0, isTotalCapped: false, ignored: [] })
    expect(await client.overview()).toEqual({ articles: 0, firstDay: null, lastDay: null, sections: [], imports: [] })
    await expect(client.get('x')).rejects.toBeInstanceOf(StoreRefused)
    expect(fs.existsSync(directory)).toBe(false)
  })
  it('adds with progress, searches, reads, removes', async () => {
    const progress: number[] = []
    const report = await client.addFiles({ paths: [lines('a.jsonl', 600)] }, { onProgress: (one) => progress.push(one.added) })
    expect(report).toMatchObject({ added: 600, known: 0 })
    expect(progress).toEqual([500, 600])
    expect(await client.search('第599号', { limit: 5 })).toMatchObject({
      total: 1,
      hits: [{ id: 'a.jsonl-599', snippet: { marks: [[0, 5]] } }],
    })
    expect(await client.get('a.jsonl-7')).toMatchObject({ article: { body: '第7号通告。' } })
    expect(await client.verify()).toEqual({ ok: true, problems: [] })
    expect(await client.removeImport(report.importId ?? 0)).toEqual({ removed: 600, restored: 0 })
    expect(await client.overview()).toMatchObject({ articles: 0, imports: [] })
  })
  it('searches while it adds, one import after the other', async () => {
    const adding = [client.addFiles({ paths: [lines('a.jsonl', 3000)] }), client.addFiles({ paths: [lines('b.jsonl', 300)] })]
    const seen = await client.search('通告')
    expect(seen.total).toBeLessThan(3300)
    expect((await Promise.all(adding)).map((report) => report.added)).toEqual([3000, 300])
    expect((await client.search('通告')).total).toBe(3300)
  })
  it('stops an import with the reason, and goes on', async () => {
    const file = lines('a.jsonl', 4000)
    const controller = new AbortController()
    const adding = client.addFiles(
      { paths: [file] },
      { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) },
    )
    await expect(adding).rejects.toThrow('enough')
    const [cut] = (await client.overview()).imports
    expect(cut).toMatchObject({ state: 'running', paths: [file], isThere: true })
    expect(cut?.added).toBeLessThan(4000)
    expect(await client.addFiles({ paths: [file] })).toMatchObject({ added: 4000, resumed: true })
    await expect(client.addFiles({ paths: [file] }, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never')
  })
  it('gives errors of the store as such', async () => {
    fs.mkdirSync(directory, { recursive: true })
    fs.writeFileSync(path.join(directory, 'archive.db'), 'no database at all'.repeat(400))
    await expect(client.search('通告')).rejects.toBeInstanceOf(StoreDamaged)
    await expect(client.addFiles({ paths: [lines('a.jsonl', 1)] })).rejects.toBeInstanceOf(StoreDamaged)
    await expect(client.removeImport(1)).rejects.toBeInstanceOf(StoreDamaged)
    expect(await client.setAside()).toMatch(/^set-aside.archive-/u)
    expect(await client.search('通告')).toMatchObject({ total: 0 })
    expect(await client.addFiles({ paths: [lines('a.jsonl', 1)] })).toMatchObject({ added: 1 })
  })
  it('searches the live stock', async () => {
    const store = openTestStore(directory)
    addArticle(store, addIssue(store), copy('老桥封闭'))
    expect(await client.searchStock('老桥')).toMatchObject({ total: 1, hits: [{ headline: { text: '老桥封闭', marks: [[0, 2]] } }] })
    store.close()
  })
  it('tells the radar of imports as they come and go, and follows the stock', async () => {
    const store = openTestStore(directory)
    const issueId = addIssue(store)
    const { articleId } = addArticle(store, issueId, copy('渡口', inventedText(7)))
    const ask = (text: string) => ({
      questions: [{ id: articleId, text, day: '2025-08-26', recurring: false }],
      except: [articleId],
      recurringColumns: [],
      formulae: [],
    })
    const found = async (text: string) => (await client.lookUp(ask(text))).matches[0]?.matches.map((match) => match.earlier.id)
    expect(await client.lookUp(ask(inventedText(7)))).toMatchObject({ state: 'empty' })
    const adding = client.addFiles({ paths: [lines('a.jsonl', 700, (n) => inventedText(n))] })
    const during = await client.lookUp(ask(inventedText(7)))
    expect(['empty', 'compared']).toContain(during.state)
    const { importId } = await adding
    expect(await found(inventedText(7))).toEqual(['a.jsonl-7'])
    expect(
      await client.compareEarlier({
        ...ask(''),
        question: { id: articleId, text: inventedText(7), day: null, recurring: false },
        earlierId: 'a.jsonl-7',
      }),
    ).toMatchObject({ text: inventedText(7), match: { level: 'red' } })
    const other = addArticle(store, null, copy('茶园', inventedText(900)))
    await client.follow()
    await client.warm()
    expect(await found(inventedText(900))).toEqual([other.articleId])
    await client.removeImport(importId ?? 0)
    expect(await found(inventedText(7))).toEqual([])
    await client.addFiles({ paths: [lines('b.jsonl', 3, (n) => inventedText(n))] })
    await client.setAside()
    expect(await found(inventedText(2))).toEqual([])
    store.close()
  })
  it('goes on with an import by its number, with the day that was given, also when its file was changed', async () => {
    const file = lines('a.jsonl', 2500)
    const controller = new AbortController()
    const adding = client.addFiles(
      { paths: [file], date: '2025-01-02', page: 'B03' },
      { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) },
    )
    await expect(adding).rejects.toThrow('enough')
    const [cut] = (await client.overview()).imports
    expect(cut).toMatchObject({ givenDay: '2025-01-02', givenPage: 'B03', isThere: true })
    const again = { paths: cut?.paths ?? [], date: cut?.givenDay ?? null, page: cut?.givenPage ?? null, importId: cut?.id ?? 0 }
    lines('a.jsonl', 2600)
    expect(await client.addFiles(again)).toMatchObject({ importId: cut?.id, added: 2600 })
    expect((await client.overview()).imports).toMatchObject([{ id: cut?.id, state: 'finished' }])
    await expect(client.addFiles({ ...again, paths: [lines('c.jsonl', 1)] })).rejects.toBeInstanceOf(StoreRefused)
    fs.rmSync(file)
    expect((await client.overview()).imports[0]?.isThere).toBe(false)
  })
  it('rejects what waits when it is closed or its thread fails', async () => {
    const waiting = client.search('通告')
    const closing = client.close()
    await expect(waiting).rejects.toThrow('ended')
    await closing
    await expect(client.search('通告')).rejects.toThrow('closed')
    const failing = path.join(folder, 'failing.cjs')
    fs.writeFileSync(failing, 'throw new Error("no thread")')
    const broken = openArchiveClient({ workerFile: failing, directory })
    await expect(broken.search('通告')).rejects.toThrow('no thread')
    await expect(broken.overview()).rejects.toThrow('no thread')
    await broken.close()
  })
})
