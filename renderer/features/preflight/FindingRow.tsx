// One finding in the list: how grave, its name, place and evidence, and the quick ways to deal with it.
import type { Finding } from '../../../shared/domain/finding.js'
import type { Verdict } from '../../../shared/domain/verdict.js'
import { useFormat, useLanguage, useText } from '../../desk/index.js'
import { Button, classes, Icon, SeverityMark, Tag } from '../../ui/index.js'
import { earlierPlaceText } from './earlier-words.js'
import { actsOn, mayWaive } from './finding-acts.js'
import { findingWords } from './finding-words.js'
import styles from './findings.module.css'
import { carryOut } from './place-newest.js'
import { type PressRow, placeCode } from './press-model.js'
import { earlierPlaceOf, isComparison, isPrintedBefore } from './printed-model.js'

export interface FindingRowActs {
  readonly onWaive: (finding: Finding) => void
  readonly onWithdraw: (verdict: Verdict) => void
}

/** Place of a finding in words; a duplicate has two. */
export function usePlaceText(): (finding: Finding) => string {
  const t = useText()
  return ({ rule, where, other }) => {
    const place = placeCode(where) ?? t('press.stock')
    return rule === 'duplicate' && other ? `${place} ⇄ ${placeCode(other) ?? t('press.stock')}` : place
  }
}

/** The second line: where, and on what evidence or by whose verdict. */
function useSecondLine(): (row: PressRow) => string {
  const t = useText()
  const format = useFormat()
  const placeText = usePlaceText()
  return ({ kind, finding, verdict, resolvedAt }) => {
    const { aInBPercent = 0, bInAPercent = 0 } = finding.params
    const shares = isPrintedBefore(finding)
      ? t('press.earlier.line', {
          place: earlierPlaceText(t, format, earlierPlaceOf(finding)),
          own: Number(aInBPercent),
          other: Number(bInAPercent),
        })
      : finding.rule === 'duplicate'
        ? `${aInBPercent}% / ${bInAPercent}%`
        : ''
    const evidence = shares || finding.evidence || (finding.where.article ?? '')
    const by = verdict && { person: verdict.person, time: format.time(verdict.givenAt) }
    const settled =
      kind === 'settled' && by
        ? verdict.reason === ''
          ? t('press.settled.by', by)
          : t('press.settled.reason', { ...by, reason: verdict.reason })
        : ''
    const resolved = kind === 'resolved' && resolvedAt !== null ? t('press.resolved.at', { time: format.time(resolvedAt) }) : ''
    return [placeText(finding), settled || resolved || evidence].filter((part) => part !== '').join(' · ')
  }
}

/** What a screen reader calls a row. */
export function useRowText(): (row: PressRow) => string {
  const t = useText()
  const language = useLanguage()
  const secondLine = useSecondLine()
  return (row) =>
    [
      row.kind === 'open' ? t(`severity.${row.finding.severity}`) : '',
      findingWords(row.finding, 'title', language),
      row.reopened ? t('press.asked.mark') : '',
      secondLine(row),
    ]
      .filter((part) => part !== '')
      .reduce((a, b) => t('common.list', { a, b }))
}

export function FindingRow({ row, onWaive, onWithdraw }: { readonly row: PressRow } & FindingRowActs) {
  const t = useText()
  const language = useLanguage()
  const secondLine = useSecondLine()
  const { finding, kind } = row
  const line = secondLine(row)
  return (
    <div className={styles.row}>
      <SeverityMark severity={kind === 'open' ? finding.severity : 'ok'} />
      <span className={styles.title}>
        <span className="w6 ell">{findingWords(finding, 'title', language)}</span>
        {row.reopened && (
          <Tag tone="ochre" icon="history">
            {t('press.asked.mark')}
          </Tag>
        )}
      </span>
      <span className={classes('ell', styles.line)} title={line}>
        {line}
      </span>
      <span className={styles.acts}>
        <RowActs row={row} onWaive={onWaive} onWithdraw={onWithdraw} />
      </span>
    </div>
  )
}

function RowActs({ row, onWaive, onWithdraw }: { readonly row: PressRow } & FindingRowActs) {
  const t = useText()
  const language = useLanguage()
  const placeText = usePlaceText()
  const { finding, kind, verdict } = row
  const labelled = (act: string) =>
    t('press.act.label', { act, finding: findingWords(finding, 'title', language), place: placeText(finding) })
  if (kind !== 'open')
    return (
      verdict && (
        <Button size="sm" look="gh" label={labelled(t('press.act.withdraw'))} onPress={() => onWithdraw(verdict)}>
          {t('press.act.withdraw')}
        </Button>
      )
    )
  if (isComparison(finding)) return <Icon name="next" size="s" />
  const [act] = actsOn(finding)
  return (
    <>
      {act && (
        <Button size="sm" label={labelled(t(`press.act.${act.id}`))} onPress={() => carryOut(act)}>
          {t(`press.act.${act.id}`)}
        </Button>
      )}
      {mayWaive(finding) && (
        <Button size="sm" look="gh" label={labelled(t('press.act.waive'))} onPress={() => onWaive(finding)}>
          {t('press.act.waive')}
        </Button>
      )}
    </>
  )
}
