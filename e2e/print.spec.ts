// What reaches the press, read back out of the PDFs with other people's tools.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { Page } from 'playwright/test'
import { bodyFromParagraphs, bodyParagraphs } from '../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../shared/domain/article.js'
import type { Frame } from '../shared/domain/frame.js'
import { pageGeometry } from '../shared/domain/layout/geometry.js'
import { setFrame } from '../shared/domain/layout/set-frame.js'
import type { SetFrame } from '../shared/domain/layout/types.js'
import { articleName } from '../shared/domain/preflight/places.js'
import { formatOf } from '../shared/domain/publication.js'
import type { PageView } from '../shared/ipc/views.js'
import { expect, forme, ROOT, tempFolder, test } from './desk.ts'
import { bringHarness, type DrawnFrame, drawnFrames } from './measure.ts'
import { ask, tell } from './operations.ts'
import { type BoxMm, type PdfWord, pdfBookmarks, pdfBoxes, pdfFonts, pdfPictures, pdfText, pdfWords } from './pdf.ts'

const DATE = '2025-08-26'
const SAMPLE = path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt')
const PHOTO = path.join(ROOT, 'electron', 'demo', 'volunteers.jpg')
const RARE = '㛃䶮𬭎'

let folder: string
test.beforeEach(() => {
  folder = tempFolder()
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bare = (text: string): string => text.replace(/\s/gu, '')
/** Division of English words prints hyphens that the copy does not have. */
const undivided = (text: string): string => bare(text).replaceAll('-', '')

const printed = (profile: string, out: string, ...more: string[]) =>
  forme(['print', '--issue', DATE, '--out', out, '--json', '--store', path.join(profile, 'store'), ...more])

const pagePdfs = (out: string): string[] =>
  readdirSync(out)
    .filter((name) => /-A\d+\.pdf$/.test(name))
    .sort()
    .map((name) => path.join(out, name))
const issuePdf = (out: string): string =>
  path.join(out, readdirSync(out).find((name) => /\d\d(-proof)?\.pdf$/.test(name) && !/-A\d+\.pdf$/.test(name)) ?? '')

function expectBoxes(file: string, pages: number, width: number, height: number): void {
  const boxes = pdfBoxes(file)
  expect(boxes).toHaveLength(pages)
  for (const page of boxes)
    for (const name of ['Media', 'Crop', 'Trim', 'Bleed']) {
      const box = page[name] as BoxMm
      for (const [index, wanted] of [0, 0, width, height].entries())
        expect(Math.abs((box[index] ?? Number.NaN) - wanted), `${name} ${box}`).toBeLessThan(0.01)
    }
}

function expectOwnFonts(file: string): void {
  const fonts = pdfFonts(file)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) {
    expect(font.name).toMatch(/^[A-Z]{6}\+(NotoSerifSC|NotoSansSC|LXGWWenKai|SourceSerif4)-/)
    expect(font, font.name).toMatchObject({ type: 'CID TrueType', embedded: true, subset: true, unicode: true })
  }
}

/** Nothing of the page is see-through: no soft masks, no blending, no alpha. */
async function expectOpaque(file: string): Promise<void> {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  let states = 0
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : (object as { dict?: PDFDict }).dict
    if (!(dict instanceof PDFDict)) continue
    for (const name of ['ca', 'CA']) {
      const alpha = dict.lookup(PDFName.of(name))
      if (!(alpha instanceof PDFNumber)) continue
      states++
      expect(alpha.asNumber()).toBe(1)
    }
    const blend = dict.lookup(PDFName.of('BM'))
    if (blend) expect(String(blend)).toBe('/Normal')
    const mask = dict.lookup(PDFName.of('SMask'))
    if (mask) expect(String(mask)).toBe('/None')
  }
  expect(states).toBeGreaterThan(0)
}

const rareArticle: ArticleContent = {
  ...EMPTY_ARTICLE,
  headline: `${RARE}三人同登领奖台`,
  dateline: '本报讯',
  byline: [{ role: 'reporter', name: `王${[...RARE][1]}` }],
  bylineForm: 'inline',
  body: bodyFromParagraphs([
    { kind: 'text', text: `昨日，渡口小学为李㛃、赵䶮、钱𬭎三名学生颁奖。${RARE}三个字，字库里少有，报纸上不能少。`.repeat(3) },
    {
      kind: 'text',
      text: '颁奖之后，三名学生当场写下自己的名字，一笔一画都不肯省。校长说，名字是父母给的第一份礼物，印在报上也要印对。'.repeat(2),
    },
  ]),
}

const ENGLISH =
  'The old footbridge at Greenstone Ferry reopened on Tuesday morning, three weeks ahead of schedule and comfortably under budget, the highways office said. Eleven carpenters replaced three hundred planks, every one of them treated twice with linseed oil.'
const englishArticle: ArticleContent = {
  ...EMPTY_ARTICLE,
  language: 'en',
  headline: 'Footbridge reopens three weeks early',
  byline: [{ role: 'reporter', name: 'Anne Lister' }],
  bylineForm: 'ownLine',
  body: bodyFromParagraphs([1, 2, 3].map((count) => ({ kind: 'text', text: `Part ${count}. ${ENGLISH}` }))),
}

interface PlacedPage {
  readonly page: PageView
  readonly frames: readonly { readonly frame: Frame; readonly content: ArticleContent; readonly set: SetFrame }[]
}

/** The issue as it is stored, every frame set, in the order they are read. */
async function placedPages(page: Page, issueId: string): Promise<PlacedPage[]> {
  const issue = await ask(page, 'issue.get', { issueId })
  const { revisions } = await ask(page, 'issue.copy', { issueId })
  const style = await ask(page, 'style.get', {})
  return issue.pages.map((one) => {
    const geometry = pageGeometry(formatOf(style, one.content.formatId), style)
    const frames = one.content.frames
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map((frame) => {
        const content = revisions[frame.revisionId ?? '']
        if (!content) throw new Error('a frame without its article')
        return { frame, content, set: setFrame(frame, content, style, geometry) }
      })
    return { page: one, frames }
  })
}

/** What the make-up screen shows of each page. */
async function screenPages(page: Page, pages: readonly PlacedPage[]): Promise<DrawnFrame[][]> {
  await page.keyboard.press('Control+4')
  const drawn: DrawnFrame[][] = []
  for (const [index, one] of pages.entries()) {
    if (index > 0) await page.keyboard.press('PageDown')
    const screen = page.locator('[data-screen="makeUp"] .pg-page')
    for (const { frame } of one.frames) await expect(screen.locator(`[data-frame-id="${frame.id}"]`)).toBeVisible()
    if (index === 0) await bringHarness(page)
    drawn.push(await drawnFrames(page))
  }
  return drawn
}

/** The words of a PDF page inside one text column, row by row. */
function columnRows(words: readonly PdfWord[], set: SetFrame, column: number, rowPx: number): string[] {
  const box = set.columns[column]?.box ?? { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [set.box.x + box.x, set.box.y + box.y]
  const rows: PdfWord[][] = (set.columns[column]?.lines ?? []).map(() => [])
  for (const word of words) {
    const x = (word.leftPx + word.rightPx) / 2
    const row = Math.floor(((word.topPx + word.bottomPx) / 2 - top) / rowPx)
    if (x > left && x < left + box.width) rows[row]?.push(word)
  }
  return rows.map((row) =>
    bare(
      row
        .toSorted((a, b) => a.leftPx - b.leftPx)
        .map((word) => word.text)
        .join(''),
    ),
  )
}

const PX_PER_POINT = 96 / 72

/** Where the bookmarks of a PDF lead, in their order: page from 0, px from its top left corner. */
async function bookmarkPlaces(file: string, heightPx: number) {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false })
  const pages = pdf.getPages().map((page) => page.ref)
  const follow = (from: PDFDict, name: string): { page: number; leftPx: number; topPx: number }[] => {
    const item = from.lookup(PDFName.of(name))
    if (!(item instanceof PDFDict)) return []
    const to = item.lookup(PDFName.of('Dest'), PDFArray)
    const [left, top] = [to.lookup(2, PDFNumber).asNumber() * PX_PER_POINT, to.lookup(3, PDFNumber).asNumber() * PX_PER_POINT]
    const place = { page: pages.findIndex((ref) => ref === to.get(0)), leftPx: left, topPx: heightPx - top }
    return [place, ...follow(item, 'First'), ...follow(item, 'Next')]
  }
  return follow(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict), 'First')
}

/** The page, under it what its articles are called, in order. */
const bookmarksOf = ({ page, frames }: PlacedPage) => [
  { depth: 0, title: `${page.content.pageNo} ${page.content.pageName}`.trim() },
  ...frames.map(({ content }) => ({ depth: 1, title: articleName(content) })),
]

/** Each bookmark of the page PDF leads to where the head of its article is printed. */
async function expectBookmarksAtHeads(one: PlacedPage, file: string, heightPx: number): Promise<void> {
  const [, ...places] = await bookmarkPlaces(file, heightPx)
  expect(places).toHaveLength(one.frames.length)
  const words = pdfWords(file)
  for (const [index, { content, set }] of one.frames.entries()) {
    const { leftPx: left, topPx: top } = places[index] ?? { leftPx: Number.NaN, topPx: Number.NaN }
    const opening = bare(content.kicker || content.headline)
    // A photograph without a headline begins with its picture.
    if (opening === '') continue
    const inside = words.filter(
      (word) =>
        word.leftPx > left - 12 && word.rightPx < left + set.box.width + 12 && word.topPx > top - 12 && word.topPx < top + set.box.height,
    )
    const first = Math.min(...inside.map((word) => word.topPx))
    const line = inside.filter((word) => word.topPx < first + 6).toSorted((a, b) => a.leftPx - b.leftPx)
    expect(bare(line.map((word) => word.text).join('')).slice(0, 2), `the head of ${opening}`).toBe(opening.slice(0, 2))
  }
}

test('an issue goes to press exactly as it stands on the screen', async ({ open }) => {
  test.setTimeout(300_000)
  const desk = await open({ demo: true })
  const { page, profile } = desk
  await page.locator('[data-screen]').first().waitFor()
  const issueId = (await ask(page, 'issue.list', {}))[0]?.id ?? ''

  // Rare names and English join the issue; then it is made up anew.
  for (const content of [rareArticle, englishArticle]) {
    const { card } = await ask(page, 'article.create', { issueId, content })
    await ask(page, 'article.setState', { articleIds: [card.id], state: 'filed' })
  }
  // Every copy without a headline is given one.
  const { articles } = await ask(page, 'issue.get', { issueId })
  for (const [index, card] of articles.filter((one) => one.genre === 'article' && one.headline === '').entries()) {
    const { content, revision } = await ask(page, 'article.get', { articleId: card.id })
    const headline = `街巷新事记（之${'一二三四五'[index]}）`
    await ask(page, 'article.save', {
      articleId: card.id,
      baseRevisionId: revision.id,
      content: { ...content, headline },
      kind: 'saved',
      note: '',
    })
  }
  await ask(page, 'issue.makeUp', { issueId, seed: 1 })

  // Blocked: the window and the command line refuse, and nothing is written.
  const report = await ask(page, 'preflight.run', { issueId })
  expect(report.findings.filter((finding) => finding.severity === 'block').map((finding) => finding.rule)).toEqual(['duplicate'])
  const refused = await tell(page, 'print.issue', { issueId, proof: false })
  expect(refused).toMatchObject({ ok: false, error: { code: 'blocked' } })
  await desk.close()
  const press = path.join(folder, 'press')
  const early = printed(profile, press)
  expect(early.status).toBe(3)
  expect(early.stdout).toBe('')
  expect(existsSync(press)).toBe(false)

  // The duplicate is decided, the pages are made up again, and the issue goes to press.
  const again = await open({ profile })
  await again.page.locator('[data-screen]').first().waitFor()
  const duplicate = report.findings.find((finding) => finding.rule === 'duplicate')
  await ask(again.page, 'verdict.give', {
    issueId,
    findingKey: duplicate?.key ?? '',
    decision: 'keepOne',
    reason: '',
    spikeArticleId: duplicate?.other?.articleId ?? null,
  })
  const made = await ask(again.page, 'issue.makeUp', { issueId, seed: 1 })
  expect(made.flatMap((one) => one.leftOver)).toEqual([])
  const pages = await placedPages(again.page, issueId)
  const style = await ask(again.page, 'style.get', {})
  const screen = await screenPages(again.page, pages)
  await again.close()

  const done = printed(profile, press)
  expect(done.status, done.stderr).toBe(0)
  const proof = path.join(folder, 'proof')
  expect(printed(profile, proof, '--proof').status).toBe(0)
  const second = path.join(folder, 'second')
  expect(printed(profile, second).status).toBe(0)

  // One PDF a page and one for the issue, at exact trim size.
  const files = pagePdfs(press)
  expect(files).toHaveLength(pages.length)
  expect(readdirSync(press)).toHaveLength(pages.length + 1)
  for (const file of files) expectBoxes(file, 1, 390, 545)
  expectBoxes(issuePdf(press), pages.length, 390, 545)
  expectBoxes(issuePdf(proof), pages.length, 390, 545)
  for (const file of [...files, issuePdf(press)]) {
    expectOwnFonts(file)
    await expectOpaque(file)
  }

  // Bookmarks: in the issue its pages with their articles, in each page its own; all lead to the right page and place.
  const heightPx = pageGeometry(formatOf(style, style.defaultFormat), style).trimHeightPx
  expect(pdfBookmarks(issuePdf(press))).toEqual(pages.flatMap(bookmarksOf))
  const leadTo = (await bookmarkPlaces(issuePdf(press), heightPx)).map((place) => place.page)
  expect(leadTo).toEqual(pages.flatMap((one, index) => bookmarksOf(one).map(() => index)))
  for (const [index, one] of pages.entries()) {
    const file = files[index] ?? ''
    expect(pdfBookmarks(file)).toEqual(bookmarksOf(one))
    await expectBookmarksAtHeads(one, file, heightPx)
  }

  // The photo is the file that was filed, byte for byte, and the only bitmap.
  const pictures = pdfPictures(issuePdf(press))
  expect(pictures.map(({ type, width, height, encoding }) => ({ type, width, height, encoding }))).toEqual([
    { type: 'image', width: 900, height: 621, encoding: 'jpeg' },
  ])
  expect(pictures[0]?.bytes.equals(readFileSync(PHOTO))).toBe(true)

  const heading = (content: ArticleContent) => [content.kicker, content.headline, content.deck].filter((text) => text !== '')
  let lines = 0
  for (const [index, one] of pages.entries()) {
    const file = files[index] ?? ''
    // Every paragraph of every article, headline before body, articles in the order of their frames.
    const text = undivided(pdfText(file))
    let at = 0
    for (const { content } of one.frames)
      for (const part of [...heading(content), ...bodyParagraphs(content.body).map((paragraph) => paragraph.text)]) {
        const found = text.indexOf(undivided(part), at)
        expect(found, `${part} on ${one.page.content.pageNo} after ${text.slice(Math.max(0, at - 20), at)}`).toBeGreaterThanOrEqual(at)
        at = found + undivided(part).length
      }

    // Each line of each column on the screen is the line in print.
    const words = pdfWords(file)
    const { rowPx } = pageGeometry(formatOf(style, one.page.content.formatId), style)
    for (const { frame, set } of one.frames) {
      const shown = screen[index]?.find((drawn) => drawn.frameId === frame.id)
      for (const [column, drawn] of (shown?.columns ?? []).entries()) {
        expect(columnRows(words, set, column, rowPx)).toEqual(drawn.map((line) => bare(line.text)))
        lines += drawn.length
      }
    }

    // A proof says that it is one; the press page does not. Apart from that they say the same, and so does a second printing.
    const proofText = pdfText(pagePdfs(proof)[index] ?? '')
    expect(proofText).toContain('校样PROOF')
    expect(pdfText(file)).not.toMatch(/校样|PROOF/)
    expect(proofText.replace(/校样PROOF·\w+·\w+/, '')).toBe(pdfText(file))
    expect(pdfWords(pagePdfs(second)[index] ?? '')).toEqual(words)
  }
  console.log(`lines on the screen = lines in the PDF: ${lines} on ${pages.length} pages`)
  expect(lines).toBeGreaterThan(300)

  const whole = pdfText(issuePdf(press))
  for (const character of RARE) expect(whole).toContain(character)
  expect(pdfFonts(issuePdf(press)).some((font) => font.name.endsWith('+SourceSerif4-Bold'))).toBe(true)
})

test('a 四开 issue prints at its own size', async ({ open }) => {
  test.setTimeout(180_000)
  const desk = await open()
  await desk.page.waitForLoadState('load')
  const style = await ask(desk.page, 'style.get', {})
  await ask(desk.page, 'style.save', { style: { ...style, defaultFormat: 'sikai' } })
  await desk.close()
  const store = ['--json', '--store', path.join(desk.profile, 'store')]
  expect(forme(['intake', SAMPLE, '--issue', DATE, ...store]).status).toBe(0)
  const made = forme(['makeup', '--issue', DATE, ...store])
  expect(made.status).toBe(0)
  const { pages } = JSON.parse(made.stdout) as { pages: unknown[] }
  const out = path.join(folder, 'proof')
  expect(printed(desk.profile, out, '--proof').status).toBe(0)
  expect(pagePdfs(out)).toHaveLength(pages.length)
  for (const file of pagePdfs(out)) expectBoxes(file, 1, 273, 390)
  expectBoxes(issuePdf(out), pages.length, 273, 390)
})

test('a printing that is cancelled or fails leaves no part of a file', async ({ open }) => {
  test.setTimeout(180_000)
  const desk = await open({ demo: true })
  const { page, app, profile } = desk
  await page.locator('[data-screen]').first().waitFor()
  const issueId = (await ask(page, 'issue.list', {}))[0]?.id ?? ''

  // Cancelled after the first page: what is there is whole, and there is no issue.
  const cancelled = path.join(folder, 'cancelled')
  await app.evaluate(({ dialog }, directory) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [directory] })
  }, cancelled)
  const code = await page.evaluate(async (issueId) => {
    const bridge = Reflect.get(window, 'forme') as {
      operations: Record<string, (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>
      on: (event: string, listener: (payload: { task: string; done: number }) => void) => () => void
    }
    const end = bridge.on('progress', ({ task, done }) => {
      if (task === 'print' && done === 1) void bridge.operations['print.cancel']?.({})
    })
    const answer = await bridge.operations['print.issue']?.({ issueId, proof: true })
    end()
    return answer?.error?.code ?? 'ok'
  }, issueId)
  expect(code).toBe('cancelled')
  for (const name of readdirSync(cancelled)) {
    expect(name).toMatch(/-A01\.pdf$/)
    expect(pdfBoxes(path.join(cancelled, name))).toHaveLength(1)
  }
  await desk.close()

  // A folder that cannot be made.
  const file = path.join(folder, 'file')
  writeFileSync(file, 'no folder')
  const nowhere = printed(profile, path.join(file, 'press'), '--proof')
  expect(nowhere.status).toBe(1)
  expect(nowhere.stdout).toBe('')
  // Chromium grumbles about the machine before or after; one line is the command's own.
  const said = nowhere.stderr.trim().split('\n')
  expect(said.filter((line) => !/^\[\d+:/.test(line))).toHaveLength(1)
  expect(nowhere.stderr).toMatch(/folder for the PDFs|存 PDF 的文件夹/)
  expect(readFileSync(file, 'utf8')).toBe('no folder')

  // A file that cannot be put in its place: something else stands there under the name of the second page.
  const whole = path.join(folder, 'whole')
  expect(printed(profile, whole, '--proof').status).toBe(0)
  const taken = path.basename(pagePdfs(whole)[1] ?? '')
  const blocked = path.join(folder, 'blocked')
  mkdirSync(path.join(blocked, taken), { recursive: true })
  const failed = printed(profile, blocked, '--proof')
  expect(failed.status).toBe(1)
  expect(failed.stdout).toBe('')
  expect(readdirSync(blocked).sort()).toEqual([path.basename(pagePdfs(whole)[0] ?? ''), taken])
  expect(readdirSync(path.join(blocked, taken))).toEqual([])
})
