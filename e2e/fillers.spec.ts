// Frames that are no article: a filler by key, a hole for an advertisement by mouse, the lock that keeps both, and what is printed.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { filedIssue } from './copy/filed-issue.ts'
import { addPages } from './copy/large-issue.ts'
import { PAGES } from './copy/pages.ts'
import { expect, test } from './desk.ts'
import { pdfText } from './pdf.ts'
import { MakeUp } from './screens/make-up.ts'
import { ask, dragTo, expectSound, goTo, storeHolds } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'

const FILLER = { 'zh-CN': ['一粥一饭', '当思来处不易'], en: ['Lost a glove?', 'The ferry office has it'] } as const
const THEMES = { 'zh-CN': 'light', en: 'dark' } as const

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words

  test(`a filler and a hole keep their places, and the words of the filler are printed (${language})`, async ({ open }) => {
    const profile = filedIssue(language)
    const desk = await open({ language, theme: THEMES[language], profile })
    const { page } = desk
    const make = new MakeUp(page, words)
    await page.locator('[data-screen]').first().waitFor()
    await addPages(page, 1)
    await goTo(page, 'makeUp')
    const tool = make.button(say('makeUp.tool.filler'))
    await expect(tool).toBeVisible()
    const frame = (name: string) => make.screen.getByRole('option', { name, exact: true })
    const labels = () => make.frames().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))

    // By key: into the first free place, and the words are typed at once.
    await page.keyboard.press('t')
    await expect(tool).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Enter')
    await expect(make.frames()).toHaveCount(1)
    await expect(tool).toHaveAttribute('aria-pressed', 'false')
    const field = make.inspector.getByRole('textbox', { name: say('makeUp.filler.words'), exact: true })
    await expect(field).toBeFocused()
    await expect(make.screen.getByRole('option').getByText(say('makeUp.filler.empty'))).toBeVisible()
    await page.keyboard.type(FILLER[language][0])
    await page.keyboard.press('Enter')
    await page.keyboard.type(FILLER[language][1])
    for (const line of FILLER[language]) await expect(make.screen.locator('.pg-page').getByText(line, { exact: true })).toBeAttached()
    await expect(make.screen.getByRole('option').getByText(say('makeUp.filler.empty'))).toHaveCount(0)

    // By mouse: a hole at the foot of the page.
    await tool.click()
    await dragTo(page, await make.pointOnPage(0.55, 0.8), await make.pointOnPage(0.85, 0.93))
    await expect(make.frames()).toHaveCount(2)
    await expect(make.screen.getByRole('option').getByText(say('makeUp.filler.empty'))).toBeVisible()
    await expect(make.screen.locator('.pg-hole')).toHaveCount(1)
    const [first, second] = await labels()
    for (const label of [first, second]) expect(label).toContain(say('makeUp.locked'))

    // Locked from the start: nothing takes it away, and one line says why.
    await make.frames().nth(1).click()
    const why = make.screen.getByText(say('makeUp.refused.locked', { name: 'A01-2' }))
    await page.keyboard.press('Delete')
    await expect(why).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(why).toBeVisible()
    await expect(frame(second ?? '')).toHaveCount(1)

    // Both together: unlocked, refused as a whole at the edge, moved, taken back, locked, each one step.
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+l')
    const status = page.getByRole('status')
    await expect(status.filter({ hasText: say('makeUp.said.unlocked', { count: 2, name: '' }) })).toBeAttached()
    const unlocked = await labels()
    await page.keyboard.press('ArrowRight')
    await expect(make.screen.getByText(say('makeUp.refused.edge'))).toBeVisible()
    expect(await labels()).toEqual(unlocked)
    await page.keyboard.press('ArrowDown')
    for (const label of unlocked) await expect(frame(label)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    for (const label of unlocked) await expect(frame(label)).toHaveCount(1)
    await page.keyboard.press('Control+l')
    await expect(status.filter({ hasText: say('makeUp.said.locked', { count: 2, name: '' }) })).toBeAttached()
    expect(await labels()).toEqual([first, second])

    // Automatic make-up goes round both; taking it back leaves them too.
    await page.keyboard.press('l')
    await expect(make.proposals.getByText(say('makeUp.candidate', { number: '1' })).first()).toBeVisible({ timeout: 90_000 })
    await page.keyboard.press('1')
    await expect.poll(() => make.frames().count()).toBeGreaterThan(3)
    const places = (label = '') => label.replace(/^A01-\d+/, '')
    const kept = (await labels()).map(places)
    expect(kept).toContain(places(first))
    expect(kept).toContain(places(second))
    await page.keyboard.press('Control+z')
    await expect(make.frames()).toHaveCount(2)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => make.frames().count()).toBeGreaterThan(3)

    // What is printed says the words and not the name of the hole.
    await expect.poll(() => storeHolds(profile, FILLER[language][1])).toBe(true)
    await goTo(page, 'flatplan')
    await expectSound(desk)
    const out = path.join(profile, 'printed')
    const printed = ask(profile, ['print', '--issue', PAGES[language].date, '--out', out, '--proof'])
    expect(printed.status, printed.stderr).toBe(0)
    const file = readdirSync(out).find((name) => /-A01/.test(name)) ?? ''
    const text = pdfText(path.join(out, file))
    for (const line of FILLER[language]) expect(text).toContain(line.replace(/\s/gu, ''))
    expect(text).not.toContain(say('makeUp.filler.empty').replace(/\s/gu, ''))
  })
}
