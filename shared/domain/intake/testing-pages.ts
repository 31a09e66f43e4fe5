// Test support: a compact view of what was read, and ways to set copy as other extractions would have.
import { widthEm } from './characters.js'
import type { ArticleItem, IntakeResult, Item } from './item.js'
import { splitPage } from './split-page.js'

export const read = (...lines: readonly string[]): IntakeResult => splitPage(lines.join('\n'), 'page.txt')

export const articlesOf = (result: IntakeResult): ArticleItem[] => result.items.filter((item) => item.kind === 'article')

export function onlyArticle(result: IntakeResult): ArticleItem {
  const articles = articlesOf(result)
  if (articles.length !== 1) throw new Error(`one article expected: ${JSON.stringify(articles.map(shape), null, 1)}`)
  return articles[0] as ArticleItem
}

export const textsOf = (article: ArticleItem): string[] => article.paragraphs.filter(({ kind }) => kind === 'text').map(({ text }) => text)
export const subheadsOf = (article: ArticleItem): string[] =>
  article.paragraphs.filter(({ kind }) => kind === 'subhead').map(({ text }) => text)
export const bylineOf = (article: ArticleItem): string[] => article.byline.map(({ role, name }) => `${role} ${name}`)

/** One line an item: what a person would say was read. */
export function shape(item: Item): string {
  if (item.kind === 'folio') return `folio ${[item.date, item.weekday, item.pageNo, item.pageName].map((part) => part ?? '-').join(' ')}`
  if (item.kind === 'photo') return `photo ${item.caption ?? '-'} | ${item.credit ?? '-'}`
  return `article ${[item.kicker, item.headline, item.deck].map((part) => part ?? '-').join(' | ')} (${textsOf(item).length})`
}

export const shapes = (result: IntakeResult): string[] => result.items.map(shape)

/** Sets copy in a column: a hard break at every line, optionally an indent of two characters at each paragraph. */
export function setInColumn(paragraphs: readonly string[], columnEm: number, indent: string): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = []
    let line = indent
    for (const piece of paragraph.match(/[A-Za-z0-9.%]+[，。、；：！？”’）》]*|.[，。、；：！？”’）》]*/gu) ?? []) {
      if (widthEm(line) + widthEm(piece) > columnEm && line !== indent) {
        lines.push(line)
        line = ''
      }
      line += piece
    }
    lines.push(line)
    return lines
  })
}
