// Where things stand in an issue: the frames in reading order, and each article once, at its first place or in stock.
import { bodyPictures, bodyPlainText } from '../../body/text.js'
import type { ArticleContent } from '../article.js'
import type { FindingPlace } from '../finding.js'
import type { Frame } from '../frame.js'
import type { Id } from '../ids.js'
import type { PageContent } from '../page.js'
import { frameNumbers } from './frame-numbers.js'
import type { IssueSnapshot, SnapshotArticle } from './snapshot.js'

export interface PlacedFrame {
  readonly pageId: Id
  readonly page: PageContent
  readonly frame: Frame
  /** The live article, null when the frame has none or names one that is gone from the issue. */
  readonly article: SnapshotArticle | null
  /** What the frame prints; null when nothing is known of it. */
  readonly content: ArticleContent | null
  readonly where: FindingPlace
}

/** One article of the issue as it would be printed: the placed revision, in stock the newest. */
export interface Copy {
  readonly articleId: Id
  readonly content: ArticleContent
  /** null for copy in stock. */
  readonly placed: PlacedFrame | null
  readonly where: FindingPlace
}

/** Characters of the text that name an article without a headline. */
const NAME_CHARACTERS = 14

/** Headline, or the first words of the text or caption; null when there is neither. */
export function articleName(content: ArticleContent): string | null {
  if (content.headline.trim() !== '') return content.headline.trim()
  const words = bodyPlainText(content.body) || (bodyPictures(content.body).find((picture) => picture.caption !== '')?.caption ?? '')
  return [...words.trim()].slice(0, NAME_CHARACTERS).join('') || null
}

const NOWHERE: FindingPlace = { page: null, pageId: null, frameId: null, frame: null, articleId: null, article: null, paragraph: null }

export const placeOfPage = (pageId: Id, page: PageContent): FindingPlace => ({ ...NOWHERE, page: page.pageNo, pageId })

/** A page number without a page of that number in the issue keeps the number alone. */
export function placeOfPageNo(snapshot: IssueSnapshot, pageNo: string | null): FindingPlace {
  const page = snapshot.pages.find((one) => one.content.pageNo === pageNo)
  return page ? placeOfPage(page.id, page.content) : { ...NOWHERE, page: pageNo }
}

/** All frames, fillers too, page after page in reading order. */
export function placedFrames(snapshot: IssueSnapshot): PlacedFrame[] {
  const live = new Map(snapshot.articles.map((article) => [article.id, article]))
  return snapshot.pages.flatMap(({ id: pageId, content: page }) => {
    const numbers = frameNumbers(page)
    return page.frames
      .map((frame): PlacedFrame => {
        const article = (frame.articleId && live.get(frame.articleId)) || null
        const content = (frame.revisionId && snapshot.placed.get(frame.revisionId)) || article?.content || null
        const where: FindingPlace = {
          ...placeOfPage(pageId, page),
          frameId: frame.id,
          frame: numbers.get(frame.id) ?? null,
          articleId: frame.articleId,
          article: content && articleName(content),
        }
        return { pageId, page, frame, article, content, where }
      })
      .sort((one, other) => (one.where.frame ?? 0) - (other.where.frame ?? 0))
  })
}

/** Article frames that show copy. */
export const articleFrames = (snapshot: IssueSnapshot): (PlacedFrame & { readonly content: ArticleContent })[] =>
  placedFrames(snapshot).flatMap((placed) =>
    placed.frame.kind === 'article' && placed.content ? [{ ...placed, content: placed.content }] : [],
  )

/** Every live article once: those on pages at their first frame, in page and reading order, then the stock in order of filing. */
export function copiesOf(snapshot: IssueSnapshot): Copy[] {
  const copies = new Map<Id, Copy>()
  for (const placed of articleFrames(snapshot)) {
    if (placed.article === null || copies.has(placed.article.id)) continue
    copies.set(placed.article.id, { articleId: placed.article.id, content: placed.content, placed, where: placed.where })
  }
  for (const { id, content } of snapshot.articles)
    if (!copies.has(id))
      copies.set(id, { articleId: id, content, placed: null, where: { ...NOWHERE, articleId: id, article: articleName(content) } })
  return [...copies.values()]
}

/** How a place is named in messages: A02-5, A02, or `stock`. */
export function placeName(where: FindingPlace): string {
  if (where.page === null) return 'stock'
  return where.frame === null ? where.page : `${where.page}-${where.frame}`
}
