// The rows of the stock: each article with where it stands on a page and what the press check found about it.
import type { Finding } from '../../../shared/domain/finding.js'
import type { ArticleCard } from '../../../shared/ipc/views.js'
import { PRINTED_BEFORE, RULES } from './finding-rules.js'

/** Where an article stands at the desk; `placed` is derived: it stands on a page of the issue. */
export const DESK_STATES = ['draft', 'filed', 'placed', 'spiked'] as const
export type DeskState = (typeof DESK_STATES)[number]

/** A frame of the article, as printed in the stock: A02-4. `order` is the page's place in the issue, from 0. */
export interface ArticlePosition {
  readonly pageId: string
  readonly pageNo: string
  readonly order: number
  readonly number: number
}

export interface DuplicateMark {
  readonly findingKey: string
  readonly otherArticleId: string
  /** It keeps the issue from the press; otherwise part of the text stands in both. */
  readonly blocks: boolean
}

/** An earlier text the article stands in, as the press check names it. `day` and `page` are empty when unknown. */
export interface PrintedMark {
  readonly findingKey: string
  readonly kind: string
  readonly day: string
  readonly page: string
  readonly headline: string
  /** Whole percents: how much of this stands there, and of that here. */
  readonly percents: readonly [number, number]
  /** All of it ran before; otherwise part of it. */
  readonly isWhole: boolean
}

export interface StockRow {
  readonly card: ArticleCard
  readonly state: DeskState
  /** In page order; empty while the article stands on no page. */
  readonly positions: readonly ArticlePosition[]
  readonly duplicates: readonly DuplicateMark[]
  /** Gravest first, as the check gives them. */
  readonly printedBefore: readonly PrintedMark[]
  /** Lines over, or under, in its worst frame; 0 for neither. */
  readonly oversetLines: number
  readonly undersetLines: number
  readonly missingHeadline: boolean
  readonly missingCredit: boolean
  /** Changes on this machine that are not in what was filed. */
  readonly unsent: boolean
  /** Names of the byline, in order. */
  readonly reporters: readonly string[]
}

const HAN = /[\u3400-\u9fff]/u

/** The single names in a card's byline. Words in Latin letters that stand together are one name. */
export function reportersOf(bylineNames: string): string[] {
  const names: string[] = []
  let latin: string[] = []
  for (const word of bylineNames.split(/\s+/u).filter((one) => one !== '')) {
    if (HAN.test(word)) {
      if (latin.length > 0) names.push(latin.join(' '))
      latin = []
      names.push(word)
    } else latin.push(word)
  }
  if (latin.length > 0) names.push(latin.join(' '))
  return [...new Set(names)]
}

function stateOf(card: ArticleCard, placed: boolean): DeskState {
  if (card.state === 'spiked') return 'spiked'
  return placed ? 'placed' : card.state
}

/** The article a finding is about and, for findings about two texts, the other one. */
function duplicatesOf(articleId: string, findings: readonly Finding[]): DuplicateMark[] {
  const marks: DuplicateMark[] = []
  for (const finding of findings) {
    const own = finding.where.articleId
    const other = finding.other?.articleId ?? null
    // A shared formula is a note for the press check, not a mark on the copy.
    if (finding.rule !== RULES.duplicate || finding.severity === 'info' || own === null || other === null || own === other) continue
    const otherArticleId = own === articleId ? other : own
    if (own === articleId || other === articleId)
      marks.push({ findingKey: finding.key, otherArticleId, blocks: finding.severity === 'block' })
  }
  return marks.sort((a, b) => Number(b.blocks) - Number(a.blocks))
}

function printedOf(articleId: string, findings: readonly Finding[]): PrintedMark[] {
  return findings
    .filter(({ rule, severity, where }) => rule === PRINTED_BEFORE && severity !== 'info' && where.articleId === articleId)
    .map(({ key, params }) => ({
      findingKey: key,
      kind: String(params.kind ?? ''),
      day: String(params.day ?? ''),
      page: String(params.page ?? ''),
      headline: String(params.headline ?? ''),
      percents: [Number(params.aInBPercent ?? 0), Number(params.bInAPercent ?? 0)],
      isWhole: params.level === 'red',
    }))
}

const linesOf = (finding: Finding): number => Number(finding.params.lines ?? 0)

/** The articles a finding is about. */
const subjectsOf = (finding: Finding): readonly string[] =>
  [finding.where.articleId, finding.rule === RULES.duplicate ? (finding.other?.articleId ?? null) : null].filter((id) => id !== null)

export interface StockSource {
  readonly articles: readonly ArticleCard[]
  readonly positions: ReadonlyMap<string, readonly ArticlePosition[]>
  /** Findings that nobody has answered yet. */
  readonly findings: readonly Finding[]
}

/** One row an article, in the order given. Spiked articles keep their row: the 撤稿 list shows them. */
export function stockRows({ articles, positions, findings }: StockSource): StockRow[] {
  const byArticle = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const id of subjectsOf(finding)) {
      const list = byArticle.get(id)
      if (list) list.push(finding)
      else byArticle.set(id, [finding])
    }
  return articles.map((card) => {
    const own = byArticle.get(card.id) ?? []
    const standing = positions.get(card.id) ?? []
    const about = (rule: string): Finding[] => own.filter((finding) => finding.rule === rule && finding.where.articleId === card.id)
    return {
      card,
      state: stateOf(card, standing.length > 0),
      positions: standing,
      duplicates: duplicatesOf(card.id, own),
      printedBefore: printedOf(card.id, own),
      oversetLines: Math.max(0, ...about(RULES.overset).map(linesOf)),
      undersetLines: Math.max(0, ...about(RULES.underset).map(linesOf)),
      missingHeadline: card.genre === 'article' && card.headline.trim() === '',
      missingCredit: about(RULES.missingCredit).length > 0,
      unsent: card.state === 'filed' && card.hasDraft,
      reporters: reportersOf(card.bylineNames),
    }
  })
}

export const positionLabel = (position: ArticlePosition): string => `${position.pageNo}-${position.number}`
