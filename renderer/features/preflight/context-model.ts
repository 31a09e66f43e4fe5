// The words around a finding: which lines of the article to show, and which stretch of them is meant.
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Finding } from '../../../shared/domain/finding.js'
import { type CopyLine, copyLines } from '../../../shared/domain/preflight/copy-lines.js'
import type { IssueCopy, IssueView } from '../../../shared/ipc/views.js'
import { type Stretch, stretches } from './duplicate-model.js'

export interface ContextLine {
  readonly id: number
  readonly field: CopyLine['field'] | 'byline'
  /** Paragraph number in the body, from 1. */
  readonly paragraph: number | null
  readonly stretches: readonly Stretch[]
  /** The line the finding is about. */
  readonly meant: boolean
  /** The finding is that this line is not there. */
  readonly missing: boolean
}

export interface FindingContext {
  readonly lines: readonly ContextLine[]
  /** Lines of the article above the first and below the last one shown. */
  readonly above: number
  readonly below: number
}

/** Lines shown on either side of the one that is meant. */
const AROUND = 1
/** Lines shown of the top of an article. */
const TOP = 4

/** What the page prints of the finding's article: the placed version, in stock the newest. Null when it is about no article. */
export function contentOf(finding: Finding, issue: IssueView, revisions: IssueCopy['revisions']): ArticleContent | null {
  const { articleId, frameId } = finding.where
  if (articleId === null) return null
  const frames = issue.pages.flatMap((page) => page.content.frames)
  const frame = frames.find((one) => one.id === frameId) ?? frames.find((one) => one.articleId === articleId)
  const head = issue.articles.find((card) => card.id === articleId)?.headRevisionId
  return (frame?.revisionId ? revisions[frame.revisionId] : undefined) ?? (head ? revisions[head] : undefined) ?? null
}

const pared = (evidence: string): string => evidence.replace(/^…|…$/gu, '').trim()

/** Where the evidence stands in a line; line feeds of the copy read as spaces in it. */
function placeIn(text: string, words: string): readonly [number, number] | null {
  const at = words === '' ? -1 : text.replaceAll('\n', ' ').indexOf(words)
  return at < 0 ? null : [at, at + words.length]
}

function meantLine(lines: readonly CopyLine[], finding: Finding, words: string): number {
  const { paragraph } = finding.where
  if (paragraph !== null) return lines.findIndex((line) => line.paragraph === paragraph)
  const { field } = finding.params
  const inField = lines.findIndex((line) => line.field === field && placeIn(line.text, words) !== null)
  // What is said of the end of an article (lines over, lines short) is found from its end.
  return inField >= 0 ? inField : lines.findLastIndex((line) => placeIn(line.text, words) !== null)
}

/** Rules that say a line is not there, and which. */
const MISSING: Readonly<Record<string, ContextLine['field']>> = { 'headline-missing': 'headline', 'byline-missing': 'byline' }

/** The top of the article with the gap where the line should stand: the headline under the kicker, the byline under the head. */
function contextOfGap(lines: readonly CopyLine[], field: ContextLine['field']): FindingContext {
  const shown = lines.slice(0, TOP).map((line, id): ContextLine => {
    const { paragraph } = line
    return { id, field: line.field, paragraph, stretches: stretches(line.text, 0, []), meant: false, missing: false }
  })
  const above = field === 'byline' ? ['kicker', 'headline', 'deck'] : ['kicker']
  const at = shown.filter((line) => above.includes(line.field)).length
  const gap: ContextLine = { id: lines.length, field, paragraph: null, stretches: [], meant: true, missing: true }
  return { lines: shown.toSpliced(at, 0, gap), above: 0, below: lines.length - shown.length }
}

/** The lines round the finding's place, its words marked; the top of the article when it has no place in the words. */
export function findingContext(content: ArticleContent, finding: Finding): FindingContext {
  const lines = copyLines(content)
  const gap = MISSING[finding.rule]
  if (gap !== undefined) return contextOfGap(lines, gap)
  const words = pared(finding.evidence)
  const meant = meantLine(lines, finding, words)
  const from = meant < 0 ? 0 : Math.max(0, meant - AROUND)
  const to = Math.min(lines.length, meant < 0 ? TOP : meant + AROUND + 1)
  return {
    lines: lines.slice(from, to).map((line, index) => {
      const isMeant = from + index === meant
      const range = isMeant ? placeIn(line.text, words) : null
      return {
        id: from + index,
        field: line.field,
        paragraph: line.paragraph,
        stretches: stretches(line.text, 0, range ? [range] : []),
        meant: isMeant,
        missing: false,
      }
    }),
    above: from,
    below: lines.length - to,
  }
}
