// A heading between two texts: subhead of the article above, or headline of a new one? Evidence on both sides is weighed.
import type { Block } from './blocks.js'
import { isLatin, widthEm } from './characters.js'
import type { Draft } from './draft.js'
import type { PageHabits } from './page-lines.js'
import { readTrailingByline } from './rules/byline.js'
import { startsWithDateline } from './rules/dateline.js'
import { isNoticeHeading, isNumbered, isPartHeading } from './rules/heading.js'
import { isSectionLabel } from './rules/rubric.js'

/** At or above this the heading begins a new article. */
const NEW_ARTICLE = 1

export interface HeadingPlace {
  readonly blocks: readonly Block[]
  /** Index of the text block below the headings. */
  readonly textAt: number
  readonly heads: readonly Block[]
  readonly open: Draft
  readonly habits: PageHabits
  /** Blank lines between the paragraphs of this page, as a rule. */
  readonly usualGap: number
}

/** The text blocks from `from` to the next heading or article start. */
function sectionAt(blocks: readonly Block[], from: number): Block[] {
  const section: Block[] = []
  for (let index = from; index < blocks.length && section.length < 400; index += 1) {
    const block = blocks[index] as Block
    if (block.kind !== 'text' || (index > from && startsWithDateline(block.text))) break
    section.push(block)
  }
  return section
}

/** Other headings of the same length near by: subheads of one article are made alike. */
function hasTwin({ blocks, textAt, heads, open }: HeadingPlace): boolean {
  const em = widthEm(heads[0]?.text ?? '')
  const earlier = open.paragraphs.some((paragraph) => paragraph.kind === 'subhead' && Math.abs(widthEm(paragraph.text) - em) <= 1)
  if (earlier) return true
  for (let index = textAt + 1; index < Math.min(textAt + 12, blocks.length); index += 1) {
    const block = blocks[index] as Block
    if (block.kind === 'byline' || startsWithDateline(block.text)) return false
    if (block.kind === 'heading') {
      const below = blocks[index + 1]
      return below?.kind === 'text' && !startsWithDateline(below.text) && Math.abs(widthEm(block.text) - em) <= 1
    }
  }
  return false
}

/** True when the headings at this place begin a new article. */
export function beginsArticle(place: HeadingPlace): boolean {
  const { blocks, textAt, heads, open, usualGap } = place
  const text = blocks[textAt] as Block
  if (startsWithDateline(text.text) || heads.some((head) => head.kind === 'jumpUp' || /^(?:——|—|--)/u.test(head.text))) return true
  // ●港鐵致歉 after ●乘客怨資訊混亂: the same mark, the same article.
  const mark = /^[●■◆▲★◎○◇□▍]/u.exec(heads[0]?.text ?? '')?.[0]
  if (mark !== undefined && !open.closed && open.paragraphs.some(({ kind, text: other }) => kind === 'subhead' && other.startsWith(mark)))
    return false
  if (open.closed || heads.some((head) => isNoticeHeading(head.text) || isSectionLabel(head.text))) return true
  if (!open.paragraphs.some((paragraph) => paragraph.kind === 'text')) return false
  const first = heads[0] as Block
  if (heads.some((head) => isNumbered(head.text) || isPartHeading(head.text))) return false
  const em = widthEm(first.text)
  const ownText = open.paragraphs.filter((paragraph) => paragraph.kind === 'text').length
  const inline = open.bylineForm === 'inline' || open.dateline !== null
  const section = sectionAt(blocks, textAt)
  const signed = section.some((block) => readTrailingByline(block.text) !== null) || blocks[textAt + section.length]?.kind === 'byline'
  const score =
    (heads.length > 1 ? 1.5 : 0) +
    // A short word over a longer line: a rubric that no list knows.
    (heads.length === 2 && em <= 6 && widthEm((heads[1] as Block).text) >= em + 3 ? 1 : 0) +
    (inline && open.bylineForm !== 'ownLine' ? 0.5 : 0) +
    (open.bylineForm === 'ownLine' ? -1.5 : 0) +
    (em >= 18 ? 1 : em >= 14 ? 0.5 : 0) +
    (first.gap > usualGap + 1 ? 1.5 : first.gap > usualGap && text.gap <= usualGap ? 1 : 0) +
    // A second signature under a signed article is another article's.
    (signed ? (open.byline.length > 0 ? 2.5 : 0.5) : 0) +
    (hasTwin(place) ? -1.5 : 0) +
    // English subheads are a few words; unsigned English pieces have none.
    (isLatin(first.text) && em >= 18 && first.text.split(/\s+/u).length >= 6 ? 1.5 : 0) +
    (isLatin(first.text) && open.headline !== null && open.byline.length === 0 && open.dateline === null ? 1 : 0) +
    (/[：:]/u.test(first.text) && em >= 12 ? 0.5 : 0) +
    // Questions over answers, as the headline of the first was.
    (/[？?]$/u.test(first.text) && /[？?]$/u.test(open.headline ?? '') ? 1.5 : 0) +
    (/^【[^】]+】$/u.test(first.text) ? 1 : 0) +
    (ownText === 1 && open.byline.length === 0 && open.dateline === null && open.headline !== null ? 1 : 0)
  return score >= NEW_ARTICLE
}
