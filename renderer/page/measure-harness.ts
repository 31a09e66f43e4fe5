// What the end-to-end tests run inside the application's window: Chromium's own breaks and widths, and the lines as the
// page component drew them. Bundled by the tests alone; no part of the application.
import type { SetLine, SetParagraph } from '../../shared/domain/copyfit/types.js'
import { flowLines, naturalWidths } from './measure-lines.js'

/** Waits until every face of the page is there, used on this screen or not; returns the families that have not come. */
export async function loadFaces(): Promise<string[]> {
  const faces = [...document.fonts].filter((face) => face.family.includes('Forme '))
  if (faces.length === 0) return ['Forme']
  await Promise.all(faces.map((face) => face.load().catch(() => undefined)))
  await document.fonts.ready
  return faces.filter((face) => face.status !== 'loaded').map((face) => face.family)
}

/** Chromium's lines of each paragraph at each width (px): `result[width][paragraph]`. */
export const breaks = (paragraphs: readonly SetParagraph[], widthsPx: readonly number[]): string[][][] =>
  widthsPx.map((widthPx) => paragraphs.map((paragraph) => flowLines(paragraph, widthPx)))

/** Natural widths in px of composed lines, one list for each list given. */
export const widths = (columns: readonly (readonly SetLine[])[]): number[][] => columns.map(naturalWidths)

/** One line of the page as it stands in the document; px at true size, the zoom of the screen taken out. */
export interface DrawnLine {
  readonly text: string
  readonly heightPx: number
  readonly lineHeightPx: number
  /** From the line's own left edge to the right edge of its last character. */
  readonly usedPx: number
  readonly measurePx: number
  /** From the top of the page. */
  readonly topPx: number
}

/** The lines of every frame on the only visible page, by frame id and by part: head, columns, captions. */
export interface DrawnFrame {
  readonly frameId: string
  readonly head: readonly DrawnLine[]
  readonly columns: readonly (readonly DrawnLine[])[]
  readonly captions: readonly (readonly DrawnLine[])[]
}

function drawnLine(line: HTMLElement, page: HTMLElement): DrawnLine {
  const scale = page.getBoundingClientRect().width / page.offsetWidth
  const box = line.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(line)
  // The white half of a trimmed closing mark stands outside the measure.
  const trimmed = line.querySelector('.pg-trim')
  const hangingPx = trimmed ? Number.parseFloat(getComputedStyle(trimmed).fontSize) / 2 : 0
  return {
    text: line.textContent ?? '',
    heightPx: box.height / scale,
    lineHeightPx: Number.parseFloat(getComputedStyle(line).lineHeight),
    usedPx: (Math.max(...[...range.getClientRects()].map((rect) => rect.right)) - box.left) / scale - hangingPx,
    measurePx: box.width / scale,
    topPx: (box.top - page.getBoundingClientRect().top) / scale,
  }
}

export function drawnFrames(page: HTMLElement): DrawnFrame[] {
  const lines = (root: Element) => [...root.querySelectorAll<HTMLElement>('.pg-line')].map((line) => drawnLine(line, page))
  return [...page.querySelectorAll<HTMLElement>('[data-frame-id]')].map((frame) => ({
    frameId: frame.dataset.frameId ?? '',
    head: [...frame.querySelectorAll(':scope > .pg-box:not(.pg-lines)')].flatMap(lines),
    columns: [...frame.querySelectorAll(':scope > .pg-lines')].map(lines),
    captions: [...frame.querySelectorAll('figcaption')].map(lines),
  }))
}
