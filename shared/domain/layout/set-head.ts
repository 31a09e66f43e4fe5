// Kicker, headline and deck of a frame: sized, broken into balanced lines, checked against the rows kept for them.
import type { ArticleContent } from '../article.js'
import { mayBreak } from '../copyfit/breaks.js'
import { lineWidthPx } from '../copyfit/compose.js'
import { endIsHalved, startIsHalved } from '../copyfit/punctuation.js'
import type { Face } from '../copyfit/types.js'
import type { Frame, HeadFace } from '../frame.js'
import type { Box, SetHead } from './types.js'

export type HeadLine = SetHead['lines'][number]
type HeadRole = HeadLine['role']

const PX_PER_PT = 4 / 3

/** Line height against type size, per role. */
const LEADING: Readonly<Record<HeadRole, number>> = { kicker: 1.3, headline: 1.18, deck: 1.35 }

/** White above and below the head together. */
const HEAD_AIR_PX = 12

/** More lines than this is no headline any more. */
const MOST_LINES = 4

/** The words of a filler may run on, each line of them over this many. */
const MOST_FILLER_LINES = 12

/** Room for rounding in the browser. */
const TOLERANCE_PX = 0.5

const HEADLINE_FACE: Readonly<Record<HeadFace, Face>> = { song: 'songBlack', hei: 'heiBlack', kai: 'kai' }

/** Height of one line of a head in px. */
export const headLineHeightPx = (line: Pick<HeadLine, 'role' | 'sizePx'>): number => line.sizePx * LEADING[line.role]

/** Kicker and deck follow the headline's size between a smallest and a largest of their own. */
function sizeOf(role: HeadRole, headlinePx: number): number {
  if (role === 'headline') return headlinePx
  const [share, least, most] = role === 'kicker' ? [0.5, 15, 26] : [0.44, 14, 22]
  return Math.min(headlinePx, most, Math.max(least, Math.round(headlinePx * share)))
}

function faceOf(role: HeadRole, headFace: HeadFace, language: ArticleContent['language']): Face {
  if (language === 'en') return role === 'headline' ? 'latinBold' : 'latin'
  if (role === 'headline') return HEADLINE_FACE[headFace]
  return role === 'kicker' ? 'kai' : 'song'
}

/** Width of a head line in px; marks at its two ends are set at half an em, so that it centres on its characters. */
export function headLineWidthPx(text: string, face: Face, sizePx: number): number {
  const width = lineWidthPx([{ text, face, sizePx }])
  const characters = [...text]
  const start = startIsHalved(characters[0] ?? '', face) ? sizePx / 2 : 0
  const end = characters.length > 1 && endIsHalved(characters.at(-1) ?? '', face) ? sizePx / 2 : 0
  return width - start - end
}

const OPENS = /[“‘《（]/
const CLOSES = /[”’》）]/

/** How bad it is, in ems, to end a line before character `i`: best after a mark or a space, worst inside quotation marks. */
function breakPenalty(characters: readonly string[], i: number): number {
  let depth = 0
  for (const character of characters.slice(0, i)) depth += OPENS.test(character) ? 1 : CLOSES.test(character) ? -1 : 0
  if (depth > 0) return 2
  return /[\s，、：；。！？”》）]/.test(characters[i - 1] as string) || OPENS.test(characters[i] as string) ? 0 : 1
}

/** The text in `count` lines of widths as even as its break places allow; a space or a comma is the better place. */
function balanced(text: string, face: Face, sizePx: number, count: number): string[] {
  const lines: string[] = []
  let rest = text
  for (let left = count; left > 1; left--) {
    const characters = [...rest]
    const aim = headLineWidthPx(rest, face, sizePx) / left
    let best = -1
    let bestCost = Number.POSITIVE_INFINITY
    for (let i = 1; i < characters.length; i++) {
      if (!mayBreak(characters[i - 2] ?? '', characters[i - 1] as string, characters[i] as string)) continue
      const width = headLineWidthPx(characters.slice(0, i).join('').trim(), face, sizePx)
      const cost = Math.abs(width - aim) + sizePx * breakPenalty(characters, i)
      if (cost < bestCost) {
        best = i
        bestCost = cost
      }
    }
    if (best < 0) break
    lines.push(characters.slice(0, best).join('').trim())
    rest = characters.slice(best).join('').trim()
  }
  return [...lines, rest]
}

/** The fewest balanced lines that fit the measure; when none do, as many as allowed. */
export function headLines(text: string, face: Face, sizePx: number, widthPx: number, mostLines = MOST_LINES): string[] {
  const tidy = text.replace(/\s+/g, ' ').trim()
  if (tidy === '') return []
  let lines: string[] = []
  for (let count = 1; count <= mostLines; count++) {
    lines = balanced(tidy, face, sizePx, count)
    if (lines.every((line) => headLineWidthPx(line, face, sizePx) <= widthPx + TOLERANCE_PX)) break
  }
  return lines
}

/** Kicker, headline and deck of an article at a headline size. */
export function articleHeadLines(content: ArticleContent, headFace: HeadFace, headSizePt: number, widthPx: number): HeadLine[] {
  const parts: readonly [HeadRole, string][] = [
    ['kicker', content.kicker],
    ['headline', content.headline],
    ['deck', content.deck],
  ]
  return parts.flatMap(([role, text]) => {
    const sizePx = sizeOf(role, headSizePt * PX_PER_PT)
    const face = faceOf(role, headFace, content.language)
    return headLines(text, face, sizePx, widthPx).map((line) => ({ role, text: line, sizePx, face }))
  })
}

/** Height in px that head lines need, with their white. */
export const headHeightPx = (lines: readonly HeadLine[]): number =>
  lines.length === 0 ? 0 : lines.reduce((total, line) => total + headLineHeightPx(line), HEAD_AIR_PX)

/** The words of a filler stand as a headline in the whole frame; a line that was ended by hand ends. */
function fillerHeadLines(frame: Frame, widthPx: number): HeadLine[] {
  const face = faceOf('headline', frame.headFace, /\p{Script=Han}/u.test(frame.text) ? 'zh' : 'en')
  const sizePx = frame.headSizePt * PX_PER_PT
  return frame.text
    .split('\n')
    .flatMap((line) => headLines(line, face, sizePx, widthPx, MOST_FILLER_LINES))
    .map((text) => ({ role: 'headline' as const, text, sizePx, face }))
}

/** The head of a frame in `box`; null when the frame keeps no rows for one. */
export function setHead(frame: Frame, content: ArticleContent | null, box: Box): SetHead | null {
  if (box.height <= 0) return null
  const lines = content ? articleHeadLines(content, frame.headFace, frame.headSizePt, box.width) : fillerHeadLines(frame, box.width)
  return {
    box,
    lines,
    tooTall: headHeightPx(lines) > box.height + HEAD_AIR_PX / 2,
    tooWide: lines.some((line) => headLineWidthPx(line.text, line.face as Face, line.sizePx) > box.width + TOLERANCE_PX),
  }
}
