// The list of results: two groups, each with as many hits as were asked for, and a last row that shows more.
import type { ArchiveAnswer, DeskHit, PrintedHit } from '../../../shared/ipc/views.js'
import { PAGE_SIZE } from './search-form.js'

export type GroupName = 'desk' | 'printed'

export type ResultEntry =
  | { readonly kind: 'desk'; readonly key: string; readonly hit: DeskHit }
  | { readonly kind: 'printed'; readonly key: string; readonly hit: PrintedHit }
  | { readonly kind: 'more'; readonly key: string; readonly group: GroupName; readonly count: number }

export interface ResultGroup {
  readonly name: GroupName
  readonly total: number
  readonly isTotalCapped: boolean
  readonly entries: readonly ResultEntry[]
}

/** How many pages of each group are shown. */
export type PagesShown = Readonly<Record<GroupName, number>>
export const FIRST_PAGES: PagesShown = { desk: 1, printed: 1 }

/** Answers after one another in the order of their pages, as far as they are there. The first is the newest word on the totals. */
export type Answers = readonly [ArchiveAnswer, ...ArchiveAnswer[]]

/** Pages that must be asked for, from 1; the first is always there. */
export const pagesWanted = (shown: PagesShown): number => Math.max(shown.desk, shown.printed)

/** An article is named once, also when the results moved between two pages. */
function once<T>(hits: readonly T[], idOf: (hit: T) => string): T[] {
  const seen = new Set<string>()
  return hits.filter((hit) => !seen.has(idOf(hit)) && seen.add(idOf(hit)))
}

/** `sizes`: hits on each page that is there. A page that is under way keeps its row, so that the keyboard stays on it. */
function more(group: GroupName, sizes: readonly number[], pages: number, total: number): ResultEntry[] {
  const left = total - Math.min(pages, sizes.length) * PAGE_SIZE
  const isUnderWay = pages > sizes.length
  // By relevance only so many are weighed: the hits can end before the total does.
  const isFull = sizes[pages - 1] === PAGE_SIZE
  return left > 0 && (isUnderWay || isFull) ? [{ kind: 'more', key: `more ${group}`, group, count: Math.min(left, PAGE_SIZE) }] : []
}

/** The groups in their order: what this desk has, then what was printed. */
export function resultGroups(answers: Answers, pages: PagesShown): readonly [ResultGroup, ResultGroup] {
  const [first] = answers
  const desk = once(
    answers.slice(0, pages.desk).flatMap((answer) => answer.desk.hits),
    (hit) => hit.articleId,
  )
  const printed = once(
    answers.slice(0, pages.printed).flatMap((answer) => answer.printed.hits),
    (hit) => hit.id,
  )
  return [
    {
      name: 'desk',
      total: first.desk.total,
      isTotalCapped: false,
      entries: [
        ...desk.map((hit): ResultEntry => ({ kind: 'desk', key: `desk ${hit.articleId}`, hit })),
        ...more(
          'desk',
          answers.map((answer) => answer.desk.hits.length),
          pages.desk,
          first.desk.total,
        ),
      ],
    },
    {
      name: 'printed',
      total: first.printed.total,
      isTotalCapped: first.printed.isTotalCapped,
      entries: [
        ...printed.map((hit): ResultEntry => ({ kind: 'printed', key: `printed ${hit.id}`, hit })),
        ...more(
          'printed',
          answers.map((answer) => answer.printed.hits.length),
          pages.printed,
          first.printed.total,
        ),
      ],
    },
  ]
}

/**
 * The entry that has the place of `current` after a change of the list: itself, else the one that stands where it stood. From the row
 * that shows more it goes to the first of what has come.
 */
export function keepPlace(before: readonly string[], now: readonly string[], current: string | null): string | null {
  if (current === null) return null
  const at = before.indexOf(current)
  const isMore = current.startsWith('more ')
  if (now.includes(current) && !(isMore && at >= 0)) return current
  return at < 0 ? null : (now[Math.min(at, now.length - 1)] ?? null)
}

/** `by` steps on in the list, stopping at its ends; the first (or last) when nothing is current. Null for an empty list. */
export function stepFrom(keys: readonly string[], current: string | null, by: number): string | null {
  if (keys.length === 0) return null
  const at = current === null ? -1 : keys.indexOf(current)
  if (at < 0) return (by > 0 ? keys[0] : keys.at(-1)) ?? null
  return keys[Math.min(keys.length - 1, Math.max(0, at + by))] ?? null
}
