// A correction of what was read: it gives a new result or says why it cannot. Every line keeps exactly one owner.
import type { ArticleItem, IntakeResult, Item, ItemParagraph } from '../item.js'

export const CORRECTION_REFUSALS = [
  'noSuchItem',
  'noSuchParagraph',
  'notArticle',
  'notPhoto',
  'atStart',
  'nothingNext',
  'sharedLine',
  'outOfText',
  'tooLong',
  'empty',
  'overlap',
] as const
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number]

export type Correction = { readonly ok: true; readonly result: IntakeResult } | { readonly ok: false; readonly refusal: CorrectionRefusal }

export const refuse = (refusal: CorrectionRefusal): Correction => ({ ok: false, refusal })
export const done = (result: IntakeResult): Correction => ({ ok: true, result })

/** Page order: outer ranges before the ranges inside them. */
export const inPageOrder = (items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => a.source.lines[0] - b.source.lines[0] || b.source.lines[1] - a.source.lines[1])

export const replaceItem = (result: IntakeResult, index: number, ...items: Item[]): IntakeResult => ({
  ...result,
  items: inPageOrder(result.items.toSpliced(index, 1, ...items)),
})

/** Runs a correction on the article at `index`. */
export function onArticle(result: IntakeResult, index: number, correct: (article: ArticleItem) => Correction | ArticleItem): Correction {
  const item = result.items[index]
  if (item === undefined) return refuse('noSuchItem')
  if (item.kind !== 'article') return refuse('notArticle')
  const corrected = correct(item)
  return 'ok' in corrected ? corrected : done(replaceItem(result, index, corrected))
}

/** Runs a correction on one paragraph of the article at `index`. */
export function onParagraph(
  result: IntakeResult,
  index: number,
  at: number,
  correct: (article: ArticleItem, paragraph: ItemParagraph) => Correction | ArticleItem,
): Correction {
  return onArticle(result, index, (article) => {
    const paragraph = article.paragraphs[at]
    return paragraph === undefined ? refuse('noSuchParagraph') : correct(article, paragraph)
  })
}

/** The lines a field was read from, by its guess; the item's first line where it was typed by hand. */
export function linesOfField(article: ArticleItem, what: 'kicker' | 'headline' | 'deck'): number[] {
  const guess = article.guesses.find((entry) => entry.what === what)
  const [from, to] = guess?.lines ?? [article.source.lines[0], article.source.lines[0]]
  return from === to ? [from] : [from, to]
}
