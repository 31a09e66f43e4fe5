// Captions and credits become photos: the credit takes the paragraph above it, or stands at the end of the caption itself.
import type { Block } from './blocks.js'
import { widthEm } from './characters.js'
import type { IntakeReason } from './reasons.js'
import { looksLikeCaption, readLooseCredit, readTrailingCredit } from './rules/credit.js'
import { startsWithDateline } from './rules/dateline.js'
import { isNumberedItem } from './rules/paragraph-start.js'

const WIDEST_CAPTION_EM = 330
const CAPTION_START = /^(?:[▲△↑◀▶▼▽←→↓↙↘↖↗]|图|圖|上图|下图|左图|右图|\d{1,2}月\d{1,2}日|近日|日前|昨日|今日|昨天|今天|On |A |An |The )/u
const PHOTO_LABEL =
  /^[【■●◆]?(?:图片新闻|新闻图片|图片报道|摄影报道|图片故事|镜头|光影|图说[\u3400-\u9fff]{0,6}|组图|影像[\u3400-\u9fff]{0,4}|Photo(?: of the day)?)[】]?$/iu

const mayBeCaption = (block: Block | undefined): block is Block =>
  block !== undefined &&
  (block.kind === 'text' || block.kind === 'heading') &&
  !block.closing &&
  !startsWithDateline(block.text) &&
  !isNumberedItem(block.text) &&
  widthEm(block.text) <= WIDEST_CAPTION_EM

/** The heading above a caption is the photo's own when no article text follows that could need it. */
function ownsTitle(blocks: readonly Block[], title: number, after: number): boolean {
  const block = blocks[title]
  if (block === undefined || block.kind !== 'heading') return false
  if (PHOTO_LABEL.test(block.text)) return true
  if (blocks[title - 1]?.kind === 'heading' && !PHOTO_LABEL.test(blocks[title - 1]?.text ?? '')) return false
  // Photos in a row belong to no text either.
  let at = after
  for (let photos = 0; photos < 6; photos += 1) at = photoBodyAt(blocks, at)?.next ?? at
  const next = blocks[at]
  return next === undefined || !['text', 'byline', 'verse'].includes(next.kind) || startsWithDateline(next.text)
}

function photoOf(parts: readonly Block[], caption: string | null, credit: string | null, confidence: number, reason: IntakeReason): Block {
  const first = parts[0] as Block
  const lines = parts.flatMap((part) => part.lines)
  const range: [number, number] = [lines[0] as number, lines.at(-1) as number]
  return {
    ...first,
    kind: 'photo',
    text: '',
    lines,
    caption,
    credit,
    byline: [],
    folio: null,
    guesses: [
      ...parts.flatMap((part) => part.guesses.filter((guess) => guess.what === 'join')),
      { what: 'caption', lines: range, confidence, reason },
      ...(credit === null
        ? []
        : [{ what: 'credit' as const, lines: [range[1], range[1]] as [number, number], confidence: 0.9, reason: 'creditWording' }]),
    ],
  }
}

/** The caption without the mark or the word before it: ▲, Photo:. */
const withoutMark = (text: string): string =>
  text.replace(/^(?:[▲△↑◀▶▼▽←→↓↙↘↖↗]\s*|(?:Photo|PHOTO|Caption|CAPTION|图片说明|圖片說明)\s?[：:]\s*)/u, '')

const captionText = (block: Block): string => withoutMark(block.text)

/** Replaces caption and credit blocks by photo blocks; every line stays in exactly one block. */
export function findPhotos(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  let index = 0
  while (index < blocks.length) {
    const photo = photoAt(blocks, index)
    if (photo === null) {
      out.push(blocks[index] as Block)
      index += 1
    } else {
      out.push(photo.block)
      index = photo.next
    }
  }
  return out
}

function photoAt(blocks: readonly Block[], index: number): { block: Block; next: number } | null {
  const block = blocks[index] as Block
  // A label over the picture's own title: 图片故事 / 湿地守护者.
  const title = blocks[index + 1]
  const labels = block.kind === 'heading' && PHOTO_LABEL.test(block.text) && title?.kind === 'heading' && !PHOTO_LABEL.test(title.text)
  const labelled = labels ? photoAt(blocks, index + 1) : null
  if (labelled !== null) {
    const { block: photo, next } = labelled
    return { block: photoOf([block, photo], photo.caption, photo.credit, 0.7, 'titledCaption'), next }
  }
  const titled = block.kind === 'heading' && photoBodyAt(blocks, index + 1) !== null
  if (titled) {
    const body = photoBodyAt(blocks, index + 1)
    if (body !== null && blocks[index + 1]?.kind !== 'credit' && ownsTitle(blocks, index, body.next)) {
      const caption = PHOTO_LABEL.test(block.text) ? body.caption : `${block.text}　${body.caption ?? ''}`.trim()
      return { block: photoOf([block, ...body.parts], caption, body.credit, body.confidence - 0.1, 'titledCaption'), next: body.next }
    }
  }
  const body = photoBodyAt(blocks, index)
  return body === null ? null : { block: photoOf(body.parts, body.caption, body.credit, body.confidence, body.reason), next: body.next }
}

/** …看书。新华社记者 / 杜洋 摄: the line ended inside the credit. */
function dividedCredit(caption: string, below: string): { caption: string; credit: string } | null {
  const head = /(?<=[。！？”）])\s*[\u3400-\u9fff]{0,8}(?:记者|記者|通讯员|通訊員)$/u.exec(caption.slice(-24))?.[0]
  return head === undefined ? null : readTrailingCredit(`${caption} ${below}`)
}

interface PhotoBody {
  readonly parts: Block[]
  readonly caption: string | null
  readonly credit: string | null
  readonly next: number
  readonly confidence: number
  readonly reason: IntakeReason
}

function photoBodyAt(blocks: readonly Block[], index: number): PhotoBody | null {
  const block = blocks[index]
  if (block === undefined) return null
  const below = blocks[index + 1]
  if (mayBeCaption(block) && below?.kind === 'credit') {
    const sure = CAPTION_START.test(block.text) || looksLikeCaption(block.text) ? 0.9 : 0.65
    const divided = dividedCredit(block.text, below.text)
    return {
      parts: [block, below],
      caption: divided === null ? captionText(block) : withoutMark(divided.caption),
      credit: divided?.credit ?? below.credit,
      next: index + 2,
      confidence: sure,
      reason: 'creditBelow',
    }
  }
  const group = groupAt(blocks, index)
  if (group !== null) return group
  if (block.kind === 'credit') return creditAlone(blocks, index)
  if (block.kind !== 'text' || !mayBeCaption(block)) return null
  const trailing = readTrailingCredit(block.text) ?? (block.lines.length === 1 ? readLooseCredit(block.text) : null)
  if (trailing !== null)
    return {
      parts: [block],
      caption: withoutMark(trailing.caption),
      credit: trailing.credit,
      next: index + 1,
      confidence: 0.85,
      reason: 'creditAtEnd',
    }
  if (looksLikeCaption(block.text) && widthEm(block.text) <= 200)
    return { parts: [block], caption: captionText(block), credit: null, next: index + 1, confidence: 0.7, reason: 'captionWording' }
  return null
}

/** ① ② ③ over one credit: the captions of a group of pictures. */
function groupAt(blocks: readonly Block[], index: number): PhotoBody | null {
  let at = index
  while (at - index < 12 && blocks[at]?.kind === 'text' && /^[①-⑳]/u.test(blocks[at]?.text ?? '')) at += 1
  const credit = blocks[at]
  if (at - index < 2 || credit?.kind !== 'credit') return null
  const captions = blocks.slice(index, at)
  return {
    parts: [...captions, credit],
    caption: captions.map(captionText).join(''),
    credit: credit.credit,
    next: at + 1,
    confidence: 0.8,
    reason: 'creditBelow',
  }
}

/** A credit above its caption, or with none. */
function creditAlone(blocks: readonly Block[], index: number): PhotoBody {
  const block = blocks[index] as Block
  const below = blocks[index + 1]
  const captionBelow = mayBeCaption(below) && below.kind === 'text' && looksLikeCaption(below.text) && blocks[index + 2]?.kind !== 'credit'
  return captionBelow
    ? { parts: [block, below], caption: captionText(below), credit: block.credit, next: index + 2, confidence: 0.6, reason: 'creditAbove' }
    : { parts: [block], caption: null, credit: block.credit, next: index + 1, confidence: 0.5, reason: 'creditAlone' }
}
