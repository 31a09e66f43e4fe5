// The items of a printed page, as page import read them, become archive articles: articles and photos; the folio tells day and page.
import { bodyPictures, bodyPlainText } from '../../body/text.js'
import { articleFromItem, articleFromPhoto } from '../intake/index.js'
import type { Item } from '../intake/item.js'
import { ARCHIVE_LIMITS, EMPTY_PRINTED, type PrintedArticle } from './archive-article.js'
import { lineOf, namesOf, plainText } from './reading.js'

export interface PagePlace {
  /** What is known from elsewhere comes before what the folio says. */
  readonly date: string | null
  readonly page: string | null
  readonly source: string
}

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null

/** Articles and photos that have any text, in the order of the page. The ids are left to the store. */
export function fromSplitPage(items: readonly Item[], place: PagePlace): PrintedArticle[] {
  const folios = items.filter((item) => item.kind === 'folio')
  const printed = {
    date: place.date ?? first(folios.map((folio) => folio.date)),
    page: place.page ?? (lineOf(first(folios.map((folio) => folio.pageNo)), 20) || null),
    section: lineOf(first(folios.map((folio) => folio.pageName)), 60),
    source: lineOf(place.source, 400),
  }
  return items.flatMap((item) => {
    if (item.kind === 'folio') return []
    if (item.kind === 'photo') {
      const content = articleFromPhoto(item)
      const body = plainText(bodyPictures(content.body)[0]?.caption ?? '')
      return body === ''
        ? []
        : [{ ...EMPTY_PRINTED, ...printed, byline: namesOf(item.credit), body, language: content.language, genre: 'photo' as const }]
    }
    const content = articleFromItem(item)
    const article: PrintedArticle = {
      ...EMPTY_PRINTED,
      ...printed,
      headline: lineOf(content.headline, ARCHIVE_LIMITS.heading),
      kicker: lineOf(content.kicker, ARCHIVE_LIMITS.heading),
      deck: lineOf(content.deck, ARCHIVE_LIMITS.heading),
      byline: namesOf(content.byline),
      body: plainText(bodyPlainText(content.body)),
      language: content.language,
    }
    return article.body === '' && article.headline === '' ? [] : [article]
  })
}
