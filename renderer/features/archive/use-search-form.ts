// The search field and its filters: what stands in them at once, and what is asked once it has rested.
import { useEffect, useMemo, useRef, useState } from 'react'
import { EMPTY_FORM, type SearchForm } from './search-form.js'
import { type SearchPace, searchPace } from './search-pace.js'

const REST_MS = 220

export interface SearchFormState {
  readonly form: SearchForm
  /** The form as it was last asked. */
  readonly asked: SearchForm
  /** Typing: asked after a rest. */
  readonly type: (change: Partial<SearchForm>) => void
  /** A choice: asked at once. */
  readonly choose: (change: Partial<SearchForm>) => void
  /** Asks what stands there without waiting. */
  readonly askNow: () => void
  /** For the element round the text fields. */
  readonly composition: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void }
}

export function useSearchForm(): SearchFormState {
  const [form, setForm] = useState<SearchForm>(EMPTY_FORM)
  const [asked, setAsked] = useState<SearchForm>(EMPTY_FORM)
  const latest = useRef(form)
  const pace = useMemo<SearchPace<SearchForm>>(() => searchPace(setAsked, REST_MS), [])
  useEffect(() => () => pace.end(), [pace])
  return useMemo(() => {
    const change = (part: Partial<SearchForm>): SearchForm => {
      latest.current = { ...latest.current, ...part }
      setForm(latest.current)
      return latest.current
    }
    return {
      form,
      asked,
      type: (part) => pace.typed(change(part)),
      choose: (part) => pace.now(change(part)),
      askNow: () => pace.now(latest.current),
      composition: { onCompositionStart: pace.compositionStarted, onCompositionEnd: pace.compositionEnded },
    }
  }, [form, asked, pace])
}
