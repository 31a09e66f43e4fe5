// Which characters the comparison of texts reads, and which of them it takes for the same.
import { SIMPLIFIED, TRADITIONAL } from './traditional.js'

const folds = new Map<number, number>()
for (let index = 0; index < TRADITIONAL.length; index++) folds.set(TRADITIONAL.charCodeAt(index), SIMPLIFIED.charCodeAt(index))
// 二〇二五 is also written 二零二五.
folds.set(0x3007, 0x96f6)

/** A Chinese, Japanese or Korean character, by code point; each is one unit. */
export const isCjk = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0x20000 && code <= 0x3ffff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x3005 && code <= 0x3007) ||
  (code >= 0x3041 && code <= 0x30ff) ||
  (code >= 0xac00 && code <= 0xd7af)

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A letter of a script that writes words: Latin with its accents, Greek, Cyrillic; lower case, as `plainCode` gives it. */
export const isWordLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7) || (code >= 0x370 && code <= 0x52f)

/** 一二三 … as they stand behind 第 (第十九届). */
export const isChineseNumeral = (code: number): boolean => '一二三四五六七八九十百千万零〇两'.includes(String.fromCharCode(code))

/** Full width to half width, capitals to small letters. */
export function plainCode(code: number): number {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  if (half >= 0x41 && half <= 0x5a) return half + 0x20
  if (half < 0xc0 || half > 0x52f) return half
  return String.fromCharCode(half).toLowerCase().codePointAt(0) ?? half
}

/** The simplified form of a traditional or regional character; any other stays. Source of the table: OpenCC. */
export const foldCjk = (code: number): number => folds.get(code) ?? code
