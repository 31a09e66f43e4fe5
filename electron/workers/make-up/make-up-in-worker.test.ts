import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { DEFAULT_PUBLICATION } from '../../../shared/domain/publication.js'
import { copy, temporaryFolder } from '../../store/testing.js'
import { bundle } from '../archive/testing-bundle.js'
import { type MakeUpThread, makeUpThread } from './make-up-in-worker.js'
import { type IssueTask, makeUpPages } from './make-up-task.js'

const ISSUE = '01890000-0000-7000-8000-000000000001'
const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

const task = (articles: number): IssueTask => ({
  kind: 'issue',
  issueId: ISSUE,
  pages: [],
  copy: Array.from({ length: articles }, (_, n) => ({
    articleId: id(100 + n),
    revisionId: id(5000 + n),
    content: copy(`稿件${n}`, '江岸步道昨天全线贯通，沿线五个码头都能走到。'.repeat(20 + (n % 7))),
    section: '',
  })),
  style: DEFAULT_PUBLICATION,
  seed: 1,
})

let folder: string
let thread: MakeUpThread
beforeAll(async () => {
  folder = temporaryFolder()
  thread = makeUpThread(await bundle(folder, '../make-up/worker.ts'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives what the same task gives on this thread, and tells how far it is', async () => {
  const onProgress = vi.fn()
  const made = await thread(task(12), new AbortController().signal, onProgress)
  let n = 9000
  const here = makeUpPages(task(12), { newId: () => id(n++), onProgress: () => undefined })
  const plain = ({ pages, leftOver }: typeof made) => ({
    leftOver,
    pages: pages.map(({ content, proposal }) => [content.pageNo, proposal?.frames.map(({ id: _own, ...frame }) => frame)]),
  })
  expect(plain(made)).toEqual(plain(here))
  expect(onProgress).toHaveBeenLastCalledWith(made.pages.length, made.pages.length)
}, 30_000)

it('ends when it is cancelled', async () => {
  const stop = new AbortController()
  const running = thread(task(150), stop.signal, () => stop.abort())
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  await expect(thread(task(1), stop.signal, () => undefined)).rejects.toMatchObject({ name: 'AbortError' })
}, 30_000)
