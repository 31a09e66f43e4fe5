// node build/opencc-table.mjs: writes shared/domain/duplicates/traditional.ts from the character dictionaries of OpenCC
// (npm package opencc-js). Only characters, no phrases: the comparison folds both texts alike and needs no right spelling.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const TARGET = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../shared/domain/duplicates/traditional.ts')
const LINE = 100

/** The pairs of a dictionary ("from to|from to"); of several spellings the first. @param {string} name @returns {Promise<string[][]>} */
async function pairs(name) {
  const { default: dictionary } = await import(`opencc-js/dict/${name}`)
  return dictionary.split('|').map((/** @type {string} */ entry) => entry.split(' '))
}

/** @type {Map<string, string>} */
const fold = new Map()
for (const [from = '', to = ''] of await pairs('TSCharacters')) fold.set(from, to)
// A regional form that the dictionary leaves alone folds with the standard form it stands for: 看著 with 看着.
for (const [standard = '', regional = ''] of [...(await pairs('TWVariants')), ...(await pairs('HKVariants'))])
  if (!fold.has(regional)) fold.set(regional, fold.get(standard) ?? standard)
for (const [from = '', to = ''] of await pairs('CJK_Compatibility_Ideographs')) if (!fold.has(from)) fold.set(from, to)

/** Folds until nothing changes; a ring of forms stops at the smallest of them. @param {string} character */
function folded(character) {
  const seen = new Set([character])
  let current = character
  for (;;) {
    const next = fold.get(current)
    if (next === undefined || next === current) return current
    if (seen.has(next)) return [...seen].sort()[0] ?? current
    seen.add(next)
    current = next
  }
}

const lasting = [...fold.keys()]
  .map((from) => ({ from, to: folded(from) }))
  .filter(({ from, to }) => from !== to && from.length === 1 && to.length === 1)
  .sort((one, other) => (one.from < other.from ? -1 : 1))

/** @param {string} name @param {string} text */
function constant(name, text) {
  const lines = Array.from({ length: Math.ceil(text.length / LINE) }, (_, index) => text.slice(index * LINE, (index + 1) * LINE))
  return `export const ${name} =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`
}

fs.writeFileSync(
  TARGET,
  `// Written by build/opencc-table.mjs from the character tables of OpenCC (Apache-2.0); run it again instead of editing.
// The character at a place of TRADITIONAL reads as the one at the same place of SIMPLIFIED.

${constant('TRADITIONAL', lasting.map(({ from }) => from).join(''))}
${constant('SIMPLIFIED', lasting.map(({ to }) => to).join(''))}`,
)
console.log(`${lasting.length} characters`)
