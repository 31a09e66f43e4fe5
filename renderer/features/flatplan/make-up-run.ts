// The make-up of a whole issue while it is under way: one at a time, seen by every screen, stopped from any of them.
import { create } from 'zustand'
import type { IssueView, MakeUpPage } from '../../../shared/ipc/views.js'
import { ask, endProgress, flushAll, refusalOf, showRefusal, translate } from '../../desk/index.js'
import { announce } from '../../ui/index.js'

/** Pages done, of the pages known so far. */
export interface PagesDone {
  readonly done: number
  readonly total: number
}

export type MakeUpRun =
  | { readonly state: 'idle' }
  /** `pages` is null until the first word of it; `stopping` from the press of the button to the answer. */
  | { readonly state: 'running'; readonly issueId: string; readonly pages: PagesDone | null; readonly stopping: boolean }
  /** A person stopped it: nothing was stored. */
  | { readonly state: 'stopped'; readonly issueId: string }

const IDLE: MakeUpRun = { state: 'idle' }

export const useMakeUpRun = create<{ readonly run: MakeUpRun }>(() => ({ run: IDLE }))

const present = (): MakeUpRun => useMakeUpRun.getState().run
const become = (run: MakeUpRun): void => useMakeUpRun.setState({ run })

/** The run as far as one issue is concerned: while it works on another, this one is idle. */
export const runOf = (run: MakeUpRun, issueId: string): MakeUpRun => (run.state !== 'idle' && run.issueId !== issueId ? IDLE : run)

/** True while this issue, or, without one named, any is being made up: nothing else can be made up then. */
export const isMakingUp = (issueId?: string): boolean => {
  const run = present()
  return run.state === 'running' && (issueId === undefined || run.issueId === issueId)
}

/** How far it is, in words; the pages that are still to come are known only when the issue had its pages before. */
export function runWords(t: typeof translate, pages: PagesDone | null): string {
  if (pages === null || pages.total === 0 || pages.done === 0) return t('progress.makeUp')
  return pages.done < pages.total
    ? t('flatplan.makingUp', { done: pages.done, total: pages.total })
    : t('flatplan.makingUp.soFar', { done: pages.done })
}

/** Makes the issue up. Null when it was stopped, is running already or was refused as stopped; throws other refusals. */
export async function runMakeUp(issue: Pick<IssueView, 'id'>, seed: number): Promise<MakeUpPage[] | null> {
  if (isMakingUp()) return null
  become({ state: 'running', issueId: issue.id, pages: null, stopping: false })
  announce(translate('progress.makeUp'))
  const deaf = window.forme.on('progress', ({ task, done, total }) => {
    const run = present()
    if (task === 'makeUp' && run.state === 'running') become({ ...run, pages: { done, total } })
  })
  let ended: MakeUpRun = IDLE
  try {
    // Proposals for one page that are still being worked out give way; stopping them must not stop this.
    await ask('makeUp.cancel', {})
    // Make-up reads the stored pages: what was moved by hand a moment ago is stored first.
    await flushAll()
    if (isStopping()) {
      ended = { state: 'stopped', issueId: issue.id }
      return null
    }
    return await ask('issue.makeUp', { issueId: issue.id, seed })
  } catch (error) {
    if (refusalOf(error).code !== 'cancelled') throw error
    ended = { state: 'stopped', issueId: issue.id }
    return null
  } finally {
    deaf()
    endProgress('makeUp')
    become(ended)
    if (ended.state === 'stopped') announce(translate('flatplan.makeUp.stopped'))
  }
}

function isStopping(): boolean {
  const run = present()
  return run.state === 'running' && run.stopping
}

/** Stops the run; true when there was one to stop. What it had made so far is thrown away. */
export function stopMakeUp(): boolean {
  const run = present()
  if (run.state !== 'running') return false
  if (run.stopping) return true
  become({ ...run, stopping: true })
  void ask('makeUp.cancel', {}).catch((error: unknown) => {
    const now = present()
    if (now.state === 'running') become({ ...now, stopping: false })
    showRefusal(error)
  })
  return true
}

/** The line that says it was stopped has been read. */
export function forgetStopped(): void {
  if (present().state === 'stopped') become(IDLE)
}
