// Pictures by the hash of their bytes, in assets/ab/<sha256>: written whole and flushed before any row speaks of them.
import fs from 'node:fs'
import path from 'node:path'
import { Sha256 } from '../../../shared/domain/ids.js'
import { sha256Hex } from '../canonical.js'
import { sql } from '../connection.js'
import { StoreDamaged, StoreRefused, withStoreErrors } from '../errors.js'
import { writeDurably } from '../files.js'
import type { Reader, Tx } from '../store.js'

export const BLOB_LIMIT_BYTES = 60 * 1024 * 1024

export const BLOB_MEDIA = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'] as const
export type BlobMedia = (typeof BLOB_MEDIA)[number]

export interface Blob {
  readonly sha256: Sha256
  readonly bytes: number
  readonly media: BlobMedia
  readonly widthPx: number
  readonly heightPx: number
}

/** The file a hash names. @throws StoreRefused `badReference` for anything that is no hash, so that no path can be smuggled in */
export function assetFile(directory: string, sha256: string): string {
  if (!Sha256.safeParse(sha256).success) throw new StoreRefused('badReference', 'no picture has that name')
  return path.join(directory, 'assets', sha256.slice(0, 2), sha256)
}

/** Stores a picture; one that is there already stays. @throws StoreRefused `tooLarge`, `badContent`; StoreFull */
export function putBlob(tx: Tx, input: { bytes: Uint8Array; media: BlobMedia; widthPx: number; heightPx: number }): Blob {
  if (input.bytes.byteLength > BLOB_LIMIT_BYTES) throw new StoreRefused('tooLarge', `${input.bytes.byteLength} bytes`)
  if (input.bytes.byteLength === 0 || !BLOB_MEDIA.includes(input.media)) throw new StoreRefused('badContent', input.media)
  const sha256 = sha256Hex(input.bytes)
  const file = assetFile(tx.directory, sha256)
  withStoreErrors(() => {
    if (!fs.existsSync(file) || sha256Hex(fs.readFileSync(file)) !== sha256) writeDurably(file, input.bytes)
  })
  const blob = { sha256, bytes: input.bytes.byteLength, media: input.media, widthPx: input.widthPx, heightPx: input.heightPx }
  return findBlob(tx, sha256) ?? recordBlob(tx, blob)
}

/** The row of a picture whose file is there already. */
export function recordBlob(tx: Tx, blob: Blob): Blob {
  sql(tx.db, 'INSERT INTO blob(sha256, bytes, media, width_px, height_px, added_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    blob.sha256,
    blob.bytes,
    blob.media,
    blob.widthPx,
    blob.heightPx,
    tx.now,
  )
  tx.record({ kind: 'blob', ...blob })
  return blob
}

export const findBlob = (reader: Reader, sha256: Sha256): Blob | null =>
  sql<Blob>(reader.db, 'SELECT sha256, bytes, media, width_px AS widthPx, height_px AS heightPx FROM blob WHERE sha256 = ?').get(sha256) ??
  null

/** What is known of a picture and where its file is. @throws StoreRefused `notFound`, `badReference` */
export function getBlobFile(reader: Reader, sha256: string): { blob: Blob; file: string } {
  const file = assetFile(reader.directory, sha256)
  const blob = findBlob(reader, sha256)
  if (!blob) throw new StoreRefused('notFound', sha256)
  return { blob, file }
}

/** The picture's bytes, checked against its hash. @throws StoreRefused `notFound`, StoreDamaged */
export function readBlob(reader: Reader, sha256: string): Buffer {
  const { file } = getBlobFile(reader, sha256)
  if (!fs.existsSync(file)) throw new StoreDamaged([`picture ${sha256} is missing`])
  const bytes = withStoreErrors(() => fs.readFileSync(file))
  if (sha256Hex(bytes) !== sha256) throw new StoreDamaged([`picture ${sha256} does not have its hash`])
  return bytes
}
