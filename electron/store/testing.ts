// What the store's tests share: a clock that is set by hand, ids that count, a folder of their own, small copy.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bodyFromParagraphs } from '../../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../shared/domain/article.js'
import type { PageContent } from '../../shared/domain/page.js'
import { mintSigningKeys, uuid7Source } from './identity.js'
import { type OpenStoreOptions, openStore } from './open-store.js'
import { createArticle } from './repositories/articles.js'
import { createIssue, getIssue, saveIssue } from './repositories/issues.js'
import { createPage } from './repositories/pages.js'
import { enrolFirstPerson } from './repositories/people.js'
import type { Store, StorePorts } from './store.js'

export interface TestPorts extends StorePorts {
  advance: (ms: number) => void
}

/** A clock that moves only by hand, from the morning of 26 August 2025. */
export function testPorts(start = Date.UTC(2025, 7, 26, 1)): TestPorts {
  let ms = start
  const now = () => ms
  return {
    now,
    newId: uuid7Source(now, randomBytes),
    advance: (by) => {
      ms += by
    },
  }
}

export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'forme-store-'))

export const openTestStore = (directory: string, options: Partial<OpenStoreOptions> = {}): Store =>
  openStore({ directory, ports: testPorts(), appVersion: '0.1.0', deviceName: 'desk', ballastBytes: 4096, ...options })

export const enrol = (store: Store): string =>
  store.command({ op: 'person.enrolFirst', entity: null, person: null }, (tx) =>
    enrolFirstPerson(tx, { name: '林 晓', keys: mintSigningKeys(), wrapKey: (key) => Uint8Array.from(key, (byte) => byte ^ 0x5a) }),
  ).id

export const copy = (
  headline: string,
  text = '市教育局昨日宣布，课后服务本学期起覆盖全市。',
  extra: Partial<ArticleContent> = {},
): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline,
  body: bodyFromParagraphs([{ kind: 'text', text }]),
  ...extra,
})

export const addIssue = (store: Store, date = '2025-08-26'): string =>
  store.command({ op: 'issue.create', entity: null, person: null }, (tx) =>
    createIssue(tx, { v: 1, date, totalIssueNo: null, pageIds: [] }),
  ).issueId

export const addArticle = (
  store: Store,
  issueId: string | null,
  content = copy('课后服务覆盖全市'),
): { articleId: string; revisionId: string } =>
  store.command({ op: 'article.create', entity: null, person: null }, (tx) => createArticle(tx, { issueId, content, kind: 'created' }))

export const pageContent = (issueId: string, pageNo = 'A01', extra: Partial<PageContent> = {}): PageContent => ({
  v: 1,
  issueId,
  pageNo,
  pageName: '要闻',
  section: '',
  formatId: 'duikai',
  pattern: 'inner',
  responsibleEditor: '',
  layoutEditor: '',
  proofreader: '',
  frames: [],
  ...extra,
})

/** A frame over the first columns that shows one revision. */
export const frameOf = (store: Store, articleId: string, revisionId: string): PageContent['frames'][number] => ({
  id: store.ports.newId(),
  kind: 'article',
  articleId,
  revisionId,
  column: 1,
  columnSpan: 3,
  row: 1,
  rows: 30,
  bodyColumns: 3,
  headFace: 'song',
  headSizePt: 26,
  headRows: 4,
  pictures: [],
  text: '',
  locked: false,
})

/** Adds a page to the end of an issue. */
export const addPage = (store: Store, issueId: string, content = pageContent(issueId)): { pageId: string; revisionId: string } =>
  store.command({ op: 'page.add', entity: issueId, person: null }, (tx) => {
    const page = createPage(tx, content)
    const issue = getIssue(tx, issueId)
    saveIssue(tx, {
      issueId,
      baseRevisionId: issue.revisionId,
      content: { ...issue.content, pageIds: [...issue.content.pageIds, page.pageId] },
    })
    return page
  })
