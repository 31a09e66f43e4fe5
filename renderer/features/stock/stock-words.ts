// How the stock words what its view models name: filters, groups, times of change.

import { FORMAT_LOCALE, type Translate } from '../../../shared/i18n/index.js'
import type { Language } from '../../../shared/ipc/views.js'
import type { Formats } from '../../desk/index.js'
import type { StockFilter } from './stock-filters.js'
import type { GroupTitle } from './stock-groups.js'
import { positionLabel, type StockRow } from './stock-rows.js'

/** A calendar day for `Formats.day`, of a moment in local time. */
const localDay = (ms: number): string => {
  const date = new Date(ms)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

export function filterTitle(t: Translate, filter: StockFilter): string {
  switch (filter.kind) {
    case 'all':
      return t('stock.all')
    case 'state':
      return t(`state.${filter.state}`)
    case 'view':
      return t(`stock.view.${filter.view}`)
    case 'section':
      return filter.section
    case 'reporter':
      return spacedName(filter.name)
  }
}

/** What kind of filter it is, for the grey side of its chip. */
export function filterKind(t: Translate, filter: StockFilter): string {
  switch (filter.kind) {
    case 'all':
    case 'state':
      return t('stock.states')
    case 'view':
      return t('stock.views')
    case 'section':
      return t('stock.sections')
    case 'reporter':
      return t('stock.reporters')
  }
}

export function groupTitle(t: Translate, formats: Formats, title: GroupTitle): string {
  switch (title.kind) {
    case 'state':
      return t(`state.${title.state}`)
    case 'page':
      return [title.pageNo, title.pageName].filter((part) => part !== '').join('　')
    case 'unplaced':
      return t('stock.group.unplaced')
    case 'day':
      if (title.age === 0) return t('stock.group.today')
      if (title.age === 1) return t('stock.group.yesterday')
      return formats.dayAndWeekday(localDay(title.noonMs))
  }
}

/** Names of two characters are set to the width of three, as bylines are: 韦　冰. */
export const spacedName = (name: string): string => (/^[\u3400-\u9fff]{2}$/u.test(name) ? `${name[0]}\u3000${name[1]}` : name)

/** The hour for copy changed today, the day for older copy. */
export function changedLabel(formats: Formats, language: Language, ms: number, nowMs: number): string {
  if (localDay(ms) === localDay(nowMs)) return formats.time(ms)
  return new Intl.DateTimeFormat(FORMAT_LOCALE[language], { month: 'numeric', day: 'numeric' }).format(new Date(ms))
}

/** What a row is called where its parts are not seen: headline or first words. */
export const rowTitle = (row: StockRow): string => row.card.headline.trim() || row.card.opening

/** A row as a screen reader says it: headline, what is wrong with it, who wrote it, how long it is, where it stands. */
export function rowWords(t: Translate, formats: Formats, row: StockRow): string {
  return formats.list([
    ...(row.missingHeadline ? [t('common.noHeadline')] : []),
    rowTitle(row),
    ...(row.duplicates.length > 0 ? [t('stock.view.duplicate')] : []),
    ...(row.printedBefore.length > 0 ? [t('stock.tag.printed')] : []),
    ...(row.missingCredit ? [t('stock.tag.missingCredit')] : []),
    ...(row.unsent ? [t('stock.tag.unsent')] : []),
    ...row.reporters,
    t('common.characters', { count: row.card.characters }),
    ...row.positions.map(positionLabel),
    ...(row.oversetLines > 0 ? [t('fit.over', { lines: row.oversetLines })] : []),
  ])
}

export const langTag = (language: 'zh' | 'en'): Language => (language === 'zh' ? 'zh-CN' : 'en')
