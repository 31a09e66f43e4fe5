// Which one-line blocks are headings: the line must look like one, and its neighbours must agree.

import type { Block, PageBlocks } from './blocks.js'
import { endsSentence, isLatin, widthEm } from './characters.js'
import { endsLikeKicker } from './head-stack.js'
import { isLatinName, isNameLine } from './names.js'
import { startsWithDateline } from './rules/dateline.js'
import { headingLikeness, isNoticeHeading, isNumbered } from './rules/heading.js'
import { hasBracketHead, isTurn } from './rules/paragraph-start.js'

const ORGANISATION =
  /(?:局|委员会|委員會|公司|办公室|政府|法院|检察院|医院|学校|大学|学院|集团|中心|社|所|处|部|厅|会|银行|分行|支行|街道办|居委会|村委会|馆|院|站|队|组|家属|编辑部)$/u

/** Text blocks that stand alone between barriers and are no sentences become headings. */
export function findHeadings({ blocks, speakers, habits }: PageBlocks): void {
  // From the bottom up: a heading may lean on the heading below it.
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block
    if (block.kind !== 'text') continue
    const below = blocks[index + 1]
    const twoLineKicker = block.lines.length === 2 && below?.kind === 'heading' && endsLikeKicker(block.text)
    if (isStandfirst(blocks, index)) block.kind = 'heading'
    // A headline set in two lines whose words the text repeats.
    const cutHeadline =
      block.lines.length === 2 &&
      block.guesses.some((guess) => guess.reason === 'insideWord') &&
      below !== undefined &&
      (below.kind === 'heading' || below.kind === 'byline' || startsWithDateline(below.text))
    if (block.lines.length > 1 && !twoLineKicker && !cutHeadline && !(isLatin(block.text) && block.lines.length <= 3)) continue
    if (isTurn(block.text, speakers) || hasBracketHead(block.text) || startsWithDateline(block.text)) continue
    const likeness = headingLikeness(block.text)
    if (likeness === 'no') continue
    const above = blocks[index - 1]
    const leads = below !== undefined && (below.kind === 'byline' || below.kind === 'heading' || startsWithDateline(below.text))
    const top = beginsStretch(above) || block.gap > habits.baseGap + 1 || (isLoneHeading(above) && beginsStretch(blocks[index - 2]))
    if (likeness === 'strong' || leads || (top && below?.kind === 'text' && widthEm(below.text) > widthEm(block.text) * 1.5))
      block.kind = 'heading'
  }
  findQuestions(blocks)
  keepLists(blocks)
  findClosings(blocks)
  findLetterEnds(blocks)
}

const beginsStretch = (above: Block | undefined): boolean => above === undefined || above.kind === 'folio' || above.kind === 'rule'
const isLoneHeading = (block: Block | undefined): boolean =>
  block?.kind === 'text' && block.lines.length === 1 && headingLikeness(block.text) === 'strong'

/** Sentences between an English headline and its byline: the deck. */
function isStandfirst(blocks: readonly Block[], index: number): boolean {
  const [above, block, below] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (above?.kind !== 'text' || block === undefined || below?.kind !== 'byline' || !/^by\s/iu.test(below.text)) return false
  return isLatin(block.text) && block.text.length <= 220 && !startsWithDateline(block.text) && headingLikeness(above.text) === 'strong'
}

/** Question after question, each over its answer: where one is a heading, they all are. */
function findQuestions(blocks: readonly Block[]): void {
  const isQuestion = (block: Block): boolean =>
    block.lines.length === 1 && /[^”"]?[？?]$/u.test(block.text) && widthEm(block.text) <= 20 && !/[“”：:。]/u.test(block.text)
  const overAnswers = blocks.filter((block, index) => {
    const [above, below] = [blocks[index - 1], blocks[index + 1]]
    if (block.kind !== 'text' || !isQuestion(block) || isLatin(block.text) || above === undefined || below?.kind !== 'text') return false
    return endsSentence(above.text) && !isQuestion(above) && !isQuestion(below) && widthEm(below.text) > widthEm(block.text) * 1.5
  })
  // One question alone may be the writer's own; two stand over their answers.
  if (overAnswers.length > 1 || blocks.some((block) => block.kind === 'heading' && isQuestion(block)))
    for (const block of overAnswers) block.kind = 'heading'
}

/** Which series a number belongs to: 一、 （一） 1. ① are four. */
const numberingOf = (text: string): string => {
  if (!isNumbered(text)) return ''
  const [first = '', second = ''] = text
  if (/[（(]/u.test(first)) return /\d/u.test(second) ? '(1)' : '(一)'
  if (/\d/u.test(first)) return '1'
  if (/[①-⑳]/u.test(first)) return '①'
  return /[一二三四五六七八九十第]/u.test(first) ? '一' : '●'
}

/** Numbered or bulleted short lines in a row are a list, not headings over nothing. */
function keepLists(blocks: Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || !isNumbered(block.text)) continue
    const near = [blocks[index - 1], blocks[index + 1]]
    if (
      near.some(
        (other) =>
          other !== undefined &&
          numberingOf(other.text) === numberingOf(block.text) &&
          (other.kind === 'heading' || other.kind === 'text') &&
          widthEm(other.text) <= 40,
      )
    )
      block.closing = true
  }
  for (const block of blocks)
    if (block.closing) {
      block.kind = 'text'
      block.closing = false
    }
}

const LETTER_START = /^(?:to the editor|dear editor|dear sir|sir|madam)[\s,:—-]|^(?:编辑|編輯)(?:同志|部|先生|老师)?[：:]|^尊敬的编辑/iu
/** 柳桥街道居民 田文静: who the writer is, before the name. */
const WRITER =
  /^[\u3400-\u9fff]{2,14}(?:居民|市民|村民|业主|業主|读者|讀者|网友|網友|学生|學生|教师|教師|家长|家長|职工|職工)[ \u3000]+([\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000][\u3400-\u9fff])$/u
const DAY_LINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日$/u

/** How a letter is signed: the writer's name, then a place or a day. */
function findLetterEnds(blocks: Block[]): void {
  let letter = false
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1]
    if (block.kind === 'text' && LETTER_START.test(block.text)) letter = true
    else if (letter && block.kind === 'heading' && above?.kind === 'text' && (!LETTER_START.test(above.text) || above.text.length > 40)) {
      letter = false
      // Margaret Pike, Kendal: the writer and where from.
      const name = /^([^,]{4,40}), [A-Z][A-Za-z' .-]{2,30}$/u.exec(block.text)?.[1] ?? WRITER.exec(block.text)?.[1] ?? block.text
      if (!isNameLine(name) && !(isLatinName(name) && name.split(' ').length <= 3)) continue
      block.kind = 'byline'
      block.byline = [{ role: 'author', name: isNameLine(name) ? name.replace(/\s+/gu, '') : name }]
      const place = blocks[index + 1]
      if (place?.kind === 'heading' && isLatinName(place.text) && blocks[index + 2]?.kind !== 'text') close(place)
    } else if (block.kind !== 'text' && block.kind !== 'byline') letter = false
    if (above?.kind === 'byline' && blocks[index - 2]?.kind === 'text' && DAY_LINE.test(block.text)) close(block)
  }
}

const close = (block: Block): void => {
  block.kind = 'text'
  block.closing = true
}

/** 山阳市水务局 / 2025年8月26日: how a notice is signed. Both lines stay with the notice. */
function findClosings(blocks: Block[]): void {
  let notice = false
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1]
    if (block.kind === 'heading') notice = isNoticeHeading(block.text) || (notice && ORGANISATION.test(block.text))
    const date = blocks[index + 1]
    const dateBelow = date?.kind === 'folio' && date.folio?.dateOnly === true
    const signs =
      block.kind === 'heading' &&
      above !== undefined &&
      (above.kind === 'text' || above.kind === 'contact' || above.closing) &&
      ORGANISATION.test(block.text) &&
      widthEm(block.text) <= 24
    if (signs && (dateBelow || notice)) {
      if (!dateBelow && blocks[index + 1]?.kind === 'text') continue
      close(block)
    }
    if (
      block.kind === 'folio' &&
      block.folio?.dateOnly === true &&
      above !== undefined &&
      (above.closing || (notice && (above.kind === 'text' || above.kind === 'contact')))
    )
      close(block)
  }
}

/** A paragraph that stops inside a sentence; what follows a photo may go on with it. */
export const isUnfinished = (text: string): boolean => !endsSentence(text) && !isLatin(text) && !/[：:；;]$/u.test(text)
