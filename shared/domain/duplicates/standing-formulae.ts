// Standing formulae (套话): passages an editor marked, which count for nothing wherever they stand.
import { archiveGrams, formulaFingerprints, gramUnits } from './archive-fingerprint.js'
import { normalise, type Units } from './normalise.js'

/** A shorter passage is no formula but a turn of phrase: it would take words of their own off other texts. */
export const FORMULA_UNITS = 8

/** Hashes of the k-grams of marked passages; the same object for as long as the marks are the same. */
export type FormulaGrams = ReadonlySet<number>

const NONE: FormulaGrams = new Set()
let known: { readonly key: string; readonly grams: FormulaGrams } = { key: '[]', grams: NONE }

export function formulaGrams(passages: readonly string[]): FormulaGrams {
  const key = JSON.stringify(passages)
  if (key !== known.key) known = { key, grams: formulaFingerprints(passages.map(normalise)) }
  return known.grams
}

/** 1 for every unit that belongs to a formula; null when none does. Numbers may have any value, as in a form that is filled anew. */
export function formulaMask(units: Units, grams: FormulaGrams): Uint8Array | null {
  if (grams.size === 0) return null
  let mask: Uint8Array | null = null
  archiveGrams(units).forEach((gram, at) => {
    if (!grams.has(gram >>> 1)) return
    mask ??= new Uint8Array(units.count)
    mask.fill(1, at, at + gramUnits(units, at))
  })
  return mask
}

/** Where formulae stand in a text: UTF-16 ranges, ascending and apart. */
export function formulaRanges(text: string, passages: readonly string[]): [number, number][] {
  const units = normalise(text)
  const mask = formulaMask(units, formulaGrams(passages)) ?? new Uint8Array(0)
  const ranges: [number, number][] = []
  let inside = false
  mask.forEach((covered, unit) => {
    const last = ranges.at(-1)
    if (covered && inside && last) last[1] = units.ends[unit] ?? 0
    else if (covered) ranges.push([units.starts[unit] ?? 0, units.ends[unit] ?? 0])
    inside = covered === 1
  })
  return ranges
}
