// The conditions of the press (付印条件): each one counted from the issue and the check, none assumed.
import { bodyPictures } from '../../../shared/body/text.js'
import type { Finding } from '../../../shared/domain/finding.js'
import type { ArticleCard, IssueCopy, IssueView, PreflightReport } from '../../../shared/ipc/views.js'

export interface PressCondition {
  readonly id: 'pages' | 'pictures' | 'fit' | 'saved' | 'archive' | 'blocking'
  /** Null: told, but it neither opens nor holds the press. */
  readonly met: boolean | null
  readonly done: number
  readonly total: number
}

const RULES_OF_FILL: ReadonlySet<string> = new Set(['page-empty', 'frame-without-copy'])
const RULES_OF_FIT: ReadonlySet<string> = new Set(['overset', 'head-overfull'])

/** Articles on a page with words that are typed but not saved as a version: the page would print without them. */
export function unsavedOnPages(issue: Pick<IssueView, 'pages' | 'articles'>): ArticleCard[] {
  const placed = new Set(issue.pages.flatMap((page) => page.content.frames.map((frame) => frame.articleId)))
  return issue.articles.filter((card) => card.hasDraft && placed.has(card.id))
}

/** What there is none of has no condition: an issue without pages is asked only whether something blocks. */
export function pressConditions(
  issue: Pick<IssueView, 'pages' | 'articles'>,
  revisions: IssueCopy['revisions'] | null,
  open: readonly Finding[],
  archive: PreflightReport['archive'] | null,
): PressCondition[] {
  const frames = issue.pages.flatMap((page) => page.content.frames).filter((frame) => frame.kind === 'article')
  // A hole kept for an advertisement is told of, and fills its page.
  const unfilled = new Set(
    open.filter(({ rule, severity }) => RULES_OF_FILL.has(rule) && severity !== 'info').map((finding) => finding.where.pageId),
  )
  const unfit = new Set(open.filter((finding) => RULES_OF_FIT.has(finding.rule)).map((finding) => finding.where.frameId))
  const unsaved = unsavedOnPages(issue).length
  const placed = new Set(frames.map((frame) => frame.articleId)).size
  const blocking = open.filter((finding) => finding.severity === 'block').length
  const part = (id: PressCondition['id'], done: number, total: number): PressCondition => ({ id, met: done === total, done, total })
  const pictures = picturesOnPages(issue, revisions)
  return [
    ...(issue.pages.length > 0 ? [part('pages', issue.pages.filter((page) => !unfilled.has(page.id)).length, issue.pages.length)] : []),
    ...(pictures.total > 0 ? [part('pictures', pictures.present, pictures.total)] : []),
    ...(frames.length > 0 ? [part('fit', frames.filter((frame) => !unfit.has(frame.id)).length, frames.length)] : []),
    ...(placed > 0 ? [part('saved', placed - unsaved, placed)] : []),
    // An archive that is empty has nothing to say; one that cannot be read has not been asked.
    ...(archive === null
      ? []
      : [{ id: 'archive' as const, met: archive.state === 'empty' ? null : archive.state === 'compared', done: archive.texts, total: 0 }]),
    { id: 'blocking', met: blocking === 0, done: blocking, total: 0 },
  ]
}

/** Pictures of the articles on pages, and how many of them have their image. */
function picturesOnPages(issue: Pick<IssueView, 'pages'>, revisions: IssueCopy['revisions'] | null): { present: number; total: number } {
  const placed = new Set(issue.pages.flatMap((page) => page.content.frames.map((frame) => frame.revisionId)))
  const pictures = [...placed].flatMap((id) => {
    const content = id === null ? undefined : revisions?.[id]
    return content ? bodyPictures(content.body) : []
  })
  return { present: pictures.filter((picture) => picture.sha256 !== null).length, total: pictures.length }
}
