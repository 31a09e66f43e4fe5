// A page (版) of an issue: its number, name and editors, and the frames on it.
import { z } from 'zod'
import { Frame } from './frame.js'
import { Id } from './ids.js'

/** 版次: section letter and two digits, or digits alone. */
export const PageNo = z.string().regex(/^[A-Z]?\d{1,3}$/)
export type PageNo = string

export const PageContent = z.strictObject({
  v: z.literal(1),
  issueId: Id,
  pageNo: PageNo,
  pageName: z.string().max(40),
  section: z.string().max(40),
  formatId: z.string().max(40),
  /** `front` carries the nameplate, `inner` the folio. */
  pattern: z.enum(['front', 'inner']),
  responsibleEditor: z.string().max(60),
  layoutEditor: z.string().max(60),
  proofreader: z.string().max(60),
  frames: z.array(Frame).max(100),
})
export type PageContent = z.infer<typeof PageContent>
