// What the hands can do to a page: each act becomes operations, or a refusal that names the frame in the way. Locked frames
// are never moved and nothing comes to lie on anything else. Pure.
import type { Frame, FramePicture } from '../../../shared/domain/frame.js'
import type { GridLimits, GridRect } from '../../../shared/domain/layout/grid.js'
import { firstFreePlace, framesUnder, resizeFrame } from '../../../shared/domain/layout/grid.js'
import type { FrameChange } from '../../../shared/domain/layout/operations.js'
import { boundedOffset, type CellOffset } from './drag-maths.js'
import type { LayoutStep } from './layout-history.js'

export type EditRefusal =
  /** The frame is locked. */
  | { readonly reason: 'locked'; readonly frameId: string }
  /** It would lie on these frames. */
  | { readonly reason: 'overlaps'; readonly frameIds: readonly string[] }
  /** The edge of the type area. */
  | { readonly reason: 'edge' }
  /** No place is free; this is what it would take. */
  | { readonly reason: 'noRoom'; readonly columns: number; readonly rows: number }

export type Edit = { readonly ok: true; readonly step: LayoutStep } | { readonly ok: false; readonly refusal: EditRefusal }

const done = (step: LayoutStep): Edit => ({ ok: true, step })
const refused = (refusal: EditRefusal): Edit => ({ ok: false, refusal })
const chosen = (frames: readonly Frame[], ids: readonly string[]) => frames.filter((frame) => ids.includes(frame.id))
const lockedOf = (frames: readonly Frame[]) => frames.find((frame) => frame.locked)

/** Moves frames together by whole cells, as far as the grid allows. */
export function moveFrames(frames: readonly Frame[], ids: readonly string[], by: CellOffset, limits: GridLimits): Edit {
  const moving = chosen(frames, ids)
  const locked = lockedOf(moving)
  if (locked) return refused({ reason: 'locked', frameId: locked.id })
  const offset = boundedOffset(moving, by, limits)
  if (offset.columns === 0 && offset.rows === 0) return by.columns === 0 && by.rows === 0 ? done([]) : refused({ reason: 'edge' })
  const moved = moving.map((frame) => ({ ...frame, column: frame.column + offset.columns, row: frame.row + offset.rows }))
  const resting = frames.filter((frame) => !ids.includes(frame.id))
  const under = resting.filter((frame) => moved.some((one) => framesUnder([frame], one).length > 0))
  if (under.length > 0) return refused({ reason: 'overlaps', frameIds: under.map((frame) => frame.id) })
  return done(moved.map(({ id, column, row }) => ({ kind: 'move', frameId: id, column, row })))
}

/** Gives one frame other sides. */
export function resizeTo(frames: readonly Frame[], id: string, to: GridRect, limits: GridLimits): Edit {
  const frame = frames.find((one) => one.id === id)
  if (!frame) return done([])
  const placement = resizeFrame(frames, frame, to, limits)
  const { column, columnSpan, row, rows, bodyColumns } = placement.frame
  if (placement.refused === 'locked') return refused({ reason: 'locked', frameId: id })
  if (placement.overlaps.length > 0) return refused({ reason: 'overlaps', frameIds: placement.overlaps.map((one) => one.id) })
  if (column === frame.column && columnSpan === frame.columnSpan && row === frame.row && rows === frame.rows) {
    const asked = to.columnSpan !== frame.columnSpan || to.rows !== frame.rows || to.column !== frame.column || to.row !== frame.row
    return asked ? refused({ reason: 'edge' }) : done([])
  }
  return done([{ kind: 'resize', frameId: id, column, columnSpan, row, rows, bodyColumns }])
}

/** Makes frames larger or smaller at the right and the foot; the first that cannot stops all. */
export function growFrames(frames: readonly Frame[], ids: readonly string[], by: CellOffset, limits: GridLimits): Edit {
  const step: LayoutStep[number][] = []
  let now = frames
  for (const frame of chosen(frames, ids)) {
    const edit = resizeTo(
      now,
      frame.id,
      { ...frame, columnSpan: Math.max(1, frame.columnSpan + by.columns), rows: Math.max(1, frame.rows + by.rows) },
      limits,
    )
    if (!edit.ok) return edit
    step.push(...edit.step)
    const [operation] = edit.step
    if (operation?.kind === 'resize')
      now = now.map((one) => (one.id === frame.id ? { ...one, columnSpan: operation.columnSpan, rows: operation.rows } : one))
  }
  return done(step)
}

/** A lock holds a place. What stands there may still change: the version of an article, the words of a filler and their type. */
const OPEN_UNDER_LOCK: Readonly<Record<Frame['kind'], ReadonlySet<keyof FrameChange>>> = {
  article: new Set(['locked', 'revisionId']),
  filler: new Set(['locked', 'text', 'headFace', 'headSizePt']),
}

/** Changes how a frame is set, not where it stands. */
export function changeFrame(frames: readonly Frame[], id: string, change: FrameChange): Edit {
  const frame = frames.find((one) => one.id === id)
  if (!frame) return done([])
  const keys = Object.keys(change) as (keyof FrameChange)[]
  if (frame.locked && keys.some((key) => !OPEN_UNDER_LOCK[frame.kind].has(key))) return refused({ reason: 'locked', frameId: id })
  if (keys.every((key) => JSON.stringify(frame[key]) === JSON.stringify(change[key]))) return done([])
  return done([{ kind: 'change', frameId: id, change }])
}

/** Locks frames or unlocks them, as one step. */
export const lockFrames = (frames: readonly Frame[], ids: readonly string[], locked: boolean): Edit =>
  done(
    chosen(frames, ids)
      .filter((frame) => frame.locked !== locked)
      .map((frame) => ({ kind: 'change', frameId: frame.id, change: { locked } })),
  )

/** Takes frames off the page; their articles go back to the stock. */
export function removeFrames(frames: readonly Frame[], ids: readonly string[]): Edit {
  const leaving = chosen(frames, ids)
  const locked = lockedOf(leaving)
  if (locked) return refused({ reason: 'locked', frameId: locked.id })
  return done(leaving.map((frame) => ({ kind: 'remove', frameId: frame.id })))
}

/** Sets a new frame down exactly there. */
export function placeAt(frames: readonly Frame[], frame: Frame): Edit {
  const under = framesUnder(frames, frame)
  if (under.length > 0) return refused({ reason: 'overlaps', frameIds: under.map((one) => one.id) })
  return done([{ kind: 'place', frame }])
}

/**
 * Sets a frame into the first free place. `shapes` are the frames it may take, the best first: the first one for which
 * there is room is used, and the refusal names the rows of the best.
 */
export function placeFirstFree(frames: readonly Frame[], shapes: Iterable<Frame>, limits: GridLimits): Edit {
  let best: Frame | null = null
  for (const shape of shapes) {
    best ??= shape
    const place = firstFreePlace(frames, shape, limits)
    if (place) return done([{ kind: 'place', frame: { ...shape, ...place } }])
  }
  return refused({ reason: 'noRoom', columns: best?.columnSpan ?? 0, rows: best?.rows ?? 0 })
}

/** Pictures of a frame with one changed, added (at the end) or, with null, taken out. */
export function withPicture(pictures: readonly FramePicture[], picture: number, place: FramePicture | null): FramePicture[] {
  if (place === null) return pictures.filter((one) => one.picture !== picture)
  return pictures.some((one) => one.picture === picture)
    ? pictures.map((one) => (one.picture === picture ? place : one))
    : [...pictures, place]
}
