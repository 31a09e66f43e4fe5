/// <reference path="./fonts/untyped.d.ts" />
// The type of the product: one TrueType file a face, cut from the fonts of the npm packages, kept in the cache.
// Each Chinese face comes as the characters of GBK, Latin and symbols, and a second file with everything else the font
// has, so that a rare name still finds its glyph but costs nothing until it stands in the copy.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fontverter from 'fontverter'
import opentype from 'opentype.js'
import subsetFont from 'subset-font'
import { CACHE, ROOT } from './setup.mjs'

const MODULES = path.join(ROOT, 'node_modules')
const SANS = '@expo-google-fonts/noto-sans-sc'
const SERIF = '@expo-google-fonts/noto-serif-sc'
const LATIN_SERIF = '@expo-google-fonts/source-serif-4'
const LATIN_SANS = '@expo-google-fonts/source-sans-3'
const KAI = '@fontsource/lxgw-wenkai'

/**
 * `cut` splits a font into NAME.ttf and NAME-rest.ttf; a Latin font stays whole. `face` is the page face it serves, if any.
 * The regular weight of LXGW WenKai is numbered 500 in its package, and its "latin" file is the whole font.
 * @type {readonly {name: string, package: string, file: string, cut: boolean, face?: string}[]}
 */
export const FONTS = [
  { name: 'noto-serif-sc-400', package: SERIF, file: '400Regular/NotoSerifSC_400Regular.ttf', cut: true, face: 'song' },
  { name: 'noto-serif-sc-900', package: SERIF, file: '900Black/NotoSerifSC_900Black.ttf', cut: true, face: 'songBlack' },
  { name: 'noto-sans-sc-400', package: SANS, file: '400Regular/NotoSansSC_400Regular.ttf', cut: true },
  { name: 'noto-sans-sc-500', package: SANS, file: '500Medium/NotoSansSC_500Medium.ttf', cut: true },
  { name: 'noto-sans-sc-700', package: SANS, file: '700Bold/NotoSansSC_700Bold.ttf', cut: true, face: 'hei' },
  { name: 'noto-sans-sc-900', package: SANS, file: '900Black/NotoSansSC_900Black.ttf', cut: true, face: 'heiBlack' },
  { name: 'lxgw-wenkai-400', package: KAI, file: 'files/lxgw-wenkai-latin-500-normal.woff2', cut: true, face: 'kai' },
  { name: 'source-serif-4-400', package: LATIN_SERIF, file: '400Regular/SourceSerif4_400Regular.ttf', cut: false, face: 'latin' },
  { name: 'source-serif-4-700', package: LATIN_SERIF, file: '700Bold/SourceSerif4_700Bold.ttf', cut: false, face: 'latinBold' },
  { name: 'source-sans-3-400', package: LATIN_SANS, file: '400Regular/SourceSans3_400Regular.ttf', cut: false },
  { name: 'source-sans-3-600', package: LATIN_SANS, file: '600SemiBold/SourceSans3_600SemiBold.ttf', cut: false },
]

const PACKAGES = [...new Set(FONTS.map((font) => font.package))]

/** Unicode blocks outside GBK that belong to everyday copy; the ends are included. */
export const SYMBOL_RANGES = /** @type {const} */ ([
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1cd, 0x1dc],
  [0x2c6, 0x2dd],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
  [0x2010, 0x206f],
  [0x2070, 0x209c],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
  [0x2460, 0x24ff],
  [0x2500, 0x26ff],
  [0x3000, 0x30ff],
  [0x3200, 0x33ff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
])

/** Every character of GBK, as code points. */
function gbkCodePoints() {
  const decoder = new TextDecoder('gbk')
  const found = new Set()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]))
      if (text.length === 1 && text !== '\ufffd') found.add(text.codePointAt(0))
    }
  return found
}

/** Code points a TrueType file has glyphs for. @param {Uint8Array} bytes */
function codePointsOf(bytes) {
  const font = opentype.parse(Uint8Array.from(bytes).buffer)
  return Object.keys(font.tables.cmap.glyphIndexMap).map(Number)
}

/** The whole font of an entry as TrueType. @param {(typeof FONTS)[number]} font @returns {Promise<Buffer>} */
export const wholeFont = async (font) =>
  Buffer.from(await fontverter.convert(fs.readFileSync(path.join(MODULES, font.package, font.file)), 'truetype'))

/** Cuts every font into `folder`. @param {string} folder */
async function cutFonts(folder) {
  const common = gbkCodePoints()
  for (const [from, to] of SYMBOL_RANGES) for (let code = from; code <= to; code++) common.add(code)
  const text = (/** @type {number[]} */ codes) => String.fromCodePoint(...codes)
  for (const font of FONTS) {
    const whole = await wholeFont(font)
    if (!font.cut) {
      fs.writeFileSync(path.join(folder, `${font.name}.ttf`), whole)
      continue
    }
    const codes = codePointsOf(whole)
    const halves = { '': codes.filter((code) => common.has(code)), '-rest': codes.filter((code) => !common.has(code)) }
    for (const [suffix, part] of Object.entries(halves))
      fs.writeFileSync(path.join(folder, `${font.name}${suffix}.ttf`), await subsetFont(whole, text(part), { targetFormat: 'truetype' }))
  }
  for (const name of PACKAGES) {
    const licence = ['LICENSE_FONT', 'LICENSE'].map((file) => path.join(MODULES, name, file)).find((file) => fs.existsSync(file))
    if (!licence) throw new Error(`${name} carries no licence of its font`)
    fs.copyFileSync(licence, path.join(folder, `OFL-${path.basename(name)}.txt`))
  }
}

function cacheKey() {
  const hash = createHash('sha256').update(fs.readFileSync(fileURLToPath(import.meta.url)))
  for (const name of [...PACKAGES, 'subset-font', 'fontverter']) {
    const { version } = JSON.parse(fs.readFileSync(path.join(MODULES, name, 'package.json'), 'utf8'))
    hash.update(`${name}@${version}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The folder of finished fonts, cut now (about ten seconds) unless the cache has them. @returns {Promise<string>} */
async function cachedFonts() {
  const kept = path.join(CACHE, `fonts-${cacheKey()}`)
  if (fs.existsSync(kept)) return kept
  const work = `${kept}.${process.pid}`
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(work, { recursive: true })
  await cutFonts(work)
  for (const old of fs.readdirSync(CACHE))
    if (/^fonts-[0-9a-f]{16}$/.test(old)) fs.rmSync(path.join(CACHE, old), { recursive: true, force: true })
  fs.renameSync(work, kept)
  return kept
}

/** Puts the fonts and their licences into `target`; files that are there already are left alone. @param {string} target */
export async function buildFonts(target) {
  const kept = await cachedFonts()
  fs.mkdirSync(target, { recursive: true })
  for (const file of fs.readdirSync(kept)) {
    const to = path.join(target, file)
    const there = fs.statSync(to, { throwIfNoEntry: false })
    const from = fs.statSync(path.join(kept, file))
    if (there?.size === from.size && there.mtimeMs >= from.mtimeMs) continue
    fs.copyFileSync(path.join(kept, file), to)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFonts(path.join(ROOT, 'out', 'renderer', 'fonts'))
