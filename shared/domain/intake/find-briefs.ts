// Briefs: short items that stand one paragraph each under a rubric, or in a row with a bullet or a heading on the line of the text.
import type { Block, PageBlocks } from './blocks.js'
import { endsSentence, widthEm } from './characters.js'
import { readTrailingByline } from './rules/byline.js'
import { startsWithDateline } from './rules/dateline.js'
import { headingLikeness } from './rules/heading.js'
import { hasBracketHead, isBulleted, isNumberedItem } from './rules/paragraph-start.js'
import { isBriefsRubric } from './rules/rubric.js'

const WIDEST_BRIEF_EM = 400
const INLINE_HEAD =
  /^[●◆■▲★○◇□►▶•※☆△]?\s*([^，。；：！？、,.;:!?\s]{6,24}(?:[ \u3000][^，。；：！？、,.;:!?\s]{4,16})?)[ \u3000]{1,4}(?=\S{8})/u

export interface InlineHead {
  readonly headline: string
  /** Where the text begins. */
  readonly length: number
}

/** 市图书馆延长开放时间 自3月15日起，…: a heading on the line of its text; null without one. */
export function readInlineHead(text: string): InlineHead | null {
  const match = INLINE_HEAD.exec(text.slice(0, 60))
  const headline = match?.[1] ?? ''
  if (match === null || !/[\u3400-\u9fff]/u.test(headline) || headingLikeness(headline) !== 'strong') return null
  const rest = text.slice(match[0].length)
  return widthEm(rest) > widthEm(headline) && endsSentence(text) ? { headline, length: match[0].length } : null
}

const isSigned = (block: Block): boolean => readTrailingByline(block.text) !== null
const isParagraph = (block: Block | undefined): block is Block =>
  block?.kind === 'text' && !block.closing && widthEm(block.text) <= WIDEST_BRIEF_EM && !isNumberedItem(block.text)

/** Bulleted or headed in its line, and signed: two of them beside each other are briefs without any rubric. */
const isBriefByItself = (block: Block | undefined): block is Block =>
  isParagraph(block) && isSigned(block) && (isBulleted(block.text) || readInlineHead(block.text) !== null)

/** Marks rubrics and briefs. Runs after headings are known and before photos are looked for. */
export function findBriefs({ blocks }: PageBlocks): void {
  let inRubric = false
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1]
    // Any heading over signed briefs with bullets is their rubric: none of them is what it says.
    const overBriefs =
      block.kind === 'heading' &&
      above?.kind !== 'heading' &&
      [1, 2].every((ahead) => isBulleted(blocks[index + ahead]?.text ?? '') && isBriefByItself(blocks[index + ahead]))
    if ((block.kind === 'heading' || block.kind === 'text') && block.lines.length === 1 && (overBriefs || isBriefsRubric(block.text))) {
      inRubric = blocks[index + 1] !== undefined && blocks[index + 1]?.kind !== 'byline'
      if (inRubric) block.kind = 'rubric'
      continue
    }
    if (block.kind !== 'text') {
      // Headings, photos and signatures may stand among briefs; a jump, a folio or a rule ends them.
      if (['folio', 'rule', 'jumpDown', 'jumpUp', 'verse'].includes(block.kind)) inRubric = false
      continue
    }
    const underRubric = inRubric && (above?.kind === 'rubric' || above?.kind === 'brief') && isParagraph(block)
    const inRow = (isBriefByItself(block) && isBriefByItself(blocks[index + 1])) || (above?.kind === 'brief' && isBriefByItself(block))
    if ((underRubric || inRow) && !hasBracketHead(block.text) && !startsWithDateline(block.text)) block.kind = 'brief'
  }
}
