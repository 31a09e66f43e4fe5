// Corrections that move the bounds of items: dividing, joining, removing, and taking unplaced lines in.
import { readBlocks } from '../blocks.js'
import { findHeadings } from '../find-headings.js'
import type { ArticleItem, Guess, IntakeResult, ItemParagraph, LineRange } from '../item.js'
import { lineOwners, partlyOverlap } from '../line-owners.js'
import { type PageLine, readPageLines } from '../page-lines.js'
import { readTrailingByline } from '../rules/byline.js'
import { readDateline } from '../rules/dateline.js'
import { unplacedFrom } from '../unplaced.js'
import { type Correction, done, inPageOrder, linesOfField, onArticle, refuse } from './correction.js'

const rangeOf = (lines: readonly number[]): LineRange => {
  const sorted = lines.toSorted((a, b) => a - b)
  return [sorted[0] as number, sorted.at(-1) as number]
}

function ownedLines(result: IntakeResult, kind: 'item' | 'unplaced', index: number, lines: readonly PageLine[]): PageLine[] {
  const owners = lineOwners(result)
  return lines.filter((line) => {
    const owner = owners.get(line.no)
    return owner?.kind === kind && owner.index === index
  })
}

/** Reads dateline and byline of an article whose copy begins or ends differently than before. */
function withSignature(article: ArticleItem): ArticleItem {
  const texts = article.paragraphs.filter((paragraph) => paragraph.kind === 'text')
  const lead = readDateline(texts[0]?.text ?? '')
  const end = readTrailingByline(texts.at(-1)?.text ?? '')
  const byline = lead !== null && lead.byline.length > 0 ? lead.byline : (end?.byline ?? [])
  return {
    ...article,
    dateline: lead?.dateline ?? end?.agency ?? null,
    byline: [...byline],
    bylineForm: byline.length > 0 ? 'inline' : null,
  }
}

/** Divides the article at `index` before paragraph `at`; a subhead there becomes the headline of the new article. */
export function splitItemAt(result: IntakeResult, index: number, at: number): Correction {
  return onArticle(result, index, (article) => {
    const paragraph = article.paragraphs[at]
    if (paragraph === undefined) return refuse('noSuchParagraph')
    if (at <= 0) return refuse('atStart')
    const cut = paragraph.lines[0] as number
    const above = article.paragraphs.slice(0, at)
    if (cut <= article.source.lines[0] || above.some((other) => other.lines.some((line) => line >= cut))) return refuse('sharedLine')
    // Something that lies across the cut cannot be on both sides.
    const left: LineRange = [article.source.lines[0], cut - 1]
    const others = result.items.filter((item) => item !== article).map((item) => item.source.lines)
    if ([...others, ...result.unplaced.map((stretch) => stretch.lines)].some((lines) => partlyOverlap(lines, left)))
      return refuse('overlap')
    const signedBelow = article.guesses.some((guess) => guess.what === 'byline' && guess.lines[0] >= cut)
    const below = article.guesses.filter((guess) => guess.lines[1] >= cut)
    const headed = paragraph.kind === 'subhead'
    const headline: Guess = { what: 'headline', lines: rangeOf(paragraph.lines), confidence: 1, reason: 'byHand' }
    const second = withSignature({
      ...article,
      source: { ...article.source, lines: [cut, article.source.lines[1]] },
      kicker: null,
      deck: null,
      headline: headed ? paragraph.text : null,
      paragraphs: article.paragraphs.slice(headed ? at + 1 : at),
      joins: article.joins.filter((join) => join[0] >= cut),
      guesses: headed ? [headline, ...below.filter((guess) => guess.what !== 'subhead' || guess.lines[0] !== cut)] : below,
    })
    const first: ArticleItem = {
      ...article,
      source: { ...article.source, lines: left },
      ...(signedBelow ? { byline: [], bylineForm: null } : {}),
      paragraphs: above,
      joins: article.joins.filter((join) => join[1] < cut),
      guesses: article.guesses.filter((guess) => guess.lines[1] < cut),
    }
    const signed: ArticleItem =
      signedBelow && second.byline.length === 0 ? { ...second, byline: article.byline, bylineForm: article.bylineForm } : second
    return done({ ...result, items: inPageOrder(result.items.toSpliced(index, 1, first, signed)) })
  })
}

const asSubheads = (article: ArticleItem): ItemParagraph[] =>
  (['kicker', 'headline', 'deck'] as const).flatMap((field) => {
    const text = article[field]
    return text === null ? [] : [{ kind: 'subhead' as const, text, lines: linesOfField(article, field) }]
  })

/** Joins the article at `index` with the next article; what lies between them stays its own item inside the range. */
export function joinItemWithNext(result: IntakeResult, index: number): Correction {
  return onArticle(result, index, (article) => {
    const nextAt = result.items.findIndex((item, at) => at > index && item.kind === 'article')
    const next = result.items[nextAt]
    if (next?.kind !== 'article') return refuse('nothingNext')
    const lines: LineRange = [article.source.lines[0], Math.max(article.source.lines[1], next.source.lines[1])]
    const others = [
      ...result.items.filter((item) => item !== article && item !== next).map((item) => item.source.lines),
      ...result.unplaced.map((stretch) => stretch.lines),
    ]
    if (others.some((other) => partlyOverlap(other, lines))) return refuse('overlap')
    const known = new Set(article.byline.map((entry) => `${entry.role} ${entry.name}`))
    const byline = [...article.byline, ...next.byline.filter((entry) => !known.has(`${entry.role} ${entry.name}`))]
    const joined: ArticleItem = {
      ...article,
      source: { ...article.source, lines },
      dateline: article.dateline ?? next.dateline,
      byline,
      bylineForm: article.bylineForm ?? next.bylineForm,
      paragraphs: [...article.paragraphs, ...asSubheads(next), ...next.paragraphs],
      joins: [...article.joins, ...next.joins],
      guesses: [...article.guesses, ...next.guesses.filter((guess) => !['kicker', 'headline', 'deck', 'split'].includes(guess.what))],
    }
    return done({ ...result, items: inPageOrder(result.items.filter((item) => item !== next && item !== article).concat(joined)) })
  })
}

function withUnplaced(result: IntakeResult, numbers: readonly number[], lines: readonly PageLine[]): IntakeResult {
  const owners = lineOwners(result)
  const all = new Set(numbers)
  for (const [line, owner] of owners) if (owner.kind === 'unplaced') all.add(line)
  return { ...result, unplaced: unplacedFrom(all, lines) }
}

/** Takes an item away; the lines it owned become unplaced. `pageText` is the text that was read. */
export function removeItem(result: IntakeResult, index: number, pageText: string): Correction {
  if (result.items[index] === undefined) return refuse('noSuchItem')
  const lines = readPageLines(pageText)
  const numbers = ownedLines(result, 'item', index, lines).map((line) => line.no)
  return done(withUnplaced({ ...result, items: result.items.toSpliced(index, 1) }, numbers, lines))
}

/** The paragraphs that the given lines make when nothing else stands on the page. */
function paragraphsOf(lines: readonly PageLine[]): Pick<ArticleItem, 'paragraphs' | 'joins' | 'guesses'> {
  const page = readBlocks(lines)
  findHeadings(page)
  return {
    paragraphs: page.blocks.map((block) => ({ kind: block.kind === 'heading' ? 'subhead' : 'text', text: block.text, lines: block.lines })),
    joins: page.blocks.flatMap((block) => block.joins),
    guesses: page.blocks.flatMap((block) => block.guesses.filter((guess) => guess.what === 'join')),
  }
}

/** Makes an article of an unplaced stretch; a heading on top becomes its headline. `pageText` is the text that was read. */
export function unplacedToArticle(result: IntakeResult, unplacedIndex: number, file: string, pageText: string): Correction {
  const stretch = result.unplaced[unplacedIndex]
  if (stretch === undefined) return refuse('noSuchItem')
  const read = paragraphsOf(ownedLines(result, 'unplaced', unplacedIndex, readPageLines(pageText)))
  const top = read.paragraphs[0]
  const headed = top?.kind === 'subhead' && read.paragraphs.length > 1
  const article = withSignature({
    kind: 'article',
    source: { file, lines: stretch.lines },
    kicker: null,
    headline: headed ? top.text : null,
    deck: null,
    dateline: null,
    byline: [],
    bylineForm: null,
    ...read,
    paragraphs: headed ? read.paragraphs.slice(1) : read.paragraphs,
    guesses: headed ? [{ what: 'headline', lines: rangeOf(top.lines), confidence: 1, reason: 'byHand' }, ...read.guesses] : read.guesses,
  })
  return done({ items: inPageOrder([...result.items, article]), unplaced: result.unplaced.toSpliced(unplacedIndex, 1) })
}

/** Takes an unplaced stretch into the article at `index`, before or after its copy as the lines stand. `pageText` is the text that was read. */
export function unplacedToItem(result: IntakeResult, unplacedIndex: number, index: number, pageText: string): Correction {
  const stretch = result.unplaced[unplacedIndex]
  if (stretch === undefined) return refuse('noSuchItem')
  return onArticle(result, index, (article) => {
    const lines: LineRange = [Math.min(article.source.lines[0], stretch.lines[0]), Math.max(article.source.lines[1], stretch.lines[1])]
    const others = [...result.items.filter((item) => item !== article), ...result.unplaced.filter((other) => other !== stretch)]
    // Inside another article the lines would stay with that one: the shorter range owns them.
    const taken = others.some((other) => {
      const range = 'source' in other ? other.source.lines : other.lines
      return (
        partlyOverlap(range, lines) ||
        (range[0] <= lines[0] && range[1] >= lines[1] && !(range[0] <= article.source.lines[0] && range[1] >= article.source.lines[1]))
      )
    })
    if (taken) return refuse('overlap')
    const read = paragraphsOf(ownedLines(result, 'unplaced', unplacedIndex, readPageLines(pageText)))
    const at = article.paragraphs.findIndex((paragraph) => (paragraph.lines[0] as number) > stretch.lines[1])
    const joined: ArticleItem = {
      ...article,
      source: { ...article.source, lines },
      paragraphs: article.paragraphs.toSpliced(at < 0 ? article.paragraphs.length : at, 0, ...read.paragraphs),
      joins: [...article.joins, ...read.joins].toSorted((a, b) => a[0] - b[0]),
      guesses: [...article.guesses, ...read.guesses],
    }
    return done({
      items: inPageOrder(result.items.toSpliced(index, 1, joined)),
      unplaced: result.unplaced.toSpliced(unplacedIndex, 1),
    })
  })
}
