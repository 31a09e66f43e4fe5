// A page as it is before anybody touched it.
import type { Id } from './ids.js'
import type { PageContent } from './page.js'
import type { PublicationStyle } from './publication.js'

export interface BlankPage {
  readonly issueId: Id
  readonly pageNo: string
  /** The first page of an issue carries the nameplate and the first section's name. */
  readonly isFront: boolean
  /** Format of the neighbouring page; null takes the publication's default. */
  readonly formatId: string | null
}

export const blankPage = ({ issueId, pageNo, isFront, formatId }: BlankPage, style: PublicationStyle): PageContent => ({
  v: 1,
  issueId,
  pageNo,
  pageName: isFront ? (style.sections[0] ?? '') : '',
  section: '',
  formatId: formatId ?? style.defaultFormat,
  pattern: isFront ? 'front' : 'inner',
  responsibleEditor: '',
  layoutEditor: '',
  proofreader: '',
  frames: [],
})
