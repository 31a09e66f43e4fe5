// An issue (期) of the paper: its date and the order of its pages.
import { z } from 'zod'
import { Id, IssueDate } from './ids.js'

export const IssueContent = z.strictObject({
  v: z.literal(1),
  date: IssueDate,
  /** 总期号; null while nobody has given one. */
  totalIssueNo: z.int().min(1).max(1_000_000).nullable(),
  pageIds: z.array(Id).max(200),
})
export type IssueContent = z.infer<typeof IssueContent>

export const WEEKDAYS_ZH = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** 0 = Sunday … 6 = Saturday, of a calendar day `YYYY-MM-DD` (proleptic Gregorian, no time zone). */
export function weekdayOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
