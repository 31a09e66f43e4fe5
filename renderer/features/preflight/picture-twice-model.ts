// A photograph that stands twice, as the press screen shows it: two pictures, where each stands or stood, how it differs from the other.
import type { Finding, FindingPlace } from '../../../shared/domain/finding.js'

export interface PictureSide {
  readonly side: 'a' | 'b'
  readonly source: string
  readonly place:
    | { readonly kind: 'here'; readonly where: FindingPlace; readonly number: number }
    | { readonly kind: 'earlier' | 'archive'; readonly day: string | null; readonly page: string | null; readonly name: string }
  readonly widthPx: number
  readonly heightPx: number
  readonly isGrey: boolean
  /** Whether it shows a part of the other or more than it; null when both show the same. */
  readonly cut: 'part' | 'whole' | null
}

export interface PictureTwins {
  readonly sides: readonly [PictureSide, PictureSide]
  /** Key of the words for it. */
  readonly differs: string
  /** How much of the one the other shows. */
  readonly percent: number
}

const HASH = /^[0-9a-f]{64}$/

/** Null for a finding of another rule, or one without the two pictures. */
export function pictureTwinsOf({ rule, params, where, other }: Finding): PictureTwins | null {
  const text = (name: string): string => String(params[name] ?? '')
  const number = (name: string): number => Number(params[name] ?? 0)
  const [shaA, shaB, kind] = [text('shaA'), text('shaB'), text('kind')]
  if (rule !== 'picture-twice' || !HASH.test(shaA) || !HASH.test(shaB)) return null
  const look = (side: 'a' | 'b') => ({
    side,
    widthPx: number(side === 'a' ? 'widthA' : 'widthB'),
    heightPx: number(side === 'a' ? 'heightA' : 'heightB'),
    isGrey: text(side === 'a' ? 'greyA' : 'greyB') === 'yes',
    cut: text('cutFrom') === 'none' ? null : text('cutFrom') === side ? ('whole' as const) : ('part' as const),
  })
  const earlier = {
    kind: kind === 'archive' ? ('archive' as const) : ('earlier' as const),
    day: text('hasDay') === 'yes' ? text('day') : null,
    page: text('page') === 'none' ? null : text('page'),
    name: text('name'),
  }
  return {
    sides: [
      { ...look('a'), source: `asset://photo/${shaA}`, place: { kind: 'here', where, number: number('numberA') } },
      {
        ...look('b'),
        source: `asset://${kind === 'archive' ? 'archive-photo' : 'photo'}/${shaB}`,
        place: other ? { kind: 'here', where: other, number: number('numberB') } : earlier,
      },
    ],
    differs: text('differs'),
    percent: number('percent'),
  }
}
