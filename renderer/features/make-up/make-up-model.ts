// What the make-up screen shows of an issue: the stock, what stands on the page and how it fits, the page in figures. Pure.
import { bodyPictures, countCharacters } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Finding } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { fillShare, type GridLimits } from '../../../shared/domain/layout/grid.js'
import type { Box, FrameFit, PageGeometry } from '../../../shared/domain/layout/types.js'
import { frameNumbers } from '../../../shared/domain/preflight/frame-numbers.js'
import { articleName } from '../../../shared/domain/preflight/places.js'
import type { ArticleCard, IssueView, PageView, PreflightReport } from '../../../shared/ipc/views.js'
import type { FrameView } from '../../page/page-view-model.js'

/** Where an article of the issue stands. */
export interface Standing {
  readonly pageId: string
  readonly pageNo: string
  readonly frameId: string
}

/** One row of the stock list. */
export interface StockItem {
  readonly id: string
  readonly card: ArticleCard
  /** Null for copy that stands on no page. */
  readonly standing: Standing | null
}

/** Places of the issue's articles; on the page being made up the local frames count, not the stored ones. */
export function standings(pages: readonly PageView[], pageId: string | null, frames: readonly Frame[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>()
  for (const page of pages)
    for (const frame of page.id === pageId ? frames : page.content.frames)
      if (frame.articleId && !found.has(frame.articleId))
        found.set(frame.articleId, { pageId: page.id, pageNo: page.content.pageNo, frameId: frame.id })
  return found
}

/** All live copy of the issue in order of filing, then by creation. */
export function stockItems(issue: IssueView, placed: ReadonlyMap<string, Standing>): StockItem[] {
  return issue.articles
    .filter((card) => card.state !== 'spiked')
    .toSorted((a, b) => (a.filedAt ?? Number.POSITIVE_INFINITY) - (b.filedAt ?? Number.POSITIVE_INFINITY) || a.createdAt - b.createdAt)
    .map((card) => ({ id: card.id, card, standing: placed.get(card.id) ?? null }))
}

/** Filed and on no page: what waits to be placed. */
export const isWaiting = ({ card, standing }: StockItem): boolean => card.state === 'filed' && standing === null

/** Headline, else the first words; empty when there are neither. */
export const cardName = (card: Pick<ArticleCard, 'headline' | 'opening'>): string => card.headline || card.opening

/** What a frame is called: headline, else first words or caption, else the words of a filler; empty when there are none. */
export const frameTitle = ({ frame, content }: FrameView): string => (content ? (articleName(content) ?? '') : frame.text)

export type FitState = { readonly state: 'over' | 'under' | 'even'; readonly lines: number }

/** 超, 余 or 正好; null for a frame without text. */
export function fitState(fit: FrameFit): FitState | null {
  if (fit.oversetLines > 0) return { state: 'over', lines: fit.oversetLines }
  if (fit.capacityLines === 0 && fit.usedLines === 0) return null
  if (fit.missingLines > 0) return { state: 'under', lines: fit.missingLines }
  return { state: 'even', lines: 0 }
}

/** An article frame whose headline is still to be written. */
export const lacksHeadline = ({ frame, content }: FrameView): boolean =>
  content !== null && content.genre === 'article' && content.headline === '' && frame.headRows > 0

/** The frame holds an older revision than the newest of its article. */
export function isStale(frame: Frame, cards: ReadonlyMap<string, ArticleCard>): boolean {
  const card = frame.articleId === null ? undefined : cards.get(frame.articleId)
  return card !== undefined && frame.revisionId !== null && card.headRevisionId !== frame.revisionId
}

export interface PageFigures {
  /** Share of the free grid that frames cover, 0 to 1. */
  readonly fill: number
  /** Shares of the free area, 0 to 1. */
  readonly text: number
  readonly photo: number
  readonly head: number
  readonly articles: number
  readonly pictures: number
}

const area = ({ width, height }: Pick<Box, 'width' | 'height'>) => width * height
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** A page in figures. */
export function pageFigures(views: readonly FrameView[], limits: GridLimits, geometry: PageGeometry): PageFigures {
  const width = geometry.columns * geometry.columnWidthPx + (geometry.columns - 1) * geometry.gutterPx
  const free = width * (limits.lastRow - limits.firstRow + 1) * geometry.rowPx
  const share = (px: number) => (free > 0 ? px / free : 0)
  return {
    fill: fillShare(
      views.map((view) => view.frame),
      limits,
    ),
    text: share(sum(views.flatMap(({ set }) => set.columns.map((column) => column.box.width * column.lines.length * geometry.rowPx)))),
    photo: share(sum(views.flatMap(({ set }) => set.pictures.map((picture) => area(picture.box) + area(picture.captionBox))))),
    head: share(sum(views.map(({ content, set }) => (content && set.head ? area(set.head.box) : 0)))),
    articles: views.filter((view) => view.frame.articleId !== null).length,
    pictures: sum(views.map((view) => view.set.pictures.length)),
  }
}

/** Frames in reading order with their names: A02-5. */
export function frameNames(pageNo: string, frames: readonly Frame[]): ReadonlyMap<string, string> {
  return new Map([...frameNumbers({ frames: [...frames] })].map(([id, number]) => [id, `${pageNo}-${number}`]))
}

/** The frame before or after in reading order; null at the end, the first (or last) when none is given. */
export function neighbour(views: readonly FrameView[], id: string | null, by: 1 | -1): string | null {
  if (id === null) return (by === 1 ? views[0] : views.at(-1))?.frame.id ?? null
  const index = views.findIndex((view) => view.frame.id === id)
  return index < 0 ? null : (views[index + by]?.frame.id ?? null)
}

const GRAVITY = { block: 0, warn: 1, info: 2 } as const

/** Findings of a page that no verdict has settled, the gravest first. */
export function openFindings(report: PreflightReport | undefined, pageId: string): Finding[] {
  if (!report) return []
  const settled = new Set(report.verdicts.map((verdict) => verdict.findingKey))
  return report.findings
    .filter((finding) => !settled.has(finding.key) && (finding.where.pageId === pageId || finding.other?.pageId === pageId))
    .toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}

export interface DuplicateMark {
  /** Where the other text stands: A03-3, or null for the stock. */
  readonly other: string | null
  /** How much of this text stands there too. */
  readonly percent: number
}

/** Frames whose text stands somewhere else as well. */
export function duplicateMarks(findings: readonly Finding[]): ReadonlyMap<string, DuplicateMark> {
  const marks = new Map<string, DuplicateMark>()
  for (const { rule, where, other, params } of findings) {
    if (rule !== 'duplicate' || !other) continue
    const nameOf = (place: typeof where) => (place.page === null ? null : `${place.page}-${place.frame}`)
    if (where.frameId) marks.set(where.frameId, { other: nameOf(other), percent: Number(params.aInBPercent) })
    if (other.frameId) marks.set(other.frameId, { other: nameOf(where), percent: Number(params.bInAPercent) })
  }
  return marks
}

/** What a layout would change of the present one, counted in articles; `fillers` are those that would be taken off. */
export function layoutChanges(
  now: readonly Frame[],
  next: readonly Frame[],
): { readonly moved: number; readonly placed: number; readonly taken: number; readonly fillers: number } {
  const before = new Map(now.flatMap((frame) => (frame.articleId ? [[frame.articleId, frame] as const] : [])))
  const after = new Set(next.flatMap((frame) => frame.articleId ?? []))
  const stood = (frame: Frame) => `${frame.column} ${frame.row} ${frame.columnSpan} ${frame.rows}`
  let moved = 0
  let placed = 0
  for (const frame of next) {
    if (!frame.articleId) continue
    const former = before.get(frame.articleId)
    if (!former) placed++
    else if (stood(former) !== stood(frame)) moved++
  }
  const standing = new Set(next.map((frame) => frame.id))
  const fillers = now.filter((frame) => frame.kind === 'filler' && !standing.has(frame.id)).length
  return { moved, placed, taken: [...before.keys()].filter((id) => !after.has(id)).length, fillers }
}

/** A layout from elsewhere with the ids that the same articles' frames have now, so that what points at them still does. */
export function withPresentIds(now: readonly Frame[], next: readonly Frame[]): Frame[] {
  const present = new Map(now.flatMap((frame) => (frame.articleId ? [[frame.articleId, frame.id] as const] : [])))
  const taken = new Set(next.map((frame) => frame.id))
  return next.map((frame) => {
    const id = frame.articleId === null ? undefined : present.get(frame.articleId)
    if (id === undefined || taken.has(id)) return frame
    taken.add(id)
    return { ...frame, id }
  })
}

/** Characters of the article as a newsroom counts them, pictures of it, and whether one of them has a file. */
export function copyFacts(content: ArticleContent): { readonly characters: number; readonly pictures: number } {
  const text = content.body.content.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'subhead'
      ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : ''))
      : [],
  )
  return { characters: countCharacters(text.join('')), pictures: bodyPictures(content.body).length }
}
