// The one place where ids and keys are minted. Clock and randomness come in as arguments.
import { generateKeyPairSync } from 'node:crypto'
import type { Id } from '../../shared/domain/ids.js'
import { mintUuid7, type RandomBytes } from '../../shared/domain/uuid7.js'

export { mintUuid7, type RandomBytes }

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

/** An Ed25519 pair: `publicKey` is SPKI DER, `privateKey` PKCS#8 DER and leaves memory only wrapped. */
export interface SigningKeys {
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
}

export function mintSigningKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) }
}
