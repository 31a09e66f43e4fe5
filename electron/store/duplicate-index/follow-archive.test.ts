// The index follows the archive: whatever was missed, cut off or taken out, in the end both hold the same texts.
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveMark, removeImport } from '../archive/imports.js'
import { type Archive, setArchiveAside } from '../archive/open-archive.js'
import { findArchiveText } from '../archive/read-archive.js'
import { bringIn, openTestArchive, printed } from '../archive/testing.js'
import { StoreLocked } from '../errors.js'
import { addArticle, addIssue, copy, openTestStore, temporaryFolder } from '../testing.js'
import { archiveDocument } from './archive-documents.js'
import { catchUp } from './catch-up.js'
import { feedingMark, followArchive, hasFollowedArchive } from './follow-archive.js'
import { type DuplicateIndex, openDuplicateIndex } from './open-duplicate-index.js'
import { storeDocuments, storeTexts } from './store-articles.js'
import { inventedText } from './testing.js'

let directory: string
let archive: Archive
let index: DuplicateIndex
const openIndex = () => openDuplicateIndex({ directory, textOf: ({ id }) => findArchiveText(archive, id) })
beforeEach(() => {
  directory = temporaryFolder()
  archive = openTestArchive(directory)
  index = openIndex()
})
afterEach(() => {
  index.close()
  archive.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const articles = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => printed(`题${from + n}`, inventedText(from + n), { id: `a${from + n}` }))
const drain = (steps: Iterator<void>, most = Number.MAX_SAFE_INTEGER): number => {
  let taken = 0
  while (taken < most && !steps.next().done) taken++
  return taken
}
const follow = () => drain(followArchive(index, archive))
const found = (number: number) => index.query(inventedText(number), { day: null }).map((match) => match.document.id)
const archivedIds = () =>
  index
    .listDocuments(0, 10_000)
    .filter((document) => document.state === 'archived')
    .map((document) => document.id)
    .sort()

describe('followArchive', () => {
  it('takes in everything, and then costs a look', () => {
    bringIn(archive, articles(0, 30))
    expect(hasFollowedArchive(index, archive)).toBe(false)
    follow()
    expect(archivedIds()).toHaveLength(30)
    expect(found(17)).toEqual(['a17'])
    expect(hasFollowedArchive(index, archive)).toBe(true)
    expect(follow()).toBe(0)
    expect(index.verifyIndex().ok).toBe(true)
  })

  it('completes an archive of which the first articles are there already', () => {
    bringIn(archive, articles(0, 30))
    index.addDocuments(articles(0, 10).map(archiveDocument))
    follow()
    expect(archivedIds()).toHaveLength(30)
    expect(found(29)).toEqual(['a29'])
  })

  it('goes on after it was cut off, and counts no piece as the whole', () => {
    bringIn(archive, articles(0, 1200))
    expect(drain(followArchive(index, archive), 2)).toBe(2)
    expect(archivedIds().length).toBeGreaterThan(0)
    expect(archivedIds().length).toBeLessThan(1200)
    index.close()
    index = openIndex()
    expect(hasFollowedArchive(index, archive)).toBe(false)
    follow()
    expect(archivedIds()).toHaveLength(1200)
  })

  it('is not done while more came in meanwhile', () => {
    bringIn(archive, articles(0, 10))
    const steps = followArchive(index, archive)
    steps.next()
    bringIn(archive, articles(10, 20), 'more')
    drain(steps)
    expect(hasFollowedArchive(index, archive)).toBe(false)
    follow()
    expect([archivedIds().length, hasFollowedArchive(index, archive)]).toEqual([20, true])
  })

  it('takes an import in step for followed, and sets no mark over it', () => {
    bringIn(archive, articles(0, 10))
    follow()
    const mark = archiveMark(archive)
    index.applyChanges({ documents: articles(10, 12).map(archiveDocument), archiveMark: feedingMark(mark) })
    expect(hasFollowedArchive(index, archive)).toBe(true)
    const steps = followArchive(index, archive)
    steps.next()
    bringIn(archive, articles(10, 12), 'more')
    expect(index.moveArchiveMark(feedingMark(mark), archiveMark(archive))).toBe(false)
    drain(steps)
    expect(hasFollowedArchive(index, archive)).toBe(false)
    follow()
    expect(archivedIds()).toHaveLength(12)
    index.applyChanges({ archiveMark: feedingMark(mark) })
    expect(hasFollowedArchive(index, archive)).toBe(true)
    bringIn(archive, articles(12, 13), 'and more')
    expect(hasFollowedArchive(index, archive)).toBe(false)
  })

  it('takes out what was removed and takes in what was corrected and restored', () => {
    bringIn(archive, articles(0, 10))
    const { importId } = bringIn(
      archive,
      [printed('题3', inventedText(103), { id: 'a3' }), printed('新', inventedText(50), { id: 'new' })],
      'corrections',
    )
    follow()
    expect(found(103)).toEqual(['a3'])
    expect(found(3)).toEqual([])
    removeImport(archive, importId)
    follow()
    expect(archivedIds()).toEqual(articles(0, 10).map((one) => one.id))
    expect([found(3), found(103), found(50)]).toEqual([['a3'], [], []])
    expect(index.verifyIndex()).toMatchObject({ ok: true, documents: 10 })
  })

  it('lets go of an archive that was set aside, and keeps the stock', () => {
    const store = openTestStore(directory)
    addArticle(store, addIssue(store), copy('渡口', inventedText(70)))
    bringIn(archive, articles(0, 20))
    index.close()
    const texts = storeTexts(store, (id) => findArchiveText(archive, id))
    index = openDuplicateIndex({ directory, textOf: texts })
    catchUp(index, store)
    follow()
    expect(index.stats().documents).toBe(21)
    const mark = archiveMark(archive)
    archive.close()
    setArchiveAside({ directory, now: Date.now })
    drain(followArchive(index, null, () => void index.rebuildFrom(storeDocuments(store), index.cursor())))
    expect(archivedIds()).toEqual([])
    expect(index.stats().documents).toBe(1)
    expect(catchUp(index, store).how).toBe('nothing')
    archive = openTestArchive(directory)
    expect(archiveMark(archive)).not.toBe(mark)
    bringIn(archive, articles(5, 8))
    follow()
    expect(archivedIds()).toEqual(['a5', 'a6', 'a7'])
    store.close()
  })

  it('lets go without being made anew when somebody else has the index open', () => {
    bringIn(archive, articles(0, 5))
    follow()
    const locked = () => {
      throw new StoreLocked()
    }
    drain(followArchive(index, null, locked))
    expect(archivedIds()).toEqual([])
  })
})

it('tells what changed since a moment, and when it cannot tell', () => {
  index.addDocuments(articles(0, 3).map(archiveDocument))
  const moment = index.moment()
  expect(index.changedSince(moment)).toEqual([])
  index.addDocuments(articles(0, 3).map(archiveDocument))
  expect(index.changedSince(moment)).toEqual([])
  index.addDocuments(articles(3, 5).map(archiveDocument))
  index.removeDocument('a0')
  index.applyChanges({ archiveMark: 'x:1' })
  expect(index.changedSince(moment)).toEqual(['a3', 'a4', 'a0'])
  const later = index.moment()
  index.addDocuments(articles(10, 300).map(archiveDocument))
  expect(index.changedSince(moment)).toBeNull()
  expect(index.changedSince(later)).toBeNull()
  const last = index.moment()
  index.rebuildFrom(articles(0, 2).map(archiveDocument))
  expect(index.changedSince(last)).toBeNull()
  expect(index.changedSince(index.moment())).toEqual([])
})

it('forgets old changes, and says so', () => {
  const moment = index.moment()
  for (let n = 0; n < 2100; n++) index.applyChanges({ documents: [archiveDocument(printed('', `第${n}篇。`, { id: 'one' }))] })
  expect(index.changedSince(moment)).toBeNull()
  expect(index.changedSince({ ...moment, change: 2000 })).toHaveLength(100)
})
