// Lines of files larger than memory should hold.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../store/testing.js'
import { MOST_LINE, readLines } from './read-lines.js'

let folder: string
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

async function linesOf(content: string): Promise<(string | null)[]> {
  const file = path.join(folder, 'lines')
  fs.writeFileSync(file, content)
  const lines: (string | null)[] = []
  for await (const line of readLines(file)) lines.push(line)
  return lines
}

it('are parted by line feeds alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.stringMatching(/^[山区a\r\u2028\u0085 ]{0,6}$/u)), async (lines) => {
      const expected = lines.at(-1) === '' ? lines.slice(0, -1) : lines
      expect(await linesOf(lines.join('\n'))).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})
it('are whole where the file is read in pieces', async () => {
  const lines = Array.from({ length: 9000 }, (_, n) => `第${n}号通告，河堤加固。`.repeat(3))
  expect(await linesOf(lines.join('\n'))).toEqual(lines)
})
it('are left out when they are beyond measure, and only those', async () => {
  expect(await linesOf(`a\n${'b'.repeat(MOST_LINE + 1)}\nc\n${'d'.repeat(MOST_LINE + 9)}`)).toEqual(['a', null, 'c', null])
})
