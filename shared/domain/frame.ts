// A frame (版位): the rectangle an article takes on the page's grid of base columns and rows.
import { z } from 'zod'
import { Id } from './ids.js'

/** Where a picture of the article stands inside its frame, counted in the frame's own body columns (from 1). */
export const FramePicture = z.strictObject({
  /** Index among the article's pictures (bodyPictures). */
  picture: z.int().min(0).max(99),
  column: z.int().min(1).max(12),
  columnSpan: z.int().min(1).max(12),
  at: z.enum(['top', 'bottom']),
  /** Rows of the picture itself; the caption's rows come on top of it. */
  rows: z.int().min(1).max(200),
})
export type FramePicture = z.infer<typeof FramePicture>

export const HeadFace = z.enum(['song', 'hei', 'kai'])
export type HeadFace = z.infer<typeof HeadFace>

/** Columns and rows count from 1 at the top left of the type area. */
export const Frame = z.strictObject({
  id: Id,
  kind: z.enum(['article', 'filler']),
  articleId: Id.nullable(),
  /** The revision that is placed; a newer one makes the placement stale. */
  revisionId: Id.nullable(),
  column: z.int().min(1).max(24),
  columnSpan: z.int().min(1).max(24),
  row: z.int().min(1).max(400),
  rows: z.int().min(1).max(400),
  /** Text columns inside the frame (破栏 when different from columnSpan). */
  bodyColumns: z.int().min(1).max(12),
  headFace: HeadFace,
  headSizePt: z.int().min(6).max(200),
  /** Rows kept for kicker, headline and deck together; 0 sets no head. */
  headRows: z.int().min(0).max(100),
  pictures: z.array(FramePicture).max(12),
  /** Words of a filler, lines apart; empty for an article, and for a hole that is kept for an advertisement. */
  text: z.string().max(500),
  locked: z.boolean(),
})
export type Frame = z.infer<typeof Frame>

/** A filler without words: room kept for an advertisement. It prints as a rule round its place. */
export const isHole = (frame: Pick<Frame, 'kind' | 'text'>): boolean => frame.kind === 'filler' && frame.text.trim() === ''
