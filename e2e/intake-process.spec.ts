// A hostile page file costs the process that reads it and nothing else: the window says why and works on, and nothing stays behind.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import type { ElectronApplication } from 'playwright/test'
import { PAGES } from './copy/pages.ts'
import { expect, forme, tempFolder, test } from './desk.ts'
import { Review } from './screens/review.ts'
import { Stock } from './screens/stock.ts'
import { expectSound, notice } from './screens/window.ts'
import { wordsOf } from './screens/words.ts'

/** A stream in these filters; in figures, so that the whole file is ASCII and can be dropped as text. */
function streamOf(content: Buffer, filters = ''): string {
  const figures = `${content.toString('hex')}>`
  return `<< /Length ${figures.length} /Filter [/ASCIIHexDecode ${filters}] >>\nstream\n${figures}\nendstream`
}

/** A PDF of one page: its content, its one font (F1), and objects from number 6 on that these refer to. */
function pdfOf(content: string, font: string, ...more: string[]): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1100] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    content,
    font,
    ...more,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const start = '%PDF-1.4\n'
  const offsets = objects.map((_object, index) => start.length + objects.slice(0, index).join('').length)
  const body = start + objects.join('')
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

const PLAIN_FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** One line of text and nothing wrong with it. */
const sound = (text: string): string => pdfOf(streamOf(Buffer.from(`BT /F1 12 Tf 50 900 Td (${text}) Tj ET`)), PLAIN_FONT)

/** Some KB: a table of the font that grows to two gigabytes, sixteen million runs of one byte. */
const exhausting = (): string =>
  pdfOf(
    streamOf(Buffer.from('BT /F1 9 Tf 50 900 Td <4e00> Tj ET')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /CIDToGIDMap 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1 1] >>',
    streamOf(deflateSync(Buffer.alloc(32 * 1024 * 1024, Buffer.from([0x81, 0x20]))), '/FlateDecode /RunLengthDecode'),
  )

/** Fifteen million saved drawing states: the reader is busy with them for longer than it may be. */
const busy = (): string => pdfOf(streamOf(deflateSync(Buffer.from('q '.repeat(15 * 1024 * 1024))), '/FlateDecode'), PLAIN_FONT)

/** The processes that read a page file now. */
const readers = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: application }) =>
    application
      .getAppMetrics()
      .filter((metric) => metric.name === 'Forme page reader')
      .map((metric) => metric.pid),
  )

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a file that takes all memory is refused, and the next one is read', async ({ open }) => {
  const words = wordsOf('zh-CN')
  const { say } = words
  const copy = PAGES['zh-CN']
  const desk = await open({ language: 'zh-CN' })
  const { page, app } = desk
  const stock = new Stock(page, words)
  const review = new Review(page, words)
  await stock.drop('bomb.pdf', exhausting())
  await expect.poll(() => readers(app), { intervals: [50] }).toHaveLength(1)
  const [pid = 0] = await readers(app)
  const refused = notice(page, words, say('intake.refused', { name: 'bomb.pdf' }))
  await expect(refused).toBeVisible({ timeout: 40_000 })
  await expect(refused).toContainText(say('error.intake.tooLarge'))
  expect(await readers(app)).toEqual([])
  expect(isThere(pid)).toBe(false)

  await stock.drop(copy.file, copy.text)
  await expect(review.articles()).toHaveCount(copy.articles)
  expect(await readers(app)).toEqual([])
  await expectSound(desk)
})

test('reading is stopped by hand, and the process is gone at once', async ({ open }) => {
  const words = wordsOf('en')
  const desk = await open({ language: 'en' })
  const { page, app } = desk
  const stock = new Stock(page, words)
  const review = new Review(page, words)
  await stock.drop('busy.pdf', busy())
  const reading = page.getByRole('status').filter({ hasText: words.say('intake.reading', { name: 'busy.pdf' }) })
  await expect(reading).toBeVisible()
  await expect.poll(() => readers(app), { intervals: [50] }).toHaveLength(1)
  const [pid = 0] = await readers(app)
  if (process.platform === 'linux') {
    // What the application was started with is none of the reader's business.
    expect(readFileSync(`/proc/${app.process().pid}/environ`, 'utf8')).toContain('NODE_V8_COVERAGE')
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('NODE_V8_COVERAGE')
  }
  await reading.getByRole('button').click()
  await expect(reading).toHaveCount(0)
  await expect.poll(() => readers(app)).toEqual([])
  expect(isThere(pid)).toBe(false)
  await expect(notice(page, words, words.say('intake.refused', { name: 'busy.pdf' }))).toHaveCount(0)

  const copy = PAGES.en
  await stock.drop(copy.file, copy.text)
  await expect(review.articles()).toHaveCount(copy.articles)
  await expectSound(desk)
})

test('the command line reads in a process of its own as well', () => {
  const folder = tempFolder()
  try {
    const read = (name: string, content: string) => {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return forme(['intake', file, '--json', '--lang', 'en', '--store', path.join(folder, 'store')])
    }
    const good = read('good.pdf', sound('River market opens'))
    expect(good.status).toBe(0)
    expect(good.stdout).toContain('River market opens')
    const refused = read('bomb.pdf', exhausting())
    expect(refused).toMatchObject({ status: 1, stdout: '', stderr: `${wordsOf('en').say('error.intake.tooLarge')}\n` })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
