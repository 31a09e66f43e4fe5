// Small made-up issues, findings and articles for the tests of this screen's models.
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import type { Finding, FindingPlace } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import type { ArticleCard, IssueView, PageView } from '../../../shared/ipc/views.js'

export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

const NOWHERE: FindingPlace = { page: null, pageId: null, frameId: null, frame: null, articleId: null, article: null, paragraph: null }
export const placeAt = (place: Partial<FindingPlace>): FindingPlace => ({ ...NOWHERE, ...place })

export const findingOf = (key: string, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'stray-space',
  severity: 'warn',
  where: NOWHERE,
  params: {},
  evidence: '',
  other: null,
  ...more,
})

export const verdictOn = (findingKey: string, more: Partial<Verdict> = {}): Verdict => ({
  id: idOf(800),
  issueId: idOf(900),
  findingKey,
  decision: 'waived',
  reason: '已核对',
  person: '周敏',
  givenAt: 5000,
  ...more,
})

export const frameOf = (number: number, more: Partial<Frame> = {}): Frame => ({
  id: idOf(300 + number),
  kind: 'article',
  articleId: idOf(number),
  revisionId: idOf(500 + number),
  column: 1,
  columnSpan: 3,
  row: number,
  rows: 20,
  bodyColumns: 3,
  headFace: 'song',
  headSizePt: 22,
  headRows: 4,
  pictures: [],
  text: '',
  locked: false,
  ...more,
})

export const pageOf = (number: number, frames: readonly Frame[]): PageView => ({
  id: idOf(700 + number),
  revisionId: idOf(750 + number),
  content: {
    v: 1,
    issueId: idOf(900),
    pageNo: `A0${number}`,
    pageName: `第${number}版`,
    section: '',
    formatId: 'duikai',
    pattern: 'inner',
    responsibleEditor: '',
    layoutEditor: '',
    proofreader: '',
    frames: [...frames],
  },
})

export const cardOf = (number: number, more: Partial<ArticleCard> = {}): ArticleCard => ({
  id: idOf(number),
  issueId: idOf(900),
  state: 'filed',
  genre: 'article',
  language: 'zh',
  kicker: '',
  headline: `第${number}篇`,
  opening: '',
  section: '',
  bylineNames: '',
  characters: 100,
  pictures: 0,
  headRevisionId: idOf(500 + number),
  hasDraft: false,
  createdAt: 1000 + number,
  updatedAt: 2000,
  filedAt: null,
  ...more,
})

export const issueOf = (pages: readonly PageView[], articles: readonly ArticleCard[] = []): IssueView => ({
  id: idOf(900),
  revisionId: idOf(901),
  content: { v: 1, date: '2026-08-26', totalIssueNo: null, pageIds: pages.map((page) => page.id) },
  pages: [...pages],
  articles: [...articles],
})

export const contentOfText = (paragraphs: readonly string[], more: Partial<ArticleContent> = {}): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: '外港码头晒紫菜',
  body: { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  ...more,
})
