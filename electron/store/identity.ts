// The one place where ids and keys are minted. Clock and randomness come in as arguments.
import { generateKeyPairSync } from 'node:crypto'
import type { Id } from '../../shared/domain/ids.js'

export type RandomBytes = (size: number) => Uint8Array

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits; lower case.
 * @param now milliseconds since 1970, UTC
 */
export function mintUuid7(now: number, randomBytes: RandomBytes): Id {
  const bytes = Uint8Array.from(randomBytes(16))
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256
  return format(bytes)
}

/**
 * A source of UUIDv7 that sort in the order they were minted, also within one millisecond and when the clock is set
 * back (RFC 9562 §6.2, method 1: the 12 bits after the version are a counter).
 */
export function uuid7Source(now: () => number, randomBytes: RandomBytes): () => Id {
  let at = 0
  let counter = 0
  return () => {
    const time = now()
    if (time > at) {
      at = time
      counter = 0
    } else {
      counter++
      if (counter > 0xfff) {
        at++
        counter = 0
      }
    }
    const id = mintUuid7(at, randomBytes)
    return `${id.slice(0, 15)}${counter.toString(16).padStart(3, '0')}${id.slice(18)}`
  }
}

function format(bytes: Uint8Array): Id {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** An Ed25519 pair: `publicKey` is SPKI DER, `privateKey` PKCS#8 DER and leaves memory only wrapped. */
export interface SigningKeys {
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
}

export function mintSigningKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) }
}
