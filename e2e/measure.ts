// Brings the measuring harness into the application's window, and reads from there what Chromium made of a page.
import path from 'node:path'
import type { Page } from 'playwright/test'
import { build } from 'vite'
import type { SetLine, SetParagraph } from '../shared/domain/copyfit/types.js'
import { ROOT } from './desk.ts'

/** A line as it stands in the document; px at true size, the zoom of the screen taken out. */
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

export interface DrawnFrame {
  readonly frameId: string
  readonly head: readonly DrawnLine[]
  readonly columns: readonly (readonly DrawnLine[])[]
  readonly captions: readonly (readonly DrawnLine[])[]
}

/** The functions of renderer/page/measure-harness.ts. */
interface Harness {
  readonly loadFaces: () => Promise<string[]>
  readonly breaks: (paragraphs: readonly SetParagraph[], widthsPx: readonly number[]) => string[][][]
  readonly widths: (columns: readonly (readonly SetLine[])[]) => number[][]
  readonly drawnFrames: (sheet: Element) => DrawnFrame[]
}

let bundled: Promise<string> | null = null

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: path.join(ROOT, 'renderer', 'page', 'measure-harness.ts'), formats: ['iife'], name: 'formeMeasure' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('the harness gave no bundle')
  return `${first.output[0].code}\nglobalThis.formeMeasure = formeMeasure; undefined`
}

/** Puts the harness into the window (it goes with the next navigation) and waits for every face of the page. */
export async function bringHarness(page: Page): Promise<void> {
  bundled ??= bundle()
  await page.evaluate(await bundled)
  const missing = await page.evaluate(() => (Reflect.get(window, 'formeMeasure') as Harness).loadFaces())
  if (missing.length > 0) throw new Error(`faces that did not load: ${missing.join(', ')}`)
}

/** Chromium's lines of each paragraph at each width (px): `result[width][paragraph]`. */
export const chromiumLines = (page: Page, paragraphs: readonly SetParagraph[], widthsPx: readonly number[]): Promise<string[][][]> =>
  page.evaluate(([paragraphs, widthsPx]) => (Reflect.get(window, 'formeMeasure') as Harness).breaks(paragraphs, widthsPx), [
    paragraphs,
    widthsPx,
  ] as const)

/** Natural widths in px of composed lines, one list for each list given. */
export const chromiumWidths = (page: Page, columns: readonly (readonly SetLine[])[]): Promise<number[][]> =>
  page.evaluate((columns) => (Reflect.get(window, 'formeMeasure') as Harness).widths(columns), columns)

/** The lines of the page on the make-up screen, as drawn. */
export const drawnFrames = (page: Page): Promise<DrawnFrame[]> =>
  page.locator('[data-screen="makeUp"] .pg-page').evaluate((sheet) => (Reflect.get(window, 'formeMeasure') as Harness).drawnFrames(sheet))
