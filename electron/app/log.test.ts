import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '../store/testing.js'
import { openLog, traceOf } from './log.js'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const caught = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

it('writes one line an event, with its time', () => {
  const log = openLog(join(folder, 'logs'), () => Date.UTC(2026, 0, 2, 3, 4, 5))
  log.write('store.trouble', 'two\n  lines')
  log.write('quit')
  expect(readFileSync(log.file, 'utf8')).toBe('2026-01-02T03:04:05.000Z store.trouble two lines\n2026-01-02T03:04:05.000Z quit\n')
})

it('keeps itself small', () => {
  const log = openLog(folder, Date.now)
  writeFileSync(log.file, 'x'.repeat(1_000_001))
  log.write('start')
  expect(existsSync(`${log.file}.1`)).toBe(true)
  expect(readFileSync(log.file, 'utf8')).toMatch(/ start\n$/)
})

it('never throws', () => {
  writeFileSync(join(folder, 'taken'), '')
  openLog(join(folder, 'taken'), Date.now).write('start')
})

it.each([
  ['a parser', () => JSON.parse('{"body": 区委书记的讲话')],
  ['a check', () => z.strictObject({ 区委书记的讲话: z.int() }).parse({ 区委书记的讲话: '区委书记的讲话', x: 1 })],
  [
    'code of ours',
    () => {
      throw new Error('cannot place 区委书记的讲话')
    },
  ],
])('leaves copy out of what %s says', (_who, run) => {
  const trace = traceOf(caught(run))
  expect(trace).not.toContain('区委')
  expect(trace).toMatch(/^\w+ .*log\.test\.ts:\d+:\d+/)
})

it('keeps what the system and the language say', () => {
  expect(traceOf(caught(() => readFileSync(join(folder, 'none'))))).toContain('ENOENT')
  expect(traceOf(caught(() => Reflect.get(null as never, 'x')))).toContain('TypeError')
})
