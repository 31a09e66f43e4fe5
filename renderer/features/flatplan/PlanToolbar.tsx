// The bar above the plan: how it is seen, pages by state, and what is done with the issue as a whole.
import { useState } from 'react'
import { ask, showRefusal, useProgress, useText } from '../../desk/index.js'
import { Button, ConfirmDialog, Menu, Segmented } from '../../ui/index.js'
import styles from './flatplan.module.css'
import { StateLegend } from './IssueProgress.js'
import { makeUpIssue } from './issue-acts.js'
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
      <StateLegend totals={scene.plan.totals} />
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
  return (
    <Menu
      label={t('flatplan.add')}
      trigger={
        <Button icon="add" look={primary ? 'pri' : 'plain'}>
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
  const progress = useProgress('makeUp')
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)
  const start = (): void => {
    setAsking(false)
    setRunning(true)
    // Another arrangement each time it is asked for.
    void makeUpIssue(scene.issue, Date.now() % 1_000_000).finally(() => setRunning(false))
  }
  const pages = scene.plan.pages.length
  return (
    <>
      <Button icon="auto" disabled={running || scene.plan.totals.filed === 0} onPress={() => setAsking(true)}>
        {running ? t('flatplan.makingUp', { done: progress?.done ?? 0, total: progress?.total ?? pages }) : t('flatplan.makeUpAll')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('flatplan.makeUpAll.title')}
        confirm={t('flatplan.makeUpAll.confirm')}
        onConfirm={start}
      >
        <p>{t('flatplan.makeUpAll.detail', { pages })}</p>
      </ConfirmDialog>
    </>
  )
}
