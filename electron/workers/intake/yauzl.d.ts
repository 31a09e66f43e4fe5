// The part of yauzl 3 that is used here; the package carries no types.
declare module 'yauzl' {
  import type { EventEmitter } from 'node:events'
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    /** Bytes that the directory declares; the read stream fails when the content differs. */
    readonly uncompressedSize: number
  }
  export interface ZipFile extends EventEmitter {
    readonly entryCount: number
    readEntry(): void
    openReadStream(entry: Entry, callback: (error: Error | null, stream?: Readable) => void): void
    close(): void
  }
  interface Yauzl {
    fromBuffer(
      bytes: Buffer,
      options: { lazyEntries: boolean; autoClose: boolean },
      callback: (error: Error | null, zip?: ZipFile) => void,
    ): void
  }
  const yauzl: Yauzl
  export default yauzl
}
