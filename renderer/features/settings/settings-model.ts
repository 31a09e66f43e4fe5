// The settings forms without drawing: the publication as it is typed, the byline directory in order.
import type { BylineRole } from '../../../shared/domain/byline.js'
import type { DirectoryName } from '../../../shared/domain/person.js'
import type { PageFormat, PublicationStyle } from '../../../shared/domain/publication.js'

/** Points as shown, from hundredths as stored. */
export const points = (centiPt: number): number => centiPt / 100
/** Hundredths of a point as stored, from points as typed. */
export const centiPoints = (pt: number): number => Math.round(pt * 100)

/** Millimetres as shown: whole ones without a point. */
export const millimetres = (um: number): string => String(Math.round(um / 100) / 10)

/** Sections one a line; empty lines and repeats go, order stays. */
export const sectionsOf = (text: string): readonly string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)

/** The format new pages get, as the style names it. */
export const usualFormat = (style: PublicationStyle): PageFormat | undefined =>
  style.formats.find((format) => format.id === style.defaultFormat) ?? style.formats[0]

/** The style with one format changed. */
export const withFormat = (style: PublicationStyle, formatId: string, change: Partial<PageFormat>): PublicationStyle => ({
  ...style,
  formats: style.formats.map((format) => (format.id === formatId ? { ...format, ...change } : format)),
})

/** The style as it will be stored: trimmed, sections from their text. */
export const finished = (style: PublicationStyle, sectionsText: string): PublicationStyle => ({
  ...style,
  name: style.name.trim(),
  latinName: style.latinName.trim(),
  registration: style.registration.trim(),
  sections: [...sectionsOf(sectionsText)],
})

/** True when storing would change nothing. */
export const isSame = (a: PublicationStyle, b: PublicationStyle): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Chinese names are kept without inner spaces (韦 冰 is 韦冰); Latin names keep single ones. */
export const cleanName = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')

/** The most used first, then by name. */
export const inOrder = (names: readonly DirectoryName[], locale: string): readonly DirectoryName[] => {
  const collator = new Intl.Collator(locale)
  return [...names].sort((a, b) => b.uses - a.uses || collator.compare(a.name, b.name))
}

const same = (a: DirectoryName, b: Pick<DirectoryName, 'name' | 'role'>) => a.name === b.name && a.role === b.role

/** The directory with a name added, or null when it is there already in that role. */
export function withName(names: readonly DirectoryName[], name: string, role: BylineRole): readonly DirectoryName[] | null {
  const added = { name: cleanName(name), role, uses: 0 }
  return names.some((one) => same(one, added)) ? null : [...names, added]
}

export const withoutName = (names: readonly DirectoryName[], gone: DirectoryName): readonly DirectoryName[] =>
  names.filter((one) => !same(one, gone))
