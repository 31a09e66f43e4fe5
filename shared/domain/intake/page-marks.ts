// What the lines of a page say by themselves, one by one and beside their neighbours: folios, signatures, credits, jump lines, small print.
import type { PageLine } from './page-lines.js'
import { type BylineReading, readAgencyLine, readBylineLine } from './rules/byline.js'
import { beginsLikeCaption, looksLikeCaption, readCredit } from './rules/credit.js'
import { isAgencyPlace, readPlaceLine } from './rules/dateline.js'
import { type FolioReading, isPageName, readFolio } from './rules/folio.js'
import { isGuideEntry, isGuideRow, isGuideTitle } from './rules/guide.js'
import { readJumpLine } from './rules/jump.js'
import { isLatinOffice, isLatinOutlet, readHouse } from './rules/latin-byline.js'
import { readLatinCredit } from './rules/latin-credit.js'
import type { LineLooks } from './rules/line-looks.js'
import { isClassifiedAd, isContactLine, isNavigation, isRule, isTableRow } from './rules/small-print.js'

export type BlockKind =
  | 'text'
  | 'heading'
  | 'verse'
  | 'byline'
  | 'credit'
  | 'folio'
  | 'jumpDown'
  | 'jumpUp'
  | 'rule'
  | 'contact'
  | 'table'
  | 'ad'
  | 'guide'
  | 'rubric'
  | 'brief'
  | 'photo'

export interface Mark {
  readonly kind: BlockKind
  readonly byline?: BylineReading
  readonly agency?: string
  readonly credit?: string
  readonly folio?: FolioReading
}

/** What a line is by itself, null for running text and headings. */
function markLine(lines: readonly PageLine[], looks: LineLooks, index: number): Mark | null {
  const line = lines[index] as PageLine
  const { text } = line
  if (text.length > 170) return null
  if (isRule(text)) return { kind: 'rule' }
  if (isNavigation(text)) return { kind: 'guide' }
  const jump = readJumpLine(text)
  if (jump !== null) return { kind: jump === 'down' ? 'jumpDown' : 'jumpUp' }
  const folio = readFolio(text)
  if (folio !== null) return { kind: 'folio', folio }
  const above = lines[index - 1]
  const agency = readAgencyLine(text)
  if (agency !== null && above !== undefined && looksLikeCaption(above.text)) return { kind: 'credit', credit: agency }
  if (agency !== null || isAgencyPlace(text)) return { kind: 'byline', agency: agency ?? text }
  const below = lines[index + 1]
  const underHeading = above !== undefined && looks.likenessAt(index - 1) !== 'no'
  const nameMayStand = underHeading && below !== undefined && above.text.length > text.length - 2
  const house = underHeading && below !== undefined ? readHouse(text) : null
  if (house !== null)
    return house.place === null
      ? { kind: 'byline', byline: { byline: [], marked: true, outlet: text } }
      : { kind: 'byline', agency: house.place }
  const shot =
    line.latin &&
    !underHeading &&
    !/^by\s/iu.test(text) &&
    /[/()[\]]|photo|image|picture|courtesy|staff|special|illustration|credit|©|^[A-Za-z]{2,9}$/iu.test(text)
      ? readLatinCredit(text, /^[A-Za-z]/u.test(text))
      : null
  if (shot !== null) return { kind: 'credit', credit: shot }
  const read = readBylineLine(text, nameMayStand, underHeading && below !== undefined)
  // A bare name under a folio is no signature: there the headlines begin.
  const byline = read !== null && !read.marked && above !== undefined && readFolio(above.text) !== null ? null : read
  const onlyPhotographer = byline?.byline.every((entry) => entry.role === 'photographer') === true
  if (byline !== null && (!onlyPhotographer || byline.byline.length === 0)) {
    // 张三 摄影报道: signs the article under a headline, the picture under a caption.
    const credit = /[摄攝]影?(?:报道|報道)/u.test(text) && !underHeading && beginsLikeCaption(above?.text ?? '') ? readCredit(text) : null
    return credit === null ? { kind: 'byline', byline } : { kind: 'credit', credit }
  }
  const credit = readCredit(text)
  if (credit !== null) return { kind: 'credit', credit }
  if (isContactLine(text)) return { kind: 'contact' }
  if (isClassifiedAd(text)) return { kind: 'ad' }
  return isTableRow(text) ? { kind: 'table' } : null
}

/** Page names alone on a line count as folio beside a folio. */
function markPageNames(lines: readonly PageLine[], marks: (Mark | null)[]): void {
  for (const [index, line] of lines.entries()) {
    const bare = /^\d{1,3}$/u.test(line.text)
    if ((marks[index] !== null && !bare) || !(bare || isPageName(line.text))) continue
    const beside = marks[index - 1]?.kind === 'folio' || marks[index + 1]?.kind === 'folio'
    if (beside || (index === 0 && !bare))
      marks[index] = {
        kind: 'folio',
        folio: { date: null, weekday: null, pageNo: bare ? line.text : null, pageName: bare ? null : line.text, dateOnly: false },
      }
  }
}

/** Whose reporter the writer is, on a line under an English byline: Associated Press, STAFF WRITER, For The Courier. */
function markAffiliations(lines: readonly PageLine[], marks: (Mark | null)[]): void {
  for (const [index, line] of lines.entries()) {
    const above = marks[index - 1]
    const below = lines[index + 1]
    if (marks[index]?.byline?.byline.length === 0 && line.latin) signAsReporters(marks, index - 1)
    const named = /^(?:For |Special to )?(?:The |the )?(?:[A-Z][A-Za-z.&'’-]*(?: of| for)?[ ,]*){1,5}$/u.test(line.text)
    if (
      marks[index] === null &&
      above?.kind === 'byline' &&
      above.byline?.byline.length !== 0 &&
      line.latin &&
      named &&
      line.text.length <= 40
    )
      if (/^by\s/iu.test(lines[index - 1]?.text ?? '') && below?.latin === true && marks[index + 1] == null)
        marks[index] = { kind: 'byline', byline: { byline: [], marked: true, outlet: line.text } }
    const bareName = marks[index]?.kind === 'byline' && marks[index]?.byline?.marked === false && isLatinOutlet(line.text)
    if ((marks[index] === null || bareName) && above?.kind === 'byline' && line.latin) markUnderName(lines, marks, index)
  }
}

/** A bare name over an office or a paper is that of a reporter. */
function signAsReporters(marks: (Mark | null)[], index: number): void {
  const byline = marks[index]?.byline
  if (byline?.marked !== false) return
  marks[index] = { kind: 'byline', byline: { ...byline, byline: byline.byline.map(({ name }) => ({ role: 'reporter', name })) } }
}

/** Under a name: the writer's office, or the place that is the dateline (CHENNAI, above the text). */
function markUnderName(lines: readonly PageLine[], marks: (Mark | null)[], index: number): void {
  const { text } = lines[index] as PageLine
  const above = marks[index - 1]?.byline
  if (isLatinOutlet(text)) {
    signAsReporters(marks, index - 1)
    marks[index] = { kind: 'byline', byline: { byline: [], marked: true, outlet: text } }
    return
  }
  if (isLatinOffice(text) && above !== undefined) {
    signAsReporters(marks, index - 1)
    marks[index] = { kind: 'byline', byline: { byline: [], marked: true, outlet: text } }
    return
  }
  const place = readPlaceLine(text)
  const below = lines[index + 1]
  if (place !== null && below?.latin === true && marks[index + 1] === null && /[a-z]/u.test(below.text))
    marks[index] = { kind: 'byline', agency: place }
}

const NO_FOLIO: FolioReading = { date: null, weekday: null, pageNo: null, pageName: null, dateOnly: false }

/** The one or two short lines above the date at the head of a page are the paper's name, whatever it is called. */
function markMasthead(lines: readonly PageLine[], marks: (Mark | null)[]): void {
  const dated = marks.slice(0, 3).findIndex((mark) => mark?.kind === 'folio' && mark.folio?.date != null)
  for (let index = 0; index < dated; index += 1) {
    const { text, gap } = lines[index] as PageLine
    const name = /^(?:[\u3400-\u9fff]{2,8}[报報]?|(?:THE )?[A-Z][A-Z .&'’-]{3,40}|(?:The )?(?:[A-Z][a-z]+[ -]?){1,4})$/u.test(text)
    if (marks[index] === null && name && (index === 0 || gap <= 1)) marks[index] = { kind: 'folio', folio: NO_FOLIO }
  }
}

/** The guide to the inner pages: its title and the entries that end with a page number. */
function markGuide(lines: readonly PageLine[], marks: (Mark | null)[]): void {
  const entry = (index: number): boolean => {
    const kind = marks[index]?.kind
    return lines[index] !== undefined && (kind === undefined || kind === 'table') && isGuideEntry((lines[index] as PageLine).text)
  }
  for (let index = 0; index < lines.length; index += 1) {
    const { text } = lines[index] as PageLine
    if (marks[index] === null && isGuideRow(text)) marks[index] = { kind: 'guide' }
    const titled = isGuideTitle(text)
    if (!(titled ? entry(index + 1) : entry(index) && entry(index + 1))) continue
    marks[index] = { kind: 'guide' }
    for (index += 1; entry(index); index += 1) marks[index] = { kind: 'guide' }
  }
}

/** What every line is by itself; null for running text and headings. */
export function markLines(lines: readonly PageLine[], looks: LineLooks): (Mark | null)[] {
  const marks = lines.map((_, index) => markLine(lines, looks, index))
  markPageNames(lines, marks)
  markMasthead(lines, marks)
  markAffiliations(lines, marks)
  markGuide(lines, marks)
  return marks
}
