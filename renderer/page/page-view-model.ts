// A page as the component draws it: every frame set, in reading order, with the rules between stacked frames.
import type { ArticleContent } from '../../shared/domain/article.js'
import type { Frame } from '../../shared/domain/frame.js'
import { setFrame } from '../../shared/domain/layout/set-frame.js'
import type { Box, PageGeometry, SetFrame } from '../../shared/domain/layout/types.js'
import type { PublicationStyle } from '../../shared/domain/publication.js'

export interface FrameView {
  readonly frame: Frame
  /** Null for a filler, and for an article whose revision is not at hand. */
  readonly content: ArticleContent | null
  readonly set: SetFrame
}

/** Article contents by revision id. */
export type Revisions = Readonly<Record<string, ArticleContent>>

export type FrameSetter = (frame: Frame, content: ArticleContent | null, style: PublicationStyle, geometry: PageGeometry) => FrameView

/** Sets frames and remembers the last result of each, so that only what changed is set and drawn anew. */
export function createFrameSetter(): FrameSetter {
  const kept = new Map<string, { key: string; view: FrameView; style: PublicationStyle; geometry: PageGeometry }>()
  return (frame, content, style, geometry) => {
    const key = JSON.stringify(frame)
    const last = kept.get(frame.id)
    if (last && last.key === key && last.view.content === content && last.style === style && last.geometry === geometry) return last.view
    const view = { frame, content, set: setFrame(frame, content, style, geometry) }
    kept.set(frame.id, { key, view, style, geometry })
    return view
  }
}

/** The frames of a page from top to bottom and left to right, each set into its place. */
export function frameViews(
  frames: readonly Frame[],
  revisions: Revisions,
  style: PublicationStyle,
  geometry: PageGeometry,
  set: FrameSetter = createFrameSetter(),
): FrameView[] {
  return frames
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map((frame) => set(frame, frame.revisionId === null ? null : (revisions[frame.revisionId] ?? null), style, geometry))
}

const RULE_PX = 1

/** A rule over every frame that stands under another one, in the white row between the two. */
export function rulesBetween(views: readonly FrameView[], geometry: PageGeometry): Box[] {
  const across = (a: Frame, b: Frame) => a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan
  return views.flatMap(({ frame, set }) => {
    const stacked = views.some((other) => other.frame.row + other.frame.rows <= frame.row && across(other.frame, frame))
    return stacked ? [{ x: set.box.x, y: set.box.y - geometry.rowPx / 2, width: set.box.width, height: RULE_PX }] : []
  })
}

/** Where a picture lies behind its window so that it covers it, centred; px from the window's corner. */
export function coverBox(window: Pick<Box, 'width' | 'height'>, picture: { widthPx: number; heightPx: number }): Box {
  if (picture.widthPx <= 0 || picture.heightPx <= 0) return { x: 0, y: 0, width: window.width, height: window.height }
  const scale = Math.max(window.width / picture.widthPx, window.height / picture.heightPx)
  const width = picture.widthPx * scale
  const height = picture.heightPx * scale
  return { x: (window.width - width) / 2, y: (window.height - height) / 2, width, height }
}

/** What a screen reader calls a frame: its headline, else the first words of its text. */
export function frameName({ frame, content }: FrameView): string {
  if (!content) return frame.text
  if (content.headline !== '') return content.headline
  for (const block of content.body.content) {
    if (block.type !== 'paragraph') continue
    const text = (block.content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('')
    if (text !== '') return text.slice(0, 20)
  }
  return ''
}
