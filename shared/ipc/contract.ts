// The contract between window and main process: one table of operations and one of events. Handler types, preload
// names and the client are derived from it; a missing handler does not compile.
import { z } from 'zod'
import { ArticleContent, ArticleState } from '../domain/article.js'
import { Frame } from '../domain/frame.js'
import { Id, IssueDate, Sha256 } from '../domain/ids.js'
import { IntakeResult } from '../domain/intake/item.js'
import { PageContent, PageNo } from '../domain/page.js'
import { DirectoryName } from '../domain/person.js'
import { PublicationStyle } from '../domain/publication.js'
import { Verdict, VerdictDecision } from '../domain/verdict.js'
import type { Permission } from '../domain/workflow/authorize.js'
import type { ErrorCode } from './errors.js'
import * as views from './views.js'

/** Caps on what a window may send. */
export const LIMITS = { fileBytes: 30 * 1024 * 1024, pictureBytes: 60 * 1024 * 1024, textCharacters: 8_000_000 } as const

interface Operation<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
  readonly needs: Permission
  readonly errors: readonly ErrorCode[]
}
const query = <I extends z.ZodType, O extends z.ZodType>(
  needs: Permission,
  input: I,
  output: O,
  errors: readonly ErrorCode[] = [],
): Operation<I, O> => ({
  kind: 'query',
  input,
  output,
  needs,
  errors,
})
const command = <I extends z.ZodType, O extends z.ZodType>(
  needs: Permission,
  input: I,
  output: O,
  errors: readonly ErrorCode[] = [],
): Operation<I, O> => ({
  kind: 'command',
  input,
  output,
  needs,
  errors,
})

const nothing = z.strictObject({})
const issueRef = z.strictObject({ issueId: Id })
const articleRef = z.strictObject({ articleId: Id })
const pageHeading = PageContent.pick({
  pageNo: true,
  pageName: true,
  section: true,
  formatId: true,
  pattern: true,
  responsibleEditor: true,
  layoutEditor: true,
  proofreader: true,
})
export type PageHeading = z.infer<typeof pageHeading>

const bytes = (max: number) => z.instanceof(Uint8Array).refine((one) => one.byteLength <= max, 'too large')

export const CONTRACT = {
  'app.start': query('read', nothing, views.Start),
  'app.savePreferences': command(
    'read',
    views.Preferences.pick({ language: true, theme: true, issueId: true }).partial(),
    views.Preferences,
  ),
  /** The window answers the `flush` event with this once everything typed is stored. */
  'app.flushed': command('read', z.strictObject({ token: z.string().max(60), ok: z.boolean() }), z.null()),

  'issue.list': query('read', nothing, z.array(views.IssueCard)),
  /** With `likeIssueId` the issue gets that issue's pages, without their copy. */
  'issue.create': command('planIssue', z.strictObject({ date: IssueDate, likeIssueId: Id.optional() }), views.IssueCard, [
    'exists',
    'notFound',
  ]),
  'issue.get': query('read', issueRef, views.IssueView, ['notFound']),
  'issue.copy': query('read', issueRef, views.IssueCopy, ['notFound']),
  'issue.setTotalIssueNo': command(
    'planIssue',
    z.strictObject({ issueId: Id, totalIssueNo: z.int().min(1).max(1_000_000).nullable() }),
    views.IssueView,
    ['notFound'],
  ),

  /** Appends `count` pages after the last one, numbered on; the first page of an issue is the front. */
  'page.add': command('planIssue', z.strictObject({ issueId: Id, count: z.int().min(1).max(16) }), views.IssueView, [
    'notFound',
    'refused',
  ]),
  /** Removes a page; its articles go back to the stock. `page.restore` is the undo. */
  'page.remove': command('planIssue', z.strictObject({ issueId: Id, pageId: Id }), views.IssueView, ['notFound']),
  'page.restore': command('planIssue', z.strictObject({ issueId: Id, pageId: Id, index: z.int().min(0).max(200) }), views.IssueView, [
    'notFound',
  ]),
  /** Moves a page to a place (from 0) in the order; with `renumber` the page numbers follow the new order. */
  'page.move': command(
    'planIssue',
    z.strictObject({ issueId: Id, pageId: Id, index: z.int().min(0).max(200), renumber: z.boolean() }),
    views.IssueView,
    ['notFound'],
  ),
  'page.saveHeading': command('planIssue', z.strictObject({ pageId: Id, baseRevisionId: Id, heading: pageHeading }), views.PageView, [
    'notFound',
    'conflict',
    'exists',
  ]),
  'page.saveFrames': command(
    'makeUp',
    z.strictObject({ pageId: Id, baseRevisionId: Id, frames: z.array(Frame).max(100) }),
    views.PageView,
    ['notFound', 'conflict', 'refused'],
  ),
  /** Proposes a page from the given articles (none given: all of the issue that stand on no page); stores nothing. */
  'page.proposeMakeUp': query(
    'makeUp',
    z.strictObject({ pageId: Id, articleIds: z.array(Id).max(200), seed: z.int().min(0) }),
    z.array(views.MakeUpPage),
    ['notFound', 'refused', 'cancelled'],
  ),
  'issue.makeUp': command('makeUp', z.strictObject({ issueId: Id, seed: z.int().min(0) }), z.array(views.MakeUpPage), [
    'notFound',
    'refused',
    'cancelled',
    'conflict',
  ]),
  /** Stops every make-up under way; what was asked for is refused as cancelled and nothing is stored. */
  'makeUp.cancel': command('makeUp', nothing, z.null()),

  'article.create': command('write', z.strictObject({ issueId: Id.nullable(), content: ArticleContent }), views.ArticleView, ['notFound']),
  'article.get': query('read', articleRef, views.ArticleView, ['notFound']),
  /** The autosave slot: replaced in place, told "saved" only after the commit. `steps` are the editor's since the base revision. */
  'article.saveDraft': command(
    'write',
    z.strictObject({ articleId: Id, baseRevisionId: Id, content: ArticleContent, steps: z.string().max(4_000_000).nullable() }),
    z.strictObject({ savedAt: z.int() }),
    ['notFound', 'diskFull'],
  ),
  'article.discardDraft': command('write', articleRef, views.ArticleView, ['notFound']),
  /** Appends a revision and clears the draft. A base that is no longer the head is a conflict: nothing is overwritten. */
  'article.save': command(
    'write',
    z.strictObject({
      articleId: Id,
      baseRevisionId: Id,
      content: ArticleContent,
      kind: z.enum(['autosave', 'saved', 'merge']),
      note: z.string().max(200),
    }),
    views.ArticleView,
    ['notFound', 'conflict', 'diskFull'],
  ),
  'article.setState': command(
    'file',
    z.strictObject({ articleIds: z.array(Id).min(1).max(500), state: ArticleState }),
    z.array(views.ArticleCard),
    ['notFound', 'refused'],
  ),
  'article.listRevisions': query('read', articleRef, z.array(views.RevisionCard), ['notFound']),
  'article.getRevision': query(
    'read',
    z.strictObject({ revisionId: Id }),
    z.strictObject({ revision: views.RevisionCard, content: ArticleContent }),
    ['notFound'],
  ),
  'article.restore': command('write', z.strictObject({ articleId: Id, revisionId: Id, baseRevisionId: Id }), views.ArticleView, [
    'notFound',
    'conflict',
  ]),

  /** Reads a file the person dropped or picked; stores nothing. */
  'intake.read': command('write', z.strictObject({ name: z.string().max(300), bytes: bytes(LIMITS.fileBytes) }), views.IntakeReading, [
    'intake',
    'cancelled',
  ]),
  'intake.cancel': command('read', nothing, z.null()),
  'intake.file': command(
    'write',
    z.strictObject({
      issueId: Id,
      pageNo: PageNo.nullable(),
      name: z.string().max(300),
      text: z.string().max(LIMITS.textCharacters),
      result: IntakeResult,
    }),
    z.strictObject({ articleIds: z.array(Id) }),
    ['notFound', 'refused', 'diskFull'],
  ),
  'picture.add': command(
    'write',
    z.strictObject({ name: z.string().max(300), bytes: bytes(LIMITS.pictureBytes) }),
    z.strictObject({ sha256: Sha256, widthPx: z.int(), heightPx: z.int(), media: z.string() }),
    ['badPicture', 'diskFull'],
  ),

  'directory.list': query('read', nothing, z.array(DirectoryName)),
  'directory.save': command('write', z.strictObject({ names: z.array(DirectoryName).max(5000) }), z.array(DirectoryName)),

  'style.get': query('read', nothing, PublicationStyle),
  'style.save': command('administer', z.strictObject({ style: PublicationStyle }), PublicationStyle),

  'preflight.run': query('read', issueRef, views.PreflightReport, ['notFound']),
  'duplicate.compare': query('read', z.strictObject({ aArticleId: Id, bArticleId: Id }), views.DuplicateView, ['notFound']),
  /** `keepOne` also spikes `spikeArticleId` and takes it off its page; all of it is one operation and is undone by `verdict.withdraw`. */
  'verdict.give': command(
    'check',
    z.strictObject({
      issueId: Id,
      findingKey: z.string().max(400),
      decision: VerdictDecision,
      reason: z.string().max(500),
      spikeArticleId: Id.nullable(),
    }),
    Verdict,
    ['notFound', 'refused'],
  ),
  /** Where an article of the desk stands in anything filed, printed or archived before; the articles of its own issue are left out. */
  'duplicate.matches': query('read', articleRef, views.PrintedMatches, ['notFound']),
  'duplicate.compareEarlier': query(
    'read',
    z.strictObject({ articleId: Id, earlierId: z.string().min(1).max(200) }),
    z.strictObject({ a: views.ComparedArticle, b: views.PrintedComparison, earlier: views.EarlierVerdict.nullable() }),
    ['notFound', 'archive'],
  ),
  /** A column that returns with the same words warns no more; a passage called a formula counts no more. Both are undone by the same call. */
  'duplicate.markRecurring': command(
    'check',
    z.strictObject({ column: z.string().trim().min(1).max(60), isRecurring: z.boolean() }),
    PublicationStyle,
    ['refused'],
  ),
  'duplicate.markFormula': command(
    'check',
    z.strictObject({ passage: z.string().trim().min(1).max(400), isFormula: z.boolean() }),
    PublicationStyle,
    ['refused'],
  ),

  'archive.overview': query('read', nothing, views.ArchiveOverview),
  /** Asks for files or a folder (the dialog belongs to the main process), then imports. null when the person cancels the dialog. */
  'archive.import': command(
    'administer',
    z.strictObject({ what: z.enum(['files', 'folder']), day: IssueDate.nullable(), page: PageNo.nullable() }),
    views.ArchiveImportReport.nullable(),
    ['archive', 'intake', 'diskFull', 'cancelled'],
  ),
  /** Goes on with an import that was stopped or cut off. */
  'archive.resumeImport': command('administer', z.strictObject({ importId: z.int() }), views.ArchiveImportReport, [
    'notFound',
    'archive',
    'intake',
    'diskFull',
    'cancelled',
  ]),
  'archive.cancelImport': command('administer', nothing, z.null()),
  /** Takes out what an import brought; what it corrected is as it was. */
  'archive.removeImport': command(
    'administer',
    z.strictObject({ importId: z.int() }),
    z.strictObject({ removed: z.int(), restored: z.int() }),
    ['notFound', 'archive', 'diskFull'],
  ),
  /** Moves a damaged archive away, never deletes it; the next import begins a new one. */
  'archive.setAside': command('administer', nothing, views.ArchiveOverview, ['archive']),
  'archive.search': query('read', views.ArchiveQuestion, views.ArchiveAnswer, ['archive']),
  'archive.get': query('read', z.strictObject({ id: z.string().min(1).max(200) }), views.ArchivedArticle, ['notFound', 'archive']),

  'verdict.withdraw': command('check', z.strictObject({ verdictId: Id }), z.null(), ['notFound']),

  /** Asks for a folder (the dialog belongs to the main process), then prints. null when the person cancels the dialog. */
  'print.issue': command('print', z.strictObject({ issueId: Id, proof: z.boolean() }), views.PrintReport.nullable(), [
    'notFound',
    'blocked',
    'printFailed',
    'diskFull',
    'cancelled',
  ]),
  'print.page': command('print', z.strictObject({ issueId: Id, pageId: Id, proof: z.boolean() }), views.PrintReport.nullable(), [
    'notFound',
    'blocked',
    'printFailed',
    'diskFull',
    'cancelled',
  ]),
  'print.cancel': command('print', nothing, z.null()),
  /** What a printing window draws; answered only to windows that print. */
  'print.job': query(
    'read',
    nothing,
    z.strictObject({ issue: views.IssueView, copy: views.IssueCopy, style: PublicationStyle, pageIds: z.array(Id), proof: z.boolean() }),
    ['notFound'],
  ),

  'backup.list': query('read', nothing, z.array(views.BackupCard)),
  'backup.now': command('read', nothing, views.BackupCard, ['diskFull', 'backupFailed']),
  'backup.chooseFolder': command('administer', nothing, views.Preferences),
  /** Sets the present store aside, puts the backup in its place and starts again. */
  'backup.restore': command('administer', z.strictObject({ name: z.string().max(200) }), z.null(), ['notFound', 'backupFailed']),
  'store.verify': query('read', nothing, views.VerifyView),
} as const

export type Contract = typeof CONTRACT
export type OperationName = keyof Contract
export type Input<N extends OperationName> = z.input<Contract[N]['input']>
export type ParsedInput<N extends OperationName> = z.output<Contract[N]['input']>
export type Output<N extends OperationName> = z.output<Contract[N]['output']>

/** What is told to every window. `topics` name what changed, so that only those queries are asked again. */
export const EVENTS = {
  changed: z.strictObject({
    topics: z.array(z.enum(['issues', 'issue', 'articles', 'verdicts', 'style', 'directory', 'backups', 'archive'])),
    articleIds: z.array(Id),
  }),
  progress: z.strictObject({
    task: z.enum(['intake', 'print', 'makeUp', 'backup', 'verify', 'archive']),
    done: z.number(),
    total: z.number(),
  }),
  /** The window must store what was typed and answer `app.flushed` with the same token. */
  flush: z.strictObject({ token: z.string() }),
  /** Chosen in the native menu. */
  menu: z.strictObject({ action: z.string() }),
} as const
export type Events = typeof EVENTS
export type EventName = keyof Events
export type EventPayload<E extends EventName> = z.output<Events[E]>
