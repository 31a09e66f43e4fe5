// The duplicate radar at the press: what ran before is compared, decided with a reason, asked again when it is changed; formulae are silent.
import { bringAxe, focusStop, settled, unreachable, violations } from './accessibility-checks.ts'
import { resize, setTheme } from './accessibility-tour.ts'
import { issueThatRanBefore, RAN_BEFORE } from './copy/ran-before.ts'
import { expect, test } from './desk.ts'
import { PrintedBefore } from './screens/press.ts'
import { ask, expectSound, goTo, notice, screenOf } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'
import { Writing } from './screens/writing.ts'

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const copy = RAN_BEFORE[language]
  const { whole } = copy

  test(`a story that ran before asks for a reason, and asks again when a compared word is changed (${language})`, async ({ open }) => {
    test.setTimeout(120_000)
    const desk = await open({ language, profile: issueThatRanBefore(language) })
    const { page, profile } = desk
    const press = new PrintedBefore(page, words)
    await goTo(page, 'press')
    await expect(press.verdict).toHaveText(say('press.verdict.blocked'))
    await expect(press.screen.getByText(say('press.condition.archive.texts', { count: 3 }))).toBeVisible()

    // A notice that only ends like one of last week: related, with a reason because so much is shared; taken back and given again.
    await press.ran('B04').click()
    await page.keyboard.press('3')
    await page.keyboard.press('Control+Enter')
    await expect(press.screen.getByText(say('press.earlier.reason.missing'))).toBeVisible()
    await press.why.fill(copy.relatedReason)
    await page.keyboard.press('Control+Enter')
    const related = notice(page, words, say('press.done.related'))
    await expect(press.ran('B04')).toHaveCount(0)
    await related.getByRole('button', { name: say('common.undo') }).click()
    await press.ran('B04').click()
    await page.keyboard.press('3')
    await press.why.fill(copy.relatedReason)
    await page.keyboard.press('Control+Enter')
    await expect(press.ran('B04')).toHaveCount(0)

    // The number that differs is called out above the rows; the other copy is a tab away.
    await press.ran('A03').click()
    await expect(press.changed(whole.number, whole.formerly)).toBeVisible()
    await expect(press.comparison).toContainText(whole.number)
    await expect(press.copies.getByRole('tab')).toHaveCount(2)
    await press.copies.getByRole('tab', { name: 'B02' }).click()
    await expect(press.comparison.getByRole('row').filter({ hasText: say('press.row.same') })).toHaveCount(0)
    await press.copies.getByRole('tab', { name: 'A03' }).click()
    await expect(press.comparison.getByRole('row').filter({ hasText: say('press.row.same') })).toHaveCount(2)

    // Every choice says what it does; running it again needs a reason.
    await page.keyboard.press('1')
    await expect(press.option('pull')).toBeChecked()
    await expect(press.screen.getByText(words.within('press.decide.hole', ['place', 'columns', 'rows']))).toBeVisible()
    await page.keyboard.press('2')
    await expect(press.option('again')).toBeChecked()
    await expect(press.why).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(press.screen.getByText(say('press.earlier.reason.missing'))).toBeVisible()
    await page.keyboard.type(copy.reason)
    await page.keyboard.press('Control+Enter')
    await expect(notice(page, words, say('press.earlier.done.again'))).toBeVisible()
    await expect(press.verdict).toHaveText(say('press.verdict.ready'))

    // A number inside the compared passage is edited: the question comes back and says what was changed since.
    await goTo(page, 'editor')
    const writing = new Writing(page, words)
    await writing.open(whole.headline)
    await writing.toStart()
    for (let step = whole.body[0]?.indexOf(whole.number) ?? 0; step > 0; step--) await page.keyboard.press('ArrowRight')
    for (const _digit of whole.number) await page.keyboard.press('Delete')
    await page.keyboard.type(copy.later)
    await page.keyboard.press('Control+S')
    await expect(notice(page, words, words.within('editor.saved.version', ['number']))).toBeVisible()
    await goTo(page, 'press')
    await expect(press.verdict).toHaveText(say('press.verdict.blocked'))
    await expect(press.ran('A03')).toContainText(say('press.asked.mark'))
    await press.ran('A03').click()
    await expect(press.asked).toContainText(say('press.earlier.again'))
    await expect(press.asked).toContainText(copy.reason)
    await expect(press.asked).toContainText(copy.later)

    // Pulled at last: its page has a hole, and one press of undo fills it again.
    await page.keyboard.press('1')
    await page.keyboard.press('Control+Enter')
    const pulled = notice(page, words, words.within('press.done.pulled', ['article']))
    await expect(pulled).toContainText(whole.headline)
    await expect(press.screen.getByText(words.within('press.resolved.at', ['time'])).first()).toBeVisible()
    await pulled.getByRole('button', { name: say('common.undo') }).click()
    await expect(press.verdict).toHaveText(say('press.verdict.blocked'))
    await expectSound(desk)
    expect(ask(profile, ['check', '--issue', copy.date]).answer.pressReady).toBe(false)
  })

  test(`a passage called a formula is asked about no more, and can be taken off the list in the settings (${language})`, async ({
    open,
  }) => {
    test.setTimeout(120_000)
    const desk = await open({ language, profile: issueThatRanBefore(language) })
    const { page } = desk
    const press = new PrintedBefore(page, words)

    // The stock says it quietly and leads there.
    const stock = await goTo(page, 'stock')
    const row = stock.getByRole('row').filter({ hasText: copy.notice.headline })
    await expect(row).toContainText(say('stock.tag.printed'))
    await row.click()
    await stock.getByRole('button', { name: say('stock.printed.compare') }).click()
    await expect(screenOf(page, 'press')).toBeVisible()
    await expect(press.comparison).toContainText(copy.notice.passage)

    // By key: the button of the row.
    await press.formula(copy.notice.passage).focus()
    await page.keyboard.press('Enter')
    const marked = notice(page, words, say('press.standing.marked'))
    await expect(press.ran('B04')).toHaveCount(0)
    await marked.getByRole('button', { name: say('common.undo') }).click()
    await expect(press.ran('B04')).toBeVisible()
    await press.ran('B04').click()
    await press.formula(copy.notice.passage).focus()
    await page.keyboard.press('Enter')
    await expect(notice(page, words, say('press.standing.marked'))).toBeVisible()

    // Words picked out of a row by hand.
    await press.ran('A03').click()
    await press.pick(whole.body[1] ?? '', copy.picked)
    await press.button(say('press.standing.selected')).click()
    await expect(notice(page, words, copy.picked)).toBeVisible()

    // The settings list both and take one off, with the way back; a column is added by hand.
    await page.getByRole('button', { name: say('settings.title'), exact: true }).click()
    await page.getByRole('button', { name: say('settings.part.standing') }).click()
    const formulae = page.getByRole('list', { name: say('settings.standing.formulae') })
    await expect(formulae.getByRole('listitem')).toHaveCount(2)
    const passage = formulae.getByRole('listitem').filter({ hasText: copy.notice.passage })
    await passage.getByRole('button').click()
    await expect(passage).toHaveCount(0)
    await page
      .getByRole('log', { name: say('shell.notices') })
      .getByRole('button', { name: say('common.undo') })
      .last()
      .click()
    await expect(passage).toHaveCount(1)
    await page.getByRole('textbox', { name: say('settings.standing.column') }).fill(copy.column)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: say('settings.standing.columns') })).toContainText(copy.column)
    await expectSound(desk)
  })

  test(`the comparison with an earlier text reads in both themes and keeps everything in reach at 200 % (${language})`, async ({
    open,
  }) => {
    test.setTimeout(120_000)
    const desk = await open({ language, profile: issueThatRanBefore(language) })
    const { page } = desk
    const press = new PrintedBefore(page, words)
    await goTo(page, 'press')
    await press.ran('A03').click()
    await press.comparison.waitFor()
    await bringAxe(page)
    await settled(page)
    expect(await violations(page, 'all')).toEqual([])
    // The row's own button is there for the keyboard as well.
    await press.comparison.getByRole('button').first().focus()
    expect(await focusStop(page)).toMatchObject({ fault: null })
    await setTheme(page, 'dark')
    expect(await violations(page, 'contrast')).toEqual([])
    await setTheme(page, 'light')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    for (const [width, height, zoom] of [
      [1280, 800, 1],
      [1440, 900, 2],
    ] as const) {
      await resize(desk, width, height, zoom)
      await settled(page)
      expect(await unreachable(page)).toEqual([])
    }
    expect(desk.complaints).toEqual([])
  })
}
