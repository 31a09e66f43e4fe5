/// <reference path="./untyped.d.ts" />
// Reads pair kerning straight from a font's GPOS table (OpenType 1.9, PairPos formats 1 and 2, extension lookups), which
// opentype.js does not follow. Contextual kerning is left out.
import { Buffer } from 'node:buffer'

/** @typedef {(left: number, right: number) => number | null} PairTable null when the subtable says nothing of the left glyph */

const X_ADVANCE = 0x0004

/** Bytes of a value record and where in it the x advance stands. @param {number} format */
const valueShape = (format) => {
  const bits = (/** @type {number} */ mask) => mask.toString(2).replaceAll('0', '').length
  return { size: 2 * bits(format), xAdvance: format & X_ADVANCE ? 2 * bits(format & (X_ADVANCE - 1)) : null }
}

/** Coverage table as glyph → index. @param {Buffer} data @param {number} at */
function coverage(data, at) {
  /** @type {Map<number, number>} */
  const index = new Map()
  const count = data.readUInt16BE(at + 2)
  for (let i = 0; i < count; i++) {
    if (data.readUInt16BE(at) === 1) index.set(data.readUInt16BE(at + 4 + 2 * i), i)
    else {
      const range = at + 4 + 6 * i
      const first = data.readUInt16BE(range)
      for (let glyph = first; glyph <= data.readUInt16BE(range + 2); glyph++) index.set(glyph, data.readUInt16BE(range + 4) + glyph - first)
    }
  }
  return index
}

/** Class definition as glyph → class; glyphs it does not name are of class 0. @param {Buffer} data @param {number} at */
function classes(data, at) {
  /** @type {Map<number, number>} */
  const found = new Map()
  if (data.readUInt16BE(at) === 1) {
    const first = data.readUInt16BE(at + 2)
    for (let i = 0; i < data.readUInt16BE(at + 4); i++) found.set(first + i, data.readUInt16BE(at + 6 + 2 * i))
  } else
    for (let i = 0; i < data.readUInt16BE(at + 2); i++) {
      const range = at + 4 + 6 * i
      for (let glyph = data.readUInt16BE(range); glyph <= data.readUInt16BE(range + 2); glyph++)
        found.set(glyph, data.readUInt16BE(range + 4))
    }
  return found
}

/** @param {Buffer} data @param {number} at @returns {PairTable} */
function pairTable(data, at) {
  const covered = coverage(data, at + data.readUInt16BE(at + 2))
  const first = valueShape(data.readUInt16BE(at + 4))
  const second = valueShape(data.readUInt16BE(at + 6))
  const amount = (/** @type {number} */ record) => (first.xAdvance === null ? 0 : data.readInt16BE(record + first.xAdvance))
  if (data.readUInt16BE(at) === 1)
    return (left, right) => {
      const index = covered.get(left)
      if (index === undefined) return null
      const set = at + data.readUInt16BE(at + 10 + 2 * index)
      const size = 2 + first.size + second.size
      for (let i = 0; i < data.readUInt16BE(set); i++) {
        const record = set + 2 + i * size
        if (data.readUInt16BE(record) === right) return amount(record + 2)
      }
      return null
    }
  const leftClasses = classes(data, at + data.readUInt16BE(at + 8))
  const rightClasses = classes(data, at + data.readUInt16BE(at + 10))
  const rightCount = data.readUInt16BE(at + 14)
  return (left, right) => {
    if (!covered.has(left)) return null
    const cell = (leftClasses.get(left) ?? 0) * rightCount + (rightClasses.get(right) ?? 0)
    return amount(at + 16 + cell * (first.size + second.size))
  }
}

/** Pair tables of each kern lookup of the default script. @param {Buffer} data the GPOS table @returns {PairTable[][]} */
function kernLookups(data) {
  const features = data.readUInt16BE(6)
  const lookups = data.readUInt16BE(8)
  const numbers = new Set()
  for (let i = 0; i < data.readUInt16BE(features); i++) {
    const record = features + 2 + 6 * i
    if (data.toString('latin1', record, record + 4) !== 'kern') continue
    const feature = features + data.readUInt16BE(record + 4)
    for (let k = 0; k < data.readUInt16BE(feature + 2); k++) numbers.add(data.readUInt16BE(feature + 4 + 2 * k))
  }
  return [...numbers].map((number) => {
    const lookup = lookups + data.readUInt16BE(lookups + 2 + 2 * number)
    const tables = []
    for (let i = 0; i < data.readUInt16BE(lookup + 4); i++) {
      let type = data.readUInt16BE(lookup)
      let table = lookup + data.readUInt16BE(lookup + 6 + 2 * i)
      if (type === 9) {
        type = data.readUInt16BE(table + 2)
        table += data.readUInt32BE(table + 4)
      }
      if (type === 2) tables.push(pairTable(data, table))
    }
    return tables
  })
}

/** The kerning of a TrueType file: font units between two glyphs, 0 for none. @param {Uint8Array} font @returns {(left: number, right: number) => number} */
export function pairKerning(font) {
  const file = Buffer.from(font)
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const record = 12 + 16 * i
    if (file.toString('latin1', record, record + 4) !== 'GPOS') continue
    const offset = file.readUInt32BE(record + 8)
    const lookups = kernLookups(file.subarray(offset, offset + file.readUInt32BE(record + 12)))
    // In each lookup the first subtable that speaks of the pair decides.
    return (left, right) =>
      lookups.reduce((sum, tables) => {
        for (const table of tables) {
          const amount = table(left, right)
          if (amount !== null) return sum + amount
        }
        return sum
      }, 0)
  }
  return () => 0
}
