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
  /^(?:PTI|ANI|IANS|UNI|TNN|AFP|AP|PA|Reuters|Bloomberg|Xinhua|Agencies|Agence France-Presse|Press Trust of India|(?:The )?Associated Press|[A-Z]+ NEWS (?:NETWORK|SERVICE))$/u

/** Our Correspondent, By a Staff Reporter, By The Associated Press, From wire services: nobody is named. */
const NOBODY =
  /^(?:by )?(?:(?:our|a) )?(?:(?:staff|special|contributing|senior|chief|own) )*(?:reporters?|writers?|correspondents?|contributor|bureau|representative|agencies)$|^[—–-]*\s*(?:compiled )?from (?:staff|wire|agency|news)(?:,? (?:and|&) (?:staff|wire|agency|news))? (?:reports|services)$|^by (?:the )?(?:associated press|reuters|agence france-presse|press association|[a-z]+ (?:staff|bureau|newsroom))$/iu
const BY =
  /^(?:(?:exclusive|story|stories|words|report|text|interview|opinion|analysis|review|reviewed|written|reporting) )?(?:by|BY):?\s+(.{2,120})$|^(?:text|words|story|report):\s+(.{2,80})$|^From\s+([A-Z].{2,40} in [A-Z].{2,30})$/iu
const BOTH = /^(?:story|text|words|report) (?:and|&) (?:photos?|photographs|pictures)(?: by|:)\s+(.{2,80})$/iu
const EDITED = /^(?:compiled|edited) by\s+(.{2,80})$/iu

/** Papers and services by the last word of their name: Salem Ledger, USA TODAY NETWORK. */
const OUTLET =
  /^(?:[A-Za-z.&'’-]+[ ]){1,4}(?:Ledger|Times|Post|News|Herald|Press|Gazette|Courier|Journal|Tribune|Star|Standard|Telegraph|Observer|Chronicle|Sun|Mail|Register|Record|Bulletin|Examiner|Inquirer|Dispatch|Sentinel|Monitor|Review|Express|Echo|Argus|Guardian|Reporter|Citizen|Daily|Service|Network|NETWORK|SERVICE|NEWS|PRESS|TIMES|POST)$/u
export const isLatinOutlet = (text: string): boolean => /^[A-Z]/u.test(text) && OUTLET.test(text)

/** The names of a piece of an English byline without offices, places, papers and addresses; null where something else is left. */
function readLatinNames(piece: string): string[] | null {
  const names = piece
    // Tess Arnold | tarnold@example.com, Jane Doe / The Gazette
    .replace(/\s*[|/].*$/u, '')
    .replace(/\s+\S+@\S+$/u, '')
    .replace(/^(?:Xinhua|AP|Reuters|staff) (?:writers?|reporters?)\s+/iu, '')
    .replace(/[,|/]?\s*(?:staff (?:reporters?|writers?)|special to .*|correspondents?|(?:of|for) (?:the )?[A-Z].*)$/iu, '')
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+AND\s+|\s*&\s*/u)
    // By Louise Tan Social Affairs Editor; Li Wei in Beijing
    .map((name) => name.replace(/\s+in [A-Z][A-Za-z .'-]+$/u, ''))
    .map((name) => readNameAndOffice(name) ?? name)
    .filter((name, index) => index === 0 || !(isLatinAgency(name) || isLatinOutlet(name) || /^[A-Z][a-z]+$/u.test(name)))
  return names.length > 0 && names.every((name) => isLatinName(name)) ? names : null
}

/** A Latin byline: By A. Writer and B. Other; Staff Reporter lines carry no name. */
export function readLatinByline(text: string): BylineReading | null {
  if (NOBODY.test(text)) return { byline: [], marked: true, outlet: null }
  const [both, edited, by] = [BOTH.exec(text), EDITED.exec(text), BY.exec(text)]
  const piece = both?.[1] ?? edited?.[1] ?? by?.[1] ?? by?.[2] ?? by?.[3]
  const names = piece === undefined ? null : readLatinNames(piece)
  if (names === null) return null
  const roles: readonly BylineRole[] = both !== null ? ['reporter', 'photographer'] : edited !== null ? ['editor'] : ['reporter']
  return { byline: roles.flatMap((role) => names.map((name) => ({ role, name }))), marked: true, outlet: null }
}

/** Amanda Lau in Hong Kong and Ji Wei in Beijing: writers and where each of them was; null for any other line. */
export function readNamesInPlaces(text: string): string[] | null {
  if (/^(?:by|from)\s/iu.test(text)) return null
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
