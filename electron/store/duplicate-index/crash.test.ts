// kill -9 in the middle of indexing: afterwards every saved article is found, and the index verifies.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestStore, temporaryFolder } from '../testing.js'
import { catchUp } from './catch-up.js'
import { openDuplicateIndex } from './open-duplicate-index.js'
import { storeTexts } from './store-articles.js'
import { inventedText } from './testing.js'

const root = path.resolve(import.meta.dirname, '../../..')
let folder: string

beforeAll(async () => {
  folder = temporaryFolder()
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: path.join(import.meta.dirname, 'crash-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs', codeSplitting: false } },
    },
  })
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Lets the child save so many articles, kills it a moment later, and gives the whole lines it had written. */
const writeAndKill = (directory: string, from: number, lines: number, momentMs: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [path.join(folder, 'child.cjs'), directory, String(from)], {
      env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, errors] = ['', '']
    let timer: NodeJS.Timeout | undefined
    running.stdout.on('data', (piece: Buffer) => {
      out += piece.toString('utf8')
      if (out.split('\n').length > lines) timer ??= setTimeout(() => running.kill('SIGKILL'), momentMs)
    })
    running.stderr.on('data', (piece: Buffer) => {
      errors += piece.toString('utf8')
    })
    running.on('error', reject)
    running.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
      else reject(new Error(`the child ended by itself: ${errors}`))
    })
  })

it('finds every saved article after catching up', async () => {
  const directory = path.join(folder, 'store')
  const saved = new Map<number, string>()
  for (const [round, lines] of [1, 2, 5, 11, 17, 30].entries()) {
    for (const line of await writeAndKill(directory, round * 1000, lines, Math.random() * 6)) {
      const [id = '', number = ''] = line.split(' ')
      saved.set(Number(number), id)
    }
    const store = openTestStore(directory)
    const trouble: string[] = []
    const index = openDuplicateIndex({ directory, textOf: storeTexts(store), onSetAside: (error) => trouble.push(error.message) })
    catchUp(index, store)
    const lost = [...saved].filter(([number, id]) => index.query(inventedText(number, 30), { day: null })[0]?.document.id !== id)
    expect(lost).toEqual([])
    expect(index.verifyIndex()).toMatchObject({ ok: true, strayPostings: 0 })
    expect(trouble).toEqual([])
    index.close()
    store.close()
  }
  expect(saved.size).toBeGreaterThan(60)
}, 60_000)
