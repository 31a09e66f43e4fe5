// How far the whole issue is, in the plan's last place: what is placed, what is over, pages by state; the issue's own number.
import { useState } from 'react'
import type { IssueView } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Checkbox, classes, TextField } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { PAGE_STATES, type PlanTotals } from './flatplan-model.js'
import { setTotalIssueNo } from './issue-acts.js'
import { readIssueNo } from './issue-no.js'
import { STATE_KEY } from './page-words.js'

function TotalIssueNo({ issue }: { readonly issue: IssueView }) {
  const t = useText()
  const [text, setText] = useState(issue.content.totalIssueNo?.toString() ?? '')
  const number = readIssueNo(text)
  const save = (): void => {
    if (number !== undefined) void setTotalIssueNo(issue, number)
  }
  return (
    <TextField
      label={t('flatplan.totalIssueNo')}
      inline
      size="sm"
      value={text}
      onChange={setText}
      maxLength={7}
      placeholder={t('common.none')}
      error={number === undefined ? t('flatplan.totalIssueNo.bad') : undefined}
      onEnter={save}
      onBlur={save}
    />
  )
}

export interface IssueProgressProps {
  readonly issue: IssueView
  readonly totals: PlanTotals
  readonly renumber: boolean
  readonly onRenumber: (renumber: boolean) => void
}

export function IssueProgress({ issue, totals, renumber, onRenumber }: IssueProgressProps) {
  const t = useText()
  const formats = useFormat()
  const pages = issue.pages.length
  const findings =
    totals.blocks + totals.warnings === 0
      ? t('flatplan.clear')
      : [
          ...(totals.blocks > 0 ? [t('flatplan.blocks', { count: totals.blocks })] : []),
          ...(totals.warnings > 0 ? [t('flatplan.warnings', { count: totals.warnings })] : []),
        ].reduce((a, b) => t('common.list', { a, b }))
  const facts = [
    { key: 'articles', value: t('flatplan.progress.of', { done: totals.placed, total: totals.filed }), tone: '' },
    { key: 'pages', value: t('flatplan.progress.of', { done: totals.pagesWithCopy, total: pages }), tone: '' },
    { key: 'lines', value: t('common.lines', { count: totals.oversetLines }), tone: totals.oversetLines > 0 ? 'red w6' : '' },
    { key: 'findings', value: findings, tone: totals.blocks > 0 ? 'red w6' : '' },
  ] as const
  return (
    <section className={styles.progress} aria-label={t('flatplan.progress')}>
      <div className={styles.progressHead}>
        <b>{t('flatplan.progress')}</b>
        <span className="sm mute">{formats.dayAndWeekday(issue.content.date)}</span>
        <span className="sp" />
        {/* Another number stored elsewhere starts the field anew. */}
        <TotalIssueNo key={`${issue.id} ${issue.content.totalIssueNo}`} issue={issue} />
      </div>
      <dl className={styles.facts}>
        {facts.map(({ key, value, tone }) => (
          <div key={key}>
            <dt>{t(`flatplan.progress.${key}`)}</dt>
            <dd className={tone}>{value}</dd>
          </div>
        ))}
      </dl>
      <span className="sp" />
      {pages > 0 && (
        <>
          <div className={styles.bar} aria-hidden="true">
            {PAGE_STATES.map((state) => (
              <i key={state} className={styles[state]} style={{ width: `${(totals.states[state] / pages) * 100}%` }} />
            ))}
          </div>
          <StateLegend totals={totals} />
        </>
      )}
      <div className="sm">
        <Checkbox checked={renumber} onChange={onRenumber}>
          {t('flatplan.renumber')}
        </Checkbox>
      </div>
    </section>
  )
}

/** The states pages really are in, with their number. */
export function StateLegend({ totals }: { readonly totals: PlanTotals }) {
  const t = useText()
  return (
    <ul className={styles.legend} aria-label={t('flatplan.states')}>
      {PAGE_STATES.filter((state) => totals.states[state] > 0).map((state) => (
        <li key={state}>
          <i className={classes(styles.swatch, styles[state])} aria-hidden="true" />
          {t('flatplan.state.count', { state: t(STATE_KEY[state]), count: totals.states[state] })}
        </li>
      ))}
    </ul>
  )
}
