// Where an article stands in the archive: its day in the upper bits, a number within the day in the lower. The index is then itself in
// order of days: newest first and "from … to" cost nothing, whatever the order in which issues were imported.
// A day's articles may number a million; those without a day stand before every day.

const WITHIN_DAY = 2 ** 20
/** 1 January of the year 0, milliseconds. */
const FIRST_DAY = -62_167_219_200_000
const MS_A_DAY = 86_400_000
/** Room for articles without a day: as much as for a thousand days. */
const DATED_FROM = WITHIN_DAY * 1024

/** The places of a day, first and last; of no day for null. `date` is a day that exists, `YYYY-MM-DD`. */
export function placesOf(date: string | null): { readonly first: number; readonly last: number } {
  if (date === null) return { first: 1, last: DATED_FROM - 1 }
  const first = DATED_FROM + dayNumber(date) * WITHIN_DAY
  return { first, last: first + WITHIN_DAY - 1 }
}

/** Days since 1 January of the year 0. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const moment = new Date(0)
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, day)
  return Math.round((moment.getTime() - FIRST_DAY) / MS_A_DAY)
}
