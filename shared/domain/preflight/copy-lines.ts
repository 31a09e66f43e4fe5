// The printed words of one article, field by field, so that a rule about wording can say where it found them.
import { bodyParagraphs, bodyPictures } from '../../body/text.js'
import type { ArticleContent } from '../article.js'
import type { FindingPlace } from '../finding.js'

export interface CopyLine {
  readonly field: 'kicker' | 'headline' | 'deck' | 'subhead' | 'body' | 'caption'
  readonly text: string
  /** Paragraph number within the body, from 1; null outside it. */
  readonly paragraph: number | null
}

/** In the order of the page; empty fields are left out. */
export function copyLines(content: ArticleContent): CopyLine[] {
  const head = (['kicker', 'headline', 'deck'] as const).map((field) => ({ field, text: content[field], paragraph: null }))
  const body = bodyParagraphs(content.body).map(({ kind, text }, index) => ({
    field: kind === 'subhead' ? ('subhead' as const) : ('body' as const),
    text,
    paragraph: index + 1,
  }))
  const captions = bodyPictures(content.body).map(({ caption }) => ({ field: 'caption' as const, text: caption, paragraph: null }))
  return [...head, ...body, ...captions].filter((line) => line.text.trim() !== '')
}

export const placeOfLine = (where: FindingPlace, line: CopyLine): FindingPlace => ({ ...where, paragraph: line.paragraph })

/** Stretches that are read as one: the paragraphs of the body together, every other line by itself. */
export function stretchesOf(lines: readonly CopyLine[]): CopyLine[][] {
  const body = lines.filter((line) => line.field === 'body')
  const others = lines.filter((line) => line.field !== 'body').map((line) => [line])
  return body.length > 0 ? [...others, body] : others
}
