// The comparison of two articles as the screen shows it: what each side is called, what pulling it leaves, where words differ.
import type { TextRange } from '../../../shared/domain/duplicates/align-paragraphs.js'
import type { Id } from '../../../shared/domain/ids.js'
import { frameNumbers } from '../../../shared/domain/preflight/frame-numbers.js'
import type { ComparedArticle, DuplicateView, IssueView } from '../../../shared/ipc/views.js'

/** Where one article stands on a page; the hole that opens when it is pulled. */
export interface Slot {
  readonly pageId: Id
  readonly frameId: Id
  readonly pageNo: string
  readonly pageName: string
  /** Running number on the page, from 1. */
  readonly number: number
  readonly columns: number
  readonly rows: number
}

/** All frames of the article, in the order of the issue. */
export function slotsOf(pages: IssueView['pages'], articleId: Id): Slot[] {
  return pages.flatMap(({ id: pageId, content }) => {
    const numbers = frameNumbers(content)
    return content.frames
      .filter((frame) => frame.articleId === articleId)
      .map((frame) => ({
        pageId,
        frameId: frame.id,
        pageNo: content.pageNo,
        pageName: content.pageName,
        number: numbers.get(frame.id) ?? 0,
        columns: frame.columnSpan,
        rows: frame.rows,
      }))
      .sort((one, other) => one.number - other.number)
  })
}

/** What a side is called in the rows and on the buttons. `stock` and `first`/`second` have words of their own. */
export type SideName = { readonly kind: 'place'; readonly code: string } | { readonly kind: 'stock' | 'first' | 'second' }

const slotCode = (slot: Slot): string => `${slot.pageNo}-${slot.number}`

/** The page number where it tells the two apart, the place where both are on one page, the stock, or first and second in it. */
export function sideNames(a: Slot | null, b: Slot | null): readonly [SideName, SideName] {
  if (a === null && b === null) return [{ kind: 'first' }, { kind: 'second' }]
  const samePage = a !== null && b !== null && a.pageId === b.pageId
  const nameOf = (slot: Slot | null): SideName =>
    slot === null ? { kind: 'stock' } : { kind: 'place', code: samePage ? slotCode(slot) : slot.pageNo }
  return [nameOf(a), nameOf(b)]
}

export type Choice = 'keepA' | 'keepB' | 'both'

/**
 * The choice offered first: the one that leaves no hole; else the one that loses nothing, because all of the pulled text stands
 * in the kept one; else the older of the two is kept.
 */
export function likelyChoice(view: DuplicateView, a: Slot | null, b: Slot | null): Choice {
  if ((a === null) !== (b === null)) return a === null ? 'keepB' : 'keepA'
  const { aInB, bInA } = view.comparison ?? { aInB: 0, bInA: 0 }
  if (aInB !== bInA) return aInB > bInA ? 'keepB' : 'keepA'
  return since(view.a) <= since(view.b) ? 'keepA' : 'keepB'
}

const since = ({ card }: ComparedArticle): number => card.filedAt ?? card.createdAt

/** A stretch of text, marked or not. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/** `text` begins at `offset` of the whole; `marks` are ranges of the whole, ascending and apart. Joined, the stretches are `text`. */
export function stretches(text: string, offset: number, marks: readonly TextRange[]): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  for (const [start, end] of marks) {
    const from = Math.max(at, start - offset)
    const to = Math.min(text.length, end - offset)
    if (to <= from) continue
    if (from > at) found.push({ text: text.slice(at, from), marked: false })
    found.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false })
  return found
}

/** A stretch of text: what differs from the other side, what is a standing formula, or neither. */
export interface ReadStretch {
  readonly text: string
  readonly kind: 'plain' | 'differs' | 'formula'
}

/** As `stretches`, for two kinds of marks: a difference shows also inside a formula. */
export function readStretches(
  text: string,
  offset: number,
  differing: readonly TextRange[],
  formulae: readonly TextRange[],
): ReadStretch[] {
  let at = offset
  return stretches(text, offset, differing).flatMap((stretch): ReadStretch[] => {
    const from = at
    at += stretch.text.length
    if (stretch.marked) return [{ text: stretch.text, kind: 'differs' }]
    return stretches(stretch.text, from, formulae).map((part) => ({ text: part.text, kind: part.marked ? 'formula' : 'plain' }))
  })
}
