// Giving verdicts and taking them back: each says what it did and offers the way back.
import { useRef } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import { ask, dismissToast, showRefusal, toast, useLanguage, useText } from '../../desk/index.js'
import type { Slot } from './duplicate-model.js'
import { findingWords } from './finding-words.js'
import { placeCode } from './press-model.js'
import { isPrintedBefore } from './printed-model.js'
import type { PressCheck } from './use-press-check.js'

/** What is decided about a duplicate, or about a text that ran before. */
export type DuplicateDecision =
  | { readonly kind: 'pull'; readonly articleId: string; readonly slots: readonly Slot[]; readonly note: string }
  | { readonly kind: 'both'; readonly reason: string }
  | { readonly kind: 'falseAlarm' | 'related'; readonly note: string }

/** What the check calls the article: its headline or first words. */
const nameOf = ({ where, other }: Finding, articleId: string): string | null =>
  (where.articleId === articleId ? where.article : other?.article) ?? null

export interface Verdicts {
  /** Resolves to whether it was done; a refusal has been shown. */
  readonly decide: (finding: Finding, decision: DuplicateDecision) => Promise<boolean>
  readonly waive: (finding: Finding, reason: string) => Promise<boolean>
  readonly withdraw: (verdict: Verdict) => Promise<void>
}

export function useVerdicts(check: Pick<PressCheck, 'issueId' | 'noteGiven' | 'noteWithdrawn'>): Verdicts {
  const t = useText()
  const language = useLanguage()
  // The notice of each verdict, whose undo is past once the verdict is withdrawn elsewhere.
  const told = useRef(new Map<string, number>())

  async function withdraw(verdict: Verdict, quietly = false): Promise<void> {
    try {
      await ask('verdict.withdraw', { verdictId: verdict.id })
      check.noteWithdrawn(verdict.id)
      const notice = told.current.get(verdict.id)
      if (notice !== undefined) dismissToast(notice)
      told.current.delete(verdict.id)
      if (!quietly) toast({ tone: 'ok', title: t('press.done.withdrawn') })
    } catch (error) {
      showRefusal(error)
    }
  }

  async function give(
    finding: Finding,
    given: Pick<Verdict, 'decision' | 'reason'> & { readonly spikeArticleId: string | null },
    done: { readonly title: string; readonly detail?: string },
  ): Promise<boolean> {
    if (check.issueId === null) return false
    try {
      const verdict = await ask('verdict.give', { issueId: check.issueId, findingKey: finding.key, ...given })
      check.noteGiven(verdict)
      const undo = { label: t('common.undo'), run: () => void withdraw(verdict, true) }
      told.current.set(verdict.id, toast({ tone: 'ok', ...done, action: undo }))
      return true
    } catch (error) {
      showRefusal(error)
      return false
    }
  }

  return {
    decide: (finding, decision) => {
      if (decision.kind === 'both')
        return give(
          finding,
          { decision: 'bothIntended', reason: decision.reason, spikeArticleId: null },
          { title: t(isPrintedBefore(finding) ? 'press.earlier.done.again' : 'press.done.both') },
        )
      if (decision.kind !== 'pull')
        return give(
          finding,
          { decision: decision.kind, reason: decision.note, spikeArticleId: null },
          { title: t(decision.kind === 'related' ? 'press.done.related' : 'press.done.falseAlarm') },
        )
      const holes = decision.slots.map((slot) =>
        t('press.done.pulled.hole', { place: `${slot.pageNo}-${slot.number}`, columns: slot.columns, rows: slot.rows }),
      )
      return give(
        finding,
        { decision: 'keepOne', reason: decision.note, spikeArticleId: decision.articleId },
        {
          title: t('press.done.pulled', { article: nameOf(finding, decision.articleId) ?? t('common.noHeadline') }),
          ...(holes.length > 0 ? { detail: holes.reduce((a, b) => t('common.list', { a, b })) } : {}),
        },
      )
    },
    waive: (finding, reason) =>
      give(
        finding,
        { decision: 'waived', reason, spikeArticleId: null },
        {
          title: t('press.done.waived', { finding: findingWords(finding, 'title', language) }),
          detail: placeCode(finding.where) ?? t('press.stock'),
        },
      ),
    withdraw: (verdict) => withdraw(verdict),
  }
}
