// English photo credits: Photo by …, Jane Ortiz/Reuters, AP Photo/…, Courtesy of …, File photo, JANE ORTIZ, STAFF.
import { isLatinName } from '../names.js'

const AGENCY =
  /^(?:AP|AFP|Reuters|REUTERS|Xinhua|XINHUA|EPA|PTI|ANI|GETTY IMAGES|Getty Images|Getty|GETTY|Bloomberg|BLOOMBERG|Shutterstock|NASA|CHINA DAILY)$/u
const LABEL =
  /^(?:(?:staff|file|special|[A-Z][a-z]+) ){0,2}(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|credit|©)(?: by(?: and)?|:| courtesy of|\s(?=[A-Z©]))\s*(.{2,50})$/iu
const KIND = /^(?:courtesy|file|handout|contributed|submitted|provided|staff|ap|afp|reuters|epa|xinhua)$/iu
const GIVEN = /^(?:photo )?(?:courtesy of|courtesy:?|provided by|contributed by|submitted by)\s(?!photo)(.{2,50})$/iu
/** Words that begin with a capital, small ones between them only as names have them. */
const CAPITALISED =
  /^(?:(?:the|of|and|de|van|von|da|for|by|&) )*[A-Z0-9][\w.'’&-]*(?:[ ](?:(?:the|of|and|de|van|von|da|for|&) )*[A-Z0-9&][\w.'’&-]*){0,6}$/u

/** The credit that a line or the end of a line gives, as it is kept; null when it is no credit. `alone` also takes a bare agency. */
export function readLatinCredit(source: string, alone: boolean): string | null {
  const text = source.replace(/^[([]\s*(.*?)\s*[)\]]$/u, '$1').trim()
  if (text.length < 2 || text.length > 60 || /[!?;]|[a-z]{2}\.(?:\s|$)/u.test(text)) return null
  if (AGENCY.test(text)) return alone ? text : null
  if (/^photos? provided$/iu.test(text)) return text
  const given = GIVEN.exec(text)?.[1]
  if (given !== undefined) return given
  // Jane Ortiz photo, Courtesy photo
  const kind = /^(.{2,40}?) (?:photo|image)s?$/iu.exec(text)?.[1]
  if (kind !== undefined) return KIND.test(kind) ? text : isLatinName(kind) && / /u.test(kind) ? kind : null
  const labelled = LABEL.exec(text)?.[1]?.trim()
  if (labelled !== undefined) return CAPITALISED.test(labelled.replace(/\s?\/\s?|, /gu, ' ')) ? labelled : null
  const parts = text.split(/\s?\/\s?/u)
  if (parts.length === 2 && /^photo$/iu.test(parts[0] ?? '')) return parts[1] ?? null
  if (parts.length === 2 && parts.every((part) => part !== '' && CAPITALISED.test(part))) return text
  if (
    /^[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){1,2}, (?:staff(?: photographer)?|special to .{3,30})$/iu.test(text) &&
    /^[A-Z]/u.test(text)
  )
    return text
  return /^special to (?:the )?[A-Z][A-Za-z ]{2,30}$/iu.test(text) ? text : null
}

/** Caption and credit of one line: …on Tuesday. Jane Ortiz/Reuters · …on Tuesday (AP Photo/Jane Ortiz); null without a credit at the end. */
export function readLatinTrailing(text: string): { readonly caption: string; readonly credit: string } | null {
  const start = Math.max(0, text.length - 80)
  const end = text.slice(start)
  const bracket = /\s*[([]([^()[\]]{2,60})[)\]]\s*$/u.exec(end)
  const tails = bracket === null ? [...end.matchAll(/(?<=[.!?”"’)]|[.!?”"’)]\s?[|｜])\s+(?=[A-Z©])/gu)] : [bracket]
  for (const match of tails) {
    const piece = bracket === null ? end.slice(match.index).trim() : (match[1] ?? '')
    const caption = text
      .slice(0, start + match.index)
      .trim()
      .replace(/\s*[|｜]$/u, '')
    // A bare agency in brackets signs a story; behind a sentence, in capitals, it gives the picture.
    const credit = readLatinCredit(piece, bracket === null)
    if (credit !== null && caption.length >= 8) return { caption, credit }
  }
  return null
}
