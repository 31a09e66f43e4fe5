// The state of a page while its blocks become items, and what every step of it shares.
import type { Block, PageBlocks } from './blocks.js'
import { type Draft, newDraft, setHeads, takeLines, takeText } from './draft.js'
import { readInlineHead } from './find-briefs.js'
import type { Item } from './item.js'
import { isNoticeHeading, isNumbered } from './rules/heading.js'
import { isBriefsRubric, labelOf } from './rules/rubric.js'
import { isHouseContact } from './rules/small-print.js'

export interface Assembly {
  readonly page: PageBlocks
  readonly blocks: readonly Block[]
  readonly file: string
  readonly usualGap: number
  readonly drafts: Draft[]
  readonly items: Item[]
  readonly unplaced: Set<number>
  open: Draft | null
  heads: Block[]
  /** The rubric of the briefs that are being read; its line goes to the first of them. */
  rubric: { readonly block: Block; readonly label: string; taken: boolean } | null
  /** The folio lines so far, and whether the last of them had stood there before: a running head. */
  readonly folios: Set<string>
  runningHead: boolean
  /** What stood between the last text of the open article and this block. */
  between: 'nothing' | 'photo' | 'folio' | 'smallPrint'
}

export function start(assembly: Assembly): Draft {
  const draft = newDraft()
  assembly.drafts.push(draft)
  assembly.open = draft
  assembly.between = 'nothing'
  return draft
}

/** Opens an article under the waiting headings (none is allowed). */
export function startUnderHeads(assembly: Assembly): Draft {
  const draft = start(assembly)
  for (const left of setHeads(draft, assembly.heads)) leave(assembly, left)
  assembly.heads = []
  takeRubric(assembly, draft)
  return draft
}

export const leave = (assembly: Assembly, block: Block): void => {
  for (const line of block.lines) assembly.unplaced.add(line)
}

export const hasText = (draft: Draft): boolean => draft.paragraphs.some((paragraph) => paragraph.kind === 'text')

/** Headings over no text: the closing lines of a notice, otherwise left over. */
export function dropHeads(assembly: Assembly): void {
  const { open, heads } = assembly
  assembly.heads = []
  if (heads.length === 0) return
  const wordless = open !== null && !hasText(open) && open.headline === null
  if (wordless) {
    for (const left of setHeads(open, heads)) leave(assembly, left)
    return
  }
  for (const head of heads) leave(assembly, head)
}

/** The article stands under the rubric: it is the kicker of each, its line belongs to the first. */
export function takeRubric(assembly: Assembly, draft: Draft): void {
  const { rubric } = assembly
  if (rubric === null) return
  if (!rubric.taken) takeLines(draft, rubric.block)
  if (draft.kicker === null) {
    draft.kicker = rubric.label
    const line = rubric.block.lines[0] as number
    if (!rubric.taken) draft.guesses.push({ what: 'kicker', lines: [line, line], confidence: 0.8, reason: 'kickerWording' })
  }
  rubric.taken = true
}

/** A rubric over briefs: what follows is theirs. */
export function onRubric(assembly: Assembly, block: Block): void {
  dropHeads(assembly)
  endRubric(assembly)
  assembly.rubric = { block, label: labelOf(block.text), taken: false }
  assembly.open = null
}

/** A rubric that no brief took stays where it stood. */
export function endRubric(assembly: Assembly): void {
  if (assembly.rubric !== null && !assembly.rubric.taken) leave(assembly, assembly.rubric.block)
  assembly.rubric = null
}

/** Headings over a longer article, or behind bulleted briefs, stand under the rubric no more. The first piece always does. */
export function rubricGoesOn(assembly: Assembly, textAt: number): void {
  const { rubric, blocks, heads } = assembly
  if (rubric === null || !rubric.taken) return
  let at = textAt
  while (blocks[at]?.kind === 'text') at += 1
  const afterBrief = blocks[textAt - heads.length - 1]?.kind === 'brief'
  if (afterBrief || heads.length > 1 || at - textAt > 2) endRubric(assembly)
}

/** A paragraph that is an article by itself, with its heading before it on the line: 【heading】text, heading text, ▲text. */
export function startBrief(assembly: Assembly, block: Block): void {
  const bracket = /^【([^】]+)】\s*/u.exec(block.text)
  const inline = bracket === null ? readInlineHead(block.text) : null
  const label = (bracket?.[1] ?? '').trim()
  const draft = start(assembly)
  takeRubric(assembly, draft)
  const line = block.lines[0] as number
  if (bracket !== null && isBriefsRubric(label)) draft.kicker = label
  else if (bracket !== null || inline !== null) {
    draft.headline = inline?.headline ?? label
    draft.guesses.push({ what: 'headline', lines: [line, line], confidence: 0.8, reason: 'bracketHead' })
  }
  takeText(draft, block, block.text.slice(bracket?.[0].length ?? inline?.length ?? 0))
}

/** Small ads up to the closing lines of the notice above them. */
function closesNotice(blocks: readonly Block[], ad: Block): boolean {
  let at = blocks.indexOf(ad) - 1
  while (at > 0 && blocks[at]?.kind === 'ad') at -= 1
  return blocks[at]?.closing === true
}

/** Tables, contact lines and small ads: text inside a notice, otherwise unplaced together with the heading above them. */
export function onSmallPrint(assembly: Assembly, block: Block): void {
  const { open, heads } = assembly
  const headed = heads.some((head) => isNoticeHeading(head.text))
  const inNotice = heads.length === 0 && open !== null && open.headline !== null && isNoticeHeading(open.headline) && !open.closed
  // A list of plots or prices inside a notice, under the numbered line that announces it.
  if (block.kind === 'table' && open !== null && !open.closed && hasText(open) && isNoticeHeading(open.headline ?? '')) {
    if (heads.length === 0 || isNumbered(heads[0]?.text ?? '')) {
      for (const head of heads) takeText(open, head)
      assembly.heads = []
      takeText(open, block)
      return
    }
  }
  // Behind office and date the notice is over; a small ad is another's.
  const ended = block.kind === 'ad' && heads.length === 0 && closesNotice(assembly.blocks, block)
  if (!ended && block.kind !== 'table' && block.kind !== 'rule' && !isHouseContact(block.text) && (headed || inNotice)) {
    takeText(headed || open === null ? startUnderHeads(assembly) : open, block)
    return
  }
  // 报名网址 under the text it belongs to.
  const goesWithText =
    block.kind === 'contact' && heads.length === 0 && open !== null && !open.closed && assembly.between === 'nothing' && hasText(open)
  if (goesWithText && !isHouseContact(block.text) && block.gap <= assembly.usualGap) {
    takeText(open, block)
    return
  }
  dropHeads(assembly)
  leave(assembly, block)
  assembly.between = 'smallPrint'
  if (block.kind === 'rule') endRubric(assembly)
  if (block.kind === 'rule' && open !== null && hasText(open)) open.closed = true
}
