// The lines of a file of any size, one at a time. Only line feeds part lines: JSON may hold every other kind of break.
import fs from 'node:fs'

/** A longer line is no article; it is not kept in memory. UTF-16 units. */
export const MOST_LINE = 16_000_000

/** Lines without their line feed; null for one that is too long. UTF-8; bytes that are none become U+FFFD. */
export async function* readLines(file: string): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let tooLong = false
  for await (const piece of fs.createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const lines = (rest + decoder.decode(piece as Buffer, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield tooLong || line.length > MOST_LINE ? null : line
      tooLong = false
    }
    if (rest.length > MOST_LINE) {
      rest = ''
      tooLong = true
    }
  }
  rest += decoder.decode()
  if (tooLong) yield null
  else if (rest !== '') yield rest
}
