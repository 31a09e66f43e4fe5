// kill -9 in the middle of saving: what was acknowledged is there, and the store verifies.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectReadOnly } from './connection.js'
import { first } from './migrations/0010-first.js'
import { findDraft, getArticleHead, getArticleRevision } from './repositories/articles.js'
import { readBlob } from './repositories/blobs.js'
import { addArticle, addIssue, openTestStore, temporaryFolder } from './testing.js'
import { verifyDatabase, verifyStore } from './verify.js'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string
let child: string

beforeAll(async () => {
  folder = temporaryFolder()
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: path.join(root, 'electron/store/crash-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs', codeSplitting: false } },
    },
  })
  child = path.join(folder, 'child.cjs')
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Lets the child acknowledge so many lines, kills it a moment later, and gives the whole lines it had written. */
const saveAndKill = (directory: string, from: number | 'migrate', lines: number, momentMs: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, directory, String(from)], {
      env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
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
    running.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1))
      else reject(new Error(`the child ended by itself: ${errors}`))
    })
  })

it('loses no acknowledged save', async () => {
  const directory = path.join(folder, 'store')
  const acknowledged: string[] = []
  // From the first save to steady saving; the same store each time, so that it also opens after each kill.
  for (const [round, lines] of [1, 3, 8, 30, 60, 100].entries())
    acknowledged.push(...(await saveAndKill(directory, round * 100_000, lines, Math.random() * 8)))
  expect(acknowledged.length).toBeGreaterThan(200)

  const store = openTestStore(directory, { ports: { now: Date.now, newId: () => '' } })
  const saved = new Set(acknowledged.filter((line) => line.startsWith('saved ')).map((line) => line.split(' ')[1]))
  const lost = acknowledged.filter((line) => {
    const [what, id = '', value] = line.split(' ')
    if (what === 'revision') return getArticleRevision(store, id).revision.id !== id
    if (what === 'saved') return getArticleHead(store, id).id !== value
    if (what === 'picture') return readBlob(store, id).byteLength === 0
    // A save that was not acknowledged any more may have taken the draft over; then its text is the head.
    if (what === 'draft' && !saved.has(id)) {
      const draft = findDraft(store, id)
      return (draft?.content ?? getArticleRevision(store, getArticleHead(store, id).id).content).headline !== value
    }
    return false
  })
  expect(lost).toEqual([])
  expect(verifyStore(store).problems).toEqual([])
  store.close()
}, 60_000)

it('leaves the old store whole when it is killed while migrating', async () => {
  const directory = path.join(folder, 'old')
  const old = openTestStore(directory, { migrations: [first] })
  const { articleId, revisionId } = addArticle(old, addIssue(old))
  old.close()
  expect(await saveAndKill(directory, 'migrate', 1, 0)).toEqual(['half way'])
  const untouched = connectReadOnly(path.join(directory, 'forme.db'))
  expect(untouched.pragma('user_version', { simple: true })).toBe(first.version)
  expect(verifyDatabase(untouched).problems).toEqual([])
  untouched.close()
  const store = openTestStore(directory)
  expect(getArticleHead(store, articleId).id).toBe(revisionId)
  expect(verifyStore(store).problems).toEqual([])
  store.close()
  expect(fs.readdirSync(directory).filter((name) => name.includes('migrating'))).toEqual([])
}, 30_000)

it('leaves nothing or a whole store when it is killed while making one', async () => {
  for (const [round, afterMs] of [30, 45, 60, 75, 90].entries()) {
    const directory = path.join(folder, `new-${round}`)
    await new Promise((resolve) => {
      const running = spawn(process.execPath, [child, directory], {
        env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
        stdio: 'ignore',
      })
      running.on('spawn', () => setTimeout(() => running.kill('SIGKILL'), afterMs))
      running.on('close', resolve)
    })
    const store = openTestStore(directory)
    expect(verifyStore(store).problems).toEqual([])
    store.close()
  }
}, 30_000)
