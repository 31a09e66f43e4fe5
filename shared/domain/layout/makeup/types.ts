// What automatic make-up takes and gives. Articles come in through a small port, so the optimiser never sees text or fonts.
import type { Frame } from '../../frame.js'
import type { FrameFit, PageGeometry } from '../types.js'

/** 1 brief … 5 lead of the page. */
export type Priority = 1 | 2 | 3 | 4 | 5

export interface MakeUpPicture {
  /** Size of the image; ignored when there is none yet: a picture without an image gets a 3:2 box. */
  readonly widthPx: number
  readonly heightPx: number
  readonly hasImage: boolean
  /** Characters of caption and credit together. */
  readonly captionCharacters: number
}

/** Base columns of a frame, body columns in it, and how many of those a picture crosses. */
export interface CaptionPlace {
  readonly columnSpan: number
  readonly bodyColumns: number
  readonly pictureColumns: number
}

/** One article as make-up sees it: how long it is at a measure, what its head says, and a judge for a finished frame. */
export interface MakeUpArticle {
  readonly articleId: string
  readonly revisionId: string
  readonly genre: 'article' | 'photo'
  readonly priority: Priority
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly pictures: readonly MakeUpPicture[]
  /** Lines of the whole body at a measure in px; never less for a narrower measure. */
  linesAt(widthPx: number): number
  /** Rows the caption takes under a picture of so many body columns; without it they are estimated from the characters. */
  captionRowsAt?(picture: number, place: CaptionPlace): number
  /** Headline lines, and rows of the whole head, at a size over base columns; without it they are estimated. */
  headAt?(columnSpan: number, sizePt: number): { readonly headlineLines: number; readonly rows: number }
  /** Sets the frame for real and says how the copy fits. */
  verify(frame: Frame): FrameFit
}

/** How a proposal weighs things: steady order, large pictures, or the lead across the whole page. */
export const MAKE_UP_STYLES = ['stable', 'picture', 'banner'] as const
export type MakeUpStyle = (typeof MAKE_UP_STYLES)[number]

export interface MakeUpInput {
  readonly geometry: PageGeometry
  /** First row (from 1) that may be used; nameplate or folio stand above it. */
  readonly firstRow: number
  readonly articles: readonly MakeUpArticle[]
  /** Frames that stay as they are. Their articles are not placed a second time. */
  readonly fixed: readonly Frame[]
  /** Same seed, same proposals; another seed explores others. */
  readonly seed: number
  /** Styles to try, best first; all of them by default. */
  readonly styles?: readonly MakeUpStyle[]
  newId(): string
  isCancelled?(): boolean
  onProgress?(done: number, total: number): void
}

/** Why a proposal looks as it does, as codes the interface puts into words. */
export type MakeUpReason =
  | { readonly code: 'style'; readonly style: MakeUpStyle }
  | { readonly code: 'heldBack'; readonly articleId: string; readonly lines: number }
  | { readonly code: 'pictureOmitted'; readonly articleId: string; readonly pictures: number }
  | { readonly code: 'headlineMissing'; readonly articleId: string }
  | { readonly code: 'whiteFoot'; readonly rows: number }

export interface LeftOver {
  readonly articleId: string
  /** Lines the article needs at one base column. */
  readonly lines: number
}

export interface MakeUpProposal {
  readonly style: MakeUpStyle
  /** New frames only, in reading order; the fixed frames are not repeated. */
  readonly frames: readonly Frame[]
  /** Share of the free grid that is covered, 0 to 1; white lines inside frames count as not covered. */
  readonly fill: number
  /** Always 0: a frame that cannot hold its copy is not proposed. */
  readonly oversetLines: number
  readonly whiteLines: number
  /** Articles that found no room, least important first. */
  readonly leftOver: readonly LeftOver[]
  readonly reasons: readonly MakeUpReason[]
}
