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
  /** A picture that has none of the room the style wishes for it; in proportion for one that has some. */
  readonly pictureRoom: number
  /** Share of the page a photo item should take, and a picture inside an article. */
  readonly photoShare: number
  readonly pictureShare: number
  /** How much higher an article with a picture ranks on the page. */
  readonly pictureRank: number
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
  pictureRoom: 9,
  photoShare: 0.13,
  pictureShare: 0.06,
  pictureRank: 0,
  leadAcross: false,
}

export const WEIGHTS: Readonly<Record<MakeUpStyle, MakeUpWeights>> = {
  stable: STABLE,
  picture: { ...STABLE, order: 7, span: 1.5, crop: 8, pictureRoom: 60, photoShare: 0.22, pictureShare: 0.12, pictureRank: 1.5 },
  banner: { ...STABLE, leadAcross: true, leftRight: 2, cut: 25 },
}
