// The one shape of an id. Clock and randomness come in as arguments.
import type { Id } from './ids.js'

export type RandomBytes = (size: number) => Uint8Array

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits; lower case.
 * @param now milliseconds since 1970, UTC
 */
export function mintUuid7(now: number, randomBytes: RandomBytes): Id {
  const bytes = Uint8Array.from(randomBytes(16))
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
