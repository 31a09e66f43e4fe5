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

export interface QuickFix {
  readonly kind: 'rows' | 'headRows' | 'headSize' | 'bodyColumns'
  readonly from: number
  readonly to: number
  /** The frame as it would be. */
  readonly frame: Frame
  readonly fit: FrameFit
  /** Frames it would lie on; such a fix is shown and cannot be taken. */
  readonly overlaps: readonly { readonly frameId: string; readonly rows: number }[]
}

export interface FixScene {
  readonly frames: readonly Frame[]
  readonly limits: GridLimits
  readonly style: PublicationStyle
  readonly geometry: PageGeometry
}

/** How far a fit is from even: an overset line weighs more than any number of empty ones. */
const badness = (fit: FrameFit): number => fit.oversetLines * 10_000 + fit.missingLines + (fit.headTooTall || fit.headTooWide ? 1_000 : 0)

function overlapsOf(frame: Frame, frames: readonly Frame[]): QuickFix['overlaps'] {
  return framesUnder(frames, frame, frame.id).map((other) => ({
    frameId: other.id,
    rows: Math.min(frame.row + frame.rows, other.row + other.rows) - Math.max(frame.row, other.row),
  }))
}

/** Fixes that leave the frame fitting better than it does now, at most one of each kind; none for a locked frame. */
export function quickFixes(frame: Frame, content: ArticleContent, scene: FixScene): QuickFix[] {
  const { frames, limits, style, geometry } = scene
  if (frame.locked) return []
  const now = setFrame(frame, content, style, geometry).fit
  if (badness(now) === 0) return []
  const tried = (kind: QuickFix['kind'], change: Partial<Frame>, key: 'rows' | 'headRows' | 'headSizePt' | 'bodyColumns'): QuickFix => {
    const next = { ...frame, ...change }
    return {
      kind,
      from: frame[key],
      to: next[key],
      frame: next,
      fit: setFrame(next, content, style, geometry).fit,
      overlaps: overlapsOf(next, frames),
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

/** About how many characters the missing or superfluous lines are; null for English copy that has no text yet. */
export const charactersOf = (
  lines: number,
  frame: Frame,
  content: ArticleContent,
  { style, geometry }: Pick<FixScene, 'style' | 'geometry'>,
): number | null => charactersInLines(lines, content, bodyColumnWidthPx(geometry, frame.columnSpan, frame.bodyColumns), style)
