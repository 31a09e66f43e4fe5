// The geometry of a page at true size. Pixels are CSS pixels from the page's trim corner or the frame's own corner.
import type { SetLine } from '../copyfit/types.js'

/** The type area of a format: everything in px, the grid lines derived from it. */
export interface PageGeometry {
  readonly trimWidthPx: number
  readonly trimHeightPx: number
  /** Top left corner of the type area (版心) from the trim corner. */
  readonly typeLeftPx: number
  readonly typeTopPx: number
  readonly columnWidthPx: number
  readonly gutterPx: number
  readonly rowPx: number
  readonly columns: number
  readonly rows: number
  readonly bodySizePx: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Kicker, headline and deck, each line already broken and sized. */
export interface SetHead {
  readonly box: Box
  readonly lines: readonly {
    readonly role: 'kicker' | 'headline' | 'deck'
    readonly text: string
    readonly sizePx: number
    readonly face: string
  }[]
  /** The head does not fit its rows at its size. */
  readonly tooTall: boolean
  /** A head line is wider than the frame at its size. */
  readonly tooWide: boolean
}

export interface SetPicture {
  readonly picture: number
  readonly box: Box
  readonly caption: readonly SetLine[]
  readonly captionBox: Box
  readonly credit: string
  /** The caption needs more rows than it has. */
  readonly captionOverset: boolean
}

/** One text column of a frame with the lines set in it; line i stands at `box.y + i * rowPx`. */
export interface SetColumn {
  readonly box: Box
  readonly capacityLines: number
  readonly lines: readonly SetLine[]
}

export interface FrameFit {
  readonly capacityLines: number
  readonly usedLines: number
  /** Lines that find no room (溢 n 行); they are never printed. */
  readonly oversetLines: number
  /** Empty lines at the end (缺 n 行). */
  readonly missingLines: number
  readonly headTooTall: boolean
  readonly headTooWide: boolean
}

/** Everything the page component needs to draw one frame. */
export interface SetFrame {
  readonly box: Box
  readonly head: SetHead | null
  readonly pictures: readonly SetPicture[]
  readonly columns: readonly SetColumn[]
  readonly overset: readonly SetLine[]
  readonly fit: FrameFit
}
