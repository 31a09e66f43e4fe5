// What the main process shows of the store: the read side of the contract.
import { z } from 'zod'
import { ArticleContent, ArticleState } from '../domain/article.js'
import { Comparison } from '../domain/duplicates/pair.js'
import { Finding } from '../domain/finding.js'
import { Id, IssueDate } from '../domain/ids.js'
import { Item, Unplaced } from '../domain/intake/item.js'
import { IssueContent } from '../domain/issue.js'
import { PageContent } from '../domain/page.js'
import { Person } from '../domain/person.js'
import { PublicationStyle } from '../domain/publication.js'
import { Verdict } from '../domain/verdict.js'
import { EarlierVerdict } from './archive-views.js'

export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>
export const Theme = z.enum(['light', 'dark', 'system'])
export type Theme = z.infer<typeof Theme>

export const Preferences = z.strictObject({
  language: Language,
  theme: Theme,
  /** The issue that was open last. */
  issueId: Id.nullable(),
  /** Second place for backups is chosen by dialog; only its name is shown. */
  backupFolderName: z.string().nullable(),
})
export type Preferences = z.infer<typeof Preferences>

/** Millisecond times are UTC epoch; the window formats them in local time. */
const TimeMs = z.int().min(0)

export const StoreState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('newer'), storeVersion: z.int(), appVersion: z.int() }),
  z.strictObject({
    state: z.literal('damaged'),
    what: z.string(),
    backups: z.array(z.strictObject({ name: z.string(), madeAt: TimeMs, bytes: z.int(), verified: z.boolean() })),
  }),
])
export type StoreState = z.infer<typeof StoreState>

export const Start = z.strictObject({
  store: StoreState,
  preferences: Preferences,
  person: Person.nullable(),
  versions: z.strictObject({ app: z.string(), electron: z.string(), chrome: z.string(), node: z.string(), sqlite: z.string() }),
})
export type Start = z.infer<typeof Start>

/** One row of the stock. */
export const ArticleCard = z.strictObject({
  id: Id,
  issueId: Id.nullable(),
  state: ArticleState,
  genre: z.enum(['article', 'photo']),
  language: z.enum(['zh', 'en']),
  kicker: z.string(),
  headline: z.string(),
  /** First words of the text, for articles that have no headline yet. */
  opening: z.string(),
  section: z.string(),
  /** Names only, in order, joined by a space. */
  bylineNames: z.string(),
  characters: z.int(),
  pictures: z.int(),
  headRevisionId: Id,
  /** A draft that differs from the head revision exists on this machine. */
  hasDraft: z.boolean(),
  createdAt: TimeMs,
  updatedAt: TimeMs,
  filedAt: TimeMs.nullable(),
})
export type ArticleCard = z.infer<typeof ArticleCard>

export const RevisionCard = z.strictObject({
  id: Id,
  /** 1 for the first revision of the article, counting up. */
  number: z.int().min(1),
  author: z.string(),
  createdAt: TimeMs,
  kind: z.enum(['created', 'autosave', 'saved', 'filed', 'merge', 'import', 'restore']),
  note: z.string(),
  sha256: z.string(),
  characters: z.int(),
})
export type RevisionCard = z.infer<typeof RevisionCard>

export const ArticleView = z.strictObject({
  card: ArticleCard,
  revision: RevisionCard,
  content: ArticleContent,
  draft: z.strictObject({ content: ArticleContent, savedAt: TimeMs, baseRevisionId: Id }).nullable(),
})
export type ArticleView = z.infer<typeof ArticleView>

export const PageView = z.strictObject({ id: Id, revisionId: Id, content: PageContent })
export type PageView = z.infer<typeof PageView>

export const IssueCard = z.strictObject({
  id: Id,
  date: IssueDate,
  totalIssueNo: z.int().nullable(),
  pages: z.int(),
  articles: z.int(),
})
export type IssueCard = z.infer<typeof IssueCard>

/** An issue with its pages and stock, without article bodies. */
export const IssueView = z.strictObject({
  id: Id,
  revisionId: Id,
  content: IssueContent,
  pages: z.array(PageView),
  articles: z.array(ArticleCard),
})
export type IssueView = z.infer<typeof IssueView>

/** Article contents by revision id: every placed revision and the head of every live article of the issue. */
export const IssueCopy = z.strictObject({ revisions: z.record(Id, ArticleContent) })
export type IssueCopy = z.infer<typeof IssueCopy>

export const IntakeReading = z.strictObject({
  name: z.string(),
  /** The text as read; items count its lines from 1. */
  text: z.string(),
  items: z.array(Item),
  unplaced: z.array(Unplaced),
})
export type IntakeReading = z.infer<typeof IntakeReading>

export const PreflightReport = z.strictObject({
  findings: z.array(Finding),
  /** Verdicts that hold for one of the findings. */
  verdicts: z.array(Verdict),
  pressReady: z.boolean(),
  checkedAt: TimeMs,
  durationMs: z.number(),
  pages: z.int(),
  articles: z.int(),
  /** Verdicts that held until one of the texts was changed, by the key of the finding that asks again. */
  reopened: z.array(z.strictObject({ findingKey: z.string(), verdict: Verdict })),
  /** Whether the articles were compared with everything filed and printed before, and with how many texts. */
  archive: z.strictObject({ state: z.enum(['compared', 'empty', 'failed']), texts: z.int() }),
})
export type PreflightReport = z.infer<typeof PreflightReport>

export const ComparedArticle = z.strictObject({
  card: ArticleCard,
  content: ArticleContent,
  page: z.string().nullable(),
  frame: z.int().nullable(),
})
export type ComparedArticle = z.infer<typeof ComparedArticle>
const Ranges = z.array(z.tuple([z.int().min(0), z.int().min(0)]))
export const DuplicateView = z.strictObject({
  a: ComparedArticle,
  b: ComparedArticle,
  comparison: Comparison.nullable(),
  /** Standing formulae in the two compared texts: UTF-16 ranges, ascending. */
  formulae: z.strictObject({ a: Ranges, b: Ranges }),
  /** The verdict that no longer holds because one of the two was changed. */
  earlier: EarlierVerdict.nullable(),
})
export type DuplicateView = z.infer<typeof DuplicateView>

export const PrintedFile = z.strictObject({
  page: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  trimMm: z.tuple([z.number(), z.number()]),
  bytes: z.int(),
})
export const PrintReport = z.strictObject({ pages: z.array(PrintedFile), issueFileName: z.string().nullable(), folderName: z.string() })
export type PrintReport = z.infer<typeof PrintReport>

export const MakeUpPage = z.strictObject({
  page: z.string(),
  pageId: Id,
  /** How the proposal weighs things; null where nothing was placed. */
  style: z.enum(['stable', 'picture', 'banner']).nullable(),
  /** Share of the free grid that is covered, 0 to 1. */
  fill: z.number(),
  oversetLines: z.int(),
  whiteLines: z.int(),
  frames: z.array(PageContent.shape.frames.element),
  /** Articles that found no room, with the lines they would need. */
  leftOver: z.array(z.strictObject({ articleId: Id, lines: z.int() })),
})
export type MakeUpPage = z.infer<typeof MakeUpPage>

export const BackupCard = z.strictObject({ name: z.string(), madeAt: TimeMs, bytes: z.int(), verified: z.boolean() })
export type BackupCard = z.infer<typeof BackupCard>

export const VerifyView = z.strictObject({
  ok: z.boolean(),
  revisions: z.int(),
  badRevisions: z.array(z.string()),
  auditEntries: z.int(),
  auditOk: z.boolean(),
  problems: z.array(z.string()),
})
export type VerifyView = z.infer<typeof VerifyView>

export * from './archive-views.js'
export { PublicationStyle }
