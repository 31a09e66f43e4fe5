// The words a person has marked in a comparison, so that they can be called a formula.
import { type RefObject, useEffect, useState } from 'react'
import { keepablePassage } from './standing-words.js'

/** What is selected inside `area`, null when nothing is, it reaches beyond, or it is too long to be kept. */
export function useSelectedWords(area: RefObject<HTMLElement | null>): string | null {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      const cell = (node: Node | null | undefined) => (node instanceof Element ? node : node?.parentElement)?.closest('td') ?? null
      const at = cell(selection?.anchorNode)
      const isInside = selection !== null && !selection.isCollapsed && at !== null && area.current?.contains(at) === true
      setWords(isInside && cell(selection.focusNode) === at ? keepablePassage(selection.toString()) : null)
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [area])
  return words
}
