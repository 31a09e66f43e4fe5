// What the flatplan does with copy and with the issue as a whole: place an article, make up every page, print the proof.
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import type { ArticleCard, IssueCopy, IssueView, MakeUpPage, PageView } from '../../../shared/ipc/views.js'
import { ask, endProgress, openPlace, putAnswer, refusalOf, showRefusal, toast, translate } from '../../desk/index.js'
import { newFrameId } from '../../desk/new-frame-id.js'
import { runMakeUp } from './make-up-run.js'
import { attempt, changeFrames, done, freshPage, pageTitle, removeAll } from './page-acts.js'
import { placeOnPage } from './place-article.js'

export const cardTitle = (card: ArticleCard): string => card.headline.trim() || card.opening

/** Copy without a headline is known by its first words; a whole sentence would bury the rest of a notice. */
const TITLE_CHARACTERS = 24
const shortTitle = (card: ArticleCard): string => {
  const title = [...cardTitle(card)]
  return title.length > TITLE_CHARACTERS ? `${title.slice(0, TITLE_CHARACTERS).join('')}…` : title.join('')
}

/** Sets the article into the first free place of the page; when there is none, says so and leads to make-up. */
export async function placeArticle(page: PageView, card: ArticleCard, copy: IssueCopy, style: PublicationStyle): Promise<void> {
  const content = copy.revisions[card.headRevisionId]
  if (!content) return
  await attempt(async () => {
    const now = await freshPage(page.content.issueId, page.id)
    if (!now) return
    const wish = { id: newFrameId(), articleId: card.id, revisionId: card.headRevisionId }
    const frame = placeOnPage(now.content, content, wish, style)
    if (!frame) {
      toast({
        tone: 'warn',
        title: translate('flatplan.noRoom', { page: now.content.pageNo, title: shortTitle(card) }),
        detail: translate('flatplan.noRoom.detail'),
        action: { label: translate('flatplan.makeUp'), run: () => openPlace({ screen: 'makeUp', pageId: page.id, articleId: card.id }) },
      })
      return
    }
    await ask('page.saveFrames', { pageId: page.id, baseRevisionId: now.revisionId, frames: [...now.content.frames, frame] })
    done(translate('flatplan.placed', { title: shortTitle(card), page: pageTitle(now) }), () =>
      changeFrames(page.content.issueId, page.id, (frames) => frames.filter((one) => one.id !== frame.id)),
    )
  })
}

/** Lays every page out anew, locked frames excepted, unless it is stopped. The way back puts the former frames on each page again. */
export async function makeUpIssue(issue: IssueView): Promise<void> {
  try {
    // Another arrangement each time it is asked for.
    const made = await runMakeUp(issue, Date.now() % 1_000_000)
    if (made === null) return
    const leftOver = new Set(made.flatMap((page) => page.leftOver.map((one) => one.articleId))).size
    done(
      translate('flatplan.madeUp', { pages: made.filter((page) => page.frames.length > 0).length }),
      () => undoMakeUp(issue, made),
      leftOver > 0 ? translate('flatplan.madeUp.left', { count: leftOver }) : undefined,
    )
  } catch (error) {
    if (refusalOf(error).reason === 'nothingToPlace')
      toast({ tone: 'warn', title: translate('flatplan.nothingToPlace'), detail: translate('flatplan.nothingToPlace.detail') })
    else showRefusal(error)
  }
}

async function undoMakeUp(before: IssueView, made: readonly MakeUpPage[]): Promise<void> {
  const kept = new Map(before.pages.map((page) => [page.id, page.content.frames]))
  for (const { pageId } of made) {
    const frames = kept.get(pageId)
    if (frames) await changeFrames(before.id, pageId, () => frames)
  }
  const now = await ask('issue.get', { issueId: before.id })
  await removeAll(
    before.id,
    now.pages.filter((page) => made.some((one) => one.pageId === page.id) && !kept.has(page.id)),
  )
}

/** Prints the proof of the whole issue (小样); findings that block the press do not block a proof. */
export async function printProof(issueId: string): Promise<void> {
  await attempt(async () => {
    const report = await ask('print.issue', { issueId, proof: true })
    if (report === null) return
    toast({
      tone: 'ok',
      title: translate('flatplan.proofDone', { count: report.pages.length }),
      detail: translate('flatplan.proofDone.detail', { folder: report.folderName }),
    })
  })
  endProgress('print')
}

export async function setTotalIssueNo(issue: IssueView, totalIssueNo: number | null): Promise<void> {
  const before = issue.content.totalIssueNo
  if (before === totalIssueNo) return
  const set = async (value: number | null) => {
    putAnswer('issue.get', { issueId: issue.id }, await ask('issue.setTotalIssueNo', { issueId: issue.id, totalIssueNo: value }))
  }
  await attempt(async () => {
    await set(totalIssueNo)
    done(
      totalIssueNo === null
        ? translate('flatplan.totalIssueNo.cleared')
        : translate('flatplan.totalIssueNo.saved', { number: totalIssueNo }),
      () => set(before),
    )
  })
}
