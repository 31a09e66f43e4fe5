// Verdicts on findings: given, carried out, remembered, and taken back with everything they changed.
import { z } from 'zod'
import { ArticleState } from '../../shared/domain/article.js'
import { Frame } from '../../shared/domain/frame.js'
import { Id } from '../../shared/domain/ids.js'
import { mayDecide } from '../../shared/domain/preflight/press-ready.js'
import { runPreflight } from '../../shared/domain/preflight/run-preflight.js'
import type { Verdict, VerdictDecision } from '../../shared/domain/verdict.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { getArticleCard, setArticleState } from '../store/repositories/articles.js'
import { getPage, listPlacementsOf, savePage } from '../store/repositories/pages.js'
import { giveVerdict, withdrawVerdict } from '../store/repositories/verdicts.js'
import type { Tx } from '../store/store.js'
import { commandBy, type Desk } from './desk.js'
import { evidenceOf } from './earlier-verdict.js'
import { issueSnapshot } from './issue-snapshot.js'
import { NOT_COMPARED, type PrintedBefore } from './printed-before.js'

/** What `keepOne` changed: the frames it took off and the state the pulled article had. */
const Effects = z.strictObject({
  articleId: Id,
  state: ArticleState,
  frames: z.array(z.strictObject({ pageId: Id, frame: Frame })),
})
type Effects = z.infer<typeof Effects>

export interface VerdictGiven {
  readonly issueId: Id
  readonly findingKey: string
  readonly decision: VerdictDecision
  readonly reason: string
  readonly spikeArticleId: Id | null
}

/**
 * Only a finding that stands now can be decided, and only as its rule allows. `keepOne` takes the other article off its
 * pages and spikes it in the same command; of a text that was printed before only the article of this issue can be pulled.
 * @param printedBefore what the check was shown of texts filed or printed before
 * @throws RefusalError `notFound`, `refused` (decision, keepOneOfTwo)
 */
export function decide(desk: Desk, given: VerdictGiven, printedBefore: PrintedBefore = NOT_COMPARED): Verdict {
  return desk.store.command(
    { ...commandBy(desk, 'verdict.give', given.issueId), data: { decision: given.decision, reason: given.reason } },
    (tx) => {
      const snapshot = issueSnapshot(tx, given.issueId, printedBefore)
      const finding = runPreflight(snapshot).find((one) => one.key === given.findingKey)
      if (!finding) throw new RefusalError('notFound', 'finding')
      if (!mayDecide(finding, given.decision, given.reason)) throw new RefusalError('refused', 'decision')
      // Before the pulled article leaves the issue.
      const evidence = evidenceOf(tx, finding, snapshot)
      let effects: Effects | null = null
      if (given.decision === 'keepOne') {
        const involved = [finding.where.articleId, finding.rule === 'printed-before' ? null : finding.other?.articleId]
        if (!given.spikeArticleId || !involved.includes(given.spikeArticleId)) throw new RefusalError('refused', 'keepOneOfTwo')
        effects = pull(tx, given.spikeArticleId)
      }
      return giveVerdict(tx, {
        issueId: given.issueId,
        findingKey: given.findingKey,
        decision: given.decision,
        reason: given.reason,
        effects,
        ...(evidence && { evidence }),
      })
    },
  )
}

/** Takes an article off its pages and spikes it. */
function pull(tx: Tx, articleId: Id): Effects {
  const frames: Effects['frames'] = []
  for (const pageId of new Set(listPlacementsOf(tx, articleId).map((placement) => placement.pageId))) {
    const page = getPage(tx, pageId)
    const kept = page.content.frames.filter((frame) => frame.articleId !== articleId)
    for (const frame of page.content.frames) if (frame.articleId === articleId) frames.push({ pageId, frame })
    savePage(tx, { pageId, baseRevisionId: page.revisionId, content: { ...page.content, frames: kept } })
  }
  const { state } = getArticleCard(tx, articleId)
  setArticleState(tx, articleId, 'spiked')
  return { articleId, state, frames }
}

/** Withdraws a verdict; an article it pulled comes back to its state and, where the room is still free, to its place. */
export function takeBack(desk: Desk, verdictId: Id): null {
  return desk.store.command(commandBy(desk, 'verdict.withdraw', verdictId), (tx) => {
    const { effects } = withdrawVerdict(tx, verdictId)
    const parsed = Effects.safeParse(effects)
    if (parsed.success) putBack(tx, parsed.data)
    return null
  })
}

function putBack(tx: Tx, { articleId, state, frames }: Effects): void {
  setArticleState(tx, articleId, state)
  for (const { pageId, frame } of frames) {
    const page = getPage(tx, pageId)
    if (page.content.frames.some((other) => overlaps(other, frame))) continue
    savePage(tx, { pageId, baseRevisionId: page.revisionId, content: { ...page.content, frames: [...page.content.frames, frame] } })
  }
}

const overlaps = (a: Frame, b: Frame): boolean =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan && a.row < b.row + b.rows && b.row < a.row + a.rows
