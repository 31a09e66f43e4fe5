// Brings the picture index up to the store, and picture files of printed issues into the archive of pictures.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { readFileName } from '../../../shared/domain/archive/index.js'
import type { Sha256 } from '../../../shared/domain/ids.js'
import type { Connection } from '../../store/connection.js'
import {
  addArchivedPicture,
  eachArchivedFingerprint,
  openArchivePictures,
  openArchivePicturesReader,
} from '../../store/picture-index/archive-pictures.js'
import type { LikenessScan } from '../../store/picture-index/likeness-scan.js'
import { addPictureRow, addUnread, hasPicture } from '../../store/picture-index/picture-rows.js'
import { followUses, listUnindexed } from '../../store/picture-index/picture-uses.js'
import { assetFile } from '../../store/repositories/blobs.js'
import type { Reader } from '../../store/store.js'
import type { PictureDecoder } from './decoding-thread.js'
import { MOST_BYTES } from './limits.js'
import { listPictureFiles } from './list-picture-files.js'
import { PictureRefused } from './read-picture.js'
import type { AddPicturesReport, AddPicturesTask, CatchUpReport } from './thread-messages.js'

export interface PictureKeeping {
  readonly db: Connection
  readonly scan: LikenessScan
  readonly decoder: PictureDecoder
  readonly directory: string
}

/** Archived pictures that the index lost, or has not met: it may have been made anew. */
function catchUpArchive({ db, scan, directory }: PictureKeeping): number {
  const archive = openArchivePicturesReader(directory)
  if (!archive) return 0
  let pairs = 0
  try {
    for (const { sha256, fingerprint } of eachArchivedFingerprint(archive))
      if (!hasPicture(db, sha256)) pairs += addPictureRow(db, scan, sha256, fingerprint)
  } finally {
    archive.close()
  }
  return pairs
}

/**
 * Reads every picture of the store that the index has not, newest first, and follows which articles show which. A picture that cannot be
 * read is remembered as such; a file that is missing is left for the next time. Throws StoreError of the index.
 */
export async function catchUpPictures(keeping: PictureKeeping, reader: Reader): Promise<CatchUpReport> {
  const { db, scan, decoder, directory } = keeping
  followUses(db, reader)
  let pairs = catchUpArchive(keeping)
  let [read, refused] = [0, 0]
  for (const sha256 of listUnindexed(db, reader)) {
    const bytes = await fs.promises.readFile(assetFile(directory, sha256)).catch(() => null)
    if (!bytes) continue
    read++
    try {
      pairs += addPictureRow(db, scan, sha256, (await decoder.read(bytes, false)).fingerprint)
    } catch (error) {
      if (!(error instanceof PictureRefused)) throw error
      addUnread(db, sha256, error.code)
      refused++
    }
  }
  return { read, refused, pairs }
}

const hashOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex')

/** Reads the picture files among `paths` and in its folders. Ends before the next file when it is stopped. Throws StoreError. */
export async function addPictureFiles(
  keeping: PictureKeeping,
  task: AddPicturesTask,
  now: () => number,
  isStopped: () => boolean,
): Promise<AddPicturesReport> {
  const files = listPictureFiles(task.paths)
  if (files.length === 0) return { added: 0, known: 0, unread: [] }
  const archive = openArchivePictures(keeping.directory)
  let [added, known] = [0, 0]
  const unread: { file: string; reason: AddPicturesReport['unread'][number]['reason'] }[] = []
  try {
    for (const { file, name } of files) {
      if (isStopped()) break
      const told = readFileName(name)
      try {
        // Before it is all in memory.
        if ((await fs.promises.stat(file)).size > MOST_BYTES) throw new PictureRefused('tooLarge')
        const bytes = await fs.promises.readFile(file)
        const { widthPx, heightPx, fingerprint, thumbnail } = await keeping.decoder.read(bytes, true)
        const sha256 = hashOf(bytes)
        const isNew = addArchivedPicture(
          archive,
          {
            sha256,
            day: task.date ?? told.date,
            page: task.page ?? told.page,
            name,
            caption: '',
            widthPx,
            heightPx,
            fingerprint,
            thumbnail: thumbnail ?? new Uint8Array(),
          },
          now(),
        )
        addPictureRow(keeping.db, keeping.scan, sha256, fingerprint)
        if (isNew) added++
        else known++
      } catch (error) {
        if (error instanceof PictureRefused) unread.push({ file: name, reason: error.code })
        else if (error instanceof Error && 'syscall' in error) unread.push({ file: name, reason: 'unreadable' })
        else throw error
      }
    }
  } finally {
    archive.close()
  }
  return { added, known, unread }
}
