// The keys of make-up. Keys typed in a field stay the field's own.
import { isTextField, useShortcuts } from '../../ui/index.js'
import type { Acts } from './use-acts.js'
import type { FrameSelection } from './use-selection.js'
import type { Zoom } from './use-zoom.js'

export interface MakeUpKeys {
  readonly acts: Acts
  readonly selection: FrameSelection
  readonly zoom: Zoom
  readonly frameIds: readonly string[]
  readonly onPage: (by: 1 | -1) => void
  readonly onEdit: () => void
  readonly onFiller: () => void
  /** Enter, when a filler is to be set; false when it is not. */
  readonly onEnter: () => boolean
  readonly onGrid: () => void
  readonly onClean: () => void
  readonly onAuto: () => void
  readonly onEscape: () => boolean
}

/** Chords with Ctrl reach fields too; there they undo and select text. */
const outsideFields = (run: () => void) => () => {
  if (isTextField(document.activeElement)) return false
  run()
}

export function useMakeUpKeys(keys: MakeUpKeys): void {
  const { acts, selection, zoom, frameIds, onPage, onEdit, onFiller, onEnter, onGrid, onClean, onAuto, onEscape } = keys
  const withFrames = (run: () => void) => () => {
    if (selection.ids.length === 0) return false
    run()
  }
  const undo = outsideFields(acts.undo)
  const redo = outsideFields(acts.redo)
  useShortcuts({
    ArrowLeft: withFrames(() => acts.move({ columns: -1, rows: 0 })),
    ArrowRight: withFrames(() => acts.move({ columns: 1, rows: 0 })),
    ArrowUp: withFrames(() => acts.move({ columns: 0, rows: -1 })),
    ArrowDown: withFrames(() => acts.move({ columns: 0, rows: 1 })),
    'Alt+ArrowUp': withFrames(() => acts.grow({ columns: 0, rows: -1 })),
    'Alt+ArrowDown': withFrames(() => acts.grow({ columns: 0, rows: 1 })),
    'Alt+ArrowLeft': withFrames(() => acts.grow({ columns: -1, rows: 0 })),
    'Alt+ArrowRight': withFrames(() => acts.grow({ columns: 1, rows: 0 })),
    '[': withFrames(() => acts.headSize(-1)),
    ']': withFrames(() => acts.headSize(1)),
    Delete: withFrames(acts.remove),
    'Ctrl+A': outsideFields(() => selection.choose(frameIds)),
    'Ctrl+Z': undo,
    'Ctrl+Shift+Z': redo,
    'Ctrl+Y': redo,
    PageUp: () => onPage(-1),
    PageDown: () => onPage(1),
    e: withFrames(onEdit),
    'Ctrl+L': withFrames(acts.lock),
    t: onFiller,
    Enter: onEnter,
    g: onGrid,
    w: onClean,
    l: onAuto,
    '+': zoom.closer,
    '=': zoom.closer,
    '-': zoom.farther,
    '0': zoom.fit,
    Escape: onEscape,
  })
}
