// A day as sources write it: 2025-08-26, 2025/8/26, 20250826, 2025年8月26日, 2025-08-26T01:00:00+08:00.
import { IssueDate } from '../ids.js'

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/u,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u,
]

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return IssueDate.safeParse(text).success ? text : null
}

/** The day as `YYYY-MM-DD`, null for anything else. A time of day and its zone are not counted in: the day is the one written. */
export function readDay(text: string): string | null {
  for (const form of FORMS) {
    const match = form.exec(text.trim())
    if (match) return dayOf(match[1], match[2], match[3])
  }
  return null
}

/** Day and page that the name of a file or folder tells: `2025-08-26/A02.txt`, `page-20250826_A02.html`; null where it does not. */
export function readFileName(name: string): { date: string | null; page: string | null } {
  const days = [...name.matchAll(/(?<!\d)(\d{4})([-_./]?)(\d{2})\2(\d{2})(?!\d)/gu)].map((match) => dayOf(match[1], match[3], match[4]))
  const page = /(?<![A-Za-z0-9])([A-Z]\d{1,3})(?![A-Za-z0-9])/u.exec(name.split('/').at(-1) ?? '')
  return { date: days.findLast((day) => day !== null) ?? null, page: page?.[1] ?? null }
}
