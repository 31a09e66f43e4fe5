// Which frames are selected. The last one chosen is the frame the whole desk knows of, so that a finding can lead here.
import { useMemo, useState } from 'react'
import { usePlaces } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'

export interface FrameSelection {
  /** In the order they were chosen. */
  readonly ids: readonly string[]
  /** The last one chosen: the inspector shows it. */
  readonly primary: string | null
  readonly choose: (ids: readonly string[]) => void
  readonly toggle: (id: string) => void
}

export function useSelection(views: readonly FrameView[]): FrameSelection {
  const frameId = usePlaces((state) => state.frameId)
  const selectFrame = usePlaces((state) => state.selectFrame)
  const [several, setSeveral] = useState<readonly string[]>([])
  return useMemo(() => {
    const stands = (id: string) => views.some((view) => view.frame.id === id)
    const primary = frameId !== null && stands(frameId) ? frameId : null
    // Chosen from elsewhere: the others of the former selection no longer count.
    const ids = primary === null ? [] : several.at(-1) === primary ? several.filter(stands) : [primary]
    const choose = (next: readonly string[]) => {
      setSeveral(next)
      selectFrame(next.at(-1) ?? null)
    }
    return { ids, primary, choose, toggle: (id) => choose(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]) }
  }, [views, frameId, several, selectFrame])
}
