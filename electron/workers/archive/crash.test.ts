// kill -9 in the middle of an import: what was told is in, run again it goes on behind it, nothing stands twice, and the index of
// duplicates has what the archive has.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { getImport, listImports } from '../../store/archive/imports.js'
import { openArchive, openArchiveReader } from '../../store/archive/open-archive.js'
import { countArchiveArticles, findArchiveText } from '../../store/archive/read-archive.js'
import { searchArchive } from '../../store/archive/search-archive.js'
import { verifyArchive } from '../../store/archive/verify-archive.js'
import { followArchive, hasFollowedArchive } from '../../store/duplicate-index/follow-archive.js'
import { openDuplicateIndex } from '../../store/duplicate-index/open-duplicate-index.js'
import { temporaryFolder } from '../../store/testing.js'
import { bundle } from './testing-bundle.js'

const ARTICLES = 10_000
let folder: string
let child: string
beforeAll(async () => {
  folder = temporaryFolder()
  child = await bundle(folder, 'crash-child.ts')
  const lines = Array.from({ length: ARTICLES }, (_, n) =>
    JSON.stringify({
      date: `2025-0${(n % 9) + 1}-1${n % 10}`,
      headline: `第${n}号通告`,
      body: `河堤加固第${n}段。${'其余事项另行通知。'.repeat(n % 20)}`,
    }),
  )
  fs.writeFileSync(path.join(folder, 'year.jsonl'), lines.join('\n'))
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Runs the import, killed a moment after so many lines; gives the whole lines it wrote. */
const run = (directory: string, lines: number, momentMs: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, directory, path.join(folder, 'year.jsonl')], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let errors = ''
    let timer: NodeJS.Timeout | undefined
    running.stdout.on('data', (piece: Buffer) => {
      out += piece.toString('utf8')
      if (out.split('\n').length > lines) timer ??= setTimeout(() => running.kill('SIGKILL'), momentMs)
    })
    running.stderr.on('data', (piece: Buffer) => {
      errors += piece.toString('utf8')
    })
    running.on('error', reject)
    running.on('close', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL' || code === 0) resolve(out.split('\n').slice(0, -1))
      else reject(new Error(`the child failed: ${errors}`))
    })
  })

/** Brings the index up to the archive as the radar does; gives how much the importer itself had told it. */
function followed(directory: string): { told: number; documents: number; inStep: boolean } {
  const archive = openArchiveReader(directory)
  const index = openDuplicateIndex({ directory, textOf: ({ id }) => (archive ? findArchiveText(archive, id) : null) })
  const [told, inStep] = [index.stats().documents, hasFollowedArchive(index, archive)]
  for (const _piece of followArchive(index, archive));
  const { ok, documents } = index.verifyIndex(3000)
  expect(ok).toBe(true)
  index.close()
  archive?.close()
  return { told, documents, inStep }
}

it('goes on where it was cut off', async () => {
  const directory = path.join(folder, 'store')
  let told = 0
  for (const lines of [1, 2, 3, 5]) {
    const out = await run(directory, lines, Math.random() * 40)
    expect(out.some((line) => line.startsWith('done'))).toBe(false)
    const [added = 0, known = 0] = (out.at(-1) ?? '').split(' ').map(Number)
    // The figures go on, and nothing is read again that was in already.
    expect(added).toBeGreaterThan(told)
    expect(known).toBe(0)
    told = added

    const archive = openArchive({ directory, now: Date.now })
    const [cut] = listImports(archive)
    expect(cut).toMatchObject({ state: 'running', known: 0 })
    expect(countArchiveArticles(archive)).toBe(cut?.added)
    expect(cut?.added).toBeGreaterThanOrEqual(told)
    expect(cut?.cursor).toBe(cut?.added)
    expect(verifyArchive(archive).problems).toEqual([])
    archive.close()
    const { told: indexed, documents } = followed(directory)
    // Known too early, perhaps, by the batch in hand; never missed.
    expect(indexed).toBeGreaterThanOrEqual(cut?.added ?? 0)
    expect(documents).toBe(cut?.added)
  }
  const out = await run(directory, Number.MAX_SAFE_INTEGER, 0)
  const report = JSON.parse((out.at(-1) ?? '').slice('done '.length)) as { importId: number }
  expect(report).toMatchObject({ added: ARTICLES, known: 0, corrected: 0, resumed: true, problemCount: 0 })

  const archive = openArchive({ directory, now: Date.now })
  expect(getImport(archive, report.importId)).toMatchObject({ state: 'finished', added: ARTICLES })
  expect(listImports(archive)).toHaveLength(1)
  expect(countArchiveArticles(archive)).toBe(ARTICLES)
  expect(searchArchive(archive, parseQuery('河堤加固')).total).toBe(ARTICLES)
  expect(verifyArchive(archive).problems).toEqual([])
  archive.close()
  // The last run was in step from its first batch to its last: nothing is left to compare.
  expect(followed(directory)).toEqual({ told: ARTICLES, documents: ARTICLES, inStep: true })
}, 120_000)
