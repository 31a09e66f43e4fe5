import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ArchiveQuestion } from '../../../shared/ipc/views.js'
import {
  areDaysOutside,
  askedKey,
  canSayLess,
  EMPTY_FORM,
  filtersOf,
  PAGE_SIZE,
  pageOf,
  questionOf,
  type SearchForm,
  sectionChoices,
  withoutFilter,
  withoutFilters,
} from './search-form.js'
import { searchPace } from './search-pace.js'

const form = (part: Partial<SearchForm>): SearchForm => ({ ...EMPTY_FORM, ...part })

describe('the question of a form', () => {
  it('needs a word, a section, a name or a day: use alone finds nothing', () => {
    expect(questionOf(EMPTY_FORM)).toBeNull()
    expect(questionOf(form({ text: '  ' }))).toBeNull()
    expect(questionOf(form({ use: 'used' }))).toBeNull()
    expect(questionOf(form({ from: '2025-08-01', use: 'used' }))).toMatchObject({ text: '', from: '2025-08-01' })
    expect(questionOf(form({ text: ' 韦冰 ' }))).toMatchObject({ text: '韦冰' })
    expect(questionOf(form({ byline: '韦冰' }))).toMatchObject({ text: '', byline: '韦冰' })
    expect(questionOf(form({ section: '民生' }))).toMatchObject({ section: '民生' })
  })

  it('is none while the days are the wrong way round', () => {
    expect(questionOf(form({ text: '河长', from: '2025-08-02', to: '2025-08-01' }))).toBeNull()
    expect(questionOf(form({ text: '河长', from: '2025-08-01', to: '2025-08-01' }))).not.toBeNull()
  })

  it('is always one that the contract takes', () => {
    const day = fc.option(fc.constantFrom('2024-02-29', '2025-08-26', '1999-12-31'))
    fc.assert(
      fc.property(
        fc.string({ maxLength: 500 }),
        fc.string({ maxLength: 100 }),
        day,
        day,
        fc.integer({ min: 0, max: 200 }),
        (text, byline, from, to, page) => {
          const asked = questionOf(form({ text, byline, from, to }))
          if (asked !== null) expect(ArchiveQuestion.safeParse(pageOf(asked, page)).success).toBe(true)
        },
      ),
    )
  })

  it('has the same key when it asks the same, and another when it does not', () => {
    const asked = questionOf(form({ text: '河长' }))
    const spaced = questionOf(form({ text: ' 河长 ' }))
    const other = questionOf(form({ text: '河长', sort: 'relevance' }))
    if (!asked || !spaced || !other) return expect.unreachable()
    expect(askedKey(spaced)).toBe(askedKey(asked))
    expect(askedKey(other)).not.toBe(askedKey(asked))
    expect(pageOf(asked, 2)).toMatchObject({ limit: PAGE_SIZE, offset: 2 * PAGE_SIZE })
  })
})

describe('filters', () => {
  const full = form({ text: '河长', from: '2025-08-01', section: '民生', byline: '韦冰', use: 'used', sort: 'relevance' })

  it('are named in their order and cleared one by one', () => {
    expect(filtersOf(full)).toEqual(['use', 'days', 'section', 'byline'])
    expect(filtersOf(withoutFilter(full, 'days'))).toEqual(['use', 'section', 'byline'])
    expect(filtersOf(filtersOf(full).reduce(withoutFilter, full))).toEqual([])
  })

  it('go all at once and leave the words and the order of the results', () => {
    expect(withoutFilters(full)).toEqual(form({ text: '河长', sort: 'relevance' }))
  })

  it('offer the publication’s sections first, then those of the archive by name', () => {
    expect(sectionChoices(['要闻', '民生'], ['民生', '副刊', '', '副刊', '财经'])).toEqual(['要闻', '民生', '财经', '副刊'])
  })
})

describe('what to change when nothing was found', () => {
  it('is a word or quotation too much', () => {
    expect(canSayLess('河长')).toBe(false)
    expect(canSayLess('河长 巡河')).toBe(true)
    expect(canSayLess('“河长巡河”')).toBe(true)
  })

  it('is the days, when the archive has none of them', () => {
    const overview = { firstDay: '2025-03-01', lastDay: '2025-08-25' }
    expect(areDaysOutside({ from: null, to: '2025-02-28' }, overview)).toBe(true)
    expect(areDaysOutside({ from: '2025-08-26', to: null }, overview)).toBe(true)
    expect(areDaysOutside({ from: '2025-08-25', to: null }, overview)).toBe(false)
    expect(areDaysOutside({ from: '2020-01-01', to: null }, { firstDay: null, lastDay: null })).toBe(false)
  })
})

describe('the pace of asking', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('waits until the typing has rested, and asks the last', () => {
    const asked = vi.fn()
    const pace = searchPace<string>(asked, 200)
    pace.typed('河')
    vi.advanceTimersByTime(150)
    pace.typed('河长')
    vi.advanceTimersByTime(199)
    expect(asked).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(asked.mock.calls).toEqual([['河长']])
  })

  it('never asks while an input method composes, however long', () => {
    const asked = vi.fn()
    const pace = searchPace<string>(asked, 200)
    pace.typed('旧')
    pace.compositionStarted()
    for (const typed of ['he', 'he zh', 'hezhang']) {
      pace.typed(typed)
      vi.advanceTimersByTime(1000)
      pace.now(typed)
    }
    expect(asked).not.toHaveBeenCalled()
    pace.typed('河长')
    pace.compositionEnded()
    vi.advanceTimersByTime(200)
    expect(asked.mock.calls).toEqual([['河长']])
  })

  it('asks at once when told to, and once only', () => {
    const asked = vi.fn()
    const pace = searchPace<string>(asked, 200)
    pace.typed('河')
    pace.now('河长')
    vi.advanceTimersByTime(1000)
    expect(asked.mock.calls).toEqual([['河长']])
  })

  it('ends with the screen', () => {
    const asked = vi.fn()
    const pace = searchPace<string>(asked, 200)
    pace.typed('河')
    pace.end()
    pace.compositionEnded()
    vi.advanceTimersByTime(1000)
    expect(asked).not.toHaveBeenCalled()
  })
})
