// Jump lines: 下转第3版, 上接A01版, Continued on page A3. They join frames on the page and are never text.

const DOWN =
  /(?:下转|下轉|转|轉|紧转|文转)\s*(?:第\s*)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})(?:\s*[、,—-]\s*[A-Z]?\d{1,3})?\s*版|(?:相关|相關|详细|詳細|更多)?(?:[\u3400-\u9fff]{0,4}(?:新闻|新聞|报道|報道|報導|内容|內容|全文|图表|评论|名单))?(?:详见|詳見|见|見|請見|刊)\s*(?:今日|本报)?(?:第\s*)?(?:[A-Z]?\d{1,3}(?:\s?[-—–~～、至]\s?[A-Z]?\d{1,3})?|[一二三四五六七八九十]{1,3})\s*[版頁]|continued on (?:page )?[A-Z]?\d{1,3}[A-Z]?|(?:see|turn to) page [A-Z]?\d{1,3}[A-Z]?|(?:please )?see .{2,40}?,? (?:on )?(?:page [A-Z]?\d{1,3}[A-Z]?|[A-Z]\d{1,2}|\d{1,2}[A-Z])|(?:full story|full report|story|more|analysis|editorial|comment|editorial comment|opinion|related story)s?[,:]? (?:on |inside )?(?:page [A-Z]?\d{1,3}[A-Z]?|[A-Z]\d{1,2}|\d{1,2}[A-Z])/iu
const UP =
  /(?:上接|紧接|接|文接)\s*(?:第\s*)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?:continued )?from (?:page )?[A-Z]?\d{1,3}[A-Z]?$/iu
const FRAME = '[\\s（(【\\[▶►▲△▼▽↓→↘➡◀←*●>＞»›<＜«‹■□◆）)】\\].…]*'
const whole = (inner: RegExp): RegExp => new RegExp(`^${FRAME}(?:${inner.source})${FRAME}$`, 'iu')
const DOWN_LINE = whole(DOWN)
const UP_LINE = whole(UP)
/** >>>A03, ▶ 5版: an arrow and a page. */
const ARROW_PAGE = /^[>＞»▶►→]{1,5}\s*(?:第\s?|[Pp]age\s|PAGE\s|[Pp]\.?\s?)?[A-Z]?\d{1,3}(?:\s?[-—–、,]\s?[A-Z]?\d{1,3})?\s?[版頁]?$/u
const DOWN_TAIL = new RegExp(
  `(?:see [A-Z]+, page [A-Z]?\\d{1,3}[A-Z]?|continued on page [A-Z]?\\d{1,3}[A-Z]?)$|[（(【\\[▶►]\\s*(?:${DOWN.source})\\s*[）)】\\]]?\\s*$`,
  'iu',
)
const UP_HEAD = new RegExp(`^[（(【\\[◀]\\s*(?:${UP.source.replace('$', '')})\\s*[）)】\\]]\\s*`, 'iu')

/** 'down' for 下转, 'up' for 上接, null for any other line. */
export function readJumpLine(text: string): 'down' | 'up' | null {
  if (text.length > 60) return null
  if (DOWN_LINE.test(text) || ARROW_PAGE.test(text)) return 'down'
  return UP_LINE.test(text) ? 'up' : null
}

/** Where a jump mark at the end of a text begins; -1 without one. */
export function trailingJumpFrom(text: string): number {
  const start = Math.max(0, text.length - 60)
  const match = DOWN_TAIL.exec(text.slice(start))
  return match === null ? -1 : start + match.index
}

/** Length of a jump mark at the beginning of a text; 0 without one. */
export const leadingJumpLength = (text: string): number => UP_HEAD.exec(text.slice(0, 60))?.[0].length ?? 0
