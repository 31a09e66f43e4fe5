// The prices the optimiser pays, one set for each style of make-up. All are non-negative: the search prunes by them.
import type { MakeUpStyle } from './types.js'

export interface MakeUpWeights {
  /** One empty line or empty cell of the grid. */
  readonly white: number
  /** One column away from the span that suits the article's importance. */
  readonly span: number
  /** A less important article standing above a more important one. */
  readonly order: number
  /** A more important block standing to the right. */
  readonly leftRight: number
  /** Two heads side by side on the same row (碰题). */
  readonly tombstone: number
  /** A picture cropped away from its own shape. */
  readonly crop: number
  /** A module much deeper than it is wide. */
  readonly tall: number
  /** One row of air around a head. */
  readonly headAir: number
  /** A cut through the full height of the page (断版). */
  readonly cut: number
  /** A picture one column away from the style's wish. */
  readonly pictureSpan: number
  /** Share of the article's columns a picture should take. */
  readonly pictureShare: number
  /** Share of the page's columns a photo item should take. */
  readonly photoShare: number
  /** The lead spans the whole region. */
  readonly leadAcross: boolean
}

const STABLE: MakeUpWeights = {
  white: 1,
  span: 3,
  order: 10,
  leftRight: 3,
  tombstone: 14,
  crop: 12,
  tall: 6,
  headAir: 1.2,
  cut: 40,
  pictureSpan: 1,
  pictureShare: 0.5,
  photoShare: 0.6,
  leadAcross: false,
}

export const WEIGHTS: Readonly<Record<MakeUpStyle, MakeUpWeights>> = {
  stable: STABLE,
  picture: { ...STABLE, order: 6, pictureSpan: 7, pictureShare: 1, photoShare: 0.8, span: 2 },
  banner: { ...STABLE, leadAcross: true, leftRight: 2, cut: 25 },
}
