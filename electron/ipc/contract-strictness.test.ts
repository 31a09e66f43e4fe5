// What a window may send: walked to the last field, so that a new operation cannot open a hole by being forgotten.
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { CONTRACT, LIMITS } from '../../shared/ipc/contract.js'
import { OPERATION_NAMES } from '../../shared/ipc/names.js'
import { isWithinLimits, MESSAGE_LIMITS } from './message-size.js'

/** Calls `visit` for a schema and everything in it, each once. */
function walk(
  schema: z.core.$ZodType,
  path: string,
  visit: (schema: z.core.$ZodType, path: string) => void,
  seen = new Set<unknown>(),
): void {
  if (seen.has(schema)) return
  seen.add(schema)
  visit(schema, path)
  const step = (inner: z.core.$ZodType | null | undefined, name: string) => inner && walk(inner, `${path}${name}`, visit, seen)
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  switch (def.type) {
    case 'object':
      for (const [key, inner] of Object.entries(def.shape as Record<string, z.core.$ZodType>)) step(inner, `.${key}`)
      break
    case 'array':
      step(def.element as z.core.$ZodType, '[]')
      break
    case 'tuple':
      for (const inner of def.items as z.core.$ZodType[]) step(inner, '[]')
      break
    case 'record':
      step(def.valueType as z.core.$ZodType, '{}')
      break
    case 'union':
      for (const inner of def.options as z.core.$ZodType[]) step(inner, '|')
      break
    case 'lazy':
      step((def.getter as () => z.core.$ZodType)(), '')
      break
    case 'pipe':
      step(def.in as z.core.$ZodType, '')
      step(def.out as z.core.$ZodType, '')
      break
    default:
      step(def.innerType as z.core.$ZodType | undefined, '')
  }
}

const found = (test: (schema: z.core.$ZodType) => boolean): string[] => {
  const paths: string[] = []
  for (const name of OPERATION_NAMES)
    walk(CONTRACT[name].input, name, (schema, path) => {
      if (test(schema)) paths.push(path)
    })
  return paths
}

const typeOf = (schema: z.core.$ZodType) => (schema._zod as unknown as { def: { type: string } }).def.type
describe('every input', () => {
  it('is walked to its ends', () => {
    expect(found((schema) => typeOf(schema) === 'string').length).toBeGreaterThan(40)
  })

  it('refuses keys nobody declared, at every depth', () => {
    const loose = found(
      (schema) =>
        typeOf(schema) === 'object' &&
        (schema._zod as unknown as { def: { catchall?: z.core.$ZodType } }).def.catchall?._zod.def.type !== 'never',
    )
    expect(loose).toEqual([])
  })

  it('takes nothing of unknown shape', () => {
    expect(found((schema) => ['any', 'unknown', 'function', 'promise'].includes(typeOf(schema)))).toEqual([])
  })
})

it('refuses files and pictures beyond their limits', () => {
  const file = (bytes: number) => ({ name: 'a.pdf', bytes: new Uint8Array(bytes) })
  expect(CONTRACT['intake.read'].input.safeParse(file(LIMITS.fileBytes)).success).toBe(true)
  expect(CONTRACT['intake.read'].input.safeParse(file(LIMITS.fileBytes + 1)).success).toBe(false)
  expect(CONTRACT['picture.add'].input.safeParse(file(LIMITS.pictureBytes + 1)).success).toBe(false)
  expect(CONTRACT['picture.add'].input.safeParse({ ...file(9), bytes: [1, 2] }).success).toBe(false)
})

describe('a message', () => {
  const limits = { characters: 100, values: 20, depth: 5 }
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

  it.each<[string, unknown, boolean]>([
    ['of little text', { a: 'x'.repeat(90), b: [1, 2, 3] }, true],
    ['of too much text in one field', { a: 'x'.repeat(101) }, false],
    ['of too much text in many fields', Array.from({ length: 15 }, () => 'xxxxxxxx'), false],
    ['of too much text in keys', { ['k'.repeat(101)]: 1 }, false],
    ['of too many values', Array.from({ length: 21 }, () => 0), false],
    ['nested to the limit', nested(5), true],
    ['nested beyond it', nested(6), false],
    ['that holds itself', selfish(), false],
    ['of bytes, which the contract limits', { bytes: new Uint8Array(5000) }, true],
  ])('%s', (_what, message, fits) => {
    expect(isWithinLimits(message, limits)).toBe(fits)
  })

  it('has room for the longest text that is read, twice over', () => {
    expect(isWithinLimits({ text: 'x'.repeat(LIMITS.textCharacters), result: ['x'.repeat(LIMITS.textCharacters)] })).toBe(true)
    expect(isWithinLimits({ text: 'x'.repeat(MESSAGE_LIMITS.characters + 1) })).toBe(false)
  })
})

function selfish(): unknown {
  const loop: unknown[] = []
  loop.push(loop)
  return loop
}
