// A photograph that stands twice: what is told of the two files and of where the other one stands or stood.
import type { Id, IssueDate, Sha256 } from '../ids.js'

/** Two files that show the same photograph. */
export interface PicturePair {
  readonly a: Sha256
  readonly b: Sha256
  readonly verdict: 'same' | 'near'
  /** Which of the two shows more, and how much of it the other shows, in per cent; null for the whole. */
  readonly cut: { readonly from: 'a' | 'b'; readonly percent: number } | null
  readonly isGreyA: boolean
  readonly isGreyB: boolean
}

/** Where a photograph of the issue stood before. */
export interface EarlierPicture {
  /** `issue`: in an article of another issue of this store. `archive`: a picture file of a printed issue. */
  readonly kind: 'issue' | 'archive'
  readonly sha256: Sha256
  readonly articleId: Id | null
  readonly day: IssueDate | null
  readonly page: string | null
  /** Headline of its article; for archived pictures the name of the file. */
  readonly name: string
  readonly widthPx: number
  readonly heightPx: number
  /** How the two files are alike; null when they are the same bytes. */
  readonly pair: PicturePair | null
}

export interface PictureMatches {
  /** Different files of the issue that show the same photograph. */
  readonly pairs: readonly PicturePair[]
  /** By picture of the issue, latest first. */
  readonly earlier: ReadonlyMap<Sha256, readonly EarlierPicture[]>
}

export const NO_PICTURE_MATCHES: PictureMatches = { pairs: [], earlier: new Map() }

export const PICTURE_DIFFERENCES = ['identical', 'size', 'cropped', 'grey', 'recompressed'] as const
export type PictureDifference = (typeof PICTURE_DIFFERENCES)[number]

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** How two files of one photograph differ, in the order of PICTURE_DIFFERENCES; never empty. */
export function pictureDifferences(pair: PicturePair | null, one: Size, other: Size): PictureDifference[] {
  if (pair === null) return ['identical']
  const found: PictureDifference[] = []
  if (pair.cut === null && (one.widthPx !== other.widthPx || one.heightPx !== other.heightPx)) found.push('size')
  if (pair.cut !== null) found.push('cropped')
  if (pair.isGreyA !== pair.isGreyB) found.push('grey')
  return found.length === 0 ? ['recompressed'] : found
}

/** The same pair told from the other side. */
export const turned = (pair: PicturePair): PicturePair => ({
  a: pair.b,
  b: pair.a,
  verdict: pair.verdict,
  cut: pair.cut && { ...pair.cut, from: pair.cut.from === 'a' ? 'b' : 'a' },
  isGreyA: pair.isGreyB,
  isGreyB: pair.isGreyA,
})
