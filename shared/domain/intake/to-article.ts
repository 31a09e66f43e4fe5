// Reviewed items become article contents: dateline and byline move from the first paragraph into their fields, pictures into picture blocks.
import { type BodyBlock, type BodyDoc, EMPTY_BODY } from '../../body/schema.js'
import { bodyFromParagraphs } from '../../body/text.js'
import { ARTICLE_SCHEMA_VERSION, type ArticleContent, EMPTY_ARTICLE } from '../article.js'
import type { Byline } from '../byline.js'
import { isLatin } from './characters.js'
import type { ArticleItem, ItemParagraph, PhotoItem } from './item.js'
import { readTrailingByline } from './rules/byline.js'
import { readLead } from './rules/dateline.js'
import { leadingJumpLength, trailingJumpFrom } from './rules/jump.js'

const sameByline = (a: readonly Byline[], b: readonly Byline[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry.role === b[index]?.role && entry.name === b[index]?.name)

/** The first paragraph without the dateline and byline that the fields now carry. */
function withoutLead(text: string, item: ArticleItem): string {
  const rest = text.slice(leadingJumpLength(text))
  const lead = readLead(rest)
  if (lead === null) return rest
  // Fields that the editor emptied or rewrote do not speak for this text: then it stays as read.
  const datelineKept = lead.dateline === null || lead.dateline === item.dateline
  const bylineKept = lead.byline.length === 0 || sameByline(lead.byline, item.byline)
  return datelineKept && bylineKept ? rest.slice(lead.length) : rest
}

/** The last paragraph without its jump mark and without a signature that the fields now carry. */
function withoutEnd(text: string, item: ArticleItem): string {
  const jumpFrom = trailingJumpFrom(text)
  const rest = (jumpFrom < 0 ? text : text.slice(0, jumpFrom)).trimEnd()
  const end = readTrailingByline(rest)
  if (end === null) return rest
  const kept = end.agency === null ? sameByline(end.byline, item.byline) : end.agency === item.dateline
  return kept ? rest.slice(0, end.from).trimEnd() : rest
}

function bodyOf(item: ArticleItem): BodyDoc {
  const texts = item.paragraphs.filter((paragraph) => paragraph.kind === 'text')
  const [first, last] = [texts[0], texts.at(-1)]
  const paragraphs = item.paragraphs.map((paragraph: ItemParagraph) => {
    let { text } = paragraph
    if (paragraph === first) text = withoutLead(text, item)
    if (paragraph === last) text = withoutEnd(text, item)
    return { kind: paragraph.kind, text: text.trim() }
  })
  return bodyFromParagraphs(paragraphs)
}

/** The content of an article item. The body does not repeat dateline and byline; jump marks are left out, the frames carry them. */
export function articleFromItem(item: ArticleItem): ArticleContent {
  const language = isLatin(item.paragraphs.map((paragraph) => paragraph.text.slice(0, 100)).join('')) ? 'en' : 'zh'
  return {
    ...EMPTY_ARTICLE,
    v: ARTICLE_SCHEMA_VERSION,
    genre: 'article',
    kicker: item.kicker ?? '',
    headline: item.headline ?? '',
    deck: item.deck ?? '',
    dateline: item.dateline ?? '',
    byline: item.byline,
    bylineForm: item.byline.length === 0 ? null : (item.bylineForm ?? 'ownLine'),
    language,
    body: bodyOf(item),
  }
}

/** The content of a photo item: one picture block that still waits for its file. */
export function articleFromPhoto(item: PhotoItem): ArticleContent {
  const caption = item.caption ?? ''
  const credit = item.credit ?? ''
  const picture: BodyBlock = { type: 'picture', attrs: { sha256: null, caption, credit, widthPx: 0, heightPx: 0 } }
  return {
    ...EMPTY_ARTICLE,
    genre: 'photo',
    language: isLatin(caption) ? 'en' : 'zh',
    body: { type: EMPTY_BODY.type, content: [picture] },
  }
}
