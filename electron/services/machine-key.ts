// Keeps the first person's private key unreadable without this machine's own key, which no backup contains.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The 32-byte key in `machine.key` of a folder, made on first use and readable by its owner only. */
export function machineKey(directory: string): Buffer {
  const file = join(directory, 'machine.key')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  }
  const key = readFileSync(file)
  if (key.byteLength !== 32) throw new Error('machine.key is damaged')
  return key
}

/** AES-256-GCM; the result is nonce, tag and cipher text in that order. */
export function wrapKey(key: Buffer, secret: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Throws when the bytes were not wrapped with this key or were changed. */
export function unwrapKey(key: Buffer, wrapped: Uint8Array): Uint8Array {
  const bytes = Buffer.from(wrapped)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
