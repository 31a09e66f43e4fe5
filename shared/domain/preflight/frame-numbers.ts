// The running number of each frame on its page, as editors say it: A02-5 is the fifth from the top, then from the left.
import type { Id } from '../ids.js'
import type { PageContent } from '../page.js'

/** Numbers from 1 by frame id, top to bottom, then left to right; frames at the same corner keep their order. */
export function frameNumbers(page: Pick<PageContent, 'frames'>): ReadonlyMap<Id, number> {
  const inOrder = page.frames.toSorted((one, other) => one.row - other.row || one.column - other.column)
  return new Map(inOrder.map((frame, index) => [frame.id, index + 1]))
}
