// The files that an import reads: those named, and everything in folders that looks like a printed issue.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isPictureFile } from '../pictures/list-picture-files.js'

export interface SourceFile {
  /** Absolute. */
  readonly file: string
  /** For people, and for the day and page that it may tell: from the folder named on. */
  readonly name: string
  readonly bytes: number
}

export interface SourceFiles {
  readonly files: readonly SourceFile[]
  /** Named, but not there or not readable. */
  readonly missing: readonly string[]
  /** In a folder, but of no kind that is read. */
  readonly passedOver: readonly string[]
  /** Names exactly these files in this state: the same import again has the same key. */
  readonly key: string
}

const READ = new Set(['.txt', '.text', '.html', '.htm', '.xhtml', '.docx', '.pdf', '.json', '.jsonl', '.ndjson'])

/** Pictures are for the picture index: neither read here nor passed over. In the order named, folders sorted by name; hidden files and links within folders are left out. */
export function listSourceFiles(paths: readonly string[]): SourceFiles {
  const files: SourceFile[] = []
  const missing: string[] = []
  const passedOver: string[] = []
  const hash = createHash('sha256')
  const take = (file: string, name: string, stat: fs.Stats): void => {
    files.push({ file, name, bytes: stat.size })
    hash.update(JSON.stringify([file, stat.size, Math.trunc(stat.mtimeMs)]))
  }
  const walk = (folder: string, name: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const [file, inner] = [path.join(folder, entry.name), `${name}/${entry.name}`]
      if (entry.isDirectory()) walk(file, inner)
      else if (entry.isFile() && READ.has(path.extname(entry.name).toLowerCase())) take(file, inner, fs.statSync(file))
      else if (!isPictureFile(entry.name)) passedOver.push(inner)
    }
  }
  for (const one of paths) {
    const file = path.resolve(one)
    try {
      const stat = fs.statSync(file)
      if (stat.isDirectory()) walk(file, path.basename(file))
      else if (!isPictureFile(file)) take(file, path.basename(file), stat)
    } catch {
      missing.push(one)
    }
  }
  return { files, missing, passedOver, key: hash.digest('hex') }
}
