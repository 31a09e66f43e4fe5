import { expect, it } from 'vitest'
import type { IssueContent } from '../issue.js'
import type { PageContent } from '../page.js'
import { DEFAULT_PUBLICATION } from '../publication.js'
import { folioOf } from './folio.js'

const ISSUE: IssueContent = { v: 1, date: '2025-03-09', totalIssueNo: 8123, pageIds: ['a', 'b', 'c', 'd'] }
const PAGE: PageContent = {
  v: 1,
  issueId: 'a',
  pageNo: 'A02',
  pageName: '要闻',
  section: '',
  formatId: 'duikai',
  pattern: 'inner',
  responsibleEditor: '何川',
  layoutEditor: '',
  proofreader: '贾宁',
  frames: [],
}

it('an inner page gives its date, weekday and the people who are named', () => {
  expect(folioOf(PAGE, ISSUE, DEFAULT_PUBLICATION)).toMatchObject({
    pageNo: 'A02',
    pageName: '要闻',
    facts: ['2025年3月9日', '星期日'],
    credits: ['责任编辑 何川', '校对 贾宁'],
  })
})

it('the front page adds pages, issue number and registration, each only when there is one', () => {
  const front = { ...PAGE, pattern: 'front' as const }
  const registered = { ...DEFAULT_PUBLICATION, registration: '国内统一连续出版物号 CN 00-0000' }
  expect(folioOf(front, ISSUE, registered).facts).toEqual([
    '2025年3月9日',
    '星期日',
    '今日4版',
    '第8123期',
    '国内统一连续出版物号 CN 00-0000',
  ])
  expect(folioOf(front, { ...ISSUE, totalIssueNo: null }, DEFAULT_PUBLICATION).facts).toEqual(['2025年3月9日', '星期日', '今日4版'])
})
