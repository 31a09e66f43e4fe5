// Which marks stand in the same script run. Chromium shapes each run by itself, so marks close up only within one: after
// Latin letters a full-width mark counts as Latin, the ideographic ones never do. Source: UAX 24 §5.1 with Script_Extensions,
// as Blink's run segmenter applies it; paired brackets take the script of their opening one.

const HAN = 1
const LATIN = 2

const isLatinLetter = (codePoint: number): boolean =>
  (codePoint >= 0x41 && codePoint <= 0x5a) ||
  (codePoint >= 0x61 && codePoint <= 0x7a) ||
  (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
  (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
  (codePoint >= 0xff41 && codePoint <= 0xff5a)

/** Ideographs, kana, and the marks of U+3000 that belong to East Asian scripts alone. */
const isEastAsian = (codePoint: number): boolean =>
  (codePoint >= 0x2e80 && codePoint <= 0x2fdf) ||
  (codePoint >= 0x3001 && codePoint <= 0x3003) ||
  codePoint === 0x3005 ||
  (codePoint >= 0x3007 && codePoint <= 0x3011) ||
  (codePoint >= 0x3013 && codePoint <= 0x301f) ||
  (codePoint >= 0x3021 && codePoint <= 0x9fff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  codePoint >= 0x20000

const OPENING = '（［｛([{'
const CLOSING = '）］｝)]}'

/** A number a character: equal for neighbours in one run. `codePoints` of one paragraph, in order. */
export function scriptRuns(codePoints: readonly number[]): Uint8Array {
  const scripts = new Uint8Array(codePoints.length)
  const open: { readonly bracket: number; readonly script: number }[] = []
  let current = 0
  codePoints.forEach((codePoint, index) => {
    if (isEastAsian(codePoint)) current = HAN
    else if (isLatinLetter(codePoint)) current = LATIN
    const character = String.fromCodePoint(codePoint)
    const opening = OPENING.indexOf(character)
    const closing = CLOSING.indexOf(character)
    if (opening >= 0) open.push({ bracket: opening, script: current })
    if (closing >= 0) {
      const at = open.findLastIndex((one) => one.bracket === closing)
      const matched = open[at]
      if (matched) {
        current = matched.script || current
        open.length = at
      }
    }
    scripts[index] = current
  })
  // Marks before the first letter belong to the run it begins.
  const first = scripts.findIndex((script) => script !== 0)
  if (first > 0) scripts.fill(scripts[first] ?? 0, 0, first)
  return scripts
}
