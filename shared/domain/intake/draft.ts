// An article while it is being put together, and the finished item made from it.
import type { Byline, BylineForm } from '../byline.js'
import type { Block } from './blocks.js'
import { divideHeads } from './head-stack.js'
import type { ArticleItem, Guess, ItemParagraph, LineRange } from './item.js'
import type { IntakeReason } from './reasons.js'
import { readTrailingByline } from './rules/byline.js'
import { readLead } from './rules/dateline.js'
import { trailingJumpFrom } from './rules/jump.js'

export interface Draft {
  lines: number[]
  heads: Block[]
  kicker: string | null
  headline: string | null
  deck: string | null
  dateline: string | null
  byline: Byline[]
  bylineForm: BylineForm | null
  paragraphs: ItemParagraph[]
  joins: LineRange[]
  guesses: Guess[]
  /** Its text so far is verse. */
  verse: boolean
  /** Signed or jumped: no text without a heading goes on with it. */
  closed: boolean
}

export const newDraft = (): Draft => ({
  lines: [],
  heads: [],
  kicker: null,
  headline: null,
  deck: null,
  dateline: null,
  byline: [],
  bylineForm: null,
  paragraphs: [],
  joins: [],
  guesses: [],
  verse: false,
  closed: false,
})

const rangeOf = (lines: readonly number[]): LineRange => [lines[0] as number, lines.at(-1) as number]
const guess = (what: Guess['what'], lines: readonly number[], confidence: number, reason: IntakeReason): Guess => ({
  what,
  lines: rangeOf(lines),
  confidence,
  reason,
})

/** Takes lines into the article without making text of them (headings, signatures, jump lines). */
export const takeLines = (draft: Draft, block: Block): void => {
  // No spread into push: a paragraph may have more lines than a call may have arguments.
  for (const line of block.lines) draft.lines.push(line)
}

/** Divides the heading lines into kicker, headline and deck. Blocks that found no place are returned. */
export function setHeads(draft: Draft, heads: readonly Block[]): Block[] {
  const lines = heads.filter((head) => head.kind === 'heading')
  for (const jump of heads.filter((head) => head.kind === 'jumpUp')) takeJump(draft, jump)
  if (lines.length === 0) return []
  const stack = divideHeads(lines)
  const rest = lines.filter((line) => stack.rest.some((other) => other.lines === line.lines))
  for (const line of lines) if (!rest.includes(line)) takeLines(draft, line)
  draft.kicker = stack.kicker?.text ?? null
  draft.headline = stack.headline.text
  draft.deck = stack.deck?.text ?? null
  draft.guesses.push(guess('headline', stack.headline.lines, stack.confidence, stack.reason))
  if (stack.kicker !== null) draft.guesses.push(guess('kicker', stack.kicker.lines, stack.confidence, stack.reason))
  if (stack.deck !== null) draft.guesses.push(guess('deck', stack.deck.lines, stack.confidence, stack.reason))
  return rest
}

export function takeByline(draft: Draft, block: Block): void {
  takeLines(draft, block)
  if (block.agency !== null) {
    draft.dateline ??= block.agency
    const above = draft.paragraphs.length === 0
    draft.guesses.push(guess('dateline', block.lines, 0.8, above ? 'datelineWording' : 'agencyAtEnd'))
    return
  }
  draft.byline.push(...block.byline)
  // Staff Reporter and the like name nobody.
  if (block.byline.length > 0) draft.bylineForm ??= 'ownLine'
  draft.guesses.push(guess('byline', block.lines, 0.9, 'bylineLine'))
}

export function takeJump(draft: Draft, block: Block): void {
  takeLines(draft, block)
  draft.guesses.push(guess('jump', block.lines, 0.95, 'jumpLine'))
}

function takeLead(draft: Draft, block: Block): void {
  const lead = readLead(block.text)
  if (lead === null) return
  const line = [block.lines[0] as number]
  if (lead.dateline !== null) {
    draft.dateline = lead.dateline
    draft.guesses.push(guess('dateline', line, 0.95, 'datelineWording'))
  }
  if (lead.byline.length > 0 && draft.byline.length === 0) {
    draft.byline = [...lead.byline]
    draft.bylineForm = 'inline'
    draft.guesses.push(guess('byline', line, 0.95, 'bylineInDateline'))
  }
}

/** A signature at the end of a paragraph closes the article. */
function readEnd(draft: Draft, block: Block): void {
  const last = [block.lines.at(-1) as number]
  const jumpFrom = trailingJumpFrom(block.text)
  if (jumpFrom >= 0) {
    draft.guesses.push(guess('jump', last, 0.95, 'jumpLine'))
    draft.closed = true
  }
  const text = jumpFrom < 0 ? block.text : block.text.slice(0, jumpFrom)
  if (/^[（(](?:作者|本文|摘自|来源|执笔|整理|原载|据)|^[（(][^（）()]{2,20}(?:供稿|提供)[）)]$/u.test(text)) draft.closed = true
  const end = readTrailingByline(text)
  if (end === null || !/[。！？…”』.!?]$/u.test(text.slice(0, end.from).trimEnd())) return
  draft.closed = true
  if (end.agency !== null) {
    draft.dateline ??= end.agency
    draft.guesses.push(guess('dateline', last, 0.8, 'agencyAtEnd'))
    return
  }
  if (draft.byline.length > 0) return
  draft.byline = [...end.byline]
  draft.bylineForm = 'inline'
  draft.guesses.push(guess('byline', last, 0.85, 'bylineAtEnd'))
}

export function takeText(draft: Draft, block: Block, text = block.text): void {
  takeLines(draft, block)
  if (!draft.paragraphs.some((paragraph) => paragraph.kind === 'text')) takeLead(draft, { ...block, text })
  draft.verse = false
  draft.paragraphs.push({ kind: 'text', text, lines: [...block.lines] })
  for (const join of block.joins) draft.joins.push(join)
  for (const entry of block.guesses) if (entry.what === 'join' || entry.what === 'split') draft.guesses.push(entry)
  readEnd(draft, { ...block, text })
}

export function takeSubhead(draft: Draft, block: Block, confidence: number): void {
  takeLines(draft, block)
  draft.paragraphs.push({ kind: 'subhead', text: block.text, lines: [...block.lines] })
  draft.guesses.push(guess('subhead', block.lines, confidence, 'shortLineBetween'))
}

export function takeVerse(draft: Draft, block: Block): void {
  takeLines(draft, block)
  draft.paragraphs.push({ kind: 'text', text: block.text, lines: [...block.lines] })
  draft.verse = true
  draft.guesses.push(guess('verse', block.lines, 0.85, 'verseLines'))
}

/** The item; its source runs from its first to its last line. */
export function finishDraft(draft: Draft, file: string): ArticleItem {
  const lines = draft.lines.toSorted((a, b) => a - b)
  return {
    kind: 'article',
    source: { file, lines: rangeOf(lines) },
    kicker: draft.kicker,
    headline: draft.headline,
    deck: draft.deck,
    dateline: draft.dateline,
    byline: draft.byline,
    bylineForm: draft.bylineForm,
    paragraphs: draft.paragraphs,
    joins: draft.joins,
    guesses: draft.guesses,
  }
}
