// The main area for a duplicate: both articles side by side, aligned paragraph by paragraph, and the decision below.
import { useMemo } from 'react'
import { comparedText } from '../../../shared/domain/duplicates/compared-text.js'
import type { Finding } from '../../../shared/domain/finding.js'
import type { MessageKey } from '../../../shared/i18n/index.js'
import type { DuplicateView, IssueView, PublicationStyle } from '../../../shared/ipc/views.js'
import { refusalOf, refusalText, useAsk, useFormat, useText } from '../../desk/index.js'
import { Callout } from '../../ui/index.js'
import { AskedAgain } from './AskedAgain.js'
import { ComparedTexts } from './ComparedTexts.js'
import { DecisionDock } from './DecisionDock.js'
import { DetailTitle, type DetailTitleProps } from './DetailTitle.js'
import { DuplicateSides } from './DuplicateSides.js'
import styles from './duplicate.module.css'
import { type Slot, sideNames, slotsOf } from './duplicate-model.js'
import { SettledNote } from './SettledNote.js'
import { sideLabel } from './side-words.js'
import type { DuplicateDecision, Verdicts } from './use-verdicts.js'

export interface DuplicateComparisonProps extends Pick<DetailTitleProps, 'row' | 'position' | 'onNext'> {
  readonly issue: IssueView
  readonly style: PublicationStyle
  readonly checkedAt: number
  readonly onDecide: (finding: Finding, decision: DuplicateDecision) => Promise<boolean>
  readonly onWithdraw: Verdicts['withdraw']
}

function titleKey(finding: Finding, a: Slot | null, b: Slot | null): MessageKey {
  const { level } = finding.params
  if (level === 'amber' || level === 'info') return `press.duplicate.title.${level}`
  if (a && b) return a.pageId === b.pageId ? 'press.duplicate.title.page' : 'press.duplicate.title.pages'
  return a || b ? 'press.duplicate.title.stock' : 'press.duplicate.title.bothStock'
}

export function DuplicateComparison(props: DuplicateComparisonProps) {
  const t = useText()
  const format = useFormat()
  const { row, issue, checkedAt } = props
  const { where, other, params } = row.finding
  const ids = where.articleId !== null && other?.articleId ? { aArticleId: where.articleId, bArticleId: other.articleId } : null
  const comparing = useAsk('duplicate.compare', ids)
  const slots = useMemo(
    () => [slotsOf(issue.pages, ids?.aArticleId ?? ''), slotsOf(issue.pages, ids?.bArticleId ?? '')] as const,
    [issue.pages, ids?.aArticleId, ids?.bArticleId],
  )
  const [a, b] = [slots[0][0] ?? null, slots[1][0] ?? null]
  return (
    <section className={styles.comparison}>
      <DetailTitle
        row={row}
        position={props.position}
        onNext={props.onNext}
        title={t(titleKey(row.finding, a, b), { page: a?.pageNo ?? '' })}
      >
        {t('press.duplicate.measure', { chars: params.chars ?? 0, time: format.time(checkedAt) })}
      </DetailTitle>
      {comparing.data ? (
        <Compared {...props} view={comparing.data} slots={slots} />
      ) : (
        <div className={styles.waiting}>
          {comparing.error ? (
            <Callout tone="red" alert>
              {refusalText(t, refusalOf(comparing.error))}
            </Callout>
          ) : (
            <p className="mute">{t('press.duplicate.comparing')}</p>
          )}
        </div>
      )}
    </section>
  )
}

interface ComparedProps extends DuplicateComparisonProps {
  readonly view: DuplicateView
  readonly slots: readonly [readonly Slot[], readonly Slot[]]
}

function Compared({ view, slots, row, issue, style, onDecide, onWithdraw }: ComparedProps) {
  const t = useText()
  const { a, b, comparison, formulae, earlier } = view
  const names = sideNames(slots[0][0] ?? null, slots[1][0] ?? null)
  const labels = [sideLabel(t, names[0]), sideLabel(t, names[1])] as const
  const { aInBPercent = 0, bInAPercent = 0 } = row.finding.params
  const percents = [Number(aInBPercent), Number(bInAPercent)] as const
  return (
    <>
      {earlier && row.kind === 'open' && <AskedAgain finding={row.finding} earlier={earlier} labels={labels} />}
      <DuplicateSides view={view} slots={slots} labels={labels} percents={percents} issue={issue} style={style} />
      <ComparedTexts
        texts={[comparedText(a.content), comparedText(b.content)]}
        sides={[
          { label: labels[0], language: a.content.language, formulae: formulae.a },
          { label: labels[1], language: b.content.language, formulae: formulae.b },
        ]}
        spans={comparison?.spans ?? []}
        verdict={t('press.compared.verdict', { a: labels[0], b: labels[1], aInB: percents[0], bInA: percents[1] })}
        columns={[]}
      />
      {row.kind === 'open' ? (
        <DecisionDock
          key={row.id}
          finding={row.finding}
          view={view}
          slots={slots}
          names={names}
          labels={labels}
          onDecide={(decision) => onDecide(row.finding, decision)}
        />
      ) : (
        <SettledNote row={row} onWithdraw={onWithdraw} />
      )}
    </>
  )
}
