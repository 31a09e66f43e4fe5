// Ways to make a frame fit that can be computed exactly: each is tried on the composer, none is a guess. Pure.
import type { ArticleContent } from '../../../shared/domain/article.js'
import { charactersInLines } from '../../../shared/domain/copyfit/characters-a-line.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { headRowsFor, rowsToFit } from '../../../shared/domain/layout/frame-defaults.js'
import { bodyColumnWidthPx } from '../../../shared/domain/layout/geometry.js'
import { framesUnder, type GridLimits } from '../../../shared/domain/layout/grid.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import type { FrameFit, PageGeometry } from '../../../shared/domain/layout/types.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { headSizeChange, nextHeadSize } from './frame-shapes.js'
import type { LayoutStep } from './layout-history.js'

export interface QuickFix {
  readonly kind: 'rows' | 'headRows' | 'headSize' | 'bodyColumns'
  readonly from: number
  readonly to: number
  /** The frame as it would be. */
  readonly frame: Frame
  readonly fit: FrameFit
  /** Frames it would lie on; unless they can be pushed down, such a fix is shown and cannot be taken. */
  readonly overlaps: readonly { readonly frameId: string; readonly rows: number; readonly locked: boolean }[]
  /** The frames below, moved out of the way; null when nothing is in the way or they cannot move. */
  readonly push: Push | null
}

export interface PushedFrame {
  readonly frame: Frame
  /** How it fits where it stands then; null for a filler or for copy that is not here. */
  readonly fit: FrameFit | null
}

export interface Push {
  /** Rows the first of them moves. */
  readonly rows: number
  /** From the top; the first is the neighbour itself. */
  readonly moved: readonly PushedFrame[]
}

export interface FixScene {
  readonly frames: readonly Frame[]
  readonly limits: GridLimits
  readonly style: PublicationStyle
  readonly geometry: PageGeometry
  /** The copy that stands in a frame; null for none. */
  readonly contentOf: (frame: Frame) => ArticleContent | null
}

/** How far a fit is from even: an overset line weighs more than any number of empty ones. */
const badness = (fit: FrameFit): number => fit.oversetLines * 10_000 + fit.missingLines + (fit.headTooTall || fit.headTooWide ? 1_000 : 0)

function overlapsOf(frame: Frame, frames: readonly Frame[]): QuickFix['overlaps'] {
  return framesUnder(frames, frame, frame.id).map((other) => ({
    frameId: other.id,
    rows: Math.min(frame.row + frame.rows, other.row + other.rows) - Math.max(frame.row, other.row),
    locked: other.locked,
  }))
}

/**
 * The frames that must go down so that `grown` finds room, as little as it takes, each pushing on what lies under it. Null
 * when nothing is in the way, when a locked frame is, one that begins above its pusher, or the end of the page.
 */
export function pushDown(grown: Frame, frames: readonly Frame[], limits: GridLimits): readonly Frame[] | null {
  const moved = new Map<string, Frame>([[grown.id, grown]])
  const now = (frame: Frame) => moved.get(frame.id) ?? frame
  const stoodAt = new Map(frames.map((frame) => [frame.id, frame.row]))
  const waiting: Frame[] = [grown]
  for (let pusher = waiting.shift(); pusher; pusher = waiting.shift()) {
    const above = now(pusher)
    const inTheWay = framesUnder(frames.map(now), above, above.id).toSorted((a, b) => a.row - b.row)
    for (const frame of inTheWay) {
      if (frame.locked || frame.id === grown.id || frame.row < (stoodAt.get(above.id) ?? above.row)) return null
      const lower = { ...frame, row: above.row + above.rows }
      if (lower.row + lower.rows - 1 > limits.lastRow) return null
      moved.set(frame.id, lower)
      waiting.push(lower)
    }
  }
  moved.delete(grown.id)
  return moved.size === 0 ? null : [...moved.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Fixes that leave the frame fitting better than it does now, at most one of each kind; none for a locked frame. */
export function quickFixes(frame: Frame, content: ArticleContent, scene: FixScene): QuickFix[] {
  const { frames, limits, style, geometry } = scene
  if (frame.locked) return []
  const now = setFrame(frame, content, style, geometry).fit
  if (badness(now) === 0) return []
  const pushOf = (grown: Frame): Push | null => {
    const moved = pushDown(grown, frames, limits)
    const [first] = moved ?? []
    const stood = frames.find((one) => one.id === first?.id)
    if (!moved || !first || !stood) return null
    return {
      rows: first.row - stood.row,
      moved: moved.map((one) => {
        const copy = scene.contentOf(one)
        return { frame: one, fit: copy && setFrame(one, copy, style, geometry).fit }
      }),
    }
  }
  const tried = (kind: QuickFix['kind'], change: Partial<Frame>, key: 'rows' | 'headRows' | 'headSizePt' | 'bodyColumns'): QuickFix => {
    const next = { ...frame, ...change }
    return {
      kind,
      from: frame[key],
      to: next[key],
      frame: next,
      fit: setFrame(next, content, style, geometry).fit,
      overlaps: overlapsOf(next, frames),
      push: pushOf(next),
    }
  }
  const candidates: QuickFix[] = []

  const headRows = headRowsFor(content, frame.headFace, frame.headSizePt, frame.columnSpan, geometry)
  if (headRows !== frame.headRows) candidates.push(tried('headRows', { headRows }, 'headRows'))

  const rows = rowsToFit(frame, content, style, geometry)
  if (rows !== frame.rows && frame.row + rows - 1 <= limits.lastRow) candidates.push(tried('rows', { rows }, 'rows'))

  const size = nextHeadSize(frame.headSizePt, now.oversetLines > 0 || now.headTooTall || now.headTooWide ? -1 : 1)
  if (frame.headRows > 0 && size !== frame.headSizePt)
    candidates.push(tried('headSize', headSizeChange(frame, content, size, geometry), 'headSizePt'))

  const broken = [frame.bodyColumns - 1, frame.bodyColumns + 1]
    .filter((count) => count >= 1 && count <= 12 && bodyColumnWidthPx(geometry, frame.columnSpan, count) >= 6 * geometry.bodySizePx)
    .map((bodyColumns) => tried('bodyColumns', { bodyColumns }, 'bodyColumns'))
    // Other columns change the look of the whole frame: worth it only when they settle the matter.
    .filter(({ fit }) => fit.oversetLines === 0 && (now.oversetLines > 0 || fit.missingLines === 0))
    .toSorted((a, b) => badness(a.fit) - badness(b.fit))[0]
  if (broken) candidates.push(broken)

  return candidates.filter((fix) => badness(fix.fit) < badness(now)).toSorted((a, b) => badness(a.fit) - badness(b.fit))
}

/** What taking the fix does, the frames in the way moved first: one step of undo. */
export function fixStep({ kind, frame, push }: QuickFix): LayoutStep {
  const { column, columnSpan, row, rows, bodyColumns, headRows, headSizePt } = frame
  const moves = (push?.moved ?? []).map(({ frame: one }) => ({ kind: 'move' as const, frameId: one.id, column: one.column, row: one.row }))
  return kind === 'rows'
    ? // From the bottom, so that none lies on another in between.
      [...moves.toReversed(), { kind: 'resize', frameId: frame.id, column, columnSpan, row, rows, bodyColumns }]
    : [{ kind: 'change', frameId: frame.id, change: { headRows, headSizePt, bodyColumns } }]
}

/** About how many characters the missing or superfluous lines are; null for English copy that has no text yet. */
export const charactersOf = (
  lines: number,
  frame: Frame,
  content: ArticleContent,
  { style, geometry }: Pick<FixScene, 'style' | 'geometry'>,
): number | null => charactersInLines(lines, content, bodyColumnWidthPx(geometry, frame.columnSpan, frame.bodyColumns), style)
