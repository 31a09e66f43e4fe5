// How the archive words its results: days, places, names, and a row as a screen reader says it.
import type { Translate } from '../../../shared/i18n/index.js'
import type { ArchiveAnswer, DeskHit, Language, PrintedHit } from '../../../shared/ipc/views.js'
import type { Formats } from '../../desk/index.js'
import { markLines, type TextPart } from './marked-text.js'
import type { ResultEntry, ResultGroup } from './result-entries.js'

export const langTag = (language: 'zh' | 'en'): Language => (language === 'zh' ? 'zh-CN' : 'en')

/** Names of two characters are set to the width of three, as bylines are: 韦　冰. */
export const spacedName = (name: string): string => (/^[\u3400-\u9fff]{2}$/u.test(name) ? `${name[0]}\u3000${name[1]}` : name)

export interface NameShown {
  readonly name: string
  readonly parts: readonly TextPart[]
}

/** The names of a byline: those looked for with the place marked, the others set wide. */
export const namesShown = (names: readonly string[], looksFor: string): readonly NameShown[] =>
  names.map((name) => {
    const { lines, places } = markLines([name], looksFor)
    return { name, parts: places > 0 ? (lines[0] ?? []) : [{ text: spacedName(name), place: null }] }
  })

/** A day with its year, since years stand beside one another here. */
export const dayWords = (formats: Formats, language: Language, day: string): string =>
  language === 'zh-CN' ? formats.longDay(day) : formats.day(day)

/** When a hit was printed, or is to be. */
export function hitDay(t: Translate, formats: Formats, language: Language, entry: { readonly hit: PrintedHit | DeskHit }): string {
  const { hit } = entry
  if (hit.day !== null) return dayWords(formats, language, hit.day)
  return 'articleId' in hit ? t('archive.place.noIssue') : t('archive.place.noDay')
}

/** Where it stands: its page, or how far it is at the desk. */
export function hitPlace(t: Translate, hit: PrintedHit | DeskHit): string {
  if (!('articleId' in hit)) return hit.page === null ? '' : t('archive.place.page', { page: hit.page })
  return hit.isPlaced && hit.state !== 'spiked' ? t('state.placed') : t(`state.${hit.state}`)
}

export function totalWords(t: Translate, answer: ArchiveAnswer): string {
  const { printed, desk } = answer
  return t(printed.isTotalCapped ? 'archive.total.capped' : 'archive.total', { count: printed.total + desk.total })
}

export const groupTotal = (t: Translate, group: ResultGroup): string =>
  group.isTotalCapped ? t('archive.total.capped', { count: group.total }) : t('archive.group.count', { count: group.total })

/** What is read out when an answer has come. */
export function saidWords(t: Translate, formats: Formats, answer: ArchiveAnswer): string {
  const { printed, desk, ignored } = answer
  const totals =
    printed.total + desk.total === 0
      ? t('archive.said.none')
      : t(printed.isTotalCapped ? 'archive.said.capped' : 'archive.said', { desk: desk.total, printed: printed.total })
  return ignored.length === 0 ? totals : `${totals} ${ignoredWords(t, formats, ignored)}`
}

export const ignoredWords = (t: Translate, formats: Formats, ignored: readonly string[]): string =>
  t('archive.ignored', { words: formats.list(ignored.map((word) => `“${word}”`)) })

/** A row as a screen reader says it: headline, where it stands, who wrote it, and the passage found. */
export function rowWords(t: Translate, formats: Formats, language: Language, entry: ResultEntry): string {
  if (entry.kind === 'more') return t('archive.group.more', { count: entry.count })
  const { hit } = entry
  return [
    hit.headline.text || t('common.noHeadline'),
    ...(hit.genre === 'photo' ? [t('archive.photo.long')] : []),
    ...('isCorrected' in hit && hit.isCorrected ? [t('archive.corrected')] : []),
    hitDay(t, formats, language, entry),
    hitPlace(t, hit),
    hit.section,
    hit.byline.join(' '),
    hit.snippet.text,
  ]
    .filter((part) => part !== '')
    .join(language === 'zh-CN' ? '，' : ', ')
}
