// What the folios of an imported page say about where it belongs: the date of the issue and the number of the page.
import { IssueDate } from '../../../shared/domain/ids.js'
import type { IntakeResult } from '../../../shared/domain/intake/item.js'
import { PageNo } from '../../../shared/domain/page.js'

export interface FolioFacts {
  /** `YYYY-MM-DD`, only when the folios agree. */
  readonly date: string | null
  readonly pageNo: string | null
}

const onlyOne = (values: readonly string[]): string | null => {
  const different = new Set(values)
  return different.size === 1 ? (values[0] ?? null) : null
}

/** Date and page number that every folio with one agrees on; a day or number that cannot be is no fact. */
export function folioFacts(result: IntakeResult): FolioFacts {
  const folios = result.items.filter((item) => item.kind === 'folio')
  return {
    date: onlyOne(folios.flatMap(({ date }) => (date !== null && IssueDate.safeParse(date).success ? [date] : []))),
    pageNo: onlyOne(folios.flatMap(({ pageNo }) => (pageNo !== null && PageNo.safeParse(pageNo).success ? [pageNo] : []))),
  }
}
