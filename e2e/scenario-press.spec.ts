// The last hour: what stands twice is decided, what blocks is put right, and the pages go to press as PDF.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filedIssue } from './copy/filed-issue.ts'
import { PAGES } from './copy/pages.ts'
import { expect, ROOT, test } from './desk.ts'
import { PressCheck } from './screens/press-check.ts'
import { ask, expectSound, goTo, notice, screenOf } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'
import { Writing } from './screens/writing.ts'

const REASON = { 'zh-CN': '两版读者不同', en: 'Two editions, two towns' } as const

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const copy = PAGES[language]

  test(`a duplicate is compared, decided three ways and taken back; the press opens when all is settled (${language})`, async ({
    open,
  }) => {
    test.setTimeout(120_000)
    const profile = filedIssue(language)
    expect(ask(profile, ['makeup', '--issue', copy.date]).status).toBe(0)
    const desk = await open({ language, profile })
    const { page, app } = desk
    const press = new PressCheck(page, words)
    await goTo(page, 'press')
    await expect(press.verdict).toHaveText(say('press.verdict.blocked'))
    await expect(press.locked).toBeDisabled()

    // The two texts side by side, how much of each is in the other, and where each stands.
    await press.duplicates.click()
    await expect(press.comparison.getByRole('row').filter({ hasText: copy.sharedParagraph })).toContainText(say('press.row.same'))
    const [first, second] = await press.places()
    await expect(press.contained(first, second)).toContainText('100%')
    await expect(press.contained(second, first)).toContainText('100%')
    await expect(press.choice(first, second)).toBeChecked()
    await expect(press.screen.getByRole('heading', { name: copy.twice[0] })).toBeVisible()
    await expect(press.screen.getByRole('heading', { name: copy.twice[1] })).toBeVisible()

    // Both intended asks for a reason, by key; the verdict is withdrawn by mouse.
    await page.keyboard.press('3')
    await expect(press.reason).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(press.screen.getByText(say('press.decide.reason.missing'))).toBeVisible()
    await page.keyboard.type(REASON[language])
    await page.keyboard.press('Control+Enter')
    await expect(notice(page, words, say('press.done.both'))).toBeVisible()
    await expect(press.screen.getByText(REASON[language])).toBeVisible()
    await press.withdraw.click()
    await expect(press.withdraw).toHaveCount(0)
    // Its notice goes with it: an undo that has nothing left to undo is not offered.
    await expect(notice(page, words, say('press.done.both'))).toHaveCount(0)

    // A false alarm, taken back where it was told.
    await press.duplicates.click()
    await press.button(say('press.decide.falseAlarm')).click()
    const alarm = notice(page, words, say('press.done.falseAlarm'))
    await alarm.getByRole('button', { name: say('common.undo') }).click()
    await expect(press.withdraw).toHaveCount(0)

    // Related copy: the whole text stands twice, so a reason is asked for; taken back as well.
    await press.duplicates.click()
    await press.button(say('press.decision.related')).click()
    await expect(press.screen.getByText(say('press.decide.related.missing'))).toBeVisible()
    await page.keyboard.type(REASON[language])
    await press.button(say('press.decision.related')).click()
    const related = notice(page, words, say('press.done.related'))
    await related.getByRole('button', { name: say('common.undo') }).click()
    await expect(press.withdraw).toHaveCount(0)

    // One stays: the other leaves its page.
    await press.duplicates.click()
    await page.keyboard.press('1')
    await page.keyboard.press('Control+Enter')
    await expect(notice(page, words, words.within('press.done.pulled', ['article']))).toBeVisible()

    // A photo without its picture blocks: Enter leads to it, the picture is put in, the way back is one key.
    if (copy.photo !== null) {
      await press.findings(copy.photo).first().click()
      await page.keyboard.press('Enter')
      const writing = new Writing(page, words)
      await expect(writing.picture).toBeVisible()
      const chooser = page.waitForEvent('filechooser')
      await writing.picture.getByRole('button', { name: say('editor.picture.choose') }).click()
      await (await chooser).setFiles(path.join(ROOT, 'e2e', 'copy', 'footbridge.png'))
      await expect(writing.picture.getByRole('img')).toBeVisible()
      await page.keyboard.press('Control+S')
      await expect(notice(page, words, words.within('editor.saved.version', ['number']))).toBeVisible()
      await goTo(page, 'press')
      // The page still holds the former version: that blocks too, and its button puts the newest in.
      await press.act('newest').click()
      await expect(notice(page, words, say('press.done.newest'))).toBeVisible()
    }
    await expect(press.verdict).toHaveText(say('press.verdict.ready'))

    // To press: only the system's folder dialog is answered for the person.
    const folder = path.join(profile, 'press')
    mkdirSync(folder)
    await press.chooseFolder(app, folder)
    await press.print.click()
    await expect(notice(page, words, say('press.printed.press', { count: 1 }))).toBeVisible({ timeout: 60_000 })
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
    // The page and the issue.
    expect(files).toHaveLength(2)
    for (const name of files) expect(readFileSync(path.join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(screenOf(page, 'press')).toBeVisible()
    await expectSound(desk)
    const { answer, status } = ask(profile, ['check', '--issue', copy.date])
    expect(status).toBe(0)
    expect(answer.pressReady).toBe(true)
  })
}
