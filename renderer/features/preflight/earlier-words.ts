// Where a text stands or stood, in the words of the desk: 8月20日 A03.
import type { Translate } from '../../../shared/i18n/index.js'
import type { Formats } from '../../desk/index.js'
import type { EarlierPlace } from './printed-model.js'

/** The day as it is said; empty when it is not known. */
const dayOf = (formats: Formats, { day }: EarlierPlace): string => (day === null ? '' : formats.day(day))

export const earlierPlaceText = (t: Translate, formats: Formats, place: EarlierPlace): string =>
  t('press.earlier.place', {
    kind: place.kind,
    hasDay: place.day === null ? 'no' : 'yes',
    day: dayOf(formats, place),
    hasPage: place.page === null ? 'no' : 'yes',
    page: place.page ?? '',
  })

/** The sentence over the comparison: this story ran on that day. */
export const earlierTitle = (t: Translate, formats: Formats, place: EarlierPlace, level: string): string =>
  t('press.earlier.title', { level, kind: place.kind, hasDay: place.day === null ? 'no' : 'yes', day: dayOf(formats, place) })

/** A headline between the marks of the language: those inside it become the lesser ones (GB/T 15834). */
export const insideMarks = (headline: string): string =>
  headline.replaceAll('《', '〈').replaceAll('》', '〉').replaceAll('“', '‘').replaceAll('”', '’')
