import { describe, expect, it } from 'vitest'
import { frameNumbers } from './frame-numbers.js'
import { idOf, snapshotOf } from './testing/snapshots.js'

describe('frameNumbers', () => {
  it('counts from the top, then from the left', () => {
    const [page] = snapshotOf({
      pages: [
        {
          no: 'A01',
          frames: [
            { row: 40, column: 1 },
            { row: 1, column: 5 },
            { row: 1, column: 1 },
          ],
        },
      ],
    }).pages
    const numbers = page && frameNumbers(page.content)
    expect(['f000', 'f001', 'f002'].map((name) => numbers?.get(idOf(name)))).toEqual([3, 2, 1])
  })
})
