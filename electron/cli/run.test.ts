// The command line from its words to what it prints: statuses, one document, one sentence.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../store/testing.js'
import type { PictureClient } from '../workers/pictures/pictures-in-worker.js'
import { runCommandLine } from './run.js'

const COPY = '夜市亮灯 摊主点赞\n\n本报讯（记者许知微）东塘夜市昨晚亮灯，六十个摊位开张，摊主们说今年的位置比去年宽敞，客人也来得早。\n'

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

/** Runs a line on the test's store; gives the status and what was printed. */
async function run(...args: string[]) {
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation(((text: string, done: () => void) => {
      printed[name] += text
      done()
      return true
    }) as never)
  const status = await runCommandLine(args.includes('--store') ? args : [...args, '--store', store], {
    defaultStore: store,
    version: '0.1.0',
    environmentLanguage: 'en_GB.UTF-8',
    readFile: async (_name, bytes) => new TextDecoder().decode(bytes),
    mapFolder: folder,
    openPictures: () => pictures,
    print: null,
  })
  vi.restoreAllMocks()
  return { status, ...printed }
}

/** Status, nothing on standard output, and one sentence. */
async function refused(status: number, sentence: RegExp, ...args: string[]) {
  const done = await run(...args)
  expect(done, args.join(' ')).toMatchObject({ status, stdout: '' })
  expect(done.stderr).toMatch(/^[^\n]+\n$/)
  expect(done.stderr).toMatch(sentence)
}

const file = (name: string, text = COPY) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function json(...args: string[]) {
  const done = await run(...args, '--json')
  expect(done.stderr).toBe('')
  expect(done.stdout.trimEnd().split('\n')).toHaveLength(1)
  return { status: done.status, value: JSON.parse(done.stdout) }
}

it('explains itself', async () => {
  expect(await run('--help')).toMatchObject({ status: 0, stderr: '' })
  expect((await run('check', '--help', '--lang', 'zh-CN')).stdout).toContain('用法')
  expect(existsSync(store)).toBe(false)
})

it('answers usage errors with status 2 before it looks at any store', async () => {
  await refused(2, /No command/)
  await refused(2, /no command “publish”/, 'publish')
  await refused(2, /no option --bold/, 'verify', '--bold')
  await refused(2, /“2026-02-30” is not a date/, 'intake', file('a.txt'), '--issue', '2026-02-30')
  await refused(2, /“Z” is not a page/, 'intake', file('a.txt'), '--issue', '2026-02-03', '--page', 'Z')
  expect(existsSync(store)).toBe(false)
})

it('refuses files it cannot open, and folders in their place', async () => {
  await refused(1, /nothing\.txt/, 'intake', join(folder, 'nothing.txt'), '--issue', '2026-01-02')
  await refused(1, /Cannot open/, 'intake', folder)
  await refused(1, /Cannot open/, 'duplicates', folder, file('a.txt'))
  expect(existsSync(store)).toBe(false)
})

it('refuses a place for the store that is no folder', async () => {
  const taken = file('taken')
  for (const place of [taken, join(taken, 'below')])
    for (const command of [['verify'], ['check', '--issue', '2026-01-02'], ['intake', file('a.txt'), '--issue', '2026-01-02']])
      await refused(1, /is not a folder/, ...command, '--store', place)
  expect(readFileSync(taken, 'utf8')).toBe(COPY)
})

it('takes names with blanks, Chinese and a leading dash, and a file given twice once', async () => {
  const odd = file('-夜 市.txt')
  const { value } = await json('intake', odd, join(folder, '.', basename(odd)), '--issue', '2026-01-02')
  expect(value.items).toHaveLength(1)
  expect(value.issue).toMatchObject({ filed: 1 })
  expect(value.items[0]).toMatchObject({
    kind: 'article',
    source: { file: '-夜 市.txt', lines: [1, 3] },
    headline: '夜市亮灯 摊主点赞',
    kicker: null,
    deck: null,
    dateline: '本报讯',
    byline: [{ role: 'reporter', name: '许知微' }],
    bylineForm: 'inline',
    joins: [],
  })
})

it('compares a file with itself when it is named twice', async () => {
  const { value } = await json('duplicates', file('a.txt'), file('a.txt'))
  expect(value.pairs).toHaveLength(1)
  expect(value.pairs[0]).toMatchObject({ aInB: 1, bInA: 1, severity: 'block' })
  expect(value.pairs[0].a.article).not.toBe(value.pairs[0].b.article)
  expect(Object.keys(value.pairs[0].spans[0]).sort()).toEqual(['a', 'b', 'chars'])
})

it('checks and makes up an issue: 3 while blocked, fields as promised', async () => {
  await run('intake', file('a.txt'), '--issue', '2026-01-02')
  const check = await json('check', '--issue', '2026-01-02')
  expect(check.status).toBe(check.value.pressReady ? 0 : 3)
  for (const finding of check.value.findings)
    expect(finding).toMatchObject({
      rule: expect.any(String),
      severity: expect.stringMatching(/^(block|warn|info)$/),
      message: expect.any(String),
    })
  await refused(1, /no page A09/, 'makeup', '--issue', '2026-01-02', '--page', 'A09')
  const makeup = await json('makeup', '--issue', '2026-01-02')
  expect(makeup.value.pages[0]).toMatchObject({ page: 'A01', fill: expect.any(Number), oversetLines: 0, frames: [{ kind: 'article' }] })
  await refused(1, /no issue of 2026-01-03/, 'check', '--issue', '2026-01-03')
})

it('tells a damaged and a newer store by status 4, whatever the command', async () => {
  await run('intake', file('a.txt'), '--issue', '2026-01-02')
  const backup = (await json('backup', join(folder, 'backups'))).value.file
  const db = join(store, 'forme.db')
  const commands = [
    ['intake', file('b.txt'), '--issue', '2026-01-02'],
    ['check', '--issue', '2026-01-02'],
    ['duplicates', '--issue', '2026-01-02'],
    ['makeup', '--issue', '2026-01-02'],
    ['backup', join(folder, 'backups')],
    ['verify'],
  ]
  // The schema's version stands in bytes 60 to 63 of a SQLite file.
  const handle = openSync(db, 'r+')
  writeSync(handle, Buffer.from([0, 1, 0, 0]), 0, 4, 60)
  closeSync(handle)
  for (const command of commands) await refused(4, /newer Forme/, ...command)
  writeFileSync(db, 'no store at all')
  for (const command of commands) await refused(4, /damaged/, ...command)
  expect((await json('restore', backup)).status).toBe(0)
  expect((await json('verify')).value.ok).toBe(true)
})

it('restores sound backups only', async () => {
  await run('intake', file('a.txt'), '--issue', '2026-01-02')
  const backup: string = (await json('backup', join(folder, 'backups'))).value.file
  const before = (await json('verify')).value
  await refused(1, /Cannot open/, 'restore', join(folder, 'none.db'))
  await refused(1, /not a sound Forme backup/, 'restore', folder)
  await refused(1, /not a sound Forme backup/, 'restore', file('text.db'))
  const cut = file('cut.db', '')
  writeFileSync(cut, readFileSync(backup).subarray(0, statSync(backup).size / 2))
  await refused(1, /not a sound Forme backup/, 'restore', cut)
  await refused(1, /backup folder/, 'backup', file('taken'))
  expect((await json('verify')).value).toEqual(before)
  expect((await json('restore', backup, '--store', join(folder, 'new'))).value.setAside).toBeNull()
  expect(readdirSync(join(folder, 'new'))).toContain('forme.db')
})
