// Dates: the weekday belongs to the date, the folio carries the date of the issue, and the calendar has the day.
// A date without a year is read as the one nearest to the issue, and only within two months of it: further off it may be history.
import type { Finding } from '../../finding.js'
import { weekdayOf } from '../../issue.js'
import { copyLines, placeOfLine } from '../copy-lines.js'
import { type DatedWeekday, datedWeekdays, isImpossible, weekdayNumber } from '../dated-weekdays.js'
import { findingKey } from '../finding-key.js'
import { copiesOf, placeOfPageNo } from '../places.js'
import type { Rule } from '../rule.js'
import type { IssueSnapshot } from '../snapshot.js'

const DAY_MS = 86_400_000
const NEAR_DAYS = 60

const pad = (number: number, width: number): string => String(number).padStart(width, '0')
const iso = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** The calendar day meant, or null when it cannot be told. */
function dayMeant(date: DatedWeekday, issueDate: string, before: string): string | null {
  if (date.year !== null) return iso(date.year, date.month, date.day)
  if (/(?:[去前今明后上昨]年|年|last year|next year)\s?(?:的)?$/iu.test(before)) return null
  const issueTime = Date.parse(issueDate)
  const issueYear = Number(issueDate.slice(0, 4))
  const near = [issueYear - 1, issueYear, issueYear + 1]
    .filter((year) => !isImpossible({ ...date, year }))
    .map((year) => iso(year, date.month, date.day))
    .find((day) => Math.abs(Date.parse(day) - issueTime) <= NEAR_DAYS * DAY_MS)
  return near ?? null
}

type Fault = { readonly kind: 'impossible' } | { readonly kind: 'weekday'; readonly date: string }

function faultOf(date: DatedWeekday, issueDate: string, before: string): Fault | null {
  // Written in Chinese numerals and without a year it may be a day of the lunar calendar.
  if (isImpossible(date)) return date.year !== null || /^\d/.test(date.text) ? { kind: 'impossible' } : null
  const meant = date.weekday === null ? null : dayMeant(date, issueDate, before)
  return meant !== null && weekdayOf(meant) !== date.weekday ? { kind: 'weekday', date: meant } : null
}

const params = (fault: Fault, found: string): Finding['params'] =>
  fault.kind === 'impossible'
    ? { kind: 'impossible', found, date: '', weekday: 0 }
    : { kind: 'weekday', found, date: fault.date, weekday: weekdayOf(fault.date) }

const inCopy = (snapshot: IssueSnapshot): Finding[] =>
  copiesOf(snapshot).flatMap(({ articleId, content, where }) =>
    copyLines(content).flatMap((line) =>
      datedWeekdays(line.text).flatMap((date): Finding[] => {
        const fault = faultOf(date, snapshot.issue.content.date, line.text.slice(Math.max(0, date.from - 12), date.from))
        if (fault === null) return []
        return [
          {
            key: findingKey('date-weekday', [articleId, line.field], date.text),
            rule: 'date-weekday',
            severity: 'warn',
            where: placeOfLine(where, line),
            params: params(fault, date.text),
            evidence: date.text,
            other: null,
          },
        ]
      }),
    ),
  )

const inFolios = (snapshot: IssueSnapshot): Finding[] =>
  snapshot.folios.flatMap((folio): Finding[] => {
    if (folio.date === null) return []
    const issueDate = snapshot.issue.content.date
    const said = folio.weekday === null ? null : weekdayNumber(folio.weekday)
    const kinds = [
      ...(folio.date !== issueDate ? ['issueDate'] : []),
      ...(said !== null && said !== weekdayOf(folio.date) ? ['weekday'] : []),
    ]
    // A warning, not a block: the folio that is printed is set from the issue, this one only stood in the text that came in.
    return kinds.map((kind) => ({
      key: findingKey('date-weekday', [snapshot.issue.id, folio.page ?? 'folio', kind], `${folio.text} ${issueDate}`),
      rule: 'date-weekday',
      severity: 'warn',
      where: placeOfPageNo(snapshot, folio.page),
      params: { kind, found: folio.text, date: issueDate, weekday: weekdayOf(kind === 'weekday' ? (folio.date ?? issueDate) : issueDate) },
      evidence: folio.text,
      other: null,
    }))
  })

export const dateWeekday: Rule = {
  id: 'date-weekday',
  check: (snapshot) => [...inFolios(snapshot), ...inCopy(snapshot)],
}
