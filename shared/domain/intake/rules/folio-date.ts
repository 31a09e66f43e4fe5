// Dates, weekdays and page numbers as folios print them.

const HAN_DIGITS = '〇零○一二三四五六七八九'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH_WORD = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s?(?:年|[-./—])\s?(\d{1,2})\s?(?:月|[-./—])\s?(\d{1,2})(?:\s?日|(?!\d))/u
/** 中華民國115年4月16日: the years of the Republic, counted from 1912. */
const REPUBLIC = /(?:中華民國|民國|中华民国)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u
const HAN = /([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,3})日/u
/** 22.06.2026; with slashes only where the first figure can be no month. */
const DAY_MONTH_YEAR = /(?<![\d.])(\d{1,2}(?=\.)|1[3-9](?=\/)|2\d(?=\/)|3[01](?=\/))[./](\d{1,2})[./]((?:19|20)\d{2})(?!\d)/u
const MONTH_FIRST = new RegExp(`${MONTH_WORD}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`, 'iu')
const DAY_FIRST = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH_WORD},?\\s+((?:19|20)\\d{2})`, 'iu')

function hanNumber(text: string): number {
  const value = (character: string): number => '零一二三四五六七八九'.indexOf(character)
  const full = text.replace('廿', '二十').replace('卅', '三十')
  const ten = full.indexOf('十')
  if (ten < 0) return value(full)
  const tens = ten === 0 ? 1 : value(full[ten - 1] ?? '')
  return tens * 10 + (ten === full.length - 1 ? 0 : value(full[ten + 1] ?? ''))
}

const hanYear = (text: string): number =>
  Number([...text].map((character) => (HAN_DIGITS.indexOf(character) <= 2 ? 0 : HAN_DIGITS.indexOf(character) - 2)).join(''))

export interface Found<T> {
  readonly value: T
  /** The characters that said so. */
  readonly text: string
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** The first full date in a short text, as YYYY-MM-DD. */
export function findDate(text: string): Found<string> | null {
  const readers: readonly [RegExp, (match: RegExpExecArray) => string | null][] = [
    [NUMERIC, (m) => isoDate(Number(m[1]), Number(m[2]), Number(m[3]))],
    [REPUBLIC, (m) => isoDate(Number(m[1]) + 1911, Number(m[2]), Number(m[3]))],
    [HAN, (m) => isoDate(hanYear(m[1] ?? ''), hanNumber(m[2] ?? ''), hanNumber(m[3] ?? ''))],
    [DAY_MONTH_YEAR, (m) => isoDate(Number(m[3]), Number(m[2]), Number(m[1]))],
    [MONTH_FIRST, (m) => isoDate(Number(m[3]), monthNumber(m[1] ?? ''), Number(m[2]))],
    [DAY_FIRST, (m) => isoDate(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1]))],
  ]
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    const value = match === null ? null : read(match)
    if (match !== null && value !== null) return { value, text: match[0] }
  }
  return null
}

/** The weekday as printed (星期二, 周二, Tuesday). */
export function findWeekday(text: string): Found<string> | null {
  const match = /(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/iu.exec(text)
  if (match !== null) return { value: match[0], text: match[0] }
  // 2026/3/12（四）
  const short = /(?<=\d日?\s?)[（(]([一二三四五六日])[）)]/u.exec(text)
  return short === null ? null : { value: `星期${short[1]}`, text: short[0] }
}

/** The page number as printed, without 第 and 版: 3, 03, A02; 三 becomes 3. */
export function findPageNo(text: string): Found<string> | null {
  const named =
    /第\s?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版|(?<![\d今共])([A-Z]?\d{1,3})\s?版(?!次)|(?<![A-Za-z\d])([A-Z]\d{1,3}|\d{1,2}[A-F](?=\s*$))(?![\d.:：])|(?:PAGE|Page|P\.?)\s?([A-Z]?\d{1,3})|(?<![\d一-龥])([一二三四五六七八九十]{1,3})版/u.exec(
      text,
    )
  if (named === null) return null
  const raw = named[1] ?? named[2] ?? named[3] ?? named[4] ?? named[5] ?? ''
  return { value: /^[一二三四五六七八九十]+$/u.test(raw) ? String(hanNumber(raw)) : raw, text: named[0] }
}
