// Reads printed articles from JSON lines `{id?, date?, headline?, body, …}`: a line that cannot be read is named, the others come in.
import { ARCHIVE_LIMITS, PrintedArticle } from './archive-article.js'
import { readDay } from './read-day.js'
import { idOf, isFields, languageOf, lineOf, namesOf, plainText, type Reading, type ReadingProblem, type ReadingReason } from './reading.js'

export type LineReading =
  | { readonly article: PrintedArticle; readonly problem: ReadingReason | null }
  | { readonly article: null; readonly problem: ReadingReason | null }

const refused = (problem: ReadingReason): LineReading => ({ article: null, problem })

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** `body` as one text or a list of paragraphs. */
const bodyOf = (body: unknown): string =>
  typeof body === 'string' ? body : Array.isArray(body) ? body.filter((one) => typeof one === 'string').join('\n') : ''

/**
 * One line. An empty one gives neither article nor problem. Fields beyond the known ones are passed over; `source` is what the
 * article names as its source when it names none itself.
 */
export function readJsonLine(line: string, source = ''): LineReading {
  if (line.replace('\ufeff', '').trim() === '') return { article: null, problem: null }
  const value = parse(line.replace('\ufeff', ''))
  if (value === undefined) return refused('notJson')
  if (!isFields(value)) return refused('notAnArticle')
  const body = plainText(bodyOf(value.body))
  if (body === '') return refused('notAnArticle')
  const day = typeof value.date === 'string' ? value.date : typeof value.date === 'number' ? String(value.date) : ''
  const date = readDay(day)
  const headline = lineOf(value.headline, ARCHIVE_LIMITS.heading)
  const parsed = PrintedArticle.safeParse({
    id: idOf(value.id),
    date,
    page: lineOf(value.page, 20) || null,
    section: lineOf(value.section, 60),
    headline,
    kicker: lineOf(value.kicker, ARCHIVE_LIMITS.heading),
    deck: lineOf(value.deck, ARCHIVE_LIMITS.heading),
    byline: namesOf(value.byline),
    body,
    language: languageOf(value.language, headline + body),
    source: lineOf(value.source, 400) || lineOf(source, 400),
    genre: value.genre === 'photo' ? 'photo' : 'article',
  } satisfies Record<keyof PrintedArticle, unknown>)
  if (!parsed.success) return refused('tooLarge')
  return { article: parsed.data, problem: day !== '' && date === null ? 'badDate' : null }
}

/** A whole file of them; problems count lines from 1. */
export function readJsonLines(text: string, source = ''): Reading {
  const articles: PrintedArticle[] = []
  const problems: ReadingProblem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const { article, problem } = readJsonLine(line, source)
    if (article !== null) articles.push(article)
    if (problem !== null) problems.push({ at: index + 1, reason: problem, left: article === null })
  }
  return { articles, problems }
}
