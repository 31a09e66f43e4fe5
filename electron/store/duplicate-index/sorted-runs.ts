// Sorts more numbers than memory should hold: sorted runs in a file, merged when they are read. Small amounts never touch the disk.
import fs from 'node:fs'

/** Numbers in one run: 32 MB. */
const RUN_NUMBERS = 4_194_304
const PIECE_NUMBERS = 65_536

interface Source {
  /** The smallest number not taken yet; Infinity when the run has ended. */
  head: number
  next: () => void
}

export interface SortedRuns {
  add: (number: number) => void
  /** Every number once, ascending; nothing can be added afterwards. */
  forEachSorted: (visit: (number: number) => void) => void
  /** Removes the file. */
  close: () => void
}

function memorySource(numbers: Float64Array): Source {
  let at = 0
  const source: Source = { head: Number.POSITIVE_INFINITY, next: () => (source.head = numbers[at++] ?? Number.POSITIVE_INFINITY) }
  source.next()
  return source
}

function fileSource(handle: number, from: number, length: number): Source {
  const piece = new Float64Array(PIECE_NUMBERS)
  const bytes = new Uint8Array(piece.buffer)
  let [read, held, at] = [0, 0, 0]
  const source: Source = {
    head: Number.POSITIVE_INFINITY,
    next: () => {
      if (at === held) {
        const wanted = Math.min(PIECE_NUMBERS, length - read)
        held = wanted === 0 ? 0 : fs.readSync(handle, bytes, 0, wanted * 8, (from + read) * 8) / 8
        read += held
        at = 0
      }
      source.head = at < held ? (piece[at++] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    },
  }
  source.next()
  return source
}

/** @param file a place for the runs, made when it is needed */
export function sortedRuns(file: string, runNumbers = RUN_NUMBERS): SortedRuns {
  const run = new Float64Array(runNumbers)
  const written: { from: number; length: number }[] = []
  let count = 0
  let handle: number | null = null
  const spill = () => {
    handle ??= fs.openSync(file, 'w+')
    const from = written.reduce((sum, one) => sum + one.length, 0)
    run.sort()
    fs.writeSync(handle, new Uint8Array(run.buffer), 0, count * 8, from * 8)
    written.push({ from, length: count })
    count = 0
  }
  return {
    add: (number) => {
      run[count++] = number
      if (count === run.length) spill()
    },
    forEachSorted: (visit) => {
      const file = handle
      const sources = file === null ? [] : written.map(({ from, length }) => fileSource(file, from, length))
      sources.push(memorySource(run.subarray(0, count).sort()))
      let last = Number.NEGATIVE_INFINITY
      for (;;) {
        let least = sources[0]
        for (const source of sources) if (least && source.head < least.head) least = source
        if (!least || least.head === Number.POSITIVE_INFINITY) return
        if (least.head !== last) visit(least.head)
        last = least.head
        least.next()
      }
    },
    close: () => {
      if (handle !== null) fs.closeSync(handle)
      handle = null
      fs.rmSync(file, { force: true })
    },
  }
}
