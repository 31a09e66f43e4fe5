// A fingerprint as bytes, for a table of them: version, grey, sizes of the print, the hashes, the print. Eight zero bytes stand for a flat window.
import { type PictureFingerprint, WINDOWS } from './fingerprint.js'

/** Raised whenever hashes, windows or print change: fingerprints of another version are made anew. */
export const FINGERPRINT_VERSION = 1
const HEAD_BYTES = 4
const HASH_BYTES = 8

export function encodeFingerprint({ hashes, print, isGrey }: PictureFingerprint): Uint8Array {
  const prints = HEAD_BYTES + WINDOWS.length * HASH_BYTES
  const bytes = new Uint8Array(prints + print.luma.length)
  const view = new DataView(bytes.buffer)
  bytes.set([FINGERPRINT_VERSION, isGrey ? 1 : 0, print.width, print.height])
  hashes.forEach((hash, index) => {
    view.setUint32(HEAD_BYTES + index * HASH_BYTES, hash?.high ?? 0)
    view.setUint32(HEAD_BYTES + index * HASH_BYTES + 4, hash?.low ?? 0)
  })
  bytes.set(print.luma, prints)
  return bytes
}

/** Null for bytes that are no fingerprint of this version. */
export function decodeFingerprint(bytes: Uint8Array): PictureFingerprint | null {
  const [version, grey = 0, width = 0, height = 0] = bytes
  const prints = HEAD_BYTES + WINDOWS.length * HASH_BYTES
  if (version !== FINGERPRINT_VERSION || grey > 1 || width * height < 1 || bytes.length !== prints + width * height) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const hashes = WINDOWS.map((_, index) => {
    const [high, low] = [view.getUint32(HEAD_BYTES + index * HASH_BYTES), view.getUint32(HEAD_BYTES + index * HASH_BYTES + 4)]
    return high === 0 && low === 0 ? null : { high, low }
  })
  return { hashes, print: { width, height, luma: bytes.slice(prints) }, isGrey: grey === 1 }
}
