// Opens a ZIP package safely: how much it declares and how much really comes out are both held to a limit before anyone parses it.
import { Buffer } from 'node:buffer'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { MOST_ENTRIES, MOST_INFLATED_BYTES } from './limits.js'
import { IntakeRefusal } from './refusal.js'

const damaged = (cause: unknown): IntakeRefusal => (cause instanceof IntakeRefusal ? cause : new IntakeRefusal('damaged', {}, cause))

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, autoClose: false },
      (error, zip) => {
        if (error || !zip) reject(damaged(error))
        else resolve(zip)
      },
    )
  })
}

/** The directory of the package. Refuses too many entries and too much declared content before anything is inflated. */
function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    let declared = 0
    zip.on('error', (error: unknown) => reject(damaged(error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize
      if (entries.push(entry) > MOST_ENTRIES || declared > MOST_INFLATED_BYTES) {
        reject(new IntakeRefusal('tooLarge', { mostBytes: MOST_INFLATED_BYTES }))
        return
      }
      zip.readEntry()
    })
    if (zip.entryCount > MOST_ENTRIES) reject(new IntakeRefusal('tooLarge', { mostEntries: MOST_ENTRIES }))
    else zip.readEntry()
  })
}

/** The inflated bytes of one entry; stops as soon as more than `most` have come out, whatever the entry declares. */
function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        reject(damaged(error))
        return
      }
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > most) stream.destroy(new IntakeRefusal('tooLarge', { mostBytes: MOST_INFLATED_BYTES }))
        else chunks.push(chunk)
      })
      stream.on('error', (cause: unknown) => reject(damaged(cause)))
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    })
  })
}

/** The parts of a package whose names `wanted` accepts, by name. Other parts are never inflated. */
export async function readPackage(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Uint8Array>> {
  const zip = await open(bytes)
  try {
    const parts = new Map<string, Uint8Array>()
    let left = MOST_INFLATED_BYTES
    for (const entry of await listEntries(zip)) {
      if (!wanted(entry.fileName)) continue
      const part = await inflate(zip, entry, left)
      left -= part.length
      parts.set(entry.fileName, part)
    }
    return parts
  } finally {
    zip.close()
  }
}
