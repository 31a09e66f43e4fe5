// The text of one newspaper page becomes articles, photos and folios. Total: any string gives a result, no line is lost.
import { assemble } from './assemble.js'
import { readBlocks } from './blocks.js'
import { findBriefs } from './find-briefs.js'
import { findHeadings } from './find-headings.js'
import { findPhotos } from './find-photos.js'
import type { IntakeResult } from './item.js'
import { readPageLines } from './page-lines.js'

/**
 * Splits the extracted text of a page. Line numbers count from 1 in `text`; `file` is only carried along.
 * Time is linear in the length of the text. Where an article is interrupted by a photo or a folio its source range spans them:
 * a line belongs to the innermost item whose range covers it.
 */
export function splitPage(text: string, file: string): IntakeResult {
  const lines = readPageLines(text)
  const page = readBlocks(lines)
  findHeadings(page)
  findBriefs(page)
  return assemble(page, findPhotos(page.blocks), lines, file)
}
