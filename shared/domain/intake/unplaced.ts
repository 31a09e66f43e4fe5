// Lines that found no place, as stretches of neighbouring lines.
import type { Unplaced } from './item.js'
import type { PageLine } from './page-lines.js'

/** Stretches of the given line numbers; non-blank lines of other owners end a stretch. */
export function unplacedFrom(numbers: ReadonlySet<number>, lines: readonly Pick<PageLine, 'no' | 'text'>[]): Unplaced[] {
  const stretches: { lines: [number, number]; texts: string[] }[] = []
  let running = false
  for (const line of lines) {
    if (!numbers.has(line.no)) {
      running = false
      continue
    }
    const last = stretches.at(-1)
    if (running && last !== undefined) {
      last.lines[1] = line.no
      last.texts.push(line.text)
    } else stretches.push({ lines: [line.no, line.no], texts: [line.text] })
    running = true
  }
  return stretches.map((stretch) => ({ lines: stretch.lines, text: stretch.texts.join('\n') }))
}
