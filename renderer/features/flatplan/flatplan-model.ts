// The flatplan as a view model: what stands on each page, how far the page is, and the sums of the issue.
import type { Finding } from '../../../shared/domain/finding.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { fillShare, gridLimits } from '../../../shared/domain/layout/grid.js'
import { frameNumbers } from '../../../shared/domain/preflight/frame-numbers.js'
import type { RuleId } from '../../../shared/domain/preflight/rule.js'
import { formatOf, type PublicationStyle } from '../../../shared/domain/publication.js'
import type { ArticleCard, PageView } from '../../../shared/ipc/views.js'

/** Derived, never stored: nothing on it; being made up; full enough and free of blocks. */
export const PAGE_STATES = ['ready', 'makingUp', 'empty'] as const
export type PageState = (typeof PAGE_STATES)[number]

/** A page is full when frames cover this share of its grid; the rest is white that any page has. */
export const FULL_SHARE = 0.85

const RULES = {
  overset: 'overset',
  underset: 'underset',
  headlineMissing: 'headline-missing',
  duplicate: 'duplicate',
  placedTwice: 'placed-twice',
} as const satisfies Record<string, RuleId>

/** How an article sits in its frame; `none` for a filler. */
export type EntryFit =
  | { readonly kind: 'duplicate' | 'noHeadline' | 'even' | 'none' }
  | { readonly kind: 'over' | 'under'; readonly lines: number }

/** One frame of a page, as its list shows it. */
export interface PlanEntry {
  readonly id: string
  readonly frame: Frame
  /** A02-1. */
  readonly label: string
  readonly card: ArticleCard | null
  readonly fit: EntryFit
}

export interface PlanPage {
  readonly id: string
  readonly view: PageView
  /** Place in the issue, from 0. */
  readonly index: number
  readonly entries: readonly PlanEntry[]
  readonly state: PageState
  readonly blocks: number
  readonly warnings: number
  /** Articles on the page, and pictures placed with them. */
  readonly placed: number
  readonly pictures: number
  /** Filed articles of the page's section that stand on no page. */
  readonly waiting: number
}

export interface PlanTotals {
  readonly states: Readonly<Record<PageState, number>>
  /** Filed articles that stand on a page, and all filed articles. */
  readonly placed: number
  readonly filed: number
  readonly pagesWithCopy: number
  readonly oversetLines: number
  readonly blocks: number
  readonly warnings: number
}

/** Two frames whose texts are the same or nearly so. */
export interface DuplicatePair {
  readonly key: string
  readonly a: { readonly pageId: string; readonly frameId: string; readonly label: string }
  readonly b: { readonly pageId: string; readonly frameId: string; readonly label: string }
  readonly articleId: string
  /** The larger share of one text in the other, whole per cent. */
  readonly percent: number
}

export interface Flatplan {
  readonly pages: readonly PlanPage[]
  /** Filed and on no page, longest wait first. */
  readonly waiting: readonly ArticleCard[]
  readonly pairs: readonly DuplicatePair[]
  readonly totals: PlanTotals
}

export interface FlatplanSources {
  readonly pages: readonly PageView[]
  readonly articles: readonly ArticleCard[]
  /** Findings no verdict settles. */
  readonly findings: readonly Finding[]
  readonly style: PublicationStyle
}

/** Pages as they lie open: the first alone, then pairs; a last page without a partner alone. */
export function spreadsOf<T>(pages: readonly T[]): T[][] {
  const spreads: T[][] = []
  for (const [index, page] of pages.entries()) {
    if (index < 2 || index % 2 === 1) spreads.push([page])
    else spreads.at(-1)?.push(page)
  }
  return spreads
}

/** Where a page comes to stand when it is dropped before or after another; null when that is where it is. */
export function dropIndex(from: number, target: number, side: 'before' | 'after'): number | null {
  const gap = side === 'before' ? target : target + 1
  const index = gap > from ? gap - 1 : gap
  return index === from ? null : index
}

const placedIds = (pages: readonly PageView[]): ReadonlySet<string> =>
  new Set(pages.flatMap((page) => page.content.frames.flatMap((frame) => frame.articleId ?? [])))

const isSectionOf = (page: PageView, card: ArticleCard): boolean =>
  card.section !== '' && (card.section === page.content.section || card.section === page.content.pageName)

function stateOf(page: PageView, blocks: number, style: PublicationStyle): PageState {
  const { frames, formatId, pattern } = page.content
  if (frames.every((frame) => frame.articleId === null)) return 'empty'
  const full = fillShare(frames, gridLimits(formatOf(style, formatId), pattern)) >= FULL_SHARE
  return full && blocks === 0 ? 'ready' : 'makingUp'
}

const lines = (finding: Finding | undefined): number => Number(finding?.params.lines ?? 0)

/** The gravest thing to say of a frame comes first. */
function fitOf(frame: Frame, card: ArticleCard | null, found: readonly Finding[]): EntryFit {
  if (frame.articleId === null) return { kind: 'none' }
  const by = (rule: RuleId) => found.find((finding) => finding.rule === rule)
  const isTwice = found.some(({ rule, severity }) => (rule === RULES.duplicate || rule === RULES.placedTwice) && severity === 'block')
  if (isTwice) return { kind: 'duplicate' }
  if (by(RULES.headlineMissing)) return { kind: 'noHeadline' }
  const over = lines(by(RULES.overset))
  if (over > 0) return { kind: 'over', lines: over }
  const under = lines(by(RULES.underset))
  if (under > 0) return { kind: 'under', lines: under }
  return { kind: card?.genre === 'photo' ? 'none' : 'even' }
}

/** Findings that name the frame, or its article, on either side. */
function findingsOf(frame: Frame, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ where, other }) =>
    [where, other].some(
      (place) => place && (place.frameId === frame.id || (!place.frameId && place.articleId && place.articleId === frame.articleId)),
    ),
  )
}

function planPage(
  page: PageView,
  index: number,
  sources: FlatplanSources,
  cards: ReadonlyMap<string, ArticleCard>,
  free: readonly ArticleCard[],
): PlanPage {
  const here = sources.findings.filter(({ where, other }) => where.pageId === page.id || other?.pageId === page.id)
  const numbers = frameNumbers(page.content)
  const entries = page.content.frames
    .toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
    .map((frame): PlanEntry => {
      const card = frame.articleId === null ? null : (cards.get(frame.articleId) ?? null)
      const label = `${page.content.pageNo}-${numbers.get(frame.id)}`
      return { id: frame.id, frame, label, card, fit: fitOf(frame, card, findingsOf(frame, here)) }
    })
  const blocks = here.filter((finding) => finding.severity === 'block').length
  return {
    id: page.id,
    view: page,
    index,
    entries,
    state: stateOf(page, blocks, sources.style),
    blocks,
    warnings: here.filter((finding) => finding.severity === 'warn').length,
    placed: entries.filter((entry) => entry.frame.articleId !== null).length,
    pictures: entries.reduce((sum, entry) => sum + entry.frame.pictures.length, 0),
    waiting: free.filter((card) => isSectionOf(page, card)).length,
  }
}

function pairsOf(findings: readonly Finding[]): DuplicatePair[] {
  return findings.flatMap(({ key, rule, where, other, params, severity }): DuplicatePair[] => {
    const twice = rule === RULES.placedTwice
    if (!twice && (rule !== RULES.duplicate || severity !== 'block')) return []
    if (!where.pageId || !where.frameId || !where.articleId || !other?.pageId || !other.frameId) return []
    return [
      {
        key,
        a: { pageId: where.pageId, frameId: where.frameId, label: `${where.page}-${where.frame}` },
        b: { pageId: other.pageId, frameId: other.frameId, label: `${other.page}-${other.frame}` },
        articleId: where.articleId,
        percent: twice ? 100 : Math.max(Number(params.aInBPercent ?? 0), Number(params.bInAPercent ?? 0)),
      },
    ]
  })
}

/** More lines than this across the plan tell nothing. */
export const MOST_LINKS = 8

/** The pairs that are tied together on the plan: all when they are few, else the first of the selected page. */
export function pairsToLink(pairs: readonly DuplicatePair[], pageId: string | null): readonly DuplicatePair[] {
  if (pairs.length <= MOST_LINKS) return pairs
  return pairs.filter((pair) => pair.a.pageId === pageId || pair.b.pageId === pageId).slice(0, MOST_LINKS)
}

/** Everything the screen shows, from the stored issue and the findings that are open. */
export function flatplanOf(sources: FlatplanSources): Flatplan {
  const { pages, articles, findings } = sources
  const cards = new Map(articles.map((card) => [card.id, card]))
  const standing = placedIds(pages)
  const filed = articles.filter((card) => card.state === 'filed')
  const waiting = filed
    .filter((card) => !standing.has(card.id))
    .toSorted((a, b) => (a.filedAt ?? a.updatedAt) - (b.filedAt ?? b.updatedAt) || a.id.localeCompare(b.id))
  const planned = pages.map((page, index) => planPage(page, index, sources, cards, waiting))
  const count = (state: PageState) => planned.filter((page) => page.state === state).length
  const bySeverity = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return {
    pages: planned,
    waiting,
    pairs: pairsOf(findings),
    totals: {
      states: { ready: count('ready'), makingUp: count('makingUp'), empty: count('empty') },
      placed: filed.length - waiting.length,
      filed: filed.length,
      pagesWithCopy: planned.filter((page) => page.placed > 0).length,
      oversetLines: findings.reduce((sum, finding) => sum + (finding.rule === RULES.overset ? lines(finding) : 0), 0),
      blocks: bySeverity('block'),
      warnings: bySeverity('warn'),
    },
  }
}
