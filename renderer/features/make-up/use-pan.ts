// Panning the desk: Space held and dragged, the hand tool, or the middle button.
import { type PointerEvent, type RefObject, useEffect, useState } from 'react'
import { useIsShown } from '../../desk/index.js'
import { isComposing, isTextField } from '../../ui/index.js'

export interface Pan {
  readonly isHand: boolean
  /** Starts panning when the press is one for it; the caller then leaves it alone. */
  readonly takes: (event: PointerEvent) => boolean
}

export function usePan(viewport: RefObject<HTMLElement | null>, hand: boolean): Pan {
  const isShown = useIsShown()
  const [space, setSpace] = useState(false)
  useEffect(() => {
    if (!isShown) return
    const onDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      // On a control the space bar presses it.
      if (event.key !== ' ' || isComposing(event) || isTextField(target) || target.closest('button, a, [role="tab"], [role="row"]')) return
      event.preventDefault()
      setSpace(true)
    }
    const onUp = (event: KeyboardEvent) => {
      if (event.key === ' ') setSpace(false)
    }
    const onBlur = () => setSpace(false)
    window.addEventListener('keydown', onDown)
    window.addEventListener('keyup', onUp)
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('keydown', onDown)
      window.removeEventListener('keyup', onUp)
      window.removeEventListener('blur', onBlur)
      setSpace(false)
    }
  }, [isShown])

  const isHand = hand || space
  const takes = (event: PointerEvent): boolean => {
    const node = viewport.current
    if (!node || !((isHand && event.button === 0) || event.button === 1)) return false
    event.preventDefault()
    const from = { x: event.clientX + node.scrollLeft, y: event.clientY + node.scrollTop }
    const move = (moved: globalThis.PointerEvent) => node.scrollTo(from.x - moved.clientX, from.y - moved.clientY)
    const end = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    return true
  }
  return { isHand, takes }
}
