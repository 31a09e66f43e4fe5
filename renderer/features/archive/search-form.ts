// What stands in the search field and the filters, and the question it makes for the archive.
import type { ArchiveOverview, ArchiveQuestion } from '../../../shared/ipc/views.js'

export interface SearchForm {
  readonly text: string
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly to: string | null
  /** Empty for every section. */
  readonly section: string
  readonly byline: string
  readonly use: ArchiveQuestion['use']
  readonly sort: ArchiveQuestion['sort']
}

export const EMPTY_FORM: SearchForm = { text: '', from: null, to: null, section: '', byline: '', use: 'all', sort: 'date' }

/** The most the contract takes, in UTF-16 units. */
export const LONGEST_TEXT = 200
export const LONGEST_BYLINE = 60

/** Results asked for at a time. */
export const PAGE_SIZE = 50

/** What is asked apart from the place in the results. */
export type Asked = Omit<ArchiveQuestion, 'limit' | 'offset'>

export const areDaysSwapped = ({ from, to }: Pick<SearchForm, 'from' | 'to'>): boolean => from !== null && to !== null && from > to

/** The question of a form; null while it says nothing to look for. Days alone look through what was printed then; `use` alone finds nothing. */
export function questionOf(form: SearchForm): Asked | null {
  const text = form.text.trim().slice(0, LONGEST_TEXT)
  const byline = form.byline.trim().slice(0, LONGEST_BYLINE)
  const saysNothing = text === '' && byline === '' && form.section === '' && form.from === null && form.to === null
  if (saysNothing || areDaysSwapped(form)) return null
  return { text, byline, from: form.from, to: form.to, section: form.section, use: form.use, sort: form.sort }
}

/** One page of the results of a question. `page` counts from 0. */
export const pageOf = (asked: Asked, page: number): ArchiveQuestion => ({ ...asked, limit: PAGE_SIZE, offset: page * PAGE_SIZE })

/** The same string for the same question. */
export const askedKey = (asked: Asked): string =>
  JSON.stringify([asked.text, asked.byline, asked.from, asked.to, asked.section, asked.use, asked.sort])

export type FilterName = 'days' | 'use' | 'section' | 'byline'

/** The filters in force, in the order they stand on the screen. */
export function filtersOf(form: SearchForm): readonly FilterName[] {
  const filters: FilterName[] = []
  if (form.use !== 'all') filters.push('use')
  if (form.from !== null || form.to !== null) filters.push('days')
  if (form.section !== '') filters.push('section')
  if (form.byline.trim() !== '') filters.push('byline')
  return filters
}

/** The form without one of its filters. */
export function withoutFilter(form: SearchForm, filter: FilterName): SearchForm {
  switch (filter) {
    case 'days':
      return { ...form, from: null, to: null }
    case 'use':
      return { ...form, use: 'all' }
    case 'section':
      return { ...form, section: '' }
    case 'byline':
      return { ...form, byline: '' }
  }
}

export const withoutFilters = (form: SearchForm): SearchForm => ({ ...EMPTY_FORM, text: form.text, sort: form.sort })

/** True when a quotation or a second word narrows the search, so that fewer words would find more. */
export const canSayLess = (text: string): boolean => /\S\s+\S|["“”「」『』]/u.test(text.trim())

/** True when the days asked for lie wholly outside of what the archive holds. */
export function areDaysOutside(form: Pick<SearchForm, 'from' | 'to'>, overview: Pick<ArchiveOverview, 'firstDay' | 'lastDay'>): boolean {
  const { firstDay, lastDay } = overview
  if (firstDay === null || lastDay === null) return false
  return (form.to !== null && form.to < firstDay) || (form.from !== null && form.from > lastDay)
}

/** The publication's sections in its order, then what the archive knows besides, by name. */
export function sectionChoices(own: readonly string[], archived: readonly string[]): readonly string[] {
  const rest = archived.filter((name) => name !== '' && !own.includes(name))
  return [...own.filter((name) => name !== ''), ...[...new Set(rest)].sort((a, b) => a.localeCompare(b, 'zh-CN'))]
}
