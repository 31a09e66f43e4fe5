// Page numbers (版次) of an issue: the next ones when pages are added, and a renumbering when their order changes.

/** `A02` is letter A and number 2; numbers without a letter stand alone. `width` keeps leading zeros. */
export interface ParsedPageNo {
  readonly letter: string
  readonly number: number
  readonly width: number
}

/** Throws on anything PageNo does not accept. */
export function parsePageNo(pageNo: string): ParsedPageNo {
  const match = /^([A-Z]?)(\d{1,3})$/.exec(pageNo)
  if (!match) throw new Error(`not a page number: ${pageNo}`)
  const digits = match[2] ?? ''
  return { letter: match[1] ?? '', number: Number(digits), width: digits.length }
}

export const formatPageNo = ({ letter, number, width }: ParsedPageNo): string => `${letter}${String(number).padStart(width, '0')}`

/** `count` numbers that follow the last page and collide with none; an empty issue starts at A01. */
export function nextPageNos(existing: readonly string[], count: number): string[] {
  const taken = new Set(existing)
  const last = existing.at(-1)
  let { letter, number, width } = last ? parsePageNo(last) : { letter: 'A', number: 0, width: 2 }
  const made: string[] = []
  while (made.length < count) {
    number += 1
    const candidate = formatPageNo({ letter, number, width })
    if (!taken.has(candidate)) made.push(candidate)
  }
  return made
}

/** Numbers for pages in a new order: each section letter counts from 1, letters stay with their pages. */
export function renumbered(pageNos: readonly string[]): string[] {
  const counters = new Map<string, number>()
  return pageNos.map((pageNo) => {
    const { letter, width } = parsePageNo(pageNo)
    const number = (counters.get(letter) ?? 0) + 1
    counters.set(letter, number)
    return formatPageNo({ letter, number, width })
  })
}
