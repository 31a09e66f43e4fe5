// How far the whole issue is, in the plan's last place: what is placed, what is over, pages by state; the issue's own number.
import { useState } from 'react'
import type { IssueView } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Checkbox, classes, TextField } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { PAGE_STATES, type PlanPage, type PlanTotals } from './flatplan-model.js'
import { setTotalIssueNo } from './issue-acts.js'
import { readIssueNo } from './issue-no.js'
import { findingWords, STATE_KEY } from './page-words.js'

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
  readonly pages: readonly PlanPage[]
  readonly totals: PlanTotals
  readonly onSelect: (pageId: string) => void
  readonly renumber: boolean
  readonly onRenumber: (renumber: boolean) => void
}

export function IssueProgress({ issue, pages, totals, onSelect, renumber, onRenumber }: IssueProgressProps) {
  const t = useText()
  const formats = useFormat()
  const facts = [
    { key: 'articles', value: t('flatplan.progress.of', { done: totals.placed, total: totals.filed }), tone: '' },
    { key: 'pages', value: t('flatplan.progress.of', { done: totals.pagesWithCopy, total: pages.length }), tone: '' },
    { key: 'lines', value: t('common.lines', { count: totals.oversetLines }), tone: totals.oversetLines > 0 ? 'red w6' : '' },
    { key: 'findings', value: findingWords(t, totals), tone: totals.blocks > 0 ? 'red w6' : '' },
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
      <FirstPages pages={pages} onSelect={onSelect} />
      <span className="sp" />
      {pages.length > 0 && (
        <>
          <div className={styles.bar} aria-hidden="true">
            {PAGE_STATES.map((state) => (
              <i key={state} className={styles[state]} style={{ width: `${(totals.states[state] / pages.length) * 100}%` }} />
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

/** Pages listed; the rest is seen on the plan. */
const FIRST_PAGES = 4

/** The pages that hold the press up, the worst first. */
function FirstPages({ pages, onSelect }: { readonly pages: readonly PlanPage[]; readonly onSelect: (pageId: string) => void }) {
  const t = useText()
  const blocked = pages
    .filter((page) => page.blocks > 0)
    .toSorted((a, b) => b.blocks - a.blocks || a.index - b.index)
    .slice(0, FIRST_PAGES)
  if (blocked.length === 0) return null
  return (
    <div className={styles.first}>
      <h3>{t('flatplan.progress.first')}</h3>
      <ul>
        {blocked.map((page) => (
          <li key={page.id}>
            <button type="button" onClick={() => onSelect(page.id)}>
              <b>{page.view.content.pageNo}</b>
              <span className="ell">{page.view.content.pageName}</span>
              <span className="sp" />
              <span className="red w5 nw">{t('flatplan.blocks', { count: page.blocks })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
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
