// Files that are either there whole or not there, also after a power cut.
import fs from 'node:fs'
import path from 'node:path'

/** Writes beside the place, flushes, renames, flushes the folder. Missing folders are made. */
export function writeDurably(file: string, bytes: Uint8Array): void {
  const directory = path.dirname(file)
  fs.mkdirSync(directory, { recursive: true })
  const half = `${file}.${process.pid}.part`
  try {
    fs.writeFileSync(half, bytes, { flush: true })
    fs.renameSync(half, file)
  } catch (error) {
    fs.rmSync(half, { force: true })
    throw error
  }
  flushDirectory(directory)
}

/** Brings what was written to a file by others to the disk. */
export function flushFile(file: string): void {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Makes a rename in a folder last. Windows cannot open folders and needs no such thing. */
export function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(directory, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** `YYYYMMDD-HHMMSS`, UTC: names that sort by time and do not repeat when the clocks change. */
export const timeName = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')

/** The time of such a name, milliseconds UTC; null for any other text. */
export function timeOfName(name: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(name)
  if (!match) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
