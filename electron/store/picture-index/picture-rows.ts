// The rows of the picture index: a fingerprint a file, and the pairs of files that show one photograph.
import type { Sha256 } from '../../../shared/domain/ids.js'
import { comparePictures } from '../../../shared/domain/pictures/compare-pictures.js'
import { decodeFingerprint } from '../../../shared/domain/pictures/encode-fingerprint.js'
import type { PicturePair } from '../../../shared/domain/pictures/picture-match.js'
import { type Connection, sql } from '../connection.js'
import { withStoreErrors } from '../errors.js'
import type { LikenessScan } from './likeness-scan.js'

export const hasPicture = (db: Connection, sha256: Sha256): boolean =>
  sql(db, 'SELECT 1 FROM picture WHERE sha256 = ?').get(sha256) !== undefined

/** Fills a scan with every fingerprint of the index. */
export function loadScan(db: Connection, scan: LikenessScan): void {
  const rows = sql<{ no: number; fingerprint: Buffer }>(db, 'SELECT no, fingerprint FROM picture WHERE fingerprint IS NOT NULL').iterate()
  for (const { no, fingerprint } of rows) {
    const decoded = decodeFingerprint(fingerprint)
    if (decoded) scan.add(no, decoded)
  }
}

/** A file that could not be read: it is not tried again. */
export function addUnread(db: Connection, sha256: Sha256, refusal: string): void {
  withStoreErrors(() => sql(db, 'INSERT OR IGNORE INTO picture(sha256, refusal) VALUES (?, ?)').run(sha256, refusal))
}

/**
 * Takes a picture in and pairs it with every one that shows the same photograph, in one transaction; gives how many those are.
 * One that is there already changes nothing. `fingerprint` is null for a flat picture. @throws StoreFull, StoreLocked, StoreDamaged
 */
export function addPictureRow(db: Connection, scan: LikenessScan, sha256: Sha256, fingerprint: Uint8Array | null): number {
  const picture = fingerprint && decodeFingerprint(fingerprint)
  if (!picture) {
    withStoreErrors(() => sql(db, 'INSERT OR IGNORE INTO picture(sha256) VALUES (?)').run(sha256))
    return 0
  }
  const found = scan.find(picture).flatMap((no) => {
    const row = sql<{ fingerprint: Buffer }>(db, 'SELECT fingerprint FROM picture WHERE no = ?').get(no)
    const other = row && decodeFingerprint(row.fingerprint)
    const likeness = other && comparePictures(other, picture)
    return likeness ? [{ no, likeness }] : []
  })
  const number = withStoreErrors(() =>
    db
      .transaction(() => {
        const { changes, lastInsertRowid } = sql(db, 'INSERT OR IGNORE INTO picture(sha256, fingerprint, is_grey) VALUES (?, ?, ?)').run(
          sha256,
          fingerprint,
          picture.isGrey ? 1 : 0,
        )
        if (changes === 0) return null
        for (const { no, likeness } of found)
          sql(db, 'INSERT INTO pair(a, b, verdict, cut_from, cut_percent) VALUES (?, ?, ?, ?, ?)').run(
            no,
            lastInsertRowid,
            likeness.verdict,
            likeness.cut?.from ?? null,
            likeness.cut && Math.round(likeness.cut.window.width * likeness.cut.window.height * 100),
          )
        return Number(lastInsertRowid)
      })
      .immediate(),
  )
  if (number === null) return 0
  scan.add(number, picture)
  return found.length
}

interface PairRow {
  readonly a: Sha256
  readonly b: Sha256
  readonly verdict: 'same' | 'near'
  readonly cut_from: 'a' | 'b' | null
  readonly cut_percent: number | null
  readonly grey_a: number
  readonly grey_b: number
}

/** Every file that shows the same photograph as this one, this one as `a`. */
export function listPairs(db: Connection, sha256: Sha256): PicturePair[] {
  const rows = (mine: 'a' | 'b') =>
    sql<PairRow>(
      db,
      `SELECT one.sha256 AS a, other.sha256 AS b, p.verdict, p.cut_percent, one.is_grey AS grey_a, other.is_grey AS grey_b,
         ${mine === 'a' ? 'p.cut_from' : "CASE p.cut_from WHEN 'a' THEN 'b' WHEN 'b' THEN 'a' END"} AS cut_from
       FROM picture one JOIN pair p ON p.${mine} = one.no JOIN picture other ON other.no = p.${mine === 'a' ? 'b' : 'a'}
       WHERE one.sha256 = ?`,
    ).all(sha256)
  return [...rows('a'), ...rows('b')].map((row) => ({
    a: row.a,
    b: row.b,
    verdict: row.verdict,
    cut: row.cut_from === null ? null : { from: row.cut_from, percent: row.cut_percent ?? 0 },
    isGreyA: row.grey_a === 1,
    isGreyB: row.grey_b === 1,
  }))
}
