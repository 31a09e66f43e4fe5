// What single lines look like, each asked once: neighbours look at the same line again and again.
import { startsWithDateline } from './dateline.js'
import { type HeadingLikeness, headingLikeness } from './heading.js'

export interface LineLooks {
  readonly likenessAt: (index: number) => HeadingLikeness
  readonly datelineAt: (index: number) => boolean
}

/** Looks of the lines by their index; beyond the page there are none. */
export function lineLooks(lines: readonly { readonly text: string }[]): LineLooks {
  const remember = <T>(read: (text: string) => T): ((index: number) => T) => {
    const known: (T | undefined)[] = []
    return (index) => {
      known[index] ??= read(lines[index]?.text ?? '')
      return known[index] as T
    }
  }
  return { likenessAt: remember(headingLikeness), datelineAt: remember(startsWithDateline) }
}
