// The same photograph twice: at another size and in black and white in a second article, and in a printed issue. Both are shown side by side.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { filedIssue } from './copy/filed-issue.ts'
import { PAGES } from './copy/pages.ts'
import { expect, ROOT, test } from './desk.ts'
import { PressCheck } from './screens/press-check.ts'
import { ask, expectSound, goTo, notice } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'
import { Writing } from './screens/writing.ts'

const PHOTOGRAPH = readFileSync(path.join(ROOT, 'electron', 'demo', 'volunteers.jpg'))

const NOTE = {
  'zh-CN': '渡口改点\n\n本报讯（记者顾行舟）青石渡口明日起头班提前到清晨五点半，末班不变，雨天照开。\n',
  en: 'FERRY TIMES CHANGE\n\nBy Owen Sharrow\n\nThe first ferry leaves half an hour earlier from tomorrow. The last one keeps its time, rain or shine.\n',
}

/** The photograph as another desk would send it: smaller, cut or in black and white, drawn by the browser and compressed anew. */
async function madeOf(page: Page, change: { width: number; isGrey?: boolean; cut?: number }): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ source, width, isGrey, cut }) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]))
      const [shownWidth, shownHeight] = [bitmap.width * cut, bitmap.height * cut]
      const canvas = new OffscreenCanvas(width, Math.round((width * shownHeight) / shownWidth))
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      if (isGrey) pen.filter = 'grayscale(1)'
      pen.drawImage(bitmap, 0, 0, shownWidth, shownHeight, 0, 0, canvas.width, canvas.height)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 })).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    { source: PHOTOGRAPH.toString('base64'), width: change.width, isGrey: change.isGrey ?? false, cut: change.cut ?? 1 },
  )
  return Buffer.from(base64, 'base64')
}

/** The picture is on the screen, not only its place. */
const expectShown = async (picture: Locator): Promise<void> => {
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(0)
}

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const [first, second] = [PAGES[language].repaired.headline, PAGES[language].twice[0]]
  const { date } = PAGES[language]
  const inIssue = language === 'en' ? 'Same picture twice' : '一图两用'
  const before = language === 'en' ? 'Picture ran before' : '图片刊过'
  const reason = language === 'en' ? 'Two angles on one day out' : '同一活动两篇稿'

  test(`a photograph in two articles and in a printed issue is found, shown and waived (${language})`, async ({ open }) => {
    test.setTimeout(180_000)
    const profile = filedIssue(language)
    // The issue has a page; the two stories stay in the stock.
    const note = path.join(profile, 'note.txt')
    writeFileSync(note, NOTE[language])
    expect(ask(profile, ['intake', note, '--issue', date, '--page', 'A09']).status).toBe(0)
    const desk = await open({ language, profile })
    const { page } = desk
    const writing = new Writing(page, words)
    const small = await madeOf(page, { width: 360, isGrey: true })
    const cut = await madeOf(page, { width: 500, cut: 0.85 })

    await goTo(page, 'editor')
    for (const [headline, name, buffer] of [
      [first, 'volunteers.jpg', PHOTOGRAPH],
      [second, 'from-the-agency.jpg', small],
    ] as const) {
      await writing.open(headline)
      await writing.toStart()
      const chooser = page.waitForEvent('filechooser')
      await writing.button('picture').click()
      await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer })
      await expectShown(writing.picture.getByRole('img'))
      await page.keyboard.press('Control+S')
      await expect(notice(page, words, words.within('editor.saved.version', ['number'])).last()).toBeVisible()
    }

    await goTo(page, 'press')
    const press = new PressCheck(page, words)
    await press.findings(inIssue).click()
    const pair = press.screen.getByRole('region', { name: say('press.pictures.heading') })
    await expect(pair).toContainText(say('press.pictures.differs', { differs: 'sizeGrey' }))
    await expect(pair).toContainText(say('press.pictures.size', { width: 360, height: 248 }))
    await expect(pair).toContainText(first)
    await expect(pair).toContainText(second)
    await expect(pair.getByRole('img')).toHaveCount(2)
    for (const image of await pair.getByRole('img').all()) await expectShown(image)

    // A warning: it goes with a reason, and the reason stays with it.
    await page.keyboard.press('o')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: say('press.waive.reason') }).fill(reason)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(press.findings(inIssue)).toContainText(reason)
    await expectSound(desk)
    const { answer } = ask(profile, ['check', '--issue', date])
    const twice = answer.findings.filter((finding: { rule: string }) => finding.rule === 'picture-twice')
    expect(twice).toMatchObject([{ severity: 'warn', settled: true }])
    expect(answer.pictures).toBe('compared')

    // A cut of it ran a week ago: taken in on the command line, shown from the archive.
    const printed = path.join(profile, 'printed', '2026-09-02')
    mkdirSync(printed, { recursive: true })
    writeFileSync(path.join(printed, 'A03.jpg'), cut)
    writeFileSync(path.join(printed, 'A04.jpg'), cut.subarray(0, 900))
    const added = ask(profile, ['archive', 'add', path.join(profile, 'printed')])
    expect(added.answer.pictures).toMatchObject({ added: 1, known: 0, unread: [{ file: 'printed/2026-09-02/A04.jpg', reason: 'damaged' }] })
    const again = await open({ language, profile })
    await goTo(again.page, 'press')
    const later = new PressCheck(again.page, words)
    await expect(later.findings(before)).toHaveCount(2)
    await later.findings(before).first().click()
    const former = later.screen.getByRole('region', { name: say('press.pictures.heading') })
    await expect(former).toContainText('A03.jpg')
    await expect(former).toContainText(say('press.pictures.whole'))
    await expect(former.getByRole('img')).toHaveCount(2)
    for (const image of await former.getByRole('img').all()) await expectShown(image)
    await expect(former.getByRole('img').last()).toHaveJSProperty('naturalWidth', 320)
    await expectSound(again)
  })
}
