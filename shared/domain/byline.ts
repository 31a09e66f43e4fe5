// A byline is a list of fields, never prose: who, in which role, in which order.
import { z } from 'zod'

export const BYLINE_ROLES = ['reporter', 'correspondent', 'intern', 'photographer', 'editor', 'author'] as const
export const BylineRole = z.enum(BYLINE_ROLES)
export type BylineRole = z.infer<typeof BylineRole>

/** One signature. `name` carries no inner spaces for Chinese names (韦 冰 is 韦冰); Latin names keep theirs. */
export const Byline = z.strictObject({ role: BylineRole, name: z.string().min(1).max(60) })
export type Byline = z.infer<typeof Byline>

/** How the house prints it: inside the dateline bracket 本报讯（记者甲）, or on a line of its own 本报记者 甲. */
export const BylineForm = z.enum(['inline', 'ownLine'])
export type BylineForm = z.infer<typeof BylineForm>
