// Builds snapshots for tests of the press check: invented articles, pages and frames, complete and valid.
import type { PictureAttrs } from '../../../body/schema.js'
import { bodyFromParagraphs } from '../../../body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../article.js'
import type { EarlierText, PrintedMatch } from '../../duplicates/printed-before.js'
import type { Finding } from '../../finding.js'
import type { Frame } from '../../frame.js'
import type { Id } from '../../ids.js'
import type { FrameFit } from '../../layout/types.js'
import { NO_PICTURE_MATCHES } from '../../pictures/picture-match.js'
import { DEFAULT_PUBLICATION } from '../../publication.js'
import type { Rule } from '../rule.js'
import type { IssueSnapshot, SnapshotArticle, SnapshotFolio } from '../snapshot.js'

/** A valid id for a short name: a number, or letters a to f. */
export const idOf = (name: string | number): Id => `00000000-0000-7000-8000-${String(name).padStart(12, '0')}`

const SIGNED = [{ role: 'reporter' as const, name: '林晚' }]

/** A clean article: headline, byline and a text of its own. */
export const article = (text: string | readonly string[], changes: Partial<ArticleContent> = {}): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: '湖滨路夜市昨晚开张',
  byline: SIGNED,
  body: bodyFromParagraphs([text].flat().map((paragraph) => ({ kind: 'text', text: paragraph }))),
  ...changes,
})

export const picture = (changes: Partial<PictureAttrs> = {}): PictureAttrs => ({
  sha256: 'a'.repeat(64),
  caption: '昨晚，市民在湖滨路夜市选购花灯。',
  credit: '江一帆',
  widthPx: 1200,
  heightPx: 800,
  ...changes,
})

/** The article with pictures behind its text. */
export const withPictures = (content: ArticleContent, ...pictures: readonly PictureAttrs[]): ArticleContent => ({
  ...content,
  body: { ...content.body, content: [...content.body.content, ...pictures.map((attrs) => ({ type: 'picture' as const, attrs }))] },
})

export const photo = (...pictures: readonly PictureAttrs[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  genre: 'photo',
  body: { type: 'doc', content: pictures.map((attrs) => ({ type: 'picture', attrs })) },
})

/** A text of the archive that stands whole in the article, unless it is said otherwise. */
export const printedMatch = (changes: Partial<PrintedMatch> = {}, earlier: Partial<EarlierText> = {}): PrintedMatch => ({
  earlier: {
    id: 'archived-1',
    kind: 'archive',
    articleId: null,
    day: '2025-08-20',
    page: 'A03',
    headline: '湖滨路夜市开张',
    section: '本地',
    byline: ['林晚'],
    source: '2025-08-20/A03.txt',
    ...earlier,
  },
  level: 'red',
  routine: false,
  aInB: 1,
  bInA: 0.989,
  matchedUnits: 180,
  longestRun: 90,
  changedNumbers: 0,
  ageDays: 6,
  at: 0,
  words: '昨晚六点，湖滨路夜市',
  passagesHash: '0'.repeat(32),
  ...changes,
})

export interface PagePlan {
  readonly no: string
  /** Article names in frames one below the other, ten rows each, or frames with whatever must differ from that. */
  readonly frames: readonly (string | Partial<Frame>)[]
}

export interface SnapshotPlan {
  readonly date?: string
  readonly articles?: Readonly<Record<string, ArticleContent>>
  readonly pages?: readonly PagePlan[]
  readonly folios?: readonly SnapshotFolio[]
  readonly printedBefore?: IssueSnapshot['printedBefore']
  readonly archive?: IssueSnapshot['archive']
  readonly pictureMatches?: IssueSnapshot['pictureMatches']
  readonly drafts?: readonly string[]
  /** Fit by place, `A01-1`. */
  readonly fits?: Readonly<Record<string, Partial<FrameFit>>>
  /** Content of the placed revision where it is not the newest, by article name. */
  readonly printed?: Readonly<Record<string, ArticleContent>>
}

const FITTING: FrameFit = { capacityLines: 40, usedLines: 40, oversetLines: 0, missingLines: 0, headTooTall: false, headTooWide: false }

export const articleIdOf = (plan: SnapshotPlan, name: string): Id => idOf(Object.keys(plan.articles ?? {}).indexOf(name) + 1)
const headOf = (articleId: Id): Id => articleId.replace('-8000-', '-9000-')
const olderOf = (articleId: Id): Id => articleId.replace('-8000-', '-a000-')

function frameOf(plan: SnapshotPlan, pageIndex: number, index: number, wanted: string | Partial<Frame>): Frame {
  const articleId = typeof wanted === 'string' ? articleIdOf(plan, wanted) : null
  const isOld = typeof wanted === 'string' && plan.printed?.[wanted] !== undefined
  return {
    id: idOf(`f${pageIndex}${String(index).padStart(2, '0')}`),
    kind: 'article',
    articleId,
    revisionId: articleId && (isOld ? olderOf(articleId) : headOf(articleId)),
    column: 1,
    columnSpan: 4,
    row: 1 + index * 10,
    rows: 10,
    bodyColumns: 4,
    headFace: 'song',
    headSizePt: 26,
    headRows: 3,
    pictures: [],
    text: '',
    locked: false,
    ...(typeof wanted === 'string' ? {} : wanted),
  }
}

/** The place of an article for a frame that says more than its name. */
export const placing = (plan: SnapshotPlan, name: string): Pick<Frame, 'articleId' | 'revisionId'> => {
  const articleId = articleIdOf(plan, name)
  return { articleId, revisionId: headOf(articleId) }
}

export function snapshotOf(plan: SnapshotPlan): IssueSnapshot {
  const articles = Object.entries(plan.articles ?? {}).map(([name, content]): SnapshotArticle => {
    const id = articleIdOf(plan, name)
    return { id, state: plan.drafts?.includes(name) ? 'draft' : 'filed', headRevisionId: headOf(id), content }
  })
  const pages = (plan.pages ?? []).map(({ no, frames }, pageIndex) => ({
    id: idOf(`e${pageIndex}`),
    content: {
      v: 1 as const,
      issueId: idOf('d1'),
      pageNo: no,
      pageName: '要闻',
      section: 'A',
      formatId: 'duikai',
      pattern: 'inner' as const,
      responsibleEditor: '',
      layoutEditor: '',
      proofreader: '',
      frames: frames.map((frame, index) => frameOf(plan, pageIndex, index, frame)),
    },
  }))
  const fits = pages.flatMap(({ content }) =>
    content.frames.map((frame, index): [Id, FrameFit] => [frame.id, { ...FITTING, ...plan.fits?.[`${content.pageNo}-${index + 1}`] }]),
  )
  const older = Object.entries(plan.printed ?? {}).map(([name, content]): [Id, ArticleContent] => [
    olderOf(articleIdOf(plan, name)),
    content,
  ])
  return {
    issue: {
      id: idOf('d1'),
      content: { v: 1, date: plan.date ?? '2025-08-26', totalIssueNo: null, pageIds: pages.map((page) => page.id) },
    },
    style: DEFAULT_PUBLICATION,
    pages,
    articles,
    placed: new Map([...articles.map((one): [Id, ArticleContent] => [one.headRevisionId, one.content]), ...older]),
    fits: new Map(fits),
    folios: plan.folios ?? [],
    printedBefore: plan.printedBefore ?? new Map(),
    pictureMatches: plan.pictureMatches ?? NO_PICTURE_MATCHES,
    archive: plan.archive ?? (plan.printedBefore ? 'compared' : 'empty'),
  }
}

/** What a rule finds, each as `severity place evidence`. */
export const found = (rule: Rule, plan: SnapshotPlan): string[] => rule.check(snapshotOf(plan)).map(said)

export const said = (finding: Finding): string => {
  const place =
    finding.where.page === null
      ? 'stock'
      : finding.where.frame === null
        ? finding.where.page
        : `${finding.where.page}-${finding.where.frame}`
  return `${finding.severity} ${place} ${finding.evidence}`.trim()
}
