// Short quotations of the copy, as evidence for a finding.

/** Characters shown on either side of the spot. */
const AROUND = 10

/** True when cutting at `index` would split a character outside the first plane. */
const splits = (text: string, index: number): boolean =>
  /[\ud800-\udbff]/.test(text[index - 1] ?? '') && /[\udc00-\udfff]/.test(text[index] ?? '')

/** The spot [from, to) with up to ten characters on either side; … where the text goes on. Line breaks read as spaces. */
export function excerpt(text: string, from: number, to: number): string {
  let start = Math.max(0, from - AROUND)
  let end = Math.min(text.length, to + AROUND)
  if (splits(text, start)) start--
  if (splits(text, end)) end++
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replaceAll('\n', ' ')}${end < text.length ? '…' : ''}`
}

/** The first `length` characters; … where the text goes on. */
export function opening(text: string, length: number): string {
  const characters = [...text.replaceAll('\n', ' ').trim()]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('')
}

/** The last `length` characters; … where the text began before. */
export function ending(text: string, length: number): string {
  const characters = [...text.replaceAll('\n', ' ').trim()]
  return characters.length > length ? `…${characters.slice(-length).join('')}` : characters.join('')
}
