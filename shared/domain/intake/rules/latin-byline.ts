// English bylines: By A. Writer, Story and photos by, Jane Doyle, Staff Writer, and the lines under a name that say whose reporter it is.
import type { Byline, BylineRole } from '../../byline.js'
import { isLatinName } from '../names.js'

export interface BylineReading {
  readonly byline: Byline[]
  /** A role word, a mark or a suffix says that this is a byline; otherwise it is only a row of names. */
  readonly marked: boolean
  /** An agency or another paper named before the role: 新华社. */
  readonly outlet: string | null
}

/** Transport correspondent, AP Sports Writer, Health editor: the writer's office, on the line under the name. */
const LATIN_OFFICE = /^[A-Z][\w’'-]*(?: (?:[A-Za-z’'-]+|&)){0,3} (?:reporter|writer|correspondent|contributor|columnist|editor)s?$/iu
export const isLatinOffice = (text: string): boolean => text.length <= 40 && LATIN_OFFICE.test(text)
/** Rosie Kemp Health editor: name and office in one line. */
const NAME_AND_OFFICE =
  /^((?:[A-Z][A-Za-z.'’-]+[ ,]+){2,3}?)((?:[A-Z][A-Za-z]+ ){0,2}(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Cc]ontributor|[Cc]olumnist|[Ee]ditor))$/u
/** Agencies and networks that sign alone. */
const LATIN_AGENCY =
  /^(?:PTI|ANI|IANS|UNI|TNN|AFP|AP|PA|Reuters|Bloomberg|Xinhua|Agencies|Agence France-Presse|Associated Press|[A-Z]+ NEWS (?:NETWORK|SERVICE))$/u

/** A Latin byline: By A. Writer and B. Other; Staff Reporter lines carry no name. */
export function readLatinByline(text: string): BylineReading | null {
  // The line under the name says only whose reporter it is.
  if (/^(?:staff|special|contributing|senior|chief) (?:reporters?|writers?|correspondents?|contributor)$/iu.test(text))
    return { byline: [], marked: true, outlet: null }
  if (
    /^[—–-]*\s*(?:compiled )?from (?:staff|wire|agency|news)(?:,? (?:and|&) (?:staff|wire|agency|news))? (?:reports|services)$/iu.test(text)
  )
    return { byline: [], marked: true, outlet: null }
  // Our Correspondent, By Our Staff Reporter: nobody is named.
  if (/^(?:by )?our (?:[a-z]+ ){0,2}(?:reporter|correspondent|bureau|representative)s?$/iu.test(text))
    return { byline: [], marked: true, outlet: null }
  const both = /^(?:story|text|words|report) (?:and|&) (?:photos?|photographs|pictures)(?: by|:)\s+(.{2,80})$/iu.exec(text)?.[1]
  const match = both === undefined ? /^(?:Story by|Words by|Report by|By|BY|by)\s+(.{2,120})$/u.exec(text) : null
  if (match === null && both === undefined) return null
  const names = (both ?? match?.[1] ?? '')
    // Tess Arnold | tarnold@example.com, Jane Doe / The Gazette
    .replace(/\s*[|/].*$/u, '')
    .replace(/[,|/]?\s*(?:staff (?:reporters?|writers?)|special to .*|correspondents?|of the .*)$/iu, '')
    .replace(/\s+in [A-Z][A-Za-z .'-]+(?:,.*)?$/u, '')
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+AND\s+|\s*&\s*/u)
    // By Louise Tan Social Affairs Editor
    .map((name) => readNameAndOffice(name) ?? name)
  if (names.length === 0 || !names.every((name) => isLatinName(name))) return null
  const roles: readonly BylineRole[] = both === undefined ? ['reporter'] : ['reporter', 'photographer']
  return { byline: roles.flatMap((role) => names.map((name) => ({ role, name }))), marked: true, outlet: null }
}

/** Amanda Lau in Hong Kong and Ji Wei in Beijing: writers and where each of them was; null for any other line. */
export function readNamesInPlaces(text: string): string[] | null {
  const parts = text
    .split(/,? and |, (?=[A-Z][a-z]+ [A-Z])/u)
    .map((part) => /^([A-Z].{3,40}?) in [A-Z][A-Za-z .'-]{2,24}$/u.exec(part)?.[1] ?? '')
  return parts.length >= 1 && parts.every((name) => isLatinName(name) && / /u.test(name)) ? parts : null
}

/** Express News Service @ Hyderabad, HT Correspondent, Our Bureau: nobody named, perhaps a place. */
const HOUSE = /^(?:[A-Z][A-Za-z]+ ){1,3}(?:Service|Network|Bureau|Correspondent|Reporter)s?(?:\s?[@|,]\s?([A-Z][A-Za-z ]{2,24}))?$/u
export const readHouse = (text: string): { readonly place: string | null } | null => {
  const match = HOUSE.exec(text)
  return match === null ? null : { place: match[1] ?? null }
}

export const isLatinAgency = (text: string): boolean => LATIN_AGENCY.test(text)

/** The name in Rosie Kemp Health editor, Jane Doyle, Staff Writer; null for any other line. */
export const readNameAndOffice = (text: string): string | null => NAME_AND_OFFICE.exec(text)?.[1]?.replace(/[ ,]+$/u, '') ?? null
