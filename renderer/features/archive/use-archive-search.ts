// The answer to what is asked: the first page as the desk's question, asked again when something changed; further pages when wanted.
import { useEffect, useMemo, useState } from 'react'
import type { ArchiveAnswer } from '../../../shared/ipc/views.js'
import { ask, refusalOf, refusalText, showRefusal, useAsk, useText } from '../../desk/index.js'
import type { Answers } from './result-entries.js'
import { type Asked, askedKey, pageOf } from './search-form.js'

export interface ArchiveSearch {
  /** The last answer; it stays while the next question is under way. null while nothing is asked or nothing was answered yet. */
  readonly answers: Answers | null
  /** The question that `answers` answer. */
  readonly key: string | null
  readonly isSearching: boolean
  /** The sentence of a refused question. */
  readonly failure: string | null
  readonly retry: () => void
}

interface FurtherPages {
  readonly key: string
  readonly answers: readonly ArchiveAnswer[]
}

const NO_PAGES: readonly ArchiveAnswer[] = []

/** `pages`: how many pages of results are wanted, 1 at first. */
export function useArchiveSearch(asked: Asked | null, pages: number): ArchiveSearch {
  const t = useText()
  const first = useAsk('archive.search', asked && pageOf(asked, 0), { keepPrevious: true })
  const key = asked && askedKey(asked)
  const [answered, setAnswered] = useState<{ readonly key: string; readonly answer: ArchiveAnswer } | null>(null)
  if (key !== null && first.data && !first.isPlaceholderData && (answered?.key !== key || answered.answer !== first.data))
    setAnswered({ key, answer: first.data })
  const further = useFurtherPages(asked, pages, first.isPlaceholderData ? undefined : first.data)
  const isFailed = key !== null && first.isError
  const shown = key === null || isFailed ? null : answered
  const rest = further !== null && further.key === shown?.key ? further.answers : NO_PAGES
  const answers = useMemo<Answers | null>(() => shown && [shown.answer, ...rest], [shown, rest])
  return {
    answers,
    key: shown?.key ?? null,
    isSearching: key !== null && first.isFetching,
    failure: isFailed ? refusalText(t, refusalOf(first.error)) : null,
    retry: () => void first.refetch(),
  }
}

/** Pages after the first. They are asked for together again when the first one has changed, so that no hit is missed or stands twice. */
function useFurtherPages(asked: Asked | null, pages: number, first: ArchiveAnswer | undefined): FurtherPages | null {
  const [further, setFurther] = useState<FurtherPages | null>(null)
  const key = asked && askedKey(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `asked`, and `first` is a new object when the results changed
  useEffect(() => {
    if (asked === null || key === null || first === undefined || pages < 2) return
    let isWanted = true
    const wanted = Array.from({ length: pages - 1 }, (_, index) => ask('archive.search', pageOf(asked, index + 1)))
    Promise.all(wanted)
      .then((answers) => {
        if (isWanted) setFurther({ key, answers })
      })
      .catch((error: unknown) => {
        if (isWanted) showRefusal(error)
      })
    return () => {
      isWanted = false
    }
  }, [key, pages, first])
  return further
}
