// Reads printed PDFs with tools that are not ours (Poppler): boxes, fonts, text and where it stands, pictures, bookmarks.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

function run(tool: string, args: readonly string[]): string {
  const done = spawnSync(tool, args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 })
  if (done.error) throw new Error(`${tool} could not be run (Debian package poppler-utils): ${done.error.message}`)
  if (done.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${done.stderr}`)
  return done.stdout
}

const MM_PER_POINT = 25.4 / 72

/** `[left, bottom, width, height]` in mm. */
export type BoxMm = readonly [number, number, number, number]

/** The boxes of every page, in order, by name: Media, Crop, Bleed, Trim, Art. Throws when the file has no page. */
export function pdfBoxes(file: string): Record<string, BoxMm>[] {
  const pages: Record<string, BoxMm>[] = []
  for (const line of run('pdfinfo', ['-box', '-f', '1', '-l', '9999', file]).split('\n')) {
    const found = /^Page\s+(\d+)\s+(\w+)Box:\s+([\d. -]+)$/.exec(line)
    if (!found) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = (found[3] ?? '')
      .trim()
      .split(/\s+/)
      .map((value) => Number(value) * MM_PER_POINT)
    const boxes = pages[Number(found[1]) - 1] ?? {}
    pages[Number(found[1]) - 1] = { ...boxes, [found[2] ?? '']: [left, bottom, right - left, top - bottom] }
  }
  if (pages.length === 0) throw new Error(`no page boxes in ${file}`)
  return pages
}

export interface PdfFont {
  readonly name: string
  readonly type: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly unicode: boolean
}

export function pdfFonts(file: string): PdfFont[] {
  const [, rule = '', ...rows] = run('pdffonts', [file]).split('\n')
  // The ruler under the heads says how wide each column is.
  const starts = [...rule.matchAll(/-+/g)].map((part) => [part.index, part.index + part[0].length] as const)
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [name = '', type = '', , emb, sub, uni] = starts.map(([from, to]) => row.slice(from, to).trim())
      return { name, type, embedded: emb === 'yes', subset: sub === 'yes', unicode: uni === 'yes' }
    })
}

/** All text in the order it was drawn, without any white space. */
export const pdfText = (file: string): string => run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']).replace(/\s/gu, '')

/** A word and its box in CSS px (at true size) from the top left corner of its page, which counts from 0. */
export interface PdfWord {
  readonly page: number
  readonly text: string
  readonly leftPx: number
  readonly topPx: number
  readonly rightPx: number
  readonly bottomPx: number
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'" }
const PX_PER_POINT = 96 / 72
const plain = (xml: string): string => xml.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => ENTITIES[entity] ?? entity)

export function pdfWords(file: string): PdfWord[] {
  const words: PdfWord[] = []
  let page = -1
  for (const line of run('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-']).split('\n')) {
    if (line.includes('<page ')) page++
    const found = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line)
    if (!found) continue
    const [leftPx = 0, topPx = 0, rightPx = 0, bottomPx = 0] = found.slice(1, 5).map((value) => Number(value) * PX_PER_POINT)
    words.push({ page, text: plain(found[5] ?? ''), leftPx, topPx, rightPx, bottomPx })
  }
  return words
}

/** Titles of the bookmarks in their order, each with its depth from 0; empty when the file has none. */
export function pdfBookmarks(file: string): { readonly depth: number; readonly title: string }[] {
  const [, outline = ''] = run('pdftohtml', ['-xml', '-i', '-q', '-stdout', '-enc', 'UTF-8', file]).split(/(?=<outline>)(.*)/su)
  let depth = -1
  return [...outline.matchAll(/<(\/?)outline>|<item[^>]*>([^<]*)<\/item>/gu)].flatMap(([, closing, title]) => {
    if (title !== undefined) return [{ depth, title: plain(title) }]
    depth += closing === '/' ? -1 : 1
    return []
  })
}

export interface PdfPicture {
  readonly type: string
  readonly width: number
  readonly height: number
  readonly encoding: string
  /** The picture's bytes exactly as they lie in the file, where the encoding is a file format of its own. */
  readonly bytes: Buffer
}

/** Every bitmap of the file, masks included. */
export function pdfPictures(file: string): PdfPicture[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'forme-pictures-'))
  try {
    const rows = run('pdfimages', ['-list', file])
      .split('\n')
      .slice(2)
      .filter((row) => row.trim() !== '')
    run('pdfimages', ['-all', file, path.join(folder, 'picture')])
    const files = readdirSync(folder).sort()
    return rows.map((row, index) => {
      const [, , type = '', width, height, , , , encoding = ''] = row.trim().split(/\s+/)
      const bytes = readFileSync(path.join(folder, files[index] ?? ''))
      return { type, width: Number(width), height: Number(height), encoding, bytes }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
