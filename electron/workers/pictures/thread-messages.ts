// What goes between the newsroom, the thread that keeps the index of pictures, and the thread that decodes them.
import type { PictureReading, PictureRefusal } from './read-picture.js'

/** One bundle, two threads: `keep` owns the index and begins a `decode` of its own. */
export type PicturesThreadData =
  | { readonly role: 'decode' }
  | { readonly role: 'keep'; readonly directory: string; readonly workerFile: string }

export interface DecodingTask {
  readonly bytes: Uint8Array
  readonly wantsThumbnail: boolean
}

export type DecodingAnswer = { readonly reading: PictureReading } | { readonly refusal: PictureRefusal }

export interface CatchUpReport {
  /** Pictures read now, refused ones among them. */
  readonly read: number
  readonly refused: number
  /** Pairs of the same photograph found now. */
  readonly pairs: number
}

export interface AddPicturesTask {
  /** Files and folders. */
  readonly paths: readonly string[]
  /** Day and page of all of them, where the person says so: `YYYY-MM-DD`. */
  readonly date: string | null
  readonly page: string | null
}

export interface AddPicturesReport {
  readonly added: number
  readonly known: number
  readonly unread: readonly { readonly file: string; readonly reason: PictureRefusal | 'unreadable' }[]
}

export interface PictureCalls {
  catchUp: { args: null; result: CatchUpReport }
  addFiles: { args: AddPicturesTask; result: AddPicturesReport }
}
export type PictureCallName = keyof PictureCalls

export type PictureCall = {
  readonly [Name in PictureCallName]: { readonly call: number; readonly name: Name; readonly args: PictureCalls[Name]['args'] }
}[PictureCallName]

/** The call ends after the picture in hand; what is in stays in. */
export interface PictureStop {
  readonly stop: number
}

export type PictureAnswer = { readonly call: number; readonly result: unknown } | { readonly call: number; readonly failure: string }
