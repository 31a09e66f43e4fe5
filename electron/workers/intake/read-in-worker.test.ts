// The reading thread, bundled as it is shipped: text comes back, refusals come back, and it never outlives its limits.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInWorker } from './read-in-worker.js'
import { chinesePdf, docx } from './testing-files.js'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-intake-'))
const thread = path.join(folder, 'intake-worker.cjs')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A thread that does what a broken or hostile one would. */
function strayThread(name: string, script: string): string {
  const file = path.join(folder, `${name}.cjs`)
  fs.writeFileSync(file, script)
  return file
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

describe('readInWorker', () => {
  it('reads every kind of file', { timeout: 30_000 }, async () => {
    expect(await readInWorker(thread, 'a.txt', utf8('临江县新建三座河畔书屋'))).toBe('临江县新建三座河畔书屋')
    expect(await readInWorker(thread, 'a.html', utf8('<html><body><p>临江<p>书屋'))).toBe('临江\n\n书屋')
    expect(await readInWorker(thread, 'a.docx', docx({ paragraphs: ['临江', '书屋'] }))).toBe('临江\n书屋')
    expect(await readInWorker(thread, 'a.pdf', chinesePdf([{ x: 50, y: 900, size: 10, text: '河畔书屋' }]))).toBe('河畔书屋')
  })
  it('passes refusals on', async () => {
    await expect(readInWorker(thread, 'a.pdf', utf8('%PDF-1.7 nothing'))).rejects.toMatchObject({ name: 'IntakeRefusal', code: 'damaged' })
    await expect(readInWorker(thread, 'a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
    await expect(readInWorker(thread, 'a.txt', new Uint8Array(31 * 1024 * 1024))).rejects.toMatchObject({
      code: 'tooLarge',
      params: { mostBytes: 31_457_280 },
    })
  })
  it('ends a thread that takes too long', async () => {
    const endless = strayThread('endless', 'for (;;);')
    await expect(readInWorker(endless, 'a.txt', utf8('一'), undefined, 300)).rejects.toMatchObject({
      code: 'timeout',
      params: { mostMilliseconds: 300 },
    })
  })
  it('ends a thread when it is cancelled, with the reason', async () => {
    const endless = strayThread('endless', 'for (;;);')
    await expect(readInWorker(endless, 'a.txt', utf8('一'), AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(readInWorker(endless, 'a.txt', utf8('一'), AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })
  it('calls a file damaged when the thread fails or ends without an answer', async () => {
    await expect(readInWorker(strayThread('failing', 'throw new Error("x")'), 'a.txt', utf8('一'))).rejects.toMatchObject({
      code: 'damaged',
    })
    await expect(readInWorker(strayThread('silent', 'process.exit(3)'), 'a.txt', utf8('一'))).rejects.toMatchObject({
      code: 'damaged',
      params: { exitCode: 3 },
    })
  })
})
