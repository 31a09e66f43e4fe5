// The press check (付印): the verdict and the pages, the findings, and in the middle the one that is being dealt with.
import { useState } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import { type KeyHint, refusalOf, refusalText, useFormat, useIsShown, useMenuAction, useStatusLine, useText } from '../../desk/index.js'
import { announce, Button, Callout, EmptyState, moveInList, useShortcuts } from '../../ui/index.js'
import { DuplicateComparison } from './DuplicateComparison.js'
import { FindingDetail } from './FindingDetail.js'
import { useRowText } from './FindingRow.js'
import { FindingsPane } from './FindingsPane.js'
import { actsOn, mayWaive } from './finding-acts.js'
import { PressBanner } from './PressBanner.js'
import { PressEmpty } from './PressEmpty.js'
import { PrintedComparison } from './PrintedComparison.js'
import { carryOut } from './place-newest.js'
import styles from './press.module.css'
import { type PressRow, standOn } from './press-model.js'
import { isComparison, isPrintedBefore } from './printed-model.js'
import { type PressCheck, usePressCheck } from './use-press-check.js'
import { usePrinting } from './use-printing.js'
import { useVerdicts, type Verdicts } from './use-verdicts.js'
import { WaiveDialog } from './WaiveDialog.js'

const hintsOf = (choices: readonly string[]): readonly KeyHint[] => [
  { keys: ['j', 'k'], label: 'press.key.walk' },
  { keys: choices, label: 'press.key.decide' },
  { keys: ['Ctrl+Enter'], label: 'press.key.carryOut' },
  { keys: ['o'], label: 'press.key.waive' },
  { keys: ['Enter'], label: 'press.key.jump' },
  { keys: ['F9'], label: 'press.key.recheck' },
]
const HINTS = hintsOf(['1', '2', '3'])
/** A text that ran before has one choice more. */
const PRINTED_HINTS = hintsOf(['1', '2', '3', '4'])

export function PressPanel() {
  const t = useText()
  const format = useFormat()
  const check = usePressCheck()
  const verdicts = useVerdicts(check)
  const printing = usePrinting()
  const [waiving, setWaiving] = useState<Finding | null>(null)
  const { report, issueId, failure } = check

  /** Notes need no reason and are waived at once. */
  const waive = (finding: Finding) => {
    if (finding.severity === 'info') void verdicts.waive(finding, '')
    else setWaiving(finding)
  }
  const print = (proof: boolean) => {
    if (issueId !== null && (proof || check.ready)) void printing.print({ issueId, pageId: proof ? check.pageId : null, proof })
  }
  usePressKeys(check, waive)
  // The menu item opens this screen; whether to print is decided here, on the verdict.
  useMenuAction('print', () => announce(t(check.ready ? 'press.announce.ready' : 'press.announce.blocked', { count: check.blocking })))
  useStatusLine(
    'press',
    report
      ? t('press.status', {
          time: format.clock(report.checkedAt),
          pages: report.pages,
          articles: report.articles,
          seconds: report.durationMs / 1000,
        })
      : '',
    check.current && isPrintedBefore(check.current.finding) ? PRINTED_HINTS : HINTS,
  )
  if (issueId === null) return <EmptyState whole title={t('press.empty.noIssue')} detail={t('press.empty.noIssue.detail')} />
  return (
    <div className={styles.screen}>
      <PressBanner check={check} printing={printing} onPrint={print} />
      <FindingsPane
        check={check}
        onWaive={waive}
        onWithdraw={(verdict) => void verdicts.withdraw(verdict)}
        onOpen={(id) => {
          const row = check.rows.find((one) => one.id === id)
          if (row) goTo(row)
        }}
      />
      {failure ? (
        <div className={styles.failure}>
          <Callout tone="red" alert title={t('press.failed')} actions={<Button onPress={check.recheck}>{t('common.retry')}</Button>}>
            {refusalText(t, refusalOf(failure))}
          </Callout>
        </div>
      ) : (
        <MainArea check={check} verdicts={verdicts} onWaive={waive} onPrint={print} />
      )}
      {waiving && (
        <WaiveDialog
          finding={waiving}
          onClose={() => setWaiving(null)}
          onWaive={(reason) => {
            void verdicts.waive(waiving, reason)
            setWaiving(null)
          }}
        />
      )}
    </div>
  )
}

/** Where Enter leads from a finding: to the first place where it can be put right; from a duplicate into the comparison. */
const goTo = ({ kind, finding }: PressRow): void => {
  const [act] = kind === 'open' ? actsOn(finding) : []
  if (act) carryOut(act)
  else document.querySelector<HTMLElement>('[data-keeps-arrows]')?.focus()
}

function usePressKeys(check: PressCheck, onWaive: (finding: Finding) => void): void {
  const rowText = useRowText()
  const shown = useIsShown()
  const { rows, current } = check
  const step = (by: 1 | -1) => {
    const id = moveInList(
      rows.map((row) => row.id),
      current?.id ?? null,
      by,
    )
    const row = rows.find((one) => one.id === id)
    if (!row || row === current) return
    check.select(row.id)
    announce(rowText(row))
  }
  /** A text that scrolls and a group of choices keep the arrows for themselves. */
  const arrow = (by: 1 | -1) => (document.activeElement?.closest('[data-keeps-arrows], [type="radio"]') ? false : step(by))
  const nextDuplicate = () => {
    const duplicates = rows.filter((row) => row.kind === 'open' && isComparison(row.finding))
    const at = duplicates.findIndex((row) => row.id === current?.id)
    const row = duplicates[(at + 1) % duplicates.length]
    if (!row || !standOn(rows, row.id)) return false
    check.select(row.id)
    announce(rowText(row))
  }
  useShortcuts(
    {
      F9: check.recheck,
      j: () => step(1),
      k: () => step(-1),
      ArrowDown: () => arrow(1),
      ArrowUp: () => arrow(-1),
      d: nextDuplicate,
      o: () => {
        if (current?.kind !== 'open' || !mayWaive(current.finding)) return false
        onWaive(current.finding)
      },
      Enter: () => {
        // On a control Enter presses it.
        if (document.activeElement?.closest('button, a, input, [role="row"]') || !current) return false
        goTo(current)
      },
    },
    shown,
  )
}

interface MainAreaProps {
  readonly check: PressCheck
  readonly verdicts: Verdicts
  readonly onWaive: (finding: Finding) => void
  readonly onPrint: (proof: boolean) => void
}

function MainArea({ check, verdicts, onWaive, onPrint }: MainAreaProps) {
  const { current, issue, style, report, rows } = check
  if (!issue || !style || !report) return <div className={styles.nothing} />
  if (!current || issue.pages.length === 0) return <PressEmpty check={check} onPrint={onPrint} />
  const group = check.groups.find((one) => one.rows.includes(current))?.rows ?? []
  const next = () => {
    const id = moveInList(
      rows.map((row) => row.id),
      current.id,
      1,
    )
    if (id !== null) check.select(id)
  }
  const shared = {
    row: current,
    position: [group.indexOf(current) + 1, group.length] as const,
    onNext: next,
    issue,
    style,
    onWithdraw: verdicts.withdraw,
  }
  if (current.kind === 'resolved' || !isComparison(current.finding))
    return <FindingDetail {...shared} revisions={check.revisions} onWaive={onWaive} />
  const Comparison = isPrintedBefore(current.finding) ? PrintedComparison : DuplicateComparison
  return <Comparison {...shared} key={current.id} checkedAt={report.checkedAt} onDecide={verdicts.decide} />
}
