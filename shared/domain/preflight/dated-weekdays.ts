// Reads dates and the weekdays that stand with them out of running text, Chinese and English: 2025年8月26日（星期三）,
// 星期三（2025年8月26日）, 二〇二五年八月二十六日, "Tuesday, August 26, 2025", "26 August 2025, a Tuesday". Lunar dates are left out.

/** 0 = Sunday … 6 = Saturday. */
export interface DatedWeekday {
  /** UTF-16 range of the date with its weekday. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** null where the text gives none. */
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly weekday: number | null
}

const HAN_DIGIT = '零一二三四五六七八九'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const YEAR = '(?<year>\\d{4}|[〇零○一二三四五六七八九]{4})\\s?年\\s?'
const MONTH = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月\\s?'
const DAY = '(?<day>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s?[日号號]'
const NAMED = '(?:星期|礼拜|禮拜)(?<weekday>[一二三四五六日天])'
// 周 is a surname too (8月26日周一鸣到访), so that without brackets it needs a mark or a time of day behind it.
const SHORT = '[周週](?<short>[一二三四五六日])(?![一-龥々])|[周週](?<timed>[一二三四五六日])(?=[上下中早晚凌清傍夜至到起前])'
const IN_BRACKETS = '[周週](?<bracketed>[一二三四五六日])(?=[)）上下中早晚凌])'

const EN_MONTH = '(?<monthName>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\\.?'
const EN_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
// Sun alone is a newspaper.
const EN_WEEKDAY = '(?<weekdayName>Sunday|(?:Mon|Tue|Wed|Thu|Fri|Sat)(?:day|sday|nesday|rsday|urday|s|r|rs)?)\\.?'
const EN_YEAR = '(?<year>(?:19|20)\\d{2})'

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:${YEAR})?${MONTH}${DAY}(?:\\s?[,，、]?\\s?[(（]\\s?(?:${NAMED}|${IN_BRACKETS})[)）]?|[\\s,，]{0,2}(?:${NAMED.replace('weekday', 'loose')}|${SHORT}))?`,
    'gu',
  ),
  new RegExp(`(?:${NAMED}|[周週](?<short>[一二三四五六日]))\\s?[(（]\\s?(?:${YEAR})?${MONTH}${DAY}\\s?[)）]`, 'gu'),
  new RegExp(`\\b${EN_WEEKDAY},?\\s+(?:the\\s+)?${EN_MONTH}\\s+${EN_DAY}(?:,?\\s+${EN_YEAR})?\\b`, 'gu'),
  new RegExp(`\\b${EN_WEEKDAY},?\\s+(?:the\\s+)?${EN_DAY}\\s+(?:of\\s+)?${EN_MONTH}(?:,?\\s+${EN_YEAR})?\\b`, 'gu'),
  new RegExp(
    `\\b${EN_MONTH}\\s+${EN_DAY},?\\s+${EN_YEAR}(?:,?\\s*\\(${EN_WEEKDAY}\\)|,\\s+a\\s+${EN_WEEKDAY.replace('weekdayName', 'late')})?`,
    'gu',
  ),
  new RegExp(
    `\\b${EN_DAY}\\s+${EN_MONTH},?\\s+${EN_YEAR}(?:,?\\s*\\(${EN_WEEKDAY}\\)|,\\s+a\\s+${EN_WEEKDAY.replace('weekdayName', 'late')})?`,
    'gu',
  ),
]

const LUNAR = /(?:农历|阴历|夏历|旧历|農曆|陰曆|舊曆)[^，。；]{0,8}$/u

/** Full width digits, letters and signs to half width, place by place. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** 2025, 二〇二五, 26, 二十六, 廿六. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replaceAll(/[〇○]/g, '零').replace('廿', '二十').replace('卅', '三十')
  const ten = plain.indexOf('十')
  const digit = (character: string | undefined): number => (character === undefined ? 0 : HAN_DIGIT.indexOf(character))
  if (ten < 0) return Number([...plain].map((character) => digit(character)).join(''))
  return (ten === 0 ? 1 : digit(plain[ten - 1])) * 10 + digit(plain[ten + 1])
}

/** The number of a weekday as printed: 星期二, 周二, 二, Tuesday, Tue; null for any other words. */
export function weekdayNumber(text: string): number | null {
  const han = /(?:^|星期|礼拜|禮拜|周|週)([一二三四五六日天])$/u.exec(text.trim())?.[1]
  if (han !== undefined) return '日一二三四五六'.indexOf(han === '天' ? '日' : han)
  const english = DAYS.indexOf(text.trim().slice(0, 3).toLowerCase())
  return english < 0 ? null : english
}

function read(match: RegExpExecArray, text: string): DatedWeekday | null {
  const { year, month, monthName, day = '' } = match.groups ?? {}
  const said = ['weekday', 'bracketed', 'loose', 'short', 'timed', 'weekdayName', 'late'].map((name) => match.groups?.[name]).find(Boolean)
  // 至8月26日，星期三恢复: behind a comma the weekday may begin another clause; only a full date draws it in.
  const apart = year === undefined && match.groups?.loose !== undefined && /[,，]/.test(match[0])
  if (LUNAR.test(text.slice(0, match.index))) return null
  // 2025年8月26日 inside 12025年 or of a longer count is no date.
  if (/\d/.test(text[match.index - 1] ?? '') && /^\d/.test(match[0])) return null
  return {
    from: match.index,
    to: match.index + match[0].length,
    text: text.slice(match.index, match.index + match[0].length),
    year: year === undefined ? null : numberOf(year),
    month: monthName === undefined ? numberOf(month ?? '') : MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1,
    day: numberOf(day),
    weekday: said === undefined || apart ? null : weekdayNumber(said),
  }
}

/** Every date of the text with a month and a day, in order; overlapping readings are one, that with a weekday. */
export function datedWeekdays(text: string): DatedWeekday[] {
  const plain = halfWidth(text)
  const found = PATTERNS.flatMap((pattern) => [...plain.matchAll(pattern)].flatMap((match) => read(match, text) ?? []))
  const best = found.toSorted(
    (one, other) => Number(one.weekday === null) - Number(other.weekday === null) || other.to - other.from - (one.to - one.from),
  )
  const kept: DatedWeekday[] = []
  for (const one of best) if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one)
  return kept.sort((one, other) => one.from - other.from)
}

/** Days in a month; 29 in a February of unknown year. */
export const daysInMonth = (year: number | null, month: number): number =>
  month === 2 && year === null ? 29 : new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()

/** True when no calendar has the day, 2025年2月30日. */
export const isImpossible = ({ year, month, day }: Pick<DatedWeekday, 'year' | 'month' | 'day'>): boolean =>
  month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)
