// What a page says of itself in print: the nameplate of the front page (报头) and the folio of the others (报眉).
import { type IssueContent, WEEKDAYS_ZH, weekdayOf } from '../issue.js'
import type { PageContent } from '../page.js'
import type { PublicationStyle } from '../publication.js'

export interface Folio {
  readonly pattern: PageContent['pattern']
  readonly paper: string
  readonly latinName: string
  readonly pageNo: string
  readonly pageName: string
  /** Date and weekday; on the front page also the number of pages, the issue number and the registration. */
  readonly facts: readonly string[]
  /** 责任编辑 张三 and so on, only those who are named. */
  readonly credits: readonly string[]
}

/** 2025-08-26 as 2025年8月26日. */
export function dateZh(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The folio of a page, in Chinese as it is printed. */
export function folioOf(page: PageContent, issue: IssueContent, style: PublicationStyle): Folio {
  const facts = [dateZh(issue.date), WEEKDAYS_ZH[weekdayOf(issue.date)] ?? '']
  if (page.pattern === 'front') {
    if (issue.pageIds.length > 0) facts.push(`今日${issue.pageIds.length}版`)
    if (issue.totalIssueNo !== null) facts.push(`第${issue.totalIssueNo}期`)
    if (style.registration !== '') facts.push(style.registration)
  }
  const credits: readonly (readonly [string, string])[] = [
    ['责任编辑', page.responsibleEditor],
    ['版式', page.layoutEditor],
    ['校对', page.proofreader],
  ]
  return {
    pattern: page.pattern,
    paper: style.name,
    latinName: style.latinName,
    pageNo: page.pageNo,
    pageName: page.pageName,
    facts,
    credits: credits.filter(([, name]) => name !== '').map(([role, name]) => `${role} ${name}`),
  }
}
