// People of the newsroom, their roles in the signed roster, and the directory that completes bylines.
import { z } from 'zod'
import { BylineRole } from './byline.js'
import { Id } from './ids.js'

export const ROLES = ['reporter', 'pageEditor', 'deskChief', 'dutyEditor', 'administrator'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const Person = z.strictObject({ id: Id, name: z.string().min(1).max(60), roles: z.array(Role).max(ROLES.length) })
export type Person = z.infer<typeof Person>

/** A name that bylines are completed from. `uses` orders the suggestions. */
export const DirectoryName = z.strictObject({ name: z.string().min(1).max(60), role: BylineRole, uses: z.int().min(0) })
export type DirectoryName = z.infer<typeof DirectoryName>
