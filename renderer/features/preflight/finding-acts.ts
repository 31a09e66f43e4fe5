// What can be done about a finding, by its rule: where to go to put it right, and whether it may be waived.
import type { Finding } from '../../../shared/domain/finding.js'
import type { RuleId } from '../../../shared/domain/preflight/rule.js'
import type { Place } from '../../desk/index.js'

/** 改 the words, 补题 the headline, 补 what is missing, 看版 the frame, 换成新版 the newest version in the frame, 上版 the article, 改版次 the page's heading. */
export type ActId = 'edit' | 'headline' | 'supply' | 'page' | 'newest' | 'place' | 'heading'

const ACTS: Readonly<Record<Exclude<RuleId, 'duplicate'>, readonly ActId[]>> = {
  'placed-twice': ['page'],
  'stale-placement': ['newest', 'page'],
  'frame-without-copy': ['page'],
  'frames-overlap': ['page'],
  'frame-outside-grid': ['page'],
  overset: ['edit', 'page'],
  'head-overfull': ['headline', 'page'],
  'headline-missing': ['headline'],
  'placeholder-headline': ['headline'],
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
    case 'heading':
      return pageId === null || articleId !== null ? null : { screen: 'flatplan', pageId, frameId: null }
    default:
      return articleId === null ? null : { screen: 'editor', articleId, ...(paragraph === null ? {} : { paragraph }) }
  }
}

/** The acts on a finding, the first of them the one Enter does. A duplicate is decided on this screen and has none. */
export function actsOn(finding: Finding): Act[] {
  const ids = Object.hasOwn(ACTS, finding.rule) ? ACTS[finding.rule as keyof typeof ACTS] : (['edit', 'page'] as const)
  if (finding.rule === 'duplicate') return []
  return ids.flatMap((id) => {
    const place = placeOf(id, finding)
    return place ? [{ id, place }] : []
  })
}

/** Warnings and notes may be waived; blocks are put right, duplicates are decided. */
export const mayWaive = (finding: Finding): boolean => finding.severity !== 'block' && finding.rule !== 'duplicate'

/** Reasons that are often the right one, offered beside a free one. */
const USUAL_REASONS = ['byline-missing', 'photo-credit-missing', 'quotes-unbalanced', 'date-weekday', 'underset', 'page-empty'] as const
export type UsualReasonRule = (typeof USUAL_REASONS)[number]

export const usualReasonOf = (rule: string): UsualReasonRule | null => USUAL_REASONS.find((one) => one === rule) ?? null
