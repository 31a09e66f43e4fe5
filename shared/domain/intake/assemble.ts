// Blocks become items, in page order: articles with their headings, photos and folios, and the stretches that found no place.

import {
  type Assembly,
  dropHeads,
  endRubric,
  hasText,
  leave,
  onRubric,
  onSmallPrint,
  rubricGoesOn,
  start,
  startBrief,
  startUnderHeads,
  takeRubric,
} from './assembly.js'
import type { Block, PageBlocks } from './blocks.js'
import { joinLines } from './characters.js'
import { type Draft, finishDraft, newDraft, takeByline, takeJump, takeLines, takeSubhead, takeText, takeVerse } from './draft.js'
import { isUnfinished } from './find-headings.js'
import type { IntakeResult } from './item.js'
import { beginsArticle } from './new-article.js'
import type { PageLine } from './page-lines.js'
import type { IntakeReason } from './reasons.js'
import { startsWithDateline } from './rules/dateline.js'
import { isPartHeading } from './rules/heading.js'
import { leadingJumpLength } from './rules/jump.js'
import { hasBracketHead, isNumberedItem } from './rules/paragraph-start.js'
import { isTuneTitle } from './rules/verse.js'
import { unplacedFrom } from './unplaced.js'

/** The blank lines that usually stand between two paragraphs of this page. */
function usualGapOf(blocks: readonly Block[]): number {
  const gaps = blocks.slice(1).flatMap((block, index) => (block.kind === 'text' && blocks[index]?.kind === 'text' ? [block.gap] : []))
  if (gaps.length === 0) return 1
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1
}

/** A date line between a headline and its byline or dateline, as e-papers have it, parts nothing. */
const leadFollows = (below: Block | undefined): boolean =>
  below?.kind === 'byline' || (below?.kind === 'text' && startsWithDateline(below.text))

function onFolio(assembly: Assembly, block: Block, below: Block | undefined): void {
  if (assembly.heads.length === 0 || !leadFollows(below)) {
    dropHeads(assembly)
    endRubric(assembly)
  }
  const folio = block.folio
  assembly.items.push({
    kind: 'folio',
    source: { file: assembly.file, lines: [block.lines[0] as number, block.lines.at(-1) as number] },
    text: block.text,
    date: folio?.date ?? null,
    weekday: folio?.weekday ?? null,
    pageNo: folio?.pageNo ?? null,
    pageName: folio?.pageName ?? null,
  })
  assembly.between = 'folio'
  assembly.runningHead = assembly.folios.has(block.text)
  assembly.folios.add(block.text)
}

function onPhoto(assembly: Assembly, block: Block): void {
  assembly.items.push({
    kind: 'photo',
    source: { file: assembly.file, lines: [block.lines[0] as number, block.lines.at(-1) as number] },
    caption: block.caption,
    credit: block.credit,
    guesses: block.guesses,
  })
  if (assembly.between === 'nothing') assembly.between = 'photo'
}

/** 新华社南昌6月2日电 题：…: the agency's own title stands between the dateline and the names. */
const isTitledLead = (draft: Draft): boolean =>
  draft.paragraphs.length === 1 && draft.byline.length === 0 && /[电電]\s*[题題][：:][^。]+$/u.test(draft.paragraphs[0]?.text ?? '')

function onByline(assembly: Assembly, block: Block, below: Block | undefined): void {
  if (assembly.heads.length > 0) {
    if (assembly.rubric?.taken === true) endRubric(assembly)
    takeByline(startUnderHeads(assembly), block)
    endRubric(assembly)
    return
  }
  const { open } = assembly
  if (open !== null && (!hasText(open) || isTitledLead(open))) {
    takeByline(open, block)
    return
  }
  const bracketed = /^[（(【]/u.test(block.text)
  const runsOn = below?.kind === 'text' && !below.closing && !startsWithDateline(below.text)
  if (open !== null && open.byline.length === 0 && (bracketed || !runsOn)) {
    takeByline(open, block)
    open.closed = true
    return
  }
  if (open !== null && !runsOn) {
    // A second signature under a signed article is still its own.
    takeByline(open, block)
    open.closed = true
    return
  }
  endRubric(assembly)
  takeByline(start(assembly), block)
}

function onJump(assembly: Assembly, block: Block): void {
  if (block.kind === 'jumpUp') {
    endRubric(assembly)
    assembly.heads.push(block)
    return
  }
  dropHeads(assembly)
  if (assembly.open === null) leave(assembly, block)
  else {
    takeJump(assembly.open, block)
    assembly.open.closed = true
  }
}

/** 二、报名时间：4月8日 ends without a mark and is whole all the same. */
const isListItem = (text: string): boolean => isNumberedItem(text) && !/[，、]$/u.test(text)

/** The text goes on inside a sentence that a photo or a folio interrupted. */
function continueSentence(draft: Draft, block: Block): boolean {
  const last = draft.paragraphs.at(-1)
  if (last === undefined || last.kind !== 'text' || !isUnfinished(last.text) || isListItem(last.text)) return false
  const before = last.lines.at(-1) as number
  const first = block.lines[0] as number
  last.text = joinLines(last.text, block.text)
  last.lines = last.lines.concat(block.lines)
  draft.joins = draft.joins.concat([[before, first]], block.joins)
  draft.guesses.push({ what: 'join', lines: [before, first], confidence: 0.75, reason: 'acrossInterruption' })
  takeLines(draft, block)
  return true
}

function onText(assembly: Assembly, block: Block, index: number): void {
  const { open, heads } = assembly
  if (block.closing && open !== null && heads.length === 0) {
    takeText(open, block)
    return
  }
  if (heads.length > 0) {
    rubricGoesOn(assembly, index)
    const place = {
      blocks: assembly.blocks,
      textAt: index,
      heads,
      open: open ?? newDraft(),
      habits: assembly.page.habits,
      usualGap: assembly.usualGap,
    }
    if (
      open === null ||
      assembly.rubric !== null ||
      assembly.between === 'folio' ||
      assembly.between === 'smallPrint' ||
      beginsArticle(place)
    ) {
      // POLICE LOG / May 4: the last of them only begins the first part.
      const part = heads.length > 1 && isPartHeading(heads.at(-1)?.text ?? '') ? heads.pop() : undefined
      const draft = startUnderHeads(assembly)
      if (part !== undefined) takeSubhead(draft, part, 0.7)
      takeText(draft, block)
      return
    }
    for (const head of heads) takeSubhead(open, head, 0.7)
    assembly.heads = []
    takeText(open, block)
    assembly.between = 'nothing'
    return
  }
  if (hasBracketHead(block.text)) {
    startBrief(assembly, block)
    return
  }
  const interrupted = assembly.between
  assembly.between = 'nothing'
  if (open === null) {
    const draft = start(assembly)
    takeRubric(assembly, draft)
    takeText(draft, block)
  } else if (startsWithDateline(block.text) && hasText(open)) {
    beginHeadless(assembly, block, 0.9, 'newDateline')
  } else if (leadingJumpLength(block.text) > 0 && hasText(open)) {
    beginHeadless(assembly, block, 0.9, 'afterSignature')
  } else if (open.closed && /contributed (?:reporting )?to this (?:report|story|article)\.$/u.test(block.text)) {
    takeText(open, block)
  } else if (open.closed) {
    beginHeadless(assembly, block, 0.6, 'afterSignature')
  } else if (interrupted !== 'nothing' && continueSentence(open, block)) {
    return
  } else if (interrupted === 'folio' && hasText(open) && !assembly.runningHead) {
    beginHeadless(assembly, block, 0.55, 'afterFolio')
  } else takeText(open, block)
}

function beginHeadless(assembly: Assembly, block: Block, confidence: number, reason: IntakeReason): void {
  const draft = start(assembly)
  takeRubric(assembly, draft)
  const line = block.lines[0] as number
  draft.guesses.push({ what: 'split', lines: [line, line], confidence, reason })
  takeText(draft, block)
}

function onVerse(assembly: Assembly, block: Block, above: Block | undefined): void {
  if (assembly.heads.length === 0) endRubric(assembly)
  const { open, heads } = assembly
  // Poems under one author, each with its tune: titles inside the piece.
  const tunes = heads.length === 1 && (isTuneTitle(heads[0]?.text ?? '') || isPartHeading(heads[0]?.text ?? ''))
  if (tunes && open !== null && !open.closed && open.byline.length > 0 && (!hasText(open) || open.verse)) {
    takeSubhead(open, heads[0] as Block, 0.7)
    assembly.heads = []
    takeVerse(open, block)
    return
  }
  if (heads.length > 0) {
    takeVerse(startUnderHeads(assembly), block)
    return
  }
  const goesOn = assembly.open !== null && (above?.kind === 'verse' || !hasText(assembly.open))
  takeVerse(goesOn && assembly.open !== null ? assembly.open : start(assembly), block)
}

/** Puts the items of a page together; `lines` are all its non-blank lines. */
export function assemble(page: PageBlocks, blocks: readonly Block[], lines: readonly PageLine[], file: string): IntakeResult {
  const assembly: Assembly = {
    page,
    blocks,
    file,
    usualGap: usualGapOf(blocks),
    drafts: [],
    items: [],
    unplaced: new Set(),
    open: null,
    heads: [],
    rubric: null,
    folios: new Set(),
    runningHead: false,
    between: 'nothing',
  }
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'folio':
        onFolio(assembly, block, blocks[index + 1])
        break
      case 'photo':
      case 'credit':
        onPhoto(assembly, block)
        break
      case 'heading':
        assembly.heads.push(block)
        break
      case 'byline':
        onByline(assembly, block, blocks[index + 1])
        break
      case 'jumpDown':
      case 'jumpUp':
        onJump(assembly, block)
        break
      case 'verse':
        onVerse(assembly, block, blocks[index - 1])
        break
      case 'rubric':
        onRubric(assembly, block)
        break
      case 'brief':
        if (assembly.heads.length > 0) takeText(startUnderHeads(assembly), block)
        else startBrief(assembly, block)
        break
      case 'text':
        onText(assembly, block, index)
        break
      default:
        onSmallPrint(assembly, block)
    }
  }
  dropHeads(assembly)
  endRubric(assembly)
  for (const draft of assembly.drafts) {
    if (draft.paragraphs.length > 0 || draft.headline !== null) assembly.items.push(finishDraft(draft, file))
    else for (const line of draft.lines) assembly.unplaced.add(line)
  }
  const items = assembly.items.toSorted((a, b) => a.source.lines[0] - b.source.lines[0] || b.source.lines[1] - a.source.lines[1])
  return { items, unplaced: unplacedFrom(assembly.unplaced, lines) }
}
