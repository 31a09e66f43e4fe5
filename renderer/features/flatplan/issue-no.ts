// The number an issue bears (总期号), as it is typed.

const LARGEST = 1_000_000

/** Null for an emptied field, undefined for anything that is no issue number. */
export function readIssueNo(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const number = /^\d{1,7}$/.test(typed) ? Number(typed) : 0
  return number >= 1 && number <= LARGEST ? number : undefined
}
