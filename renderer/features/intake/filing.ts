// What of a reviewed page is filed: the items that were left out give their lines to the unplaced ones, so that none is lost.
import { removeItem } from '../../../shared/domain/intake/index.js'
import type { IntakeResult, Item } from '../../../shared/domain/intake/item.js'
import type { ReviewState } from './review-history.js'
import { firstLineOf } from './source-lines.js'

/** Articles and photos become copy; folios are kept with the source and make none. */
export const becomesCopy = (item: Item): boolean => item.kind !== 'folio'

export const copyCount = ({ result, leftOut }: ReviewState): number =>
  result.items.filter((item) => becomesCopy(item) && !leftOut.has(firstLineOf(item))).length

/** `pageText` is the text that was read. */
export function resultToFile({ result, leftOut }: ReviewState, pageText: string): IntakeResult {
  let filed = result
  for (const item of result.items) {
    if (!leftOut.has(firstLineOf(item))) continue
    const correction = removeItem(filed, filed.items.indexOf(item), pageText)
    if (correction.ok) filed = correction.result
  }
  return filed
}
