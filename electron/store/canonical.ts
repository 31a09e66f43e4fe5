// Canonical bytes (RFC 8785) and their SHA-256. What is hashed is what is stored: bytes are never made twice.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined }

/**
 * UTF-8 bytes of the canonical form. Properties that are `undefined` are left out, as in JSON.
 * @throws TypeError naming the place, for numbers that are no safe integers, strings with lone surrogates and anything that is not JSON:
 * such a value would be a hash that two machines do not agree on.
 */
export function canonicalBytes(value: unknown): Buffer {
  assertHashable(value, '$')
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('nothing to hash')
  return Buffer.from(text, 'utf8')
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function assertHashable(value: unknown, place: string): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`no integer at ${place}`)
    return
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new TypeError(`lone surrogate at ${place}`)
    return
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) assertHashable(value[index], `${place}[${index}]`)
    return
  }
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    for (const [key, one] of Object.entries(value)) {
      if (LONE_SURROGATE.test(key)) throw new TypeError(`lone surrogate in a key at ${place}`)
      if (one !== undefined) assertHashable(one, `${place}.${key}`)
    }
    return
  }
  throw new TypeError(`not JSON at ${place}`)
}

// With the u flag a pair is one character, so only an unpaired half matches.
const LONE_SURROGATE = /\p{Surrogate}/u
