// Reads printed articles from ninjs (IPTC News in JSON), forms 1.x (`headline`, `body_text`, `body_xhtml`, `byline`) and
// 2.x/3.x (`headlines`, `bodies`, `by`): one item, a list of items, or a package with its items as associations.
// Source: https://iptc.org/std/ninjs/
import { ARCHIVE_LIMITS, PrintedArticle } from './archive-article.js'
import { htmlText } from './html-text.js'
import { readDay } from './read-day.js'
import { type Fields, idOf, isFields, languageOf, lineOf, namesOf, plainText, type Reading, type ReadingProblem } from './reading.js'

/** Packages within packages are read as deep as this. */
const DEEPEST = 8

/** All items with a text or caption of their own, in the order they stand. In 1.x associations are a table, in 2.x and later a list. */
function itemsOf(value: unknown, depth = 0): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => itemsOf(one, depth))
  if (!isFields(value)) return [value]
  const inner = Array.isArray(value.items)
    ? value.items
    : isFields(value.associations)
      ? Object.values(value.associations)
      : value.associations
  const parts = depth < DEEPEST && Array.isArray(inner) ? inner.flatMap((one) => itemsOf(one, depth + 1)) : []
  const isPackage = value.type === 'composite' || (parts.length > 0 && textOf(value) === '')
  return isPackage ? parts : [value, ...parts]
}

const entries = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

const textOfEntry = (entry: Fields | undefined): string => {
  if (entry === undefined || typeof entry.value !== 'string') return ''
  return typeof entry.contenttype === 'string' && /html/iu.test(entry.contenttype) ? htmlText(entry.value) : entry.value
}

/** The entry for a role, else the first one without a role, else the first. */
const entryFor = (value: unknown, roles: readonly string[]): Fields | undefined => {
  const all = entries(value)
  return all.find((entry) => roles.includes(String(entry.role))) ?? all.find((entry) => entry.role === undefined) ?? all[0]
}

/** 1.x: body_text, body_xhtml or another body_… text; 2.x and later: bodies, plain text before markup. */
function textOf(item: Fields): string {
  if (typeof item.body_text === 'string' && item.body_text.trim() !== '') return plainText(item.body_text)
  for (const [key, value] of Object.entries(item))
    if (key.startsWith('body_') && typeof value === 'string' && value.trim() !== '')
      return plainText(/html/iu.test(key) ? htmlText(value) : value)
  const bodies = entries(item.bodies)
  const plain = bodies.find((body) => !/html/iu.test(String(body.contenttype ?? '')) && textOfEntry(body).trim() !== '')
  return plainText(textOfEntry(plain ?? entryFor(item.bodies, ['main'])))
}

/** 1.x: description_caption or another description_… text; 2.x and later: descriptions. */
function captionOf(item: Fields): string {
  const key = ['description_caption', 'description_text', 'description_usage'].find((name) => typeof item[name] === 'string')
  return plainText(key === undefined ? textOfEntry(entryFor(item.descriptions, ['caption'])) : String(item[key]))
}

const headOf = (item: Fields, role: string): string =>
  lineOf(textOfEntry(entries(item.headlines).find((entry) => entry.role === role)), ARCHIVE_LIMITS.heading)

function headlineOf(item: Fields): string {
  const headline = lineOf(item.headline, ARCHIVE_LIMITS.heading)
  if (headline !== '') return headline
  const main = entries(item.headlines).filter((entry) => !['kicker', 'deck', 'subhead', 'subtitle'].includes(String(entry.role)))
  return lineOf(textOfEntry(entryFor(main, ['main', 'headline'])), ARCHIVE_LIMITS.heading) || lineOf(item.title, ARCHIVE_LIMITS.heading)
}

const nameOfFirst = (value: unknown): unknown => (Array.isArray(value) ? (isFields(value[0]) ? value[0].name : value[0]) : value)

/** When it was printed, as far as the item says: the version's day. */
const dayOf = (item: Fields): string => {
  const stamp = [item.versioncreated, item.versionCreated, item.contentcreated, item.contentCreated, item.firstcreated, item.firstCreated]
  return stamp.find((one): one is string => typeof one === 'string') ?? ''
}

function articleOf(item: unknown, source: string): { article: PrintedArticle | null; problem: ReadingProblem['reason'] | null } {
  if (!isFields(item)) return { article: null, problem: 'notAnArticle' }
  const isPhoto = item.type === 'picture' || item.type === 'photo' || item.type === 'graphic'
  const body = isPhoto ? captionOf(item) || textOf(item) : textOf(item) || captionOf(item)
  // A picture without a word about it is nothing to search for.
  if (body === '') return { article: null, problem: isPhoto ? null : 'notAnArticle' }
  const headline = headlineOf(item)
  const day = dayOf(item)
  const date = readDay(day)
  const parsed = PrintedArticle.safeParse({
    id: idOf(item.uri) ?? idOf(item.guid) ?? idOf(item.altids),
    date,
    page: lineOf(item.print_page ?? item.page, 20) || null,
    section: lineOf(item.print_section ?? nameOfFirst(item.section), 60),
    headline,
    kicker: headOf(item, 'kicker'),
    deck: headOf(item, 'deck') || headOf(item, 'subhead') || headOf(item, 'subtitle'),
    byline: namesOf(item.byline ?? item.by),
    body,
    language: languageOf(item.language, headline + body),
    source: lineOf(item.source ?? nameOfFirst(item.infosources) ?? item.copyrightholder, 400) || lineOf(source, 400),
    genre: isPhoto ? 'photo' : 'article',
  } satisfies Record<keyof PrintedArticle, unknown>)
  if (!parsed.success) return { article: null, problem: 'tooLarge' }
  return { article: parsed.data, problem: day !== '' && date === null ? 'badDate' : null }
}

/** Reads parsed JSON; problems count items from 1. `source` is the source of items that name none. */
export function readNinjs(json: unknown, source = ''): Reading {
  const articles: PrintedArticle[] = []
  const problems: ReadingProblem[] = []
  for (const [index, item] of itemsOf(json).entries()) {
    const { article, problem } = articleOf(item, source)
    if (article !== null) articles.push(article)
    if (problem !== null) problems.push({ at: index + 1, reason: problem, left: article === null })
  }
  return { articles, problems }
}
