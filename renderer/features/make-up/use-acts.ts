// The acts of make-up on the page in hand: each is tried, then applied and read out, or refused with a sentence.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Frame } from '../../../shared/domain/frame.js'
import type { LayoutOperation } from '../../../shared/domain/layout/operations.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import { type PlacesState, usePlaces, useText } from '../../desk/index.js'
import { newFrameId } from '../../desk/new-frame-id.js'
import { announce } from '../../ui/index.js'
import { isMakingUp } from '../flatplan/index.js'
import type { CellOffset } from './drag-maths.js'
import { frameShapes, headSizeChange, nextHeadSize } from './frame-shapes.js'
import {
  changeFrame,
  type Edit,
  type EditRefusal,
  growFrames,
  lockFrames,
  moveFrames,
  placeFirstFree,
  removeFrames,
} from './layout-edits.js'
import { cardName, fitState, frameNames, type StockItem } from './make-up-model.js'
import { frameWords, joined, refusalWords } from './make-up-words.js'
import type { PageScene } from './use-scene.js'
import type { FrameSelection } from './use-selection.js'

/** A refusal as it is shown beside the page, until the next act or for a few seconds. */
export interface Notice {
  readonly text: string
  readonly frameIds: readonly string[]
  /** Counts up, so that the same refusal is shown anew. */
  readonly number: number
}

export interface Acts {
  readonly notice: Notice | null
  /** Applies an edit, or says why not. True when it was applied. */
  readonly run: (edit: Edit, tell?: string) => boolean
  readonly say: (text: string, frameIds?: readonly string[]) => void
  readonly clearNotice: () => void
  readonly move: (by: CellOffset) => void
  readonly grow: (by: CellOffset) => void
  readonly headSize: (by: 1 | -1) => void
  readonly change: (frameId: string, change: Partial<Omit<Frame, 'id'>>) => void
  /** Words of a filler, stored without being read out: they have just been typed. True when they were taken. */
  readonly words: (frameId: string, text: string) => boolean
  /** Locks what is selected, or unlocks it when the frame shown is locked. */
  readonly lock: () => void
  readonly remove: () => void
  /** Sets stock into the first free place; true when it found one. */
  readonly place: (item: StockItem) => boolean
  readonly replaceAll: (frames: readonly Frame[]) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Long enough to read a sentence; it is also read out. */
const NOTICE_MS = 6000

/** Nothing is read out. */
const SILENT = ''

const openFrame = (state: PlacesState) => state.open

/** Ids of the frames a refusal points at. */
const pointsAt = (refusal: EditRefusal): readonly string[] =>
  refusal.reason === 'overlaps' ? refusal.frameIds : refusal.reason === 'locked' ? [refusal.frameId] : []

export function useActs(scene: PageScene, selection: FrameSelection): Acts {
  const t = useText()
  const open = usePlaces(openFrame)
  const [notice, setNotice] = useState<Notice | null>(null)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])
  const latest = useRef({ scene, selection, t })
  useEffect(() => {
    latest.current = { scene, selection, t }
  })

  const acts = useMemo(() => {
    const now = () => latest.current
    const frames = () => now().scene.layout.history().frames
    const say: Acts['say'] = (text, frameIds = []) => {
      setNotice((former) => ({ text, frameIds, number: (former?.number ?? 0) + 1 }))
      announce(text)
    }
    const clearNotice = () => setNotice(null)
    /** Reads out how a frame stands now. */
    const readOut = (frameId: string | null, first?: string) => {
      const { scene, t } = now()
      const frame = frames().find((one) => one.id === frameId)
      if (!frame) return
      const names = frameNames(scene.page.content.pageNo, frames())
      const content = frame.revisionId === null ? null : (scene.revisions[frame.revisionId] ?? null)
      const { fit } = setFrame(frame, content, scene.style, scene.geometry)
      const words = frameWords(t, names.get(frame.id) ?? '', frame, fitState(fit))
      announce(first === undefined ? words : joined(t, [first, words]))
    }
    /** The page is being made up with the whole issue: a change now would void that work. */
    const isBusy = () => {
      const { scene, t } = now()
      const busy = isMakingUp(scene.issue.id)
      if (busy) say(t('flatplan.makeUp.busy'))
      return busy
    }
    const run: Acts['run'] = (edit, tell) => {
      const { scene, selection, t } = now()
      if (isBusy()) return false
      if (!edit.ok) {
        say(refusalWords(t, edit.refusal, scene.names), pointsAt(edit.refusal))
        return false
      }
      clearNotice()
      if (edit.step.length === 0) return true
      scene.layout.apply(edit.step)
      const placed = edit.step.find((operation): operation is LayoutOperation & { kind: 'place' } => operation.kind === 'place')
      if (placed) selection.choose([placed.frame.id])
      if (tell === undefined) readOut(placed?.frame.id ?? selection.primary)
      else if (tell !== SILENT) announce(tell)
      return true
    }
    const contentOf = (frame: Frame) => (frame.revisionId === null ? null : (now().scene.revisions[frame.revisionId] ?? null))
    const selected = () => now().selection.ids

    return {
      run,
      say,
      clearNotice,
      move: (by: CellOffset) => {
        if (selected().length > 0) run(moveFrames(frames(), selected(), by, now().scene.limits))
      },
      grow: (by: CellOffset) => {
        if (selected().length > 0) run(growFrames(frames(), selected(), by, now().scene.limits))
      },
      headSize: (by: 1 | -1) => {
        const frame = frames().find((one) => one.id === now().selection.primary)
        const content = frame && contentOf(frame)
        if (!frame || (frame.kind === 'article' && frame.headRows === 0)) return
        const size = nextHeadSize(frame.headSizePt, by)
        const change = content ? headSizeChange(frame, content, size, now().scene.geometry) : { headSizePt: size }
        if (run(changeFrame(frames(), frame.id, change)))
          readOut(frame.id, now().t(frame.kind === 'filler' ? 'makeUp.filler.said.size' : 'makeUp.said.headSize', { size }))
      },
      change: (frameId: string, change: Partial<Omit<Frame, 'id'>>) => void run(changeFrame(frames(), frameId, change)),
      words: (frameId: string, text: string) => run(changeFrame(frames(), frameId, { text }), SILENT),
      lock: () => {
        const { selection, t } = now()
        const shown = frames().find((one) => one.id === selection.primary)
        if (!shown) return
        const count = selection.ids.length
        run(
          lockFrames(frames(), selection.ids, !shown.locked),
          t(shown.locked ? 'makeUp.said.unlocked' : 'makeUp.said.locked', { count, name: now().scene.names.get(shown.id) ?? '' }),
        )
      },
      remove: () => {
        const ids = selected()
        if (ids.length > 0) run(removeFrames(frames(), ids), now().t('makeUp.said.removed', { count: ids.length }))
      },
      place: (item: StockItem) => {
        const { scene, t } = now()
        if (item.standing) open({ screen: 'makeUp', pageId: item.standing.pageId, frameId: item.standing.frameId })
        else if (item.card.state !== 'filed') say(t('makeUp.refused.draft', { name: cardName(item.card) }))
        const content = scene.revisions[item.card.headRevisionId]
        if (!content || item.standing || item.card.state !== 'filed') return false
        const ids = { id: newFrameId(), articleId: item.id, revisionId: item.card.headRevisionId, firstRow: scene.limits.firstRow }
        return run(placeFirstFree(frames(), frameShapes(content, ids, scene.style, scene.geometry), scene.limits))
      },
      replaceAll: (next: readonly Frame[]) =>
        void run(
          { ok: true, step: [{ kind: 'replaceAll', frames: next }] },
          now().t('makeUp.said.adopted', { count: next.filter((frame) => frame.articleId !== null).length }),
        ),
      undo: () => {
        if (isBusy()) return
        const undone = now().scene.layout.undo()
        announce(now().t(undone ? 'makeUp.said.undone' : 'makeUp.said.nothingToUndo'))
        clearNotice()
      },
      redo: () => {
        if (isBusy()) return
        const redone = now().scene.layout.redo()
        announce(now().t(redone ? 'makeUp.said.redone' : 'makeUp.said.nothingToRedo'))
        clearNotice()
      },
    }
  }, [open])
  return useMemo(() => ({ ...acts, notice }), [acts, notice])
}
