// Archive and radar on the command line: what was added is found by check and duplicates, and a damaged archive is told of.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDesk } from '../services/open-desk.js'
import { markFormula } from '../services/standing-words.js'
import { inventedText } from '../store/duplicate-index/testing.js'
import { temporaryFolder } from '../store/testing.js'
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'
import { runCommandLine } from './run.js'

let folder: string
let store: string
beforeEach(() => {
  folder = temporaryFolder()
  store = join(folder, 'store')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** Stands for the threads, which have tests of their own. */
const pictures: PictureClient = {
  catchUp: async () => ({ read: 0, refused: 0, pairs: 0 }),
  addFiles: async () => ({ added: 0, known: 0, unread: [] }),
  close: async () => undefined,
}

async function json(...args: string[]) {
  let stdout = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
    stdout += text
    done()
    return true
  }) as never)
  const status = await runCommandLine([...args, '--store', store, '--json'], {
    defaultStore: store,
    version: '0.1.0',
    environmentLanguage: 'en_GB.UTF-8',
    readFile: async (_name, bytes) => new TextDecoder().decode(bytes),
    mapFolder: folder,
    openPictures: () => pictures,
    print: null,
  })
  vi.restoreAllMocks()
  return { status, value: JSON.parse(stdout) }
}

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const BODY = inventedText(3, 12)
const page = () => file('page.txt', `渡口翻修\n本报讯（记者林晓）${BODY.replaceAll('\n', '')}\n`)
const printedDay = (id: string) =>
  file(`${id}.jsonl`, JSON.stringify({ id, date: '2026-05-01', page: 'A03', headline: '旧渡口', body: BODY.replaceAll('\n', '') }))

it('checks an issue against the archive', async () => {
  await json('intake', page(), '--issue', '2026-06-01')
  expect((await json('check', '--issue', '2026-06-01')).value.archive).toEqual({ state: 'empty', texts: 0 })
  expect((await json('archive', 'add', printedDay('a1'))).value).toMatchObject({ added: 1 })
  const { status, value } = await json('check', '--issue', '2026-06-01')
  expect(value.archive).toEqual({ state: 'compared', texts: 1 })
  const found = value.findings.filter((one: { rule: string }) => one.rule === 'printed-before')
  expect(found).toMatchObject([{ severity: 'block', settled: false }])
  expect(found[0].message).toContain('旧渡口')
  expect(status).toBe(3)
})

it('finds in the archive and in other issues what files hold', async () => {
  await json('archive', 'add', printedDay('a1'))
  await json('intake', page(), '--issue', '2026-06-01')
  const other = file('other.txt', `茶园丈量\n本报讯（记者高远）${inventedText(40, 8).replaceAll('\n', '')}\n`)
  const { value } = await json('duplicates', '--archive', page(), other)
  const levels = value.pairs.map((pair: { b: { article: string }; level: string }) => pair.level)
  expect(levels).toEqual(['red', 'red'])
  expect(value.pairs.map((pair: { b: { headline: string } }) => pair.b.headline).sort()).toEqual(['旧渡口', '渡口翻修'])
})

it('says that the archive was not read, and checks the rest', async () => {
  await json('intake', page(), '--issue', '2026-06-01')
  await json('archive', 'add', printedDay('a1'))
  writeFileSync(join(store, 'archive.db'), 'paper '.repeat(2000))
  const { value } = await json('check', '--issue', '2026-06-01')
  expect(value.archive.state).toBe('failed')
  expect(value.findings.map((one: { rule: string }) => one.rule)).toContain('archive-unchecked')
})

it('compares an issue without the formulae and columns that its style marks, as the press check does', async () => {
  const notice = inventedText(9, 3).replaceAll('\n', '')
  const copy = (name: string, head: string, number: number) =>
    file(name, `${head}\n本报讯（记者高远）${inventedText(number, 4).replaceAll('\n', '')}${notice}\n`)
  for (const path of [copy('one.txt', '茶园丈量', 40), copy('two.txt', '渡口翻修', 60)]) await json('intake', path, '--issue', '2026-06-01')
  const ask = async () => {
    const { pairs } = (await json('duplicates', '--issue', '2026-06-01')).value
    const { findings } = (await json('check', '--issue', '2026-06-01')).value
    expect(findings.filter((one: { rule: string }) => one.rule === 'duplicate')).toHaveLength(pairs.length)
    return pairs.length
  }
  const mark = (run: (desk: ReturnType<typeof openDesk>) => unknown) => {
    const desk = openDesk(store, '0.1.0')
    run(desk)
    desk.store.close()
  }
  expect(await ask()).toBe(1)
  mark((desk) => markFormula(desk, notice, true))
  expect(await ask()).toBe(0)
  mark((desk) => markFormula(desk, notice, false))
  expect(await ask()).toBe(1)
})

it('verifies archive and index, and makes the index anew', async () => {
  expect(await json('archive', 'verify')).toMatchObject({
    status: 0,
    value: { ok: true, archive: { articles: 0 }, index: { documents: 0 } },
  })
  await json('intake', page(), '--issue', '2026-06-01')
  await json('archive', 'add', printedDay('a1'))
  expect(await json('archive', 'verify')).toMatchObject({
    status: 0,
    value: { ok: true, archive: { articles: 1 }, index: { documents: 2 } },
  })
  const index = new Database(join(store, 'duplicates.db'))
  index.exec('DELETE FROM posting; DELETE FROM delta')
  index.close()
  const lost = await json('archive', 'verify')
  expect(lost.status).toBe(4)
  expect(lost.value.index.missingPostings).toBe(2)
  expect(await json('archive', 'rebuild')).toMatchObject({ status: 0, value: { documents: 2 } })
  expect(await json('archive', 'verify')).toMatchObject({ status: 0, value: { ok: true, index: { documents: 2, strayPostings: 0 } } })
  expect((await json('check', '--issue', '2026-06-01')).value.archive).toEqual({ state: 'compared', texts: 1 })
})
