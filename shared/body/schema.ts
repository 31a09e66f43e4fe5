// The one article-body schema. Editor, page, PDF, duplicates and exchange all read this and nothing else.
import { z } from 'zod'
import { Sha256 } from '../domain/ids.js'

/** Caps that hold on every write: a body longer than this is no newspaper article. */
export const BODY_LIMITS = { blocks: 4000, charactersPerBlock: 200_000, characters: 2_000_000 } as const

const Mark = z.strictObject({ type: z.enum(['bold', 'italic']) })
const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(BODY_LIMITS.charactersPerBlock),
  marks: z.array(Mark).max(2).optional(),
})
const Inline = z.discriminatedUnion('type', [TextNode, z.strictObject({ type: z.literal('hardBreak') })])
export type InlineNode = z.infer<typeof Inline>

const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(Inline).optional() })
const Subhead = z.strictObject({ type: z.literal('subhead'), content: z.array(Inline).optional() })

/** A picture in the copy. `sha256` is null while only the caption has arrived. Pixel sizes are of the stored file. */
export const PictureAttrs = z.strictObject({
  sha256: Sha256.nullable(),
  caption: z.string().max(2000),
  credit: z.string().max(100),
  widthPx: z.int().min(0).max(60_000),
  heightPx: z.int().min(0).max(60_000),
})
export type PictureAttrs = z.infer<typeof PictureAttrs>
const Picture = z.strictObject({ type: z.literal('picture'), attrs: PictureAttrs })

/** A block this version does not know, written by a newer one: kept word for word, shown as a locked box. */
const Opaque = z.strictObject({ type: z.literal('opaque'), attrs: z.strictObject({ json: z.string().max(100_000) }) })

export const BodyBlock = z.discriminatedUnion('type', [Paragraph, Subhead, Picture, Opaque])
export type BodyBlock = z.infer<typeof BodyBlock>

export const BodyDoc = z.strictObject({ type: z.literal('doc'), content: z.array(BodyBlock).max(BODY_LIMITS.blocks) })
export type BodyDoc = z.infer<typeof BodyDoc>

export const EMPTY_BODY: BodyDoc = { type: 'doc', content: [{ type: 'paragraph' }] }
