// Proposals of automatic make-up for the page: asked when the tray opens, asked again with another seed, stopped by a key.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '../../../shared/domain/frame.js'
import type { MakeUpPage } from '../../../shared/ipc/views.js'
import { ask, refusalOf, refusalText, showRefusal, useText } from '../../desk/index.js'
import { announce } from '../../ui/index.js'
import { isMakingUp } from '../flatplan/index.js'
import { sameFrames } from './layout-history.js'
import { flushLayouts } from './use-layout.js'

export type Proposals =
  | { readonly state: 'asking' }
  /** A person stopped them; what stands on the page is as it was. */
  | { readonly state: 'stopped' }
  | { readonly state: 'refused'; readonly text: string }
  | { readonly state: 'ready'; readonly pages: readonly MakeUpPage[]; readonly seconds: number; readonly locked: readonly Frame[] }

export interface ProposalDesk {
  readonly proposals: Proposals
  readonly again: () => void
  /** Stops what is being worked out; true when there was something to stop. */
  readonly stop: () => boolean
}

const lockedOf = (frames: readonly Frame[]) => frames.filter((frame) => frame.locked)

/**
 * `frames` are the present ones: when a lock or a locked frame changes, the proposals are asked for anew. Not while
 * `isOpen` is false: closing the tray or turning the page stops what nobody waits for any more.
 */
export function useProposals(pageId: string, frames: readonly Frame[], isOpen: boolean): ProposalDesk {
  const t = useText()
  const [proposals, setProposals] = useState<Proposals>({ state: 'asking' })
  const [seed, setSeed] = useState(0)
  /** Counts the askings; the answer to a former one is not shown. */
  const run = useRef(0)
  const asking = useRef(false)
  const latest = useRef(frames)
  useEffect(() => {
    latest.current = frames
  })

  /** Stopping ends everything under way: a new asking waits until the former is over. */
  const over = useRef(Promise.resolve())
  const abandon = useCallback((): void => {
    if (!asking.current) return
    run.current++
    asking.current = false
    // The make-up of the whole issue has stopped it on its way in.
    if (isMakingUp()) return
    over.current = ask('makeUp.cancel', {}).then(() => undefined, showRefusal)
  }, [])

  const propose = useCallback(async () => {
    const mine = ++run.current
    const started = performance.now()
    asking.current = true
    setProposals({ state: 'asking' })
    const end = (next: Proposals) => {
      if (mine !== run.current) return
      asking.current = false
      setProposals(next)
    }
    try {
      await over.current
      // The optimiser reads the stored page: what is locked must be stored first.
      await flushLayouts()
      if (mine !== run.current) return
      const locked = lockedOf(latest.current)
      const pages = await ask('page.proposeMakeUp', { pageId, articleIds: [], seed })
      end({ state: 'ready', pages, seconds: (performance.now() - started) / 1000, locked })
    } catch (error) {
      const refusal = refusalOf(error)
      end(refusal.code === 'cancelled' ? { state: 'stopped' } : { state: 'refused', text: refusalText(t, refusal) })
    }
  }, [pageId, seed, t])

  const locksMoved = proposals.state === 'ready' && !sameFrames(proposals.locked, lockedOf(frames))
  useEffect(() => {
    if (!isOpen) return
    void propose()
    return abandon
  }, [isOpen, propose, abandon])
  useEffect(() => {
    if (isOpen && locksMoved) void propose()
  }, [isOpen, locksMoved, propose])

  const stop = (): boolean => {
    if (!asking.current) return false
    abandon()
    setProposals({ state: 'stopped' })
    announce(t('makeUp.candidates.stopped'))
    return true
  }
  return { proposals, again: () => setSeed((now) => now + 1), stop }
}
