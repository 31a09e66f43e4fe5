// Which paragraphs of an article stand in another article too, for the 两稿相同 mark beside the text.
import type { BodyParagraph } from '../../../shared/body/text.js'

/** Half-open UTF-16 range in the article's plain text, paragraphs joined by a line feed. */
export type TextRange = readonly [number, number]

/** Share of a paragraph that must be covered for the mark to stand beside it. */
const MARK_SHARE = 0.5

/** Runs of paragraphs that are alike in being marked or not, in order. */
export function sameRuns(
  paragraphs: readonly BodyParagraph[],
  spans: readonly TextRange[],
): { same: boolean; paragraphs: BodyParagraph[] }[] {
  const runs: { same: boolean; paragraphs: BodyParagraph[] }[] = []
  let from = 0
  for (const paragraph of paragraphs) {
    const to = from + paragraph.text.length
    const covered = spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)
    const same = paragraph.text.length > 0 && covered >= paragraph.text.length * MARK_SHARE
    const last = runs.at(-1)
    if (last && last.same === same) last.paragraphs.push(paragraph)
    else runs.push({ same, paragraphs: [paragraph] })
    from = to + 1
  }
  return runs
}
