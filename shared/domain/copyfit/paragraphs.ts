// An article as paragraphs ready for setting: rendered byline and dateline, body text, subheads, each in its faces.
import type { BodyBlock, InlineNode } from '../../body/schema.js'
import type { ArticleContent } from '../article.js'
import type { PublicationStyle } from '../publication.js'
import { bylineLine, datelineRuns } from './dateline-runs.js'
import type { Face, Run, SetParagraph } from './types.js'

/** Hundredths of a point in one CSS pixel. */
export const CENTI_PT_PER_PX = 75

/** Subheads and captions against the body: 9.75 and 8.25 pt beside 9. */
const SUBHEAD_SCALE = 13 / 12
const CAPTION_SCALE = 11 / 12

export const bodySizePx = (style: PublicationStyle): number => style.bodySizeCentiPt / CENTI_PT_PER_PX
export const captionSizePx = (style: PublicationStyle): number => bodySizePx(style) * CAPTION_SCALE

/** Spaces as they are set: one between words, none that cannot be seen. */
const tidy = (text: string): string => text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[\t\r\n ]+/g, ' ')

/** Without the white at both ends of the paragraph: the indent is the setting's, never typed. */
function trimRuns(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  while (kept[0]) {
    const text = kept[0].text.replace(/^[\s\u3000]+/, '')
    if (text !== '') {
      kept[0] = { ...kept[0], text }
      break
    }
    kept.shift()
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text.replace(/[\s\u3000]+$/, '')
    if (text !== '') {
      kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}

/** Bold is 黑 in Chinese; Chinese knows no italic, emphasis of that kind is set in 楷. */
function faceOf(node: Extract<InlineNode, { type: 'text' }>, zh: boolean): Face {
  const marks = (node.marks ?? []).map((mark) => mark.type)
  if (marks.includes('bold')) return zh ? 'hei' : 'latinBold'
  if (marks.includes('italic') && zh) return 'kai'
  return zh ? 'song' : 'latin'
}

function inlineRuns(content: readonly InlineNode[], zh: boolean, sizePx: number): Run[] {
  return content.map((node) =>
    node.type === 'hardBreak'
      ? { text: '\n', face: zh ? ('song' as const) : ('latin' as const), sizePx }
      : { text: tidy(node.text), face: faceOf(node, zh), sizePx },
  )
}

function subheadRuns(content: readonly InlineNode[], zh: boolean, sizePx: number): Run[] {
  const face: Face = zh ? 'hei' : 'latinBold'
  return inlineRuns(content, zh, sizePx * SUBHEAD_SCALE).map((run) => ({ ...run, face }))
}

/** The runs of a block that was set before. Blocks are values: a changed one is another object. */
const ofBlocks = new WeakMap<BodyBlock, { zh: boolean; sizePx: number; runs: readonly Run[] }>()

/** A text block's own words as runs, none where it has no words. The same array again for the same block. */
function blockRuns(block: Extract<BodyBlock, { type: 'paragraph' | 'subhead' }>, zh: boolean, sizePx: number): readonly Run[] {
  const kept = ofBlocks.get(block)
  if (kept?.zh === zh && kept.sizePx === sizePx) return kept.runs
  const content = block.content ?? []
  const runs = trimRuns(block.type === 'subhead' ? subheadRuns(content, zh, sizePx) : inlineRuns(content, zh, sizePx))
  ofBlocks.set(block, { zh, sizePx, runs })
  return runs
}

/** What the first text paragraph begins with: the dateline and the bracket of names. */
const leadRuns = (content: ArticleContent, sizePx: number): Run[] =>
  datelineRuns(content).map((run) => ({ ...run, text: tidy(run.text), sizePx }))

const led = new WeakMap<readonly Run[], { lead: string; runs: readonly Run[] }>()

/** The dateline in front of a paragraph's own runs; the same array again as long as both are the same. */
function withLead(lead: readonly Run[], runs: readonly Run[]): readonly Run[] {
  if (lead.length === 0) return runs
  const key = JSON.stringify(lead)
  const kept = led.get(runs)
  if (kept?.lead === key) return kept.runs
  const joined = [...lead, ...runs]
  led.set(runs, { lead: key, runs: joined })
  return joined
}

const indentOf = (zh: boolean, sizePx: number): number => (zh ? 2 * sizePx : sizePx)

/** Index of the block that carries the dateline: the first paragraph with words; -1 when there is none. */
export const leadBlock = (content: ArticleContent, style: PublicationStyle): number =>
  content.body.content.findIndex(
    (block) => block.type === 'paragraph' && blockRuns(block, content.language === 'zh', bodySizePx(style)).length > 0,
  )

/**
 * One block of the article's body as it is set, `leads` when it carries the dateline; null for a picture or a block without
 * words. `block` need not stand in the article yet: so a change is tried out.
 */
export function setBlock(
  content: ArticleContent,
  style: PublicationStyle,
  block: BodyBlock,
  index: number,
  leads: boolean,
): SetParagraph | null {
  if (block.type !== 'paragraph' && block.type !== 'subhead') return null
  const zh = content.language === 'zh'
  const sizePx = bodySizePx(style)
  const runs = blockRuns(block, zh, sizePx)
  if (runs.length === 0) return null
  if (block.type === 'subhead') return { kind: 'subhead', runs, indentPx: 0, align: 'center', block: index }
  const lead = leads ? leadRuns(content, sizePx) : []
  return { kind: 'text', runs: withLead(lead, runs), indentPx: indentOf(zh, sizePx), align: 'justify', block: index }
}

const set = new WeakMap<ArticleContent, { style: PublicationStyle; paragraphs: readonly SetParagraph[] }>()

/**
 * The paragraphs of an article in the order they are set: own-line byline, then the body with the dateline run into its
 * first paragraph. Pictures are placed by the frame and take no part. Remembered for each article object.
 */
export function setParagraphs(content: ArticleContent, style: PublicationStyle): readonly SetParagraph[] {
  const kept = set.get(content)
  if (kept?.style === style) return kept.paragraphs
  const paragraphs = renderParagraphs(content, style)
  set.set(content, { style, paragraphs })
  return paragraphs
}

function renderParagraphs(content: ArticleContent, style: PublicationStyle): SetParagraph[] {
  const zh = content.language === 'zh'
  const sizePx = bodySizePx(style)
  const indentPx = indentOf(zh, sizePx)
  const paragraphs: SetParagraph[] = []
  const byline = bylineLine(content)
  if (byline !== '')
    paragraphs.push({
      kind: 'byline',
      runs: [{ text: tidy(byline), face: zh ? 'kai' : 'latinBold', sizePx }],
      indentPx: zh ? indentPx : 0,
      align: 'start',
      block: null,
    })
  const first = leadBlock(content, style)
  content.body.content.forEach((block, index) => {
    const paragraph = setBlock(content, style, block, index, index === first)
    if (paragraph) paragraphs.push(paragraph)
  })
  const unsaid = first < 0 ? trimRuns(leadRuns(content, sizePx)) : []
  if (unsaid.length > 0) paragraphs.push({ kind: 'text', runs: unsaid, indentPx, align: 'justify', block: null })
  return paragraphs
}

/** The words under a picture, in 楷; null when there are none. */
export function captionParagraph(caption: string, language: ArticleContent['language'], style: PublicationStyle): SetParagraph | null {
  const zh = language === 'zh'
  const sizePx = captionSizePx(style)
  const runs = trimRuns([{ text: tidy(caption), face: zh ? 'kai' : 'latin', sizePx }])
  return runs.length === 0 ? null : { kind: 'caption', runs, indentPx: zh ? 2 * sizePx : 0, align: 'justify', block: null }
}
