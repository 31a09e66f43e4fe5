// The command line as its readers run it: the same store as the window, exit statuses, one JSON document.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, forme, ROOT, tempFolder, test } from './desk.ts'

const SAMPLE = path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt')
const MARKET = path.join(ROOT, 'e2e', 'copy', 'market-page.txt')

let folder: string
test.beforeEach(() => {
  folder = tempFolder()
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const json = (args: string[]) => {
  const done = forme([...args, '--json', '--store', path.join(folder, 'store')])
  return { ...done, json: done.stdout === '' ? null : JSON.parse(done.stdout) }
}

test('a page of text becomes a checked, made-up and proofed issue', () => {
  test.setTimeout(240_000)
  const shown = json(['intake', SAMPLE])
  expect(shown.status).toBe(0)
  expect(shown.json.items.filter((item: { kind: string }) => item.kind === 'article')).toHaveLength(8)
  expect(shown.json.issue).toBeUndefined()

  const filed = json(['intake', SAMPLE, '--issue', '2025-08-26'])
  expect(filed.json.issue).toMatchObject({ date: '2025-08-26', filed: 9 })

  const check = json(['check', '--issue', '2025-08-26'])
  expect(check.status).toBe(3)
  expect(check.json.pressReady).toBe(false)
  expect(check.json.findings.filter((finding: { rule: string }) => finding.rule === 'duplicate')).toHaveLength(1)

  const { json: duplicates } = json(['duplicates', '--issue', '2025-08-26'])
  expect(duplicates.pairs).toHaveLength(1)
  expect(duplicates.pairs[0]).toMatchObject({ aInB: 1, bInA: 1, severity: 'block' })

  const { json: makeup } = json(['makeup', '--issue', '2025-08-26'])
  expect(makeup.pages.every((page: { oversetLines: number }) => page.oversetLines === 0)).toBe(true)
  expect(makeup.pages.flatMap((page: { frames: unknown[] }) => page.frames)).toHaveLength(9)

  const refused = json(['print', '--issue', '2025-08-26', '--out', path.join(folder, 'press')])
  expect(refused.status).toBe(3)
  expect(refused.stdout).toBe('')
  expect(refused.stderr.trim().split('\n').at(-1)).toMatch(/Cannot go to press|不能付印/)
  expect(() => readdirSync(path.join(folder, 'press'))).toThrow()

  const proof = json(['print', '--issue', '2025-08-26', '--proof', '--out', path.join(folder, 'proof')])
  expect(proof.status).toBe(0)
  for (const page of proof.json.pages) {
    expect(page.trimMm).toEqual([390, 545])
    expect(readFileSync(page.pdf).subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test('spoken language, usage errors and refusals', () => {
  const store = ['--store', path.join(folder, 'store')]
  const zh = forme(['check', '--issue', '2026-01-01', '--lang', 'zh-CN', ...store])
  expect(zh.status).toBe(1)
  expect(zh.stderr).toContain('没有 2026-01-01 这一期')
  expect(zh.stdout).toBe('')
  const en = forme(['check', '--issue', '2026-01-01', '--lang', 'en', ...store])
  expect(en.stderr).toContain('There is no issue of 2026-01-01')
  expect(forme(['publish', ...store]).status).toBe(2)
  expect(forme(['check', '--issue', '2026-02-30', ...store]).status).toBe(2)
})

test('input that is no page leaves the store as it was', () => {
  const bad = path.join(folder, 'in')
  mkdirSync(bad)
  writeFileSync(path.join(bad, 'empty.txt'), '')
  writeFileSync(path.join(bad, 'noise.txt'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)))
  writeFileSync(path.join(bad, 'broken.docx'), 'PK\x03\x04 not an archive')
  writeFileSync(path.join(bad, 'broken.pdf'), '%PDF-1.7 nothing follows')
  expect(json(['intake', MARKET, '--issue', '2026-09-04']).status).toBe(0)
  const before = json(['verify']).json
  for (const name of ['empty.txt', 'noise.txt', 'broken.docx', 'broken.pdf', 'missing.txt']) {
    const refused = json(['intake', MARKET, path.join(bad, name), '--issue', '2026-09-04'])
    expect(refused.status, name).toBe(1)
    expect(refused.stdout, name).toBe('')
    expect(refused.stderr.trim().split('\n'), name).toHaveLength(1)
  }
  expect(json(['verify']).json).toEqual(before)
})

test('text in other encodings and line ends reads the same', () => {
  const text = readFileSync(MARKET, 'utf8')
  const items = (name: string, bytes: Uint8Array | string) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    return json(['intake', file]).json.items.map((item: Record<string, unknown>) => ({ ...item, source: null }))
  }
  const plain = items('plain.txt', text)
  expect(plain.filter((item: { kind: string }) => item.kind === 'article')).toHaveLength(2)
  expect(items('crlf.txt', text.replaceAll('\n', '\r\n'))).toEqual(plain)
  expect(items('bom.txt', `\uFEFF${text}`)).toEqual(plain)
  expect(items('utf16.txt', Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(plain)
})

test('backup, verify and restore beside the present store', () => {
  json(['intake', MARKET, '--issue', '2026-09-04'])
  const backup = json(['backup', path.join(folder, 'backups')])
  expect(backup.json).toMatchObject({ verified: true })
  json(['intake', SAMPLE, '--issue', '2025-08-26'])
  const restored = json(['restore', backup.json.file])
  expect(restored.status).toBe(0)
  expect(json(['verify']).json.ok).toBe(true)
  expect(json(['check', '--issue', '2026-09-04']).json.findings.length).toBeGreaterThan(0)
  expect(readdirSync(path.join(folder, 'store')).some((name) => name.includes('set-aside'))).toBe(true)
})

test('the archive: printed pages are added once, found by a name of two characters, and compared with', () => {
  const printed = path.join(folder, 'printed')
  mkdirSync(printed)
  writeFileSync(path.join(printed, 'market.txt'), readFileSync(MARKET))
  writeFileSync(
    path.join(printed, 'old.jsonl'),
    `${JSON.stringify({ id: 'q-1', date: '2019-05-06', headline: '渡口旧闻', body: '渡口所长说，这座栈桥是他父亲那一辈人修的，一共用了四百根杉木。' })}\nno json\n`,
  )
  const added = json(['archive', 'add', printed])
  expect(added.json).toMatchObject({ known: 0, corrected: 0 })
  expect(added.json.problems).toMatchObject([{ at: 2, reason: 'notJson', left: true }])
  expect(json(['archive', 'add', printed]).json).toMatchObject({ added: 0, known: added.json.added })
  const found = json(['archive', 'search', '高远', '--limit', '5'])
  expect(found.json.hits.map((hit: { headline: string }) => hit.headline)).toContain('渡口栈桥修好了')
  expect(json(['archive', 'search', '杉木']).json.hits).toMatchObject([{ id: 'q-1', date: '2019-05-06' }])
  expect(json(['archive', 'search', '没有的词']).json.hits).toEqual([])

  json(['intake', MARKET, '--issue', '2026-09-11'])
  expect(json(['duplicates', '--issue', '2026-09-11']).json.pairs).toEqual([])
  const again = json(['duplicates', '--issue', '2026-09-11', '--archive'])
  expect(again.json.pairs.length).toBeGreaterThan(0)
  expect(again.json.pairs[0]).toMatchObject({ severity: 'block', a: { date: '2026-09-11' }, b: { date: '2026-09-04' } })
})
