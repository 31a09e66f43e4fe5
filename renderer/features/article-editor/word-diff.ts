// What was deleted and inserted between two texts: by character for Chinese, by word for Latin and figures.
// Myers, "An O(ND) difference algorithm and its variations" (1986), the greedy form.

export interface DiffPart {
  readonly op: 'same' | 'del' | 'ins'
  readonly text: string
}

/** More edits than this and the texts have little in common: they are shown as one deletion and one insertion. */
const MOST_EDITS = 1500

const TOKEN = /[\p{Script=Latin}\p{M}\p{N}]+|\s+|[\s\S]/gu
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/**
 * The edit script between two lists, as runs of equal operation. Returns null when it needs more than `mostEdits` edits.
 * Indexes refer to `a` for same and del, to `b` for ins.
 */
export function editScript<T>(
  a: readonly T[],
  b: readonly T[],
  equal: (x: T, y: T) => boolean,
  mostEdits: number,
): { op: DiffPart['op']; index: number }[] | null {
  const most = Math.min(a.length + b.length, mostEdits)
  // Furthest x on each diagonal k, kept at k + most + 1; one copy of the reached middle for each number of edits.
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const below = reach[middle + k - 1] ?? 0
      const above = reach[middle + k + 1] ?? 0
      let x = k === -edits || (k !== edits && below < above) ? above : below + 1
      let y = x - k
      while (x < a.length && y < b.length && equal(a[x] as T, b[y] as T)) {
        x += 1
        y += 1
      }
      reach[middle + k] = x
      if (x >= a.length && y >= b.length) return backtrack(trace, a.length, b.length, edits)
    }
  }
  return null
}

function backtrack(trace: readonly Int32Array[], aLength: number, bLength: number, edits: number) {
  const script: { op: DiffPart['op']; index: number }[] = []
  let x = aLength
  let y = bLength
  for (let d = edits; d >= 0; d -= 1) {
    const reach = trace[d] as Int32Array
    const at = (k: number) => reach[k + d + 1] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const before = down ? k + 1 : k - 1
    const xBefore = d === 0 ? 0 : at(before)
    const yBefore = d === 0 ? 0 : xBefore - before
    while (x > xBefore && y > yBefore) {
      x -= 1
      y -= 1
      script.push({ op: 'same', index: x })
    }
    if (d === 0) break
    if (down) {
      y -= 1
      script.push({ op: 'ins', index: y })
    } else {
      x -= 1
      script.push({ op: 'del', index: x })
    }
  }
  return script.reverse()
}

/** Joins neighbouring tokens of one operation; deletions come before insertions of the same place. */
export const wordDiff = (before: string, after: string): DiffPart[] => tokenDiff(tokensOf(before), tokensOf(after))

/** The same for texts cut into tokens by the caller: a signature is one token, never half a name. */
export function tokenDiff(a: readonly string[], b: readonly string[]): DiffPart[] {
  const script = editScript(a, b, (x, y) => x === y, MOST_EDITS)
  if (!script)
    return [
      { op: 'del' as const, text: a.join('') },
      { op: 'ins' as const, text: b.join('') },
    ].filter((part) => part.text !== '')
  const parts: DiffPart[] = []
  let deleted = ''
  let inserted = ''
  let same = ''
  const endChange = () => {
    if (deleted) parts.push({ op: 'del', text: deleted })
    if (inserted) parts.push({ op: 'ins', text: inserted })
    deleted = ''
    inserted = ''
  }
  for (const { op, index } of script) {
    if (op === 'same') {
      endChange()
      same += a[index] ?? ''
      continue
    }
    if (same) parts.push({ op: 'same', text: same })
    same = ''
    if (op === 'del') deleted += a[index] ?? ''
    else inserted += b[index] ?? ''
  }
  endChange()
  if (same) parts.push({ op: 'same', text: same })
  return parts
}
