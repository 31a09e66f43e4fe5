// Corrections of an item's fields by hand: headings, byline, caption, credit, what a folio says.
import type { ArticleItem, FolioItem, IntakeResult, PhotoItem } from '../item.js'
import { type Correction, done, onArticle, refuse, replaceItem } from './correction.js'

export type ArticleFields = Partial<Pick<ArticleItem, 'kicker' | 'headline' | 'deck' | 'dateline' | 'byline' | 'bylineForm'>>
export type PhotoFields = Partial<Pick<PhotoItem, 'caption' | 'credit'>>
export type FolioFields = Partial<Pick<FolioItem, 'date' | 'weekday' | 'pageNo' | 'pageName'>>

/** Empty text is no text. */
const typed = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' && value.trim() === '' ? null : value]),
  ) as Fields

/** Sets fields of the article at `index`; a byline without a form stands on its own line, no byline has no form. */
export function setArticleFields(result: IntakeResult, index: number, fields: ArticleFields): Correction {
  return onArticle(result, index, (article) => {
    const next = { ...article, ...typed(fields) }
    const limits: readonly [string | null, number][] = [
      [next.kicker, 400],
      [next.headline, 400],
      [next.deck, 1000],
      [next.dateline, 100],
    ]
    if (limits.some(([text, most]) => text !== null && text.length > most)) return refuse('tooLong')
    return { ...next, bylineForm: next.byline.length === 0 ? null : (next.bylineForm ?? 'ownLine') }
  })
}

export function setPhotoFields(result: IntakeResult, index: number, fields: PhotoFields): Correction {
  const item = result.items[index]
  if (item === undefined) return refuse('noSuchItem')
  if (item.kind !== 'photo') return refuse('notPhoto')
  const next = { ...item, ...typed(fields) }
  if ((next.caption?.length ?? 0) > 2000 || (next.credit?.length ?? 0) > 100) return refuse('tooLong')
  return done(replaceItem(result, index, next))
}

export function setFolioFields(result: IntakeResult, index: number, fields: FolioFields): Correction {
  const item = result.items[index]
  if (item?.kind !== 'folio') return refuse('noSuchItem')
  return done(replaceItem(result, index, { ...item, ...typed(fields) }))
}
