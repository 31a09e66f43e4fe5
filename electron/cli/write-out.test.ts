import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { writeOut } from './write-out.js'

const failing = (code: string) =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })) })

it('hands over everything before it is done', async () => {
  let taken = ''
  const slow = new Writable({
    highWaterMark: 16,
    write: (chunk, _encoding, done) => {
      taken += String(chunk)
      setImmediate(done)
    },
  })
  const text = '版'.repeat(100_000)
  await writeOut(slow, text)
  expect(taken).toBe(text)
})

it('takes a reader that has gone for no failure', async () => {
  await expect(writeOut(failing('EPIPE'), 'x'.repeat(1_000_000))).resolves.toBeUndefined()
})

it('tells of a disk that is full', async () => {
  await expect(writeOut(failing('ENOSPC'), 'x')).rejects.toThrow('ENOSPC')
})

it('writes nothing for nothing', async () => {
  await expect(writeOut(failing('ENOSPC'), '')).resolves.toBeUndefined()
})
