// What the writing screen shows, worked out without a screen: lists, outline, copyfit, findings, byline edits.
import type { BodyDoc } from '../../../shared/body/schema.js'
import { bodyParagraphs } from '../../../shared/body/text.js'
import type { Byline, BylineRole } from '../../../shared/domain/byline.js'
import { BYLINE_ROLES } from '../../../shared/domain/byline.js'
import type { Finding, Severity } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { bodyColumnWidthPx, pageGeometry } from '../../../shared/domain/layout/geometry.js'
import type { FrameFit, PageGeometry } from '../../../shared/domain/layout/types.js'
import type { DirectoryName } from '../../../shared/domain/person.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'
import { tidyName } from '../../../shared/domain/tidy-name.js'
import type { ArticleCard, IssueView, PageView, PreflightReport } from '../../../shared/ipc/views.js'
import type { LineCount } from './line-count.js'

/** The articles of the issue as the list shows them: what is being written first, each group with the newest on top. */
export interface ArticleGroups {
  readonly writing: readonly ArticleCard[]
  readonly filed: readonly ArticleCard[]
  readonly spiked: readonly ArticleCard[]
}

export function groupArticles(cards: readonly ArticleCard[]): ArticleGroups {
  const newest = [...cards].sort((a, b) => b.updatedAt - a.updatedAt || b.createdAt - a.createdAt)
  return {
    writing: newest.filter((card) => card.state === 'draft'),
    filed: newest.filter((card) => card.state === 'filed'),
    spiked: newest.filter((card) => card.state === 'spiked'),
  }
}

/** Headline, or the first words of a text that has none yet; a photo needs none and goes by its caption. */
export const titleOf = (card: Pick<ArticleCard, 'genre' | 'headline' | 'opening'>): { text: string; untitled: boolean } =>
  card.headline.trim() !== '' ? { text: card.headline, untitled: false } : { text: card.opening, untitled: card.genre === 'article' }

export interface OutlineRow {
  readonly kind: 'lead' | 'subhead'
  readonly text: string
  readonly block: number
  /** Column lines from here to the next subhead, the subhead's own included. */
  readonly lines: number
}

/** The lead and each subhead with the lines under it. */
export function outlineOf(body: BodyDoc, count: LineCount): OutlineRow[] {
  const linesOf = new Map<number, number>()
  // A byline on its own line belongs to the lead.
  let unplaced = 0
  for (const block of count.blocks) {
    if (block.block === null) unplaced += block.lines
    else linesOf.set(block.block, block.lines)
  }
  const rows: OutlineRow[] = []
  body.content.forEach((block, index) => {
    const lines = linesOf.get(index) ?? 0
    const last = rows.at(-1)
    if (block.type === 'subhead') {
      const text = (block.content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('')
      rows.push({ kind: 'subhead', text, block: index, lines })
    } else if (last) rows[rows.length - 1] = { ...last, lines: last.lines + lines }
    else rows.push({ kind: 'lead', text: '', block: index, lines })
  })
  const [first] = rows
  if (first && unplaced > 0) rows[0] = { ...first, lines: first.lines + unplaced }
  return rows
}

/** Where an article stands: its frame and the page, and how many of its frames there are. */
export interface Placement {
  readonly page: PageView
  readonly frame: Frame
  /** Running number on the page in reading order, from 1: A02-5. */
  readonly number: number
}

/** Reading order of frames: by row, then by column. */
const inReadingOrder = (frames: readonly Frame[]) => [...frames].sort((a, b) => a.row - b.row || a.column - b.column)

export function placementOf(issue: Pick<IssueView, 'pages'> | undefined, articleId: string): Placement | null {
  for (const page of issue?.pages ?? []) {
    const ordered = inReadingOrder(page.content.frames)
    const index = ordered.findIndex((frame) => frame.articleId === articleId)
    const frame = ordered[index]
    if (frame) return { page, frame, number: index + 1 }
  }
  return null
}

/** Where the article's lines are counted: the columns of its frame, or the base column while it stands nowhere. */
export interface Measure {
  readonly placement: Placement | null
  readonly geometry: PageGeometry
  readonly widthPx: number
}

export function measureOf(style: PublicationStyle, placement: Placement | null): Measure {
  const geometry = pageGeometry(formatOf(style, placement?.page.content.formatId ?? style.defaultFormat), style)
  const widthPx = placement ? bodyColumnWidthPx(geometry, placement.frame.columnSpan, placement.frame.bodyColumns) : geometry.columnWidthPx
  return { placement, geometry, widthPx }
}

/** Lines that a column loses so that no subhead stands alone at its foot, as the last setting of the frame has it. */
export const lostLines = (fit: FrameFit): number => fit.capacityLines - fit.usedLines - (fit.oversetLines > 0 ? 0 : fit.missingLines)

export type Fit = { readonly kind: 'even' } | { readonly kind: 'over' | 'under'; readonly lines: number }

/** Lines against the room booked for them. */
export function fitOf(used: number, slot: number): Fit {
  if (used === slot) return { kind: 'even' }
  return used > slot ? { kind: 'over', lines: used - slot } : { kind: 'under', lines: slot - used }
}

export interface ArticleFinding {
  readonly finding: Finding
  /** A verdict or an override stands for it. */
  readonly settled: boolean
  readonly block: number | null
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 }

/** Block index of paragraph `paragraph` (from 1) among the paragraphs that carry text; null when there is none. */
export const blockOfParagraph = (body: BodyDoc, paragraph: number | null): number | null =>
  paragraph === null ? null : (bodyParagraphs(body)[paragraph - 1]?.block ?? null)

/** The findings about this article, gravest first, then down the text. */
export function findingsFor(report: PreflightReport | undefined, articleId: string, body: BodyDoc): ArticleFinding[] {
  const settled = new Set(report?.verdicts.map((verdict) => verdict.findingKey))
  return (report?.findings ?? [])
    .filter((finding) => finding.where.articleId === articleId || finding.other?.articleId === articleId)
    .map((finding) => {
      const here = finding.where.articleId === articleId ? finding.where : finding.other
      return { finding, settled: settled.has(finding.key), block: blockOfParagraph(body, here?.paragraph ?? null) }
    })
    .sort(
      (a, b) =>
        Number(a.settled) - Number(b.settled) ||
        WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] ||
        (a.block ?? -1) - (b.block ?? -1),
    )
}

/** Where a finding is put right: a field of the head, or a block of the body. */
export type FindingTarget = { readonly field: 'kicker' | 'headline' | 'deck' | 'byline' } | { readonly block: number }

export function targetOf({ finding, block }: ArticleFinding, body: BodyDoc): FindingTarget {
  if (block !== null) return { block }
  const { field } = finding.params
  if (field === 'kicker' || field === 'headline' || field === 'deck') return { field }
  if (finding.rule.startsWith('byline')) return { field: 'byline' }
  const pictures = body.content.flatMap((one, index) => (one.type === 'picture' ? [index] : []))
  const picture = pictures[Number(finding.params.picture ?? 1) - 1] ?? pictures[0]
  if (picture !== undefined && (field === 'caption' || finding.rule.startsWith('photo'))) return { block: picture }
  return finding.rule.startsWith('head') || finding.rule.includes('headline') ? { field: 'headline' } : { block: 0 }
}

/** Names of the directory that begin with what is typed: the same role first, then the most used. Names already signed are left out. */
export function suggestNames(
  directory: readonly DirectoryName[],
  typed: string,
  role: BylineRole,
  signed: readonly Byline[],
  most = 5,
): string[] {
  const start = tidyName(typed).toLowerCase()
  if (start === '') return []
  const taken = new Set(signed.map((one) => one.name))
  const found = directory
    .filter((one) => one.name.toLowerCase().startsWith(start) && one.name !== start && !taken.has(one.name))
    .sort((a, b) => Number(b.role === role) - Number(a.role === role) || b.uses - a.uses || a.name.localeCompare(b.name, 'zh-CN'))
  return [...new Set(found.map((one) => one.name))].slice(0, most)
}

/** The byline with one signature moved by `by` places; the same list when it is at the end already. */
export function moveSignature(byline: readonly Byline[], index: number, by: -1 | 1): readonly Byline[] {
  const to = index + by
  const one = byline[index]
  const other = byline[to]
  if (!one || !other) return byline
  return byline.map((signature, at) => (at === index ? other : at === to ? one : signature))
}

/** The role after (or before) this one, round and round. */
export function nextRole(role: BylineRole, by: 1 | -1 = 1): BylineRole {
  const index = (BYLINE_ROLES.indexOf(role) + by + BYLINE_ROLES.length) % BYLINE_ROLES.length
  return BYLINE_ROLES[index] ?? role
}
