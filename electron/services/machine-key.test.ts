import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { machineKey, unwrapKey, wrapKey } from './machine-key.js'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'forme-key-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

it('makes one key for the machine, readable by its owner only', () => {
  const key = machineKey(directory)
  expect(machineKey(directory).equals(key)).toBe(true)
  expect(statSync(join(directory, 'machine.key')).mode & 0o077).toBe(0)
})

it('gives back what it wrapped and refuses what was changed', () => {
  const key = machineKey(directory)
  const secret = new Uint8Array([1, 2, 3])
  const wrapped = wrapKey(key, secret)
  expect([...unwrapKey(key, wrapped)]).toEqual([1, 2, 3])
  const changed = Uint8Array.from(wrapped)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => unwrapKey(key, changed)).toThrow()
  expect(Buffer.from(wrapped).includes(Buffer.from(secret))).toBe(false)
})
