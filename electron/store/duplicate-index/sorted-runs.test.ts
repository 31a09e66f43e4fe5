import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing.js'
import { sortedRuns } from './sorted-runs.js'

it('gives every number once, ascending, whether it held in memory or not', () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'runs')
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 70 }),
      (numbers, run) => {
        const runs = sortedRuns(file, run)
        for (const number of [...numbers, ...numbers.slice(0, 3)]) runs.add(number)
        const seen: number[] = []
        runs.forEachSorted((number) => seen.push(number))
        runs.close()
        expect(seen).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        expect(fs.existsSync(file)).toBe(false)
      },
    ),
  )
  fs.rmSync(folder, { recursive: true })
})

it('reads runs longer than one piece', () => {
  const folder = temporaryFolder()
  const runs = sortedRuns(path.join(folder, 'runs'), 100_000)
  for (let number = 250_000; number > 0; number--) runs.add((number * 7919) % 250_007)
  let last = -1
  let count = 0
  runs.forEachSorted((number) => {
    expect(number > last).toBe(true)
    last = number
    count++
  })
  runs.close()
  expect(count).toBe(250_000)
  fs.rmSync(folder, { recursive: true })
})
