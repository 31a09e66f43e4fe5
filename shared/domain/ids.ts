// Identifiers: UUIDv7 strings minted in one place (electron/store/identity) and SHA-256 hex for content.
import { z } from 'zod'

/** A UUIDv7 in lower case. */
export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
export type Id = string

/** SHA-256 of exact bytes, 64 lower-case hex digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256 = string

/** A calendar day of the paper, `YYYY-MM-DD`; the day must exist. */
export const IssueDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    const date = new Date(Date.UTC(year, month - 1, day))
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  }, 'no such day')
export type IssueDate = string
