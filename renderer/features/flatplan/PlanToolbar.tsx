// The bar above the plan: how it is seen, pages by state, and what is done with the issue as a whole.
import { useState } from 'react'
import { ask, showRefusal, useProgress, useText } from '../../desk/index.js'
import { Button, ConfirmDialog, Menu, Segmented } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { StateLegend } from './IssueProgress.js'
import { makeUpIssue } from './issue-acts.js'
import { MakeUpRunLine, MakeUpSwitch, useRunState } from './MakeUpRunLine.js'
import { addPages } from './page-acts.js'
import type { FlatplanScene } from './use-flatplan.js'

export const PLAN_VIEWS = ['pages', 'outline'] as const
export type PlanViewName = (typeof PLAN_VIEWS)[number]

const ADD_COUNTS = ['1', '2', '4'] as const

export interface PlanToolbarProps {
  readonly scene: FlatplanScene
  readonly view: PlanViewName
  readonly onView: (view: PlanViewName) => void
  readonly onProof: () => void
}

export function PlanToolbar({ scene, view, onView, onProof }: PlanToolbarProps) {
  const t = useText()
  const printing = useProgress('print')
  const run = useRunState(scene.issue.id)
  const hasPages = scene.plan.pages.length > 0
  return (
    <div className={`tool ${styles.tool}`}>
      <h1 className="t">{t('flatplan.title')}</h1>
      <Segmented
        label={t('flatplan.view')}
        value={view}
        onChange={onView}
        options={PLAN_VIEWS.map((id) => ({ id, label: t(`flatplan.view.${id}`) }))}
      />
      <span className="sp" />
      {/* How far make-up is takes the legend's room; the progress of the issue repeats the legend. */}
      {run === 'idle' ? <StateLegend totals={scene.plan.totals} /> : <MakeUpRunLine issueId={scene.issue.id} look="bar" />}
      {printing ? (
        <>
          <span className="sm mute">{t('flatplan.proof.making', { done: printing.done, total: printing.total })}</span>
          <Button onPress={() => void ask('print.cancel', {}).catch(showRefusal)}>{t('common.stop')}</Button>
        </>
      ) : (
        <Button icon="print" keys="Ctrl+P" disabled={!hasPages} onPress={onProof}>
          {t('flatplan.proof')}
        </Button>
      )}
      <MakeUpButton scene={scene} />
      <AddPages scene={scene} />
    </div>
  )
}

export function AddPages({ scene, primary }: { readonly scene: FlatplanScene; readonly primary?: boolean }) {
  const t = useText()
  const running = useRunState(scene.issue.id) === 'running'
  return (
    <Menu
      label={t('flatplan.add')}
      trigger={
        <Button icon="add" look={primary ? 'pri' : 'plain'} disabled={running}>
          {t('flatplan.add')}
        </Button>
      }
      entries={ADD_COUNTS.map((id) => ({ id, label: t('flatplan.add.count', { count: Number(id) }) }))}
      onChoose={(id) => void addPages(scene.issue, Number(id))}
    />
  )
}

/** Asks first: it changes every page at once. */
export function MakeUpButton({ scene }: { readonly scene: FlatplanScene }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const start = (): void => {
    setAsking(false)
    void makeUpIssue(scene.issue)
  }
  return (
    <>
      <MakeUpSwitch issueId={scene.issue.id} disabled={scene.plan.totals.filed === 0} onStart={() => setAsking(true)}>
        {t('flatplan.makeUpAll')}
      </MakeUpSwitch>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('flatplan.makeUpAll.title')}
        confirm={t('flatplan.makeUpAll.confirm')}
        onConfirm={start}
      >
        <p>{t('flatplan.makeUpAll.detail', { pages: scene.plan.pages.length })}</p>
      </ConfirmDialog>
    </>
  )
}
