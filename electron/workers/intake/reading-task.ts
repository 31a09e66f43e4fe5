// What goes to the reading thread and what comes back.
import type { IntakeRefusalCode, IntakeRefusalParams } from './refusal.js'

export interface ReadingTask {
  readonly name: string
  readonly bytes: Uint8Array
  /** Folder of the thread's own file. */
  readonly folder: string
}

export type ReadingAnswer =
  | { readonly text: string }
  | { readonly refusal: { readonly code: IntakeRefusalCode; readonly params: IntakeRefusalParams } }
