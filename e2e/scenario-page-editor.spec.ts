// A page editor's evening: the issue is planned page by page, and copy is made up on the grid, by mouse and by key.
import { filedIssue } from './copy/filed-issue.ts'
import { PAGES } from './copy/pages.ts'
import { expect, test } from './desk.ts'
import { MakeUp } from './screens/make-up.ts'
import { Plan } from './screens/plan.ts'
import { ask, boxOf, centreOf, dragTo, expectSound, goTo, notice, screenOf } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'

const HEADINGS = {
  'zh-CN': { pageName: '城事', section: '民生', responsibleEditor: '罗茵', layoutEditor: '石岚', proofreader: '邱野' },
  en: { pageName: 'City', section: 'Local', responsibleEditor: 'Ada Thorne', layoutEditor: 'Ben Locke', proofreader: 'Cara Finch' },
} as const

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const copy = PAGES[language]

  test(`pages are added, named, staffed, reordered and removed, and every act is taken back (${language})`, async ({ open }) => {
    test.slow()
    const desk = await open({ language, profile: filedIssue(language) })
    const { page } = desk
    const plan = new Plan(page, words)
    const heading = HEADINGS[language]
    await goTo(page, 'flatplan')
    await plan.add(2)
    await plan.add(1)
    await expect(plan.pages()).toHaveCount(3)

    // Fields are stored when they are left or on Enter.
    await plan.pages().nth(1).click()
    await expect(plan.heading('pageNo')).toHaveValue('A02')
    await plan.heading('pageName').fill(heading.pageName)
    await plan.heading('pageName').press('Enter')
    for (const name of ['section', 'responsibleEditor', 'layoutEditor', 'proofreader'] as const) {
      await plan.heading(name).fill(heading[name])
      await plan.heading(name).press('Enter')
    }
    const second = plan.pages().nth(1)
    await expect(second).toContainText(heading.pageName)
    await expect(plan.screen.getByRole('complementary')).toContainText(say('flatplan.layoutEditor', { name: heading.layoutEditor }))
    await expect(plan.screen.getByRole('complementary')).toContainText(say('flatplan.proofreader', { name: heading.proofreader }))

    // A number that is taken is refused beside the field.
    await plan.heading('pageNo').fill('A01')
    await plan.heading('pageNo').press('Enter')
    await expect(plan.screen.getByText(say('flatplan.heading.taken', { pageNo: 'A01' }))).toBeVisible()
    await plan.heading('pageNo').fill('B03')
    await plan.heading('pageNo').press('Enter')
    await expect(second).toContainText('B03')

    // The order by key, and back by the notice.
    await second.click()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(plan.pages().nth(0)).toContainText(heading.pageName)
    await expect(plan.pages().nth(0)).toBeFocused()
    const moved = notice(page, words, words.within('flatplan.moved', ['page', 'place', 'total']))
    await moved.getByRole('button', { name: say('common.undo') }).click()
    await expect(plan.pages().nth(1)).toContainText(heading.pageName)

    // A waiting story goes on the page by mouse; its thumbnail shows the very page.
    await plan.waiting(copy.repaired.headline).dragTo(plan.pages().nth(1))
    await expect(plan.waiting(copy.repaired.headline)).toHaveCount(0)
    await expect(plan.pages().nth(1).getByText(copy.repaired.byline).first()).toBeAttached()
    // Another by key.
    await plan.waiting(copy.twice[0]).click()
    await page.keyboard.press('p')
    await expect(plan.waiting(copy.twice[0])).toHaveCount(0)

    // Removed with the copy on it: the copy waits again; undo brings the page back as it was.
    await plan.pages().nth(1).click()
    await page.keyboard.press('Delete')
    await expect(plan.pages()).toHaveCount(2)
    await expect(plan.waiting(copy.repaired.headline)).toBeVisible()
    const removed = notice(page, words, say('flatplan.removed.detail', { count: 2 }))
    await removed.getByRole('button', { name: say('common.undo') }).click()
    await expect(plan.pages()).toHaveCount(3)
    await expect(plan.pages().nth(1)).toContainText(heading.pageName)
    await expect(plan.waiting(copy.repaired.headline)).toHaveCount(0)

    // By mouse the same: the page's menu.
    await plan.pages().nth(2).click()
    await plan.choose('remove')
    await expect(plan.pages()).toHaveCount(2)
    await expectSound(desk)
    const { findings } = ask(desk.profile, ['check', '--issue', copy.date]).answer
    expect(JSON.stringify(findings)).toContain('B03')
  })

  test(`a new issue is made like the last one, by key (${language})`, async ({ open }) => {
    const desk = await open({ language, profile: filedIssue(language) })
    const { page } = desk
    const plan = new Plan(page, words)
    const make = new MakeUp(page, words)
    const heading = HEADINGS[language]
    await goTo(page, 'flatplan')
    await plan.add(2)
    await plan.pages().nth(1).click()
    await expect(plan.heading('pageNo')).toHaveValue('A02')
    for (const name of ['pageName', 'layoutEditor'] as const) {
      await plan.heading(name).fill(heading[name])
      await plan.heading(name).press('Enter')
    }
    await plan.waiting(copy.repaired.headline).dragTo(plan.pages().nth(1))
    await expect(plan.waiting(copy.repaired.headline)).toHaveCount(0)

    // The day after is offered; the arrow keys choose whose pages it takes over.
    await page.keyboard.press('Control+K')
    await page.keyboard.type(say('shell.issue.new'))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say('shell.issue.new') })
    const like = dialog.getByRole('radiogroup', { name: say('shell.issue.like') })
    await expect(like.getByRole('radio')).toHaveCount(2)
    await like.getByRole('radio', { name: say('shell.issue.like.none') }).focus()
    await page.keyboard.press('ArrowDown')
    // Whether the last issue came out on the same weekday depends on the day this runs.
    const [weekday, last] = (['weekday', 'last'] as const).map(
      (kind) => words.within(`shell.issue.like.${kind}`, ['weekday', 'date']).source,
    )
    const named = new RegExp(`(${weekday}|${last}).*${say('common.pages', { count: 2 })}`, 'u')
    await expect(like.getByRole('radio', { checked: true })).toHaveAccessibleName(named)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(notice(page, words, words.within('shell.issue.like.done', ['date', 'count']))).toBeVisible()

    // The pages are there with their names and editors; the copy is not.
    await expect(plan.pages()).toHaveCount(2)
    await expect(plan.pages().nth(1)).toContainText(heading.pageName)
    await plan.pages().nth(1).click()
    await expect(plan.heading('pageNo')).toHaveValue('A02')
    await expect(plan.heading('layoutEditor')).toHaveValue(heading.layoutEditor)
    await goTo(page, 'makeUp')
    await expect(make.frames()).toHaveCount(0)
    await expectSound(desk)
  })

  test(`copy is placed on the grid, moved, resized and set, and says at once what does not fit (${language})`, async ({ open }) => {
    test.slow()
    const desk = await open({ language, profile: filedIssue(language) })
    const { page } = desk
    const make = new MakeUp(page, words)
    await goTo(page, 'makeUp')
    await make.button(say('makeUp.noPages.add', { count: 4 })).click()
    await expect(make.waiting(copy.repaired.headline)).toBeVisible()

    // From the stock to the grid by mouse.
    await dragTo(page, await centreOf(make.waiting(copy.repaired.headline)), await make.pointOnPage(0.3, 0.4))
    await expect(make.frames()).toHaveCount(1)
    await expect(make.waiting(copy.repaired.headline)).toHaveCount(0)
    await expect(make.inspector).toContainText(copy.repaired.headline)
    // Another by key, into the first place that is free.
    await make.waiting(copy.twice[0]).click()
    await page.keyboard.press('Enter')
    await expect(make.frames()).toHaveCount(2)

    // One column and one row are one key each.
    await make.frames().last().click()
    await expect(make.inspector).toContainText(copy.repaired.headline)
    const column = Number(await make.number('column').inputValue())
    const row = Number(await make.number('row').inputValue())
    const columns = Number(await make.number('columns').inputValue())
    const rows = Number(await make.number('rows').inputValue())
    await page.keyboard.press('ArrowRight')
    await expect(make.number('column')).toHaveValue(String(column + 1))
    await page.keyboard.press('ArrowDown')
    await expect(make.number('row')).toHaveValue(String(row + 1))
    await page.keyboard.press('Alt+ArrowRight')
    await expect(make.number('columns')).toHaveValue(String(columns + 1))
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    await expect(make.number('column')).toHaveValue(String(column))
    await expect(make.number('columns')).toHaveValue(String(columns))

    // Too few rows: the lines that are lost are told in the same moment, on the frame and beside it.
    for (let less = 1; less <= 4; less += 1) await page.keyboard.press('Alt+ArrowUp')
    await expect(make.number('rows')).toHaveValue(String(rows - 4))
    await expect(make.selected).toContainText(words.within('fit.over', ['lines']))
    await expect(make.inspector.getByText(words.like('fit.over', ['lines'])).first()).toBeVisible()
    await expect(make.inspector.getByText(say('makeUp.fixes'))).toBeVisible()

    // The handle at the foot, by mouse, gives them back.
    const frame = await boxOf(make.selected)
    const foot = { x: frame.x + frame.width / 2, y: frame.y + frame.height }
    await dragTo(page, foot, { x: foot.x, y: foot.y + frame.height })
    await expect.poll(async () => Number(await make.number('rows').inputValue())).toBeGreaterThan(rows)

    // Body columns and head size are set in the inspector and by key.
    await make.number('bodyColumns').fill('1')
    await make.number('bodyColumns').press('Enter')
    await expect(make.number('bodyColumns')).toHaveValue('1')
    const size = Number(await make.number('headSize').inputValue())
    await make.selected.click()
    await page.keyboard.press(']')
    await expect.poll(async () => Number(await make.number('headSize').inputValue())).toBeGreaterThan(size)

    // The page at its true size.
    const scale = /100/
    for (let closer = 0; closer < 12 && !scale.test(await make.zoom.innerText()); closer += 1) await page.keyboard.press('+')
    await expect(make.zoom).toHaveText(scale)
    await page.keyboard.press('0')
    await expect(make.zoom).not.toHaveText(scale)

    // Automatic make-up fills the page; one undo takes it back.
    const before = await make.frames().count()
    await page.keyboard.press('l')
    await expect(make.proposals.getByRole('listitem').first()).toBeVisible({ timeout: 20_000 })
    await make.proposals
      .getByRole('button', { name: say('makeUp.candidate.adopt') })
      .first()
      .click()
    await expect.poll(() => make.frames().count()).toBeGreaterThan(before)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Z')
    await expect(make.frames()).toHaveCount(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => make.frames().count()).toBeGreaterThan(before)

    // From the frame to its words and back.
    await make.frames().first().click()
    await page.keyboard.press('e')
    await expect(screenOf(page, 'editor').getByRole('textbox', { name: say('editor.field.body'), exact: true })).toBeVisible()
    await expectSound(desk)
  })
}
