// Automatic make-up of a large issue: it shows how far it is, a key stops it and nothing is stored, and it can be started again.
import { addPages, largeIssue, pagesStored, restingWindow } from './copy/large-issue.ts'
import { expect, test } from './desk.ts'
import { MakeUp } from './screens/make-up.ts'
import { Plan } from './screens/plan.ts'
import { expectSound, goTo, notice, notices } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'

/** Enough for a make-up of many seconds; English takes longer to set. */
const STORIES = { 'zh-CN': 260, en: 180 } as const
const PAGES = 16
const THEMES = { 'zh-CN': 'light', en: 'dark' } as const

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words

  test(`make-up of an issue and proposals for a page are stopped by key, and begin again (${language})`, async ({ open }) => {
    test.setTimeout(420_000)
    const desk = await open({
      language,
      theme: THEMES[language],
      profile: largeIssue(language, STORIES[language]),
      width: 1280,
      height: 800,
    })
    const { page } = desk
    const plan = new Plan(page, words)
    const make = new MakeUp(page, words)
    await page.locator('[data-screen]').first().waitFor()
    const issueId = await addPages(page, PAGES)
    const before = await pagesStored(page, issueId)
    expect(before.frames).toBe(0)
    const stopIssue = { name: say('flatplan.makeUp.stop'), exact: true }
    const started = { name: say('flatplan.makeUpAll'), exact: true }

    // Both screens have been drawn once, the plan without its thumbnails: what follows is quick on a busy machine too.
    await goTo(page, 'makeUp')
    await expect(make.screen.getByRole('listbox')).toBeAttached({ timeout: 60_000 })
    await goTo(page, 'flatplan')
    await plan.screen.getByText(say('flatplan.view.outline'), { exact: true }).click()
    await restingWindow(page, issueId)

    // Started by key: the question, then its answer; the button is now the one that stops, and has the keyboard.
    const start = async () => {
      await plan.screen.getByRole('button', started).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(plan.screen.getByRole('button', stopIssue)).toBeFocused()
    }
    await start()
    const progress = plan.screen.getByRole('progressbar', { name: say('progress.makeUp') })
    // Before its first page every story is measured, which takes a while on a busy machine.
    await expect(progress).toHaveAttribute('aria-valuetext', words.like('progress.of', ['done'], { total: PAGES }), { timeout: 60_000 })
    await expect(plan.screen.getByRole('button', { name: say('flatplan.add'), exact: true })).toBeDisabled()

    await page.keyboard.press('Escape')
    await expect(plan.screen.getByText(say('flatplan.makeUp.stopped'))).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: say('flatplan.makeUp.stopped') })).toBeAttached()
    await expect(plan.screen.getByRole('button', started)).toBeFocused()
    await expect(notices(page, words).locator('> *')).toHaveCount(0)
    expect(await pagesStored(page, issueId)).toEqual(before)

    // A second one is seen from the make-up screen too, and stopped there.
    await start()
    await goTo(page, 'makeUp')
    await expect(make.screen.getByRole('progressbar', { name: say('progress.makeUp') })).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await expect(make.screen.getByText(say('flatplan.makeUp.stopped'))).toBeVisible()
    expect(await pagesStored(page, issueId)).toEqual(before)

    // Proposals for one page: the first Escape stops them and the tray stays, the second closes it.
    await page.keyboard.press('l')
    const stopLayouts = make.button(say('makeUp.candidates.stop'))
    await expect(stopLayouts).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(make.proposals.getByText(say('makeUp.candidates.stopped'))).toBeVisible()
    await expect(stopLayouts).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(make.proposals).toHaveCount(0)
    // Again, by the button that stands beside the line.
    await page.keyboard.press('l')
    await stopLayouts.focus()
    await page.keyboard.press('Enter')
    await make.button(say('makeUp.candidates.restart')).click()
    await expect(make.proposals.getByText(say('makeUp.candidate', { number: '1' })).first()).toBeVisible({ timeout: 90_000 })
    expect(await pagesStored(page, issueId)).toEqual(before)
    await page.keyboard.press('Escape')
    await expect(notices(page, words).locator('> *')).toHaveCount(0)

    // Left alone it comes to its end.
    await goTo(page, 'flatplan')
    await start()
    await expect(notice(page, words, words.within('flatplan.madeUp', ['pages']))).toBeVisible({ timeout: 120_000 })
    expect((await pagesStored(page, issueId)).frames).toBeGreaterThan(PAGES)
    await expect(plan.screen.getByRole('button', stopIssue)).toHaveCount(0)
    await expectSound(desk)
  })
}
