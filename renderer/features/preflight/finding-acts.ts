// What can be done about a finding, by its rule: where to go to put it right, and whether it may be waived.
import type { Finding } from '../../../shared/domain/finding.js'
import type { RuleId } from '../../../shared/domain/preflight/rule.js'
import type { Place } from '../../desk/index.js'
import { isComparison } from './printed-model.js'

/** 改 the words, 补题 the headline, 补 what is missing, 看版 the frame, 换成新版 the newest version in the frame, 上版 the article, 改版次 the page's heading, 看往期 the archive. */
export type ActId = 'edit' | 'headline' | 'supply' | 'page' | 'newest' | 'place' | 'heading' | 'archive'

const ACTS: Readonly<Record<Exclude<RuleId, 'duplicate' | 'printed-before'>, readonly ActId[]>> = {
  'placed-twice': ['page'],
  'stale-placement': ['newest', 'page'],
  'frame-without-copy': ['page'],
  'frames-overlap': ['page'],
  'frame-outside-grid': ['page'],
  overset: ['edit', 'page'],
  'head-overfull': ['headline', 'page'],
  'headline-missing': ['headline'],
  'placeholder-headline': ['headline'],
  'picture-twice': ['edit', 'page'],
  'photo-missing-image': ['supply'],
  'page-number-duplicate': ['heading'],
  'date-weekday': ['edit', 'heading'],
  'quotes-unbalanced': ['edit'],
  'brackets-unbalanced': ['edit'],
  'byline-missing': ['supply'],
  'photo-caption-missing': ['supply'],
  'photo-credit-missing': ['supply'],
  'page-empty': ['page'],
  underset: ['edit', 'page'],
  'stray-space': ['edit'],
  'article-unplaced': ['place'],
  'archive-unchecked': ['archive'],
}

export interface Act {
  readonly id: ActId
  readonly place: Place
}

/** The place an act leads to; null when the finding names nothing to go to. */
function placeOf(id: ActId, { where }: Finding): Place | null {
  const { articleId, pageId, frameId, paragraph } = where
  switch (id) {
    case 'page':
      return pageId === null ? null : { screen: 'makeUp', pageId, frameId, articleId }
    case 'newest':
      return pageId === null || frameId === null || articleId === null ? null : { screen: 'makeUp', pageId, frameId, articleId }
    case 'place':
      return articleId === null ? null : { screen: 'makeUp', articleId }
    case 'archive':
      return { screen: 'archive', archive: { kind: 'imports' } }
    case 'heading':
      return pageId === null || articleId !== null ? null : { screen: 'flatplan', pageId, frameId: null }
    default:
      return articleId === null ? null : { screen: 'editor', articleId, ...(paragraph === null ? {} : { paragraph }) }
  }
}

/** The acts on a finding, the first of them the one Enter does. Two texts that are compared are decided on this screen: no act. */
export function actsOn(finding: Finding): Act[] {
  const ids = Object.hasOwn(ACTS, finding.rule) ? ACTS[finding.rule as keyof typeof ACTS] : (['edit', 'page'] as const)
  if (isComparison(finding)) return []
  return ids.flatMap((id) => {
    const place = placeOf(id, finding)
    return place ? [{ id, place }] : []
  })
}

/** Warnings and notes may be waived; blocks are put right, duplicates are decided. */
export const mayWaive = (finding: Finding): boolean => finding.severity !== 'block' && !isComparison(finding)

/** Reasons that are often the right one, offered beside a free one. */
const USUAL_REASONS = ['byline-missing', 'photo-credit-missing', 'quotes-unbalanced', 'date-weekday', 'underset', 'page-empty'] as const
export type UsualReasonRule = (typeof USUAL_REASONS)[number]

export const usualReasonOf = (rule: string): UsualReasonRule | null => USUAL_REASONS.find((one) => one === rule) ?? null
