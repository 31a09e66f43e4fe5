// Proposals of automatic make-up for the page: asked when the tray opens and asked again with another seed.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '../../../shared/domain/frame.js'
import type { MakeUpPage } from '../../../shared/ipc/views.js'
import { ask, refusalOf, refusalText, useText } from '../../desk/index.js'
import { sameFrames } from './layout-history.js'
import { flushLayouts } from './use-layout.js'

export type Proposals =
  | { readonly state: 'asking' }
  | { readonly state: 'refused'; readonly text: string }
  | { readonly state: 'ready'; readonly pages: readonly MakeUpPage[]; readonly seconds: number; readonly locked: readonly Frame[] }

const lockedOf = (frames: readonly Frame[]) => frames.filter((frame) => frame.locked)

/** `frames` are the present ones: when a lock or a locked frame changes, the proposals are asked for anew. */
export function useProposals(
  pageId: string,
  frames: readonly Frame[],
  isOpen: boolean,
): { readonly proposals: Proposals; readonly again: () => void } {
  const t = useText()
  const [proposals, setProposals] = useState<Proposals>({ state: 'asking' })
  const [seed, setSeed] = useState(0)
  const run = useRef(0)
  const latest = useRef(frames)
  useEffect(() => {
    latest.current = frames
  })

  const propose = useCallback(async () => {
    const mine = ++run.current
    const started = performance.now()
    setProposals({ state: 'asking' })
    try {
      // The optimiser reads the stored page: what is locked must be stored first.
      await flushLayouts()
      const locked = lockedOf(latest.current)
      const pages = await ask('page.proposeMakeUp', { pageId, articleIds: [], seed })
      if (mine === run.current) setProposals({ state: 'ready', pages, seconds: (performance.now() - started) / 1000, locked })
    } catch (error) {
      if (mine === run.current) setProposals({ state: 'refused', text: refusalText(t, refusalOf(error)) })
    }
  }, [pageId, seed, t])

  const locksMoved = proposals.state === 'ready' && !sameFrames(proposals.locked, lockedOf(frames))
  useEffect(() => {
    if (isOpen) void propose()
  }, [isOpen, propose])
  useEffect(() => {
    if (isOpen && locksMoved) void propose()
  }, [isOpen, locksMoved, propose])
  return { proposals, again: () => setSeed((now) => now + 1) }
}
