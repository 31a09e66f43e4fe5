// All rules of the press check. Where two find something at the same place, the one listed first speaks first.
import type { Rule } from '../rule.js'
import { archiveUnchecked } from './archive-unchecked.js'
import { articleUnplaced } from './article-unplaced.js'
import { bracketsUnbalanced } from './brackets-unbalanced.js'
import { bylineMissing } from './byline-missing.js'
import { dateWeekday } from './date-weekday.js'
import { duplicate } from './duplicate.js'
import { frameOutsideGrid } from './frame-outside-grid.js'
import { frameWithoutCopy } from './frame-without-copy.js'
import { framesOverlap } from './frames-overlap.js'
import { headOverfull } from './head-overfull.js'
import { headlineMissing } from './headline-missing.js'
import { overset } from './overset.js'
import { pageEmpty } from './page-empty.js'
import { pageNumberDuplicate } from './page-number-duplicate.js'
import { photoCaptionMissing } from './photo-caption-missing.js'
import { photoCreditMissing } from './photo-credit-missing.js'
import { photoMissingImage } from './photo-missing-image.js'
import { pictureTwice } from './picture-twice.js'
import { placedTwice } from './placed-twice.js'
import { placeholderHeadline } from './placeholder-headline.js'
import { printedBefore } from './printed-before.js'
import { quotesUnbalanced } from './quotes-unbalanced.js'
import { stalePlacement } from './stale-placement.js'
import { straySpace } from './stray-space.js'
import { underset } from './underset.js'

export const RULES: readonly Rule[] = [
  duplicate,
  printedBefore,
  archiveUnchecked,
  placedTwice,
  stalePlacement,
  frameWithoutCopy,
  framesOverlap,
  frameOutsideGrid,
  overset,
  headOverfull,
  headlineMissing,
  placeholderHeadline,
  pictureTwice,
  photoMissingImage,
  pageNumberDuplicate,
  dateWeekday,
  quotesUnbalanced,
  bracketsUnbalanced,
  bylineMissing,
  photoCaptionMissing,
  photoCreditMissing,
  pageEmpty,
  underset,
  straySpace,
  articleUnplaced,
]
