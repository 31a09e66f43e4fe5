import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { comparePictures } from '../../../shared/domain/pictures/compare-pictures.js'
import { decodeFingerprint } from '../../../shared/domain/pictures/encode-fingerprint.js'
import type { Connection } from '../../store/connection.js'
import { findThumbnail, listArchivedPictures, openArchivePicturesReader } from '../../store/picture-index/archive-pictures.js'
import { openPictureIndexReader } from '../../store/picture-index/index-file.js'
import { listPairs } from '../../store/picture-index/picture-rows.js'
import { listUses } from '../../store/picture-index/picture-uses.js'
import { putBlob } from '../../store/repositories/blobs.js'
import type { Store } from '../../store/store.js'
import { addArticle, addIssue, copy, openTestStore, temporaryFolder } from '../../store/testing.js'
import { openPictureDecoder, type PictureDecoder } from './decoding-thread.js'
import { openPictureClient, type PictureClient } from './pictures-in-worker.js'
import { bundlePictures, type Change, pictureFile, pngBomb } from './testing-pictures.js'

let folder: string
let workerFile: string
beforeAll(async () => {
  folder = temporaryFolder()
  workerFile = await bundlePictures(folder)
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('reading', () => {
  let decoder: PictureDecoder
  beforeAll(() => {
    decoder = openPictureDecoder(workerFile)
  })
  afterAll(() => decoder.close())
  const print = async (seed: number, change?: Change) => {
    const { fingerprint } = await decoder.read(pictureFile(seed, change), false)
    const decoded = fingerprint && decodeFingerprint(fingerprint)
    if (!decoded) throw new Error('a scene has a fingerprint')
    return decoded
  }

  it('knows a photograph that was made smaller, grey, another kind of file, or squeezed', async () => {
    const original = await print(11)
    expect(original.isGrey).toBe(false)
    for (const change of [{ width: 200 }, { quality: 20 }, { isGrey: true }, { as: 'png' }, { as: 'webp' }] as const)
      expect(comparePictures(original, await print(11, change))?.verdict, JSON.stringify(change)).toBe('same')
    expect((await print(11, { isGrey: true })).isGrey).toBe(true)
    expect(comparePictures(original, await print(12))).toBeNull()
  }, 30_000)

  it('knows a cut of it, grey and smaller too', async () => {
    const likeness = comparePictures(await print(11), await print(11, { cut: [0.1, 0, 0.95, 0.85], width: 260, isGrey: true }))
    expect(likeness).toMatchObject({ verdict: 'near', cut: { from: 'a' } })
  }, 30_000)

  it('tells kind and size, and makes a small copy', async () => {
    const reading = await decoder.read(pictureFile(3), true)
    expect(reading).toMatchObject({ media: 'image/jpeg', widthPx: 720, heightPx: 480 })
    expect(await decoder.read(reading.thumbnail ?? new Uint8Array(), false)).toMatchObject({ widthPx: 320, heightPx: 213 })
  }, 30_000)

  it('refuses hostile files, and reads the next picture all the same', async () => {
    const whole = pictureFile(5)
    for (const [what, bytes, code] of [
      ['a PNG of 3.6 gigapixels', pngBomb(60_000, 60_000, 1000), 'tooLarge'],
      ['a PNG whose pixels are not there', pngBomb(7000, 7000, 1000), 'damaged'],
      ['half a JPEG', whole.subarray(0, whole.length >> 1), 'damaged'],
      ['a JPEG of noise', Uint8Array.from(whole, (byte, at) => (at > 900 ? (byte * 31 + at) & 255 : byte)), 'damaged'],
      ['text', Buffer.from('not a picture'), 'kind'],
      ['nothing', new Uint8Array(), 'kind'],
    ] as const)
      await expect(decoder.read(bytes, false), what).rejects.toMatchObject({ code })
    // Inflates to 300 MB behind the header of a small picture: the rest is not even read.
    await expect(decoder.read(pngBomb(10, 10, 300_000_000), false)).resolves.toMatchObject({ fingerprint: null })
    await expect(decoder.read(whole, false)).resolves.toMatchObject({ widthPx: 720 })
  }, 60_000)

  it('ends what takes too long', async () => {
    const hurried = openPictureDecoder(workerFile, 1)
    await expect(hurried.read(pictureFile(5), false)).rejects.toMatchObject({ code: 'timeout' })
    await hurried.close()
  }, 30_000)
})

describe('keeping', () => {
  let directory: string
  let store: Store
  let pictures: PictureClient
  beforeEach(() => {
    directory = temporaryFolder()
    store = openTestStore(directory)
    pictures = openPictureClient({ workerFile, directory })
  })
  afterEach(async () => {
    await pictures.close()
    store.close()
    fs.rmSync(directory, { recursive: true, force: true })
  })
  const put = (bytes: Uint8Array): string =>
    store.command({ op: 'picture.add', entity: null, person: null }, (tx) =>
      putBlob(tx, { bytes, media: 'image/jpeg', widthPx: 720, heightPx: 480 }),
    ).sha256
  const index = <T>(read: (db: Connection) => T): T => {
    const db = openPictureIndexReader(directory)
    if (!db) throw new Error('there is an index')
    try {
      return read(db)
    } finally {
      db.close()
    }
  }
  const illustrated = (sha256: string) => {
    const content = copy('图片新闻')
    return {
      ...content,
      body: {
        ...content.body,
        content: [
          ...content.body.content,
          { type: 'picture' as const, attrs: { sha256, caption: '', credit: '', widthPx: 720, heightPx: 480 } },
        ],
      },
    }
  }

  it('pairs the files of one photograph and leaves out the others; nothing is read twice', async () => {
    const [whole, small, part] = [
      put(pictureFile(1)),
      put(pictureFile(1, { width: 300 })),
      put(pictureFile(1, { cut: [0, 0.1, 0.85, 0.95] })),
    ]
    put(pictureFile(2))
    const bad = put(pictureFile(4).subarray(0, 4000))
    expect(await pictures.catchUp()).toEqual({ read: 5, refused: 1, pairs: 3 })
    expect(await pictures.catchUp()).toEqual({ read: 0, refused: 0, pairs: 0 })
    const pairs = index((db) => listPairs(db, whole))
    expect(new Set(pairs.map(({ b }) => b))).toEqual(new Set([small, part]))
    expect(pairs.find(({ b }) => b === part)).toMatchObject({ a: whole, verdict: 'near', cut: { from: 'a' } })
    expect(index((db) => listPairs(db, part)).find(({ b }) => b === whole)).toMatchObject({ cut: { from: 'b' } })
    expect(index((db) => listPairs(db, bad))).toEqual([])
  }, 60_000)

  it('calls at once are one run', async () => {
    put(pictureFile(1))
    const [first, second] = await Promise.all([pictures.catchUp(), pictures.catchUp(), pictures.catchUp()])
    expect([first.read, second.read]).toEqual([1, 0])
  }, 60_000)

  it('knows which articles show a picture, of issues and not spiked', async () => {
    const sha256 = put(pictureFile(1))
    const issueId = addIssue(store, '2025-08-26')
    const { articleId } = addArticle(store, issueId, illustrated(sha256))
    addArticle(store, null, illustrated(sha256))
    addArticle(store, issueId)
    await pictures.catchUp()
    expect(index((db) => listUses(db, store, sha256))).toEqual([
      { articleId, headline: '图片新闻', issueId, day: '2025-08-26', page: null },
    ])
  }, 60_000)

  it('makes a damaged index anew', async () => {
    const [whole] = [put(pictureFile(1)), put(pictureFile(1, { width: 300 }))]
    fs.writeFileSync(path.join(directory, 'pictures.db'), 'this is no index of pictures, whatever its name says')
    expect(await pictures.catchUp()).toMatchObject({ read: 2, pairs: 1 })
    expect(index((db) => listPairs(db, whole))).toHaveLength(1)
    expect(fs.existsSync(path.join(directory, 'pictures-damaged.db'))).toBe(true)
  }, 60_000)

  it('takes in picture files of printed issues, with day and page from their names', async () => {
    const mine = put(pictureFile(1))
    const printed = path.join(directory, 'printed', '2025-08-20')
    fs.mkdirSync(printed, { recursive: true })
    fs.writeFileSync(path.join(printed, 'A03.jpg'), pictureFile(1, { width: 500, isGrey: true }))
    fs.writeFileSync(path.join(printed, 'broken.png'), 'no picture')
    fs.writeFileSync(path.join(printed, 'A03.txt'), 'text')
    const task = { paths: [path.join(directory, 'printed')], date: null, page: null }
    expect(await pictures.addFiles(task)).toEqual({
      added: 1,
      known: 0,
      unread: [{ file: 'printed/2025-08-20/broken.png', reason: 'kind' }],
    })
    expect(await pictures.addFiles(task)).toMatchObject({ added: 0, known: 1 })
    await pictures.catchUp()
    const [pair] = index((db) => listPairs(db, mine))
    expect(pair).toMatchObject({ verdict: 'same', isGreyA: false, isGreyB: true })
    const archive = openArchivePicturesReader(directory)
    if (!archive || !pair) throw new Error('there is an archive')
    expect(listArchivedPictures(archive, pair.b)).toMatchObject([
      { day: '2025-08-20', page: 'A03', name: 'printed/2025-08-20/A03.jpg', widthPx: 500 },
    ])
    expect(findThumbnail(archive, pair.b)?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
    archive.close()
  }, 60_000)

  it('stops when it is told to; what is in stays in', async () => {
    const printed = path.join(directory, 'printed')
    fs.mkdirSync(printed)
    for (let n = 0; n < 4; n++) fs.writeFileSync(path.join(printed, `${n}.jpg`), pictureFile(20 + n))
    const task = { paths: [printed], date: '2025-08-20', page: null }
    const stop = new AbortController()
    const running = pictures.addFiles(task, stop.signal)
    stop.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    const { added, known } = await pictures.addFiles(task)
    expect([added + known, known < 4]).toEqual([4, true])
  }, 60_000)
})
