// A hostile page file costs the process that reads it and nothing else: the window says why and works on, and nothing stays behind.
import { readFileSync } from 'node:fs'
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import type { ElectronApplication } from 'playwright/test'
import { PAGES } from './copy/pages.ts'
import { expect, test } from './desk.ts'
import { Review } from './screens/review.ts'
import { Stock } from './screens/stock.ts'
import { expectSound, notice } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'

/** A PDF whose one page is a stream in these filters; all of it is ASCII, so that it can be dropped as text. */
function pdfOf(content: Buffer, filters: string): string {
  const stream = `${content.toString('hex')}>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1100] /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${stream.length} /Filter [/ASCIIHexDecode ${filters}] >>\nstream\n${stream}\nendstream`,
  ]
  const bodies = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const start = '%PDF-1.4\n'
  const offsets = bodies.map((_body, index) => start.length + bodies.slice(0, index).join('').length)
  const xref = start.length + bodies.join('').length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${start}${bodies.join('')}xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
}

/** A few KB that inflate, twice over, to four gigabytes. */
function exhausting(): string {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH })
  const once = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 4096 }, () => block)])
  return pdfOf(deflateSync(once), '/FlateDecode /FlateDecode')
}

/** Fifteen million saved drawing states: the reader is busy with them for longer than it may be. */
const busy = (): string => pdfOf(deflateSync(Buffer.from('q '.repeat(15 * 1024 * 1024))), '/FlateDecode')

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

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const copy = PAGES[language]

  test(`a file that takes all memory is refused, and the next one is read (${language})`, async ({ open }) => {
    const desk = await open({ language })
    const { page, app } = desk
    const stock = new Stock(page, words)
    const review = new Review(page, words)
    await stock.drop('bomb.pdf', exhausting())
    await expect(page.getByRole('status').filter({ hasText: say('intake.reading', { name: 'bomb.pdf' }) })).toBeVisible()
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
}

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

test('a file that keeps the reader busy for too long is refused', async ({ open }) => {
  const words = wordsOf('en')
  const desk = await open({ language: 'en' })
  const { page, app } = desk
  await new Stock(page, words).drop('busy.pdf', busy())
  const refused = notice(page, words, words.say('intake.refused', { name: 'busy.pdf' }))
  await expect(refused).toBeVisible({ timeout: 60_000 })
  await expect(refused).toContainText(words.say('error.intake.timeout'))
  expect(await readers(app)).toEqual([])
  await expectSound(desk)
})
