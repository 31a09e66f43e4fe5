// The tool that sets a filler (补白) or keeps room for an advertisement: drawn with the pointer, or set by key into the first
// free place. It stands locked from the start: its place is promised to somebody, and automatic make-up goes round it.
import { type RefObject, useState } from 'react'
import { useText } from '../../desk/index.js'
import { newFrameId } from '../../desk/new-frame-id.js'
import { announce } from '../../ui/index.js'
import type { Offset } from './drag-maths.js'
import type { DragTask } from './frame-drag.js'
import { fillerFrame, fillerShapes } from './frame-shapes.js'
import { type Edit, placeFirstFree } from './layout-edits.js'
import type { Acts } from './use-acts.js'
import type { PageScene } from './use-scene.js'

export interface FillerTool {
  readonly isOn: boolean
  /** The filler whose words are asked for; null when none are. */
  readonly wordsAsked: string | null
  readonly askWords: (frameId: string | null) => void
  readonly toggle: () => void
  readonly end: () => void
  readonly placeFree: () => void
  readonly drawTask: (from: Offset) => DragTask
  /** Enter sets the filler while the desk has the keyboard; false when there is none to set. */
  readonly onEnter: () => boolean
  /** What a drag ended with, a filler or anything else. */
  readonly dropped: (edit: Edit) => void
}

export function useFillerTool(scene: PageScene, acts: Acts, viewport: RefObject<HTMLDivElement | null>): FillerTool {
  const t = useText()
  const [isOn, setOn] = useState(false)
  const [wordsAsked, askWords] = useState<string | null>(null)
  const dropped = (edit: Edit) => {
    if (!acts.run(edit) || !edit.ok) return
    const [operation] = edit.step
    if (operation?.kind !== 'place' || operation.frame.kind !== 'filler') return
    setOn(false)
    askWords(operation.frame.id)
  }
  const placeFree = () =>
    dropped(placeFirstFree(scene.layout.history().frames, fillerShapes(newFrameId(), scene.geometry, scene.limits.firstRow), scene.limits))
  const hasKeyboard = () => document.activeElement === document.body || viewport.current?.contains(document.activeElement) === true
  return {
    isOn,
    wordsAsked,
    askWords,
    end: () => setOn(false),
    toggle: () => {
      setOn(!isOn)
      if (isOn) return
      announce(t('makeUp.filler.how'))
      // Enter goes to the desk from here on, not to the button of the tool.
      if (!hasKeyboard()) viewport.current?.focus()
    },
    placeFree,
    drawTask: (from) => ({ kind: 'draw', frame: fillerFrame(newFrameId(), { column: 1, columnSpan: 1, row: 1, rows: 1 }), from }),
    onEnter: () => {
      if (!isOn || !hasKeyboard()) return false
      placeFree()
      return true
    },
    dropped,
  }
}
