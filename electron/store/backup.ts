// Backups: one file that needs nothing beside it but the pictures, made under writes, checked before it gets its name.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { BackupCard } from '../../shared/ipc/views.js'
import { auditHead } from './audit.js'
import { sha256Hex } from './canonical.js'
import { connect, connectReadOnly } from './connection.js'
import { StoreDamaged, StoreRefused, storeErrorFrom, withStoreErrors } from './errors.js'
import { flushDirectory, flushFile, timeName, timeOfName, writeDurably } from './files.js'
import { refuseNewer } from './migrate.js'
import { SCHEMA_VERSION } from './migrations/all.js'
import { assetFile } from './repositories/blobs.js'
import type { Store } from './store.js'
import { type Anchor, type VerifyReport, verifyDatabase } from './verify.js'

/** Kept: the newest of each of this many hours and of this many days (UTC) that have one. */
export const KEPT_HOURS = 24
export const KEPT_DAYS = 30

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NAME = /^forme-(\d{8}-\d{6})\.db$/

/** What stands beside a backup: its hash, and how far the audit trail went, so that a shortened trail is found out. */
const Note = z.strictObject({
  v: z.literal(1),
  sha256: z.string(),
  bytes: z.int(),
  madeAt: z.int(),
  revisions: z.int(),
  audit: z.strictObject({ deviceId: z.string(), seq: z.int(), hash: z.string() }),
})
type Note = z.infer<typeof Note>

export interface BackupReport extends BackupCard {
  readonly file: string
  readonly revisions: number
  readonly anchor: Anchor
  /** Pictures the store speaks of but does not hold whole: they are in no backup made from now on. */
  readonly missingPictures: readonly string[]
  /** Older backups that the rotation took away. */
  readonly removed: readonly string[]
}

/**
 * Makes a backup of the open store in a folder, checks it, names it, and takes away what the rotation no longer keeps.
 * @throws StoreDamaged when the copy does not verify (older backups stay), StoreFull, StoreReadOnly
 */
export function backupTo(store: Store, directory: string): BackupReport {
  return withStoreErrors(() => {
    fs.mkdirSync(directory, { recursive: true })
    let madeAt = Math.floor(store.ports.now() / 1000) * 1000
    // Two in one second: the later one gets the later name, or the rotation would take the wrong one away.
    const newest = listBackups(directory)[0]
    if (newest && newest.madeAt >= madeAt && newest.madeAt < madeAt + 60_000) madeAt = newest.madeAt + 1000
    while (fs.existsSync(fileOf(directory, madeAt))) madeAt += 1000
    const file = fileOf(directory, madeAt)
    const name = path.basename(file)
    const half = `${file}.part`
    try {
      fs.rmSync(half, { force: true })
      store.db.prepare('VACUUM INTO ?').run(half)
      const { report, anchor } = finish(half, store.deviceId, madeAt, name)
      flushFile(half)
      const missingPictures = copyPictures(store, directory)
      const bytes = fs.statSync(half).size
      const note: Note = {
        v: 1,
        sha256: fileSha256(half),
        bytes,
        madeAt,
        revisions: report.revisions,
        audit: { deviceId: anchor.deviceId, seq: anchor.seq, hash: anchor.hash },
      }
      writeDurably(noteOf(file), Buffer.from(`${JSON.stringify(note, null, 2)}\n`))
      fs.renameSync(half, file)
      flushDirectory(directory)
      const removed = rotate(directory, madeAt)
      store.local((tx) => {
        tx.db
          .prepare('INSERT OR IGNORE INTO anchor(device_id, seq, hash, seen_at, source) VALUES (?, ?, ?, ?, ?)')
          .run(anchor.deviceId, anchor.seq, anchor.hash, anchor.seenAt, anchor.source)
        for (const gone of removed) tx.db.prepare('DELETE FROM anchor WHERE source = ?').run(gone)
      })
      return { name, file, bytes, madeAt, verified: true, revisions: report.revisions, anchor, missingPictures, removed }
    } catch (error) {
      for (const rest of [half, `${half}-journal`]) fs.rmSync(rest, { force: true })
      throw error
    }
  })
}

/** Makes the copy a file that opens on a read-only medium, and checks it. */
function finish(half: string, deviceId: string, madeAt: number, name: string): { report: VerifyReport; anchor: Anchor } {
  const copy = connect(half, 'delete')
  try {
    const report = verifyDatabase(copy)
    if (!report.ok) throw new StoreDamaged(report.problems)
    const head = auditHead(copy, deviceId)
    return { report, anchor: { deviceId, seq: head.seq, hash: head.hash, seenAt: madeAt, source: name } }
  } finally {
    copy.close()
  }
}

/** Copies the pictures the backup folder lacks; gives those that the store itself does not hold whole. */
function copyPictures(store: Store, directory: string): string[] {
  const missing: string[] = []
  for (const sha256 of store.db.prepare('SELECT sha256 FROM blob ORDER BY sha256').pluck().all() as string[]) {
    const target = assetFile(directory, sha256)
    if (fs.existsSync(target)) continue
    const source = assetFile(store.directory, sha256)
    const bytes = fs.existsSync(source) ? fs.readFileSync(source) : null
    if (bytes && sha256Hex(bytes) === sha256) writeDurably(target, bytes)
    else missing.push(sha256)
  }
  return missing
}

const fileOf = (directory: string, madeAt: number): string => path.join(directory, `forme-${timeName(madeAt)}.db`)
const noteOf = (file: string): string => file.replace(/\.db$/, '.json')

/** SHA-256 of a file, read in pieces. */
function fileSha256(file: string): string {
  const hash = createHash('sha256')
  const handle = fs.openSync(file, 'r')
  try {
    const piece = Buffer.alloc(1 << 20)
    for (let read = fs.readSync(handle, piece); read > 0; read = fs.readSync(handle, piece)) hash.update(piece.subarray(0, read))
  } finally {
    fs.closeSync(handle)
  }
  return hash.digest('hex')
}

function readNote(file: string): Note | null {
  try {
    return Note.parse(JSON.parse(fs.readFileSync(noteOf(file), 'utf8')))
  } catch {
    return null
  }
}

/** The backups of a folder, newest first; none when there is no folder. `verified`: the file still has the size it was checked at. */
export function listBackups(directory: string): (BackupCard & { readonly file: string })[] {
  if (!fs.existsSync(directory)) return []
  return withStoreErrors(() =>
    fs
      .readdirSync(directory)
      .flatMap((name) => {
        const madeAt = timeOfName(NAME.exec(name)?.[1] ?? '')
        if (madeAt === null) return []
        const file = path.join(directory, name)
        const bytes = fs.statSync(file).size
        return [{ name, file, madeAt, bytes, verified: readNote(file)?.bytes === bytes }]
      })
      .sort((a, b) => b.madeAt - a.madeAt),
  )
}

/** How far the audit trail had gone at each backup of a folder. */
export const readAnchors = (directory: string): Anchor[] =>
  listBackups(directory).flatMap(({ file, name }) => {
    const note = readNote(file)
    return note ? [{ ...note.audit, seenAt: note.madeAt, source: name }] : []
  })

/**
 * Checks a backup file from end to end.
 * @throws StoreNewer, StoreRefused `badBackup` naming the first thing found
 */
export function verifyBackup(file: string): VerifyReport {
  if (!fs.existsSync(file)) throw new StoreRefused('notFound', path.basename(file))
  const note = readNote(file)
  if (note && fileSha256(file) !== note.sha256)
    throw new StoreRefused('badBackup', 'the file is not the one that was checked when it was made')
  try {
    const db = connectReadOnly(file)
    try {
      if (refuseNewer(db, SCHEMA_VERSION) === 0) throw new StoreRefused('badBackup', 'the file holds no store')
      const report = verifyDatabase(db)
      if (!report.ok) throw new StoreRefused('badBackup', report.problems[0] ?? '')
      return report
    } finally {
      db.close()
    }
  } catch (error) {
    const typed = storeErrorFrom(error)
    throw typed instanceof StoreDamaged ? new StoreRefused('badBackup', typed.message, typed) : typed
  }
}

/** The newest of each hour for the last hours that have one, and the same by days. @param times milliseconds UTC */
export function backupsToKeep(times: readonly number[]): Set<number> {
  const newestFirst = [...times].sort((a, b) => b - a)
  const kept = new Set<number>()
  for (const [length, most] of [
    [HOUR_MS, KEPT_HOURS],
    [DAY_MS, KEPT_DAYS],
  ] as const) {
    const spans = new Set<number>()
    for (const time of newestFirst) {
      const span = Math.floor(time / length)
      if (spans.has(span)) continue
      if (spans.size === most) break
      spans.add(span)
      kept.add(time)
    }
  }
  return kept
}

function rotate(directory: string, justMade: number): string[] {
  const backups = listBackups(directory)
  const kept = backupsToKeep(backups.map((one) => one.madeAt))
  const removed = backups.filter((one) => !kept.has(one.madeAt) && one.madeAt !== justMade)
  for (const { file } of removed) {
    fs.rmSync(file, { force: true })
    fs.rmSync(noteOf(file), { force: true })
  }
  return removed.map((one) => one.name)
}
