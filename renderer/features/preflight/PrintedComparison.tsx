// The main area for an article that was filed, printed or archived before: this text beside the earlier one, and the decision below.
import { useState } from 'react'
import { comparedText } from '../../../shared/domain/duplicates/compared-text.js'
import type { Finding } from '../../../shared/domain/finding.js'
import type { IssueView, PublicationStyle } from '../../../shared/ipc/views.js'
import { refusalOf, refusalText, useAsk, useFormat, useText } from '../../desk/index.js'
import { Callout, Tabs } from '../../ui/index.js'
import { AskedAgain } from './AskedAgain.js'
import { ComparedTexts } from './ComparedTexts.js'
import { DetailTitle, type DetailTitleProps } from './DetailTitle.js'
import styles from './duplicate.module.css'
import { type Slot, sideNames, slotsOf } from './duplicate-model.js'
import { earlierPlaceText, earlierTitle, insideMarks } from './earlier-words.js'
import { PrintedDecision } from './PrintedDecision.js'
import { PrintedSides } from './PrintedSides.js'
import { type Copy, copiesOf, earlierIdOf, earlierPlaceOf } from './printed-model.js'
import { SettledNote } from './SettledNote.js'
import { sideLabel } from './side-words.js'
import { columnsOf, formulaRanges } from './standing-words.js'
import type { DuplicateDecision, Verdicts } from './use-verdicts.js'

export interface PrintedComparisonProps extends Pick<DetailTitleProps, 'row' | 'position' | 'onNext'> {
  readonly issue: IssueView
  readonly style: PublicationStyle
  readonly checkedAt: number
  readonly onDecide: (finding: Finding, decision: DuplicateDecision) => Promise<boolean>
  readonly onWithdraw: Verdicts['withdraw']
}

export function PrintedComparison(props: PrintedComparisonProps) {
  const t = useText()
  const format = useFormat()
  const { row, issue } = props
  const { finding } = row
  const articleId = finding.where.articleId ?? ''
  const matches = useAsk('duplicate.matches', { articleId })
  const copies = copiesOf(finding, matches.data?.matches ?? [])
  const [chosen, setChosen] = useState(earlierIdOf(finding))
  const copy = copies.find((one) => one.id === chosen) ?? copies[0]
  const slots = slotsOf(issue.pages, articleId)
  const compared = copy && <Compared {...props} key={copy.id} articleId={articleId} copy={copy} slots={slots} />
  const { level = 'red', chars = 0 } = finding.params
  return (
    <section className={styles.comparison}>
      <DetailTitle
        row={row}
        position={props.position}
        onNext={props.onNext}
        title={earlierTitle(t, format, earlierPlaceOf(finding), String(level))}
      >
        {t('press.earlier.measure', { chars, others: copies.length - 1 })}
      </DetailTitle>
      {copies.length > 1 && copy ? (
        <div className={styles.copies}>
          <Tabs
            label={t('press.earlier.copies')}
            selected={copy.id}
            onSelect={setChosen}
            tabs={copies.map(({ id, place, percents }) => ({
              id,
              label: t('press.earlier.copy', { place: earlierPlaceText(t, format, place), percent: percents[0] }),
              content: id === copy.id ? compared : null,
            }))}
          />
        </div>
      ) : (
        compared
      )}
      {row.kind === 'open' ? (
        <PrintedDecision
          key={row.id}
          finding={finding}
          articleId={articleId}
          slots={slots}
          onDecide={(decision) => props.onDecide(finding, decision)}
        />
      ) : (
        <SettledNote row={row} onWithdraw={props.onWithdraw} />
      )}
    </section>
  )
}

interface ComparedProps extends PrintedComparisonProps {
  readonly articleId: string
  readonly copy: Copy
  readonly slots: readonly Slot[]
}

function Compared({ articleId, copy, slots, row, issue, style }: ComparedProps) {
  const t = useText()
  const format = useFormat()
  const comparing = useAsk('duplicate.compareEarlier', { articleId, earlierId: copy.id }, { keepPrevious: true })
  if (!comparing.data)
    return (
      <div className={styles.waiting}>
        {comparing.error ? (
          <Callout tone="red" alert>
            {refusalText(t, refusalOf(comparing.error))}
          </Callout>
        ) : (
          <p className="mute">{t('press.duplicate.comparing')}</p>
        )}
      </div>
    )
  const { a, b, earlier } = comparing.data
  const [own, stock] = sideNames(slots[0] ?? null, null)
  const place = earlierPlaceText(t, format, b.earlier)
  const labels = [sideLabel(t, own), b.earlier.kind === 'stock' ? sideLabel(t, stock) : place] as const
  const text = comparedText(a.content)
  const verdict = t('press.earlier.verdict', {
    own: copy.percents[0],
    other: copy.percents[1],
    place,
    headline: insideMarks(b.earlier.headline || t('common.noHeadline')),
  })
  return (
    <>
      {earlier && row.kind === 'open' && <AskedAgain finding={row.finding} earlier={earlier} labels={labels} />}
      <PrintedSides
        article={a}
        earlier={b}
        match={b.match}
        slots={slots}
        labels={labels}
        percents={copy.percents}
        issue={issue}
        style={style}
      />
      <ComparedTexts
        texts={[text, b.text]}
        sides={[
          { label: labels[0], language: a.content.language, formulae: formulaRanges('a', text, b.spans, style.formulae) },
          { label: labels[1], language: b.language, formulae: formulaRanges('b', b.text, b.spans, style.formulae) },
        ]}
        spans={b.spans}
        verdict={verdict}
        columns={columnsOf(a.card, style)}
      />
    </>
  )
}
