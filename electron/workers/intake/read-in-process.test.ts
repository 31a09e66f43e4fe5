// The reading process, bundled as it is shipped and run by plain Node: text comes back, refusals come back, and it never outlives
// its limits. What it sends is believed only when it has the shape of an answer.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forkedReading } from './forked-reading.js'
import { MOST_CHARACTERS } from './limits.js'
import { readInProcess, type StartReading } from './read-in-process.js'
import { bombPdf, chinesePdf, docx } from './testing-files.js'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-intake-'))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const ONE = utf8('一')
const reader = forkedReading(path.join(folder, 'intake-worker.cjs'))

/** A process that does what a broken or hostile one would; its script sees `answer`. */
function stray(name: string, script: string): StartReading {
  const file = path.join(folder, `${name}.cjs`)
  fs.writeFileSync(file, `const answer = (message) => process.on('message', () => process.send(message))\n${script}`)
  return forkedReading(file)
}

/** The same, and how many of its processes are gone. */
function watched(start: StartReading): { start: StartReading; ended: () => number } {
  let ended = 0
  return {
    ended: () => ended,
    start: (task, listener) =>
      start(task, {
        ...listener,
        ended: (end) => {
          ended += 1
          listener.ended(end)
        },
      }),
  }
}

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, 'worker.ts'),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'intake-worker.cjs', codeSplitting: false } },
    },
  })
  fs.cpSync(path.resolve(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps'), path.join(folder, 'cmaps'), { recursive: true })
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('what is read', () => {
  it('is every kind of file', async () => {
    expect(await readInProcess(reader, 'a.txt', utf8('临江县新建三座河畔书屋'))).toBe('临江县新建三座河畔书屋')
    expect(await readInProcess(reader, 'a.html', utf8('<html><body><p>临江<p>书屋'))).toBe('临江\n\n书屋')
    expect(await readInProcess(reader, 'a.docx', docx({ paragraphs: ['临江', '书屋'] }))).toBe('临江\n书屋')
    expect(await readInProcess(reader, 'a.pdf', chinesePdf([{ x: 50, y: 900, size: 10, text: '河畔书屋' }]))).toBe('河畔书屋')
  })
  it('and comes as a file system gives it', async () => {
    const file = Buffer.from(chinesePdf([{ x: 50, y: 900, size: 10, text: '河畔书屋' }]))
    expect(await readInProcess(reader, 'a.pdf', file)).toBe('河畔书屋')
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  })
  it('or is refused with the reason', async () => {
    await expect(readInProcess(reader, 'a.pdf', utf8('%PDF-1.7 nothing'))).rejects.toMatchObject({ name: 'IntakeRefusal', code: 'damaged' })
    await expect(readInProcess(reader, 'a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
    await expect(readInProcess(reader, 'a.txt', new Uint8Array(31 * 1024 * 1024))).rejects.toMatchObject({
      code: 'tooLarge',
      params: { mostBytes: 31_457_280 },
    })
  })
  it('sees nothing of our environment', async () => {
    const nosy = stray('nosy', 'answer({ text: JSON.stringify(Object.keys(process.env)) })')
    expect(JSON.parse(await readInProcess(nosy, 'a.txt', ONE))).not.toContain('PATH')
  })
})

describe('limits', () => {
  const endless = () => watched(stray('endless', 'for (;;);'))

  it('ends a process that takes too long', async () => {
    const { start, ended } = endless()
    await expect(readInProcess(start, 'a.txt', ONE, undefined, 300)).rejects.toMatchObject({
      code: 'timeout',
      params: { mostMilliseconds: 300 },
    })
    expect(ended()).toBe(1)
  })
  it('ends a process when it is cancelled, with the reason', async () => {
    const { start, ended } = endless()
    await expect(readInProcess(start, 'a.txt', ONE, AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(ended()).toBe(1)
    await expect(readInProcess(start, 'a.txt', ONE, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(ended()).toBe(1)
  })
  it('ends a process that has answered', async () => {
    const { start, ended } = watched(stray('staying', "answer({ text: '一' }); setInterval(() => undefined, 1000)"))
    expect(await readInProcess(start, 'a.txt', ONE)).toBe('一')
    expect(ended()).toBe(1)
  })
  it('calls a file too large when the heap is full', async () => {
    const hungry = stray('hungry', 'const kept = []; for (;;) kept.push(new Array(500_000).fill(0.5))')
    await expect(readInProcess(hungry, 'a.txt', ONE)).rejects.toMatchObject({ code: 'tooLarge' })
  })
  it('calls a file too large when its buffers fill the memory beside the heap', async () => {
    const bomb = bombPdf(2048)
    expect(bomb.length).toBeLessThan(50_000)
    await expect(readInProcess(reader, 'a.pdf', bomb)).rejects.toMatchObject({ code: 'tooLarge' })
  })
})

describe('a process that is not ours any more', () => {
  it.each([
    ['fails', 'throw new Error("x")', { exitCode: 1 }],
    ['ends without an answer', 'process.exit(3)', { exitCode: 3 }],
    ['crashes', 'process.abort()', { exitCode: os.constants.signals.SIGABRT }],
    ['says much and ends', "process.stderr.write('x'.repeat(4_000_000), () => process.exit(4))", { exitCode: 4 }],
  ])('and %s makes the file a damaged one', async (name, script, params) => {
    await expect(readInProcess(stray(name, script), 'a.txt', ONE)).rejects.toMatchObject({ code: 'damaged', params })
  })
  it.each([
    ['no object', "answer('text')"],
    ['a text that is none', 'answer({ text: 1 })'],
    ['more than an answer', "answer({ text: '一', items: [] })"],
    ['both answers', "answer({ text: '一', refusal: { code: 'empty', params: {} } })"],
    ['an endless text', `answer({ text: '一'.repeat(${MOST_CHARACTERS + 1}) })`],
    ['an unknown reason', "answer({ refusal: { code: 'please', params: {} } })"],
    ['an endless reason', "answer({ refusal: { code: 'empty', params: { why: '一'.repeat(1000) } } })"],
    ['endless reasons', "answer({ refusal: { code: 'empty', params: Object.fromEntries([...'123456789'].map((name) => [name, 1])) } })"],
  ])('and sends %s is not believed', async (name, script) => {
    await expect(readInProcess(stray(name, script), 'a.txt', ONE)).rejects.toMatchObject({ code: 'damaged', params: {} })
  })
  it('is told from one that could not be started', async () => {
    const failing: StartReading = (_task, listener) => {
      queueMicrotask(() => listener.failed(new Error('no more processes')))
      return async () => undefined
    }
    await expect(readInProcess(failing, 'a.txt', ONE)).rejects.toThrow('no more processes')
  })
})
