import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listBackups } from '../../store/backup.js'
import { StoreDamaged, StoreFull, StoreLocked, StoreReadOnly } from '../../store/errors.js'
import { addArticle, addIssue, openTestStore, temporaryFolder } from '../../store/testing.js'
import { bundle } from '../archive/testing-bundle.js'
import { keepInWorker } from './keep-in-worker.js'
import { errorOf, failureOf } from './keep-messages.js'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('backs up and verifies a store that is open and being written to', async () => {
  const worker = await bundle(join(folder, 'bundle'), '../keep/worker.ts')
  const directory = join(folder, 'store')
  const into = join(folder, 'backups')
  const store = openTestStore(directory)
  const issueId = addIssue(store)
  const running = keepInWorker(worker, { kind: 'backup', directory, into, appVersion: '0.1.0' })
  addArticle(store, issueId)
  const report = await running
  expect(report).toMatchObject({ verified: true, missingPictures: [] })
  expect(listBackups(into)).toHaveLength(1)
  expect(await keepInWorker(worker, { kind: 'verify', directory, backups: into })).toMatchObject({ ok: true, problems: [] })

  writeFileSync(join(folder, 'taken'), '')
  await expect(keepInWorker(worker, { kind: 'backup', directory, into: join(folder, 'taken'), appVersion: '0.1.0' })).rejects.toThrow(
    /EEXIST/,
  )
  store.close()
  writeFileSync(join(directory, 'forme.db'), 'no store')
  await expect(keepInWorker(worker, { kind: 'verify', directory, backups: into })).rejects.toBeInstanceOf(StoreDamaged)
}, 30_000)

it.each([new StoreFull(false), new StoreDamaged(['page 3']), new StoreLocked(), new StoreReadOnly()])(
  '%s crosses to another thread',
  (error) => {
    const crossed = errorOf(structuredClone(failureOf(error)))
    expect(crossed).toEqual(error)
    expect(crossed).toBeInstanceOf(error.constructor)
  },
)

it('keeps the code of an error of the system', () => {
  expect(errorOf(failureOf(Object.assign(new Error('no'), { code: 'ENOENT' })))).toMatchObject({ message: 'no', code: 'ENOENT' })
})
