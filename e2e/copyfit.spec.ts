// Copy that is too long for its frame: what can be cut is told on the page and beside the text, cut in one press, brought back
// in one key.
import { filedIssue } from './copy/filed-issue.ts'
import { PAGES } from './copy/pages.ts'
import { expect, test } from './desk.ts'
import { MakeUp } from './screens/make-up.ts'
import { centreOf, dragTo, expectSound, goTo, screenOf } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'
import { Writing } from './screens/writing.ts'

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const copy = PAGES[language]
  /** So many lines, whether one or more. */
  const lines = (key: 'fit.over' | 'editor.cut.gain') => new RegExp(`${words.within(key, ['lines']).source}|${say(key, { lines: 1 })}`, 'u')

  test(`an article over its frame: a sentence is suggested, selected, cut, and brought back (${language})`, async ({ open }) => {
    const desk = await open({ language, profile: filedIssue(language) })
    const { page } = desk
    const make = new MakeUp(page, words)
    const writing = new Writing(page, words)
    await goTo(page, 'makeUp')
    await make.button(say('makeUp.noPages.add', { count: 4 })).click()
    await expect(make.waiting(copy.repaired.headline)).toBeVisible()
    await dragTo(page, await centreOf(make.waiting(copy.repaired.headline)), await make.pointOnPage(0.3, 0.4))
    await expect(make.frames()).toHaveCount(1)
    await make.frames().first().click()
    const rows = Number(await make.number('rows').inputValue())
    await page.keyboard.press('Alt+ArrowUp')
    await expect(make.number('rows')).toHaveValue(String(rows - 1))
    await expect(make.selected).toContainText(lines('fit.over'))

    // The page names the shortest cut; pressing it opens the text at that paragraph.
    await make.inspector.getByRole('button', { name: lines('editor.cut.gain') }).click()
    await expect(screenOf(page, 'editor')).toBeVisible()
    await expect(writing.field('headline')).toHaveValue(copy.repaired.headline)
    await expect(writing.body).toBeFocused()
    await expect(writing.counts).toContainText(lines('fit.over'))

    // A passage that can go, reached by key: selected as a whole, and nothing deleted yet.
    const cutIt = writing.screen.getByRole('button', { name: words.within('editor.cut.doThis', ['what']) }).first()
    const passage = cutIt.locator('xpath=..').getByRole('button').first()
    const text = (await passage.getAttribute('title')) ?? ''
    expect(text.length).toBeGreaterThan(4)
    await passage.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(text)
    await expect(writing.body).toContainText(text)

    // Cut: the article fits. One key brings the passage back, and the lines with it.
    await cutIt.focus()
    await page.keyboard.press('Enter')
    await expect(writing.counts).not.toContainText(lines('fit.over'))
    await expect(writing.body).not.toContainText(text)
    await expect(cutIt).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await expect(writing.body).toContainText(text)
    await expect(writing.counts).toContainText(lines('fit.over'))
    await expect(cutIt).toBeVisible()
    await expectSound(desk)
  })
}
