// What goes to the reading process and what may come back. The process read a stranger's file, so its answer is checked like one.
import { z } from 'zod'
import { MOST_CHARACTERS } from './limits.js'
import { INTAKE_REFUSALS } from './refusal.js'

export interface ReadingTask {
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST_PARAMS = 8

/** Either the text or a refusal, nothing beside it, and neither longer than a reader of ours makes it. */
export const ReadingAnswer = z.union([
  z.strictObject({ text: z.string().max(MOST_CHARACTERS) }),
  z.strictObject({
    refusal: z.strictObject({
      code: z.enum(INTAKE_REFUSALS),
      params: z
        .record(z.string().max(40), z.union([z.number(), z.string().max(200)]))
        .refine((params) => Object.keys(params).length <= MOST_PARAMS),
    }),
  }),
])
export type ReadingAnswer = z.infer<typeof ReadingAnswer>
