// The archive 往期库: printed issues are imported, found again beside the desk's own copy, read, and taken out; by key and in both languages.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { bringAxe, facesUsed, focusStop, settled, tabRound, unreachable, violations } from './accessibility-checks.ts'
import { resize, setTheme } from './accessibility-tour.ts'
import { filedIssue } from './copy/filed-issue.ts'
import { manyIssues, printedIssues } from './copy/printed-issues.ts'
import { type Desk, expect, tempFolder, test } from './desk.ts'
import { Archive } from './screens/archive.ts'
import { inputMethod } from './screens/ime.ts'
import { ask, expectSound, goTo, notice } from './screens/window.ts'
import { LANGUAGES, type Words, wordsOf } from './screens/words.ts'

const THEMES = { 'zh-CN': 'light', en: 'dark' } as const

/** Everything a person without a mouse, with a magnifier or with a screen reader would stumble over. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await settled(page)
  const faults = [
    ...(await violations(page, 'all')),
    ...(await unreachable(page)),
    ...(await facesUsed(page)).filter((face) => face.startsWith('!')),
  ]
  return faults.map((fault) => `${name}: ${fault}`)
}

async function importFolder(desk: Desk, archive: Archive, words: Words, folder: string): Promise<void> {
  await archive.toImports()
  await archive.choose(desk.app, [folder])
  await archive.button(words.say('archive.import.folder')).click()
}

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words

  test(`printed issues are imported, searched, read and taken out (${language})`, async ({ open }, info) => {
    test.setTimeout(300_000)
    const desk = await open({ language, theme: THEMES[language], profile: filedIssue(language), width: 1280, height: 800 })
    const { page } = desk
    const printed = printedIssues(desk.profile, language)
    const archive = new Archive(page, words)
    const faults: string[] = []
    const look = async (name: string) => {
      faults.push(...(await faultsOf(page, name)))
      await page.screenshot({ path: info.outputPath(`${name}.png`) })
    }

    // The screen opens at the field. Nothing is printed yet: it says why to import, and how much.
    await goTo(page, 'archive')
    await bringAxe(page)
    await expect(archive.field).toBeFocused()
    await expect(archive.screen.getByText(say('archive.empty.why'))).toBeVisible()
    await look('empty')

    // What is read is said; the report accounts for every file.
    await archive.button(say('archive.command.import')).click()
    await expect(archive.screen.getByText(say('archive.import.formats'))).toBeVisible()
    await importFolder(desk, archive, words, printed.folder)
    await expect(archive.report).toContainText(say('archive.report.done', { files: 3, added: printed.stories }))
    await expect(archive.report).toContainText(say('archive.unread.binary'))
    await expect(archive.report).toContainText(say('archive.problem.notJson'))
    await expect(archive.report).toContainText(say('archive.report.passedOver', { count: 1 }))
    await expect(archive.importRow('printed-2026')).toContainText(say('archive.imports.finished'))
    await look('report')

    // A name: the desk's own copy first, then what was printed; the passage found is marked.
    await page.keyboard.press('Control+F')
    await expect(archive.field).toBeFocused()
    await page.keyboard.type(printed.name)
    await expect(archive.group('printed')).toContainText(say('archive.group.count', { count: printed.named }))
    await expect(archive.screen.getByText(say('archive.total', { count: printed.named + 1 }), { exact: true })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: say('archive.said', { desk: 1, printed: printed.named }) })).toHaveCount(1)
    await expect(archive.group('desk').getByRole('option')).toHaveCount(1)
    await expect(archive.group('printed').locator('mark').first()).toHaveText(printed.name)
    await look('found')

    // Down into the list, on by letters; the whole text stands beside it, and N goes through the places.
    await page.keyboard.press('ArrowDown')
    await expect(archive.list).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(archive.reading.locator('mark')).toHaveCount(1)
    await page.keyboard.press('n')
    await expect(archive.preview).toContainText(say('archive.preview.at', { at: 1, count: 1 }))
    await look('reading')
    await page.keyboard.press('Enter')
    await expect(archive.reading).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(archive.list).toBeFocused()

    // More: the row at the end gives the next ones and the keyboard goes on at the first of them.
    await page.keyboard.press('End')
    await expect(archive.active).toHaveText(say('archive.group.more', { count: 50 }))
    await page.keyboard.press('Enter')
    await expect(archive.group('printed').getByRole('option')).toHaveCount(101)
    await expect(archive.list).toBeFocused()
    await expect(archive.group('printed').getByRole('option').nth(50)).toHaveAttribute('aria-selected', 'true')
    await expect(archive.active).toBeInViewport()

    // Filters: section, byline, used; each is a choice, and nothing found says what to change.
    await archive.choice(say('archive.filter.use.unused')).click()
    await expect(archive.group('printed')).toContainText(say('archive.group.printed.used'))
    await archive.choice(say('archive.filter.use.all')).click()
    await archive.screen.getByRole('textbox', { name: say('archive.filter.byline') }).fill(printed.name)
    await expect(archive.group('printed')).toContainText(say('archive.group.count', { count: (printed.named - 1) / 2 + 1 }))
    await archive.screen.getByRole('button', { name: say('archive.filter.section') }).click()
    await page.getByRole('option', { name: printed.sections[1] }).click()
    await expect(archive.screen.getByText(say('archive.none.title'))).toBeVisible()
    await look('nothing')
    await archive.button(say('archive.filter.clearByline')).click()
    await archive.field.fill(printed.rare.words)
    await expect(archive.group('printed').getByRole('option')).toHaveCount(1)
    await archive.button(say('archive.filter.clear')).click()
    const from = archive.screen
      .getByRole('group', { name: say('archive.filter.from') })
      .getByRole('spinbutton')
      .first()
    await from.focus()
    for (const keys of language === 'en' ? ['03', '05', '2026'] : ['2026', '05', '03']) await page.keyboard.type(keys)
    await expect(archive.screen.getByText(say('archive.none.title'))).toBeVisible()
    await archive.button(say('archive.filter.clearDays')).click()
    await expect(archive.group('printed').getByRole('option')).toHaveCount(1)

    // A corrected story keeps what it said before.
    await archive.toImports()
    await archive.choose(desk.app, [printed.correction])
    await archive.button(say('archive.import.files')).click()
    await expect(archive.report).toContainText(say('archive.report.rest', { known: 0, corrected: 1 }))
    await archive.toSearch()
    await expect(archive.preview.getByText(say('archive.corrected'), { exact: true }).first()).toBeVisible()
    const former = archive.preview.getByText(say('archive.former.title', { count: 1 }))
    await former.click()
    await expect(archive.preview.getByText(printed.rare.body)).toBeVisible()
    await look('corrected')
    await desk.app.evaluate(({ clipboard }) => clipboard.clear())
    await archive.button(say('archive.preview.copy')).click()
    await expect(notice(page, words, say('archive.preview.copied'))).toBeVisible()
    expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(printed.rare.corrected)

    // An import is taken out after a question that says how much; what it corrected is as it was.
    await archive.toImports()
    await archive.button(say('archive.imports.removeName', { name: 'correction.jsonl' })).click()
    await expect(page.getByRole('alertdialog')).toContainText(say('archive.remove.detailCorrected', { added: 0, corrected: 1 }))
    await look('question')
    await page.keyboard.press('Control+Enter')
    await expect(notice(page, words, say('archive.removed.restored', { count: 1 }))).toBeVisible()
    await archive.toSearch()
    await expect(archive.reading).toContainText(printed.rare.body)

    // Everything again in a small window at twice the size.
    await resize(desk, 1440, 900, 2)
    faults.push(...(await unreachable(page)).map((fault) => `results at 200 %: ${fault}`))
    await archive.toImports()
    faults.push(...(await unreachable(page)).map((fault) => `imports at 200 %: ${fault}`))
    await resize(desk, 1600, 1000, 1)
    await archive.toSearch()
    await setTheme(page, THEMES[language] === 'light' ? 'dark' : 'light')
    faults.push(...(await violations(page, 'contrast')).map((fault) => `other theme: ${fault}`))
    expect(faults).toEqual([])
    await expectSound(desk)
  })
}

test('an import is stopped, gone on with after a restart, and taken out again', async ({ open }) => {
  test.setTimeout(300_000)
  const words = wordsOf('zh-CN')
  const { say } = words
  const root = tempFolder()
  const { folder, stories } = manyIssues(root)
  const first = await open({ profile: filedIssue('zh-CN') })
  let archive = new Archive(first.page, words)
  await goTo(first.page, 'archive')
  await importFolder(first, archive, words, folder)
  await expect(archive.screen.getByRole('progressbar', { name: say('progress.archive') })).toBeVisible({ timeout: 30_000 })
  await archive.button(say('archive.import.stop')).click()
  await expect(notice(first.page, words, say('archive.import.stopped'))).toBeVisible({ timeout: 30_000 })
  await expect(archive.importRow('many-2019')).toContainText(say('archive.imports.stopped'))
  // The focus did not go with the button that stopped.
  expect((await focusStop(first.page)).name).not.toBe('body')
  await first.close()

  const desk = await open({ profile: first.profile })
  const { page } = desk
  archive = new Archive(page, words)
  await goTo(page, 'archive')
  await archive.toImports()
  await archive.button(say('archive.imports.resumeName', { name: 'many-2019' })).click()
  await expect(archive.report).toContainText(say('archive.report.resumed'), { timeout: 120_000 })
  await expect(archive.report).toContainText(say('archive.report.done', { files: 30, added: stories }))
  // The same again is known, word for word.
  await archive.choose(desk.app, [folder])
  await archive.button(say('archive.import.folder')).click()
  await expect(archive.report).toContainText(say('archive.report.nothing', { files: 30 }), { timeout: 120_000 })
  await expect(archive.screen.getByText(say('archive.facts', { count: stories })).first()).toBeVisible()

  await archive.toSearch()
  await archive.field.fill('pier')
  await expect(archive.group('printed')).toContainText(say('archive.total.capped', { count: 10_000 }))
  await archive.toImports()
  const remove = archive
    .importRow('many-2019')
    .filter({ hasText: new Intl.NumberFormat('zh-CN').format(stories) })
    .getByRole('button')
  await remove.last().click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('archive.remove.confirm', { count: stories }) })
    .click()
  await expect(notice(page, words, say('archive.removed', { count: stories }))).toBeVisible({ timeout: 60_000 })
  await archive.toSearch()
  await expect(archive.screen.getByText(say('archive.none.title'))).toBeVisible()
  await expectSound(desk)
  rmSync(root, { recursive: true, force: true })
})

test('pinyin half typed is never asked; the command box looks in the archive and opens the imports; the keyboard reaches everything', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const words = wordsOf('zh-CN')
  const { say } = words
  const desk = await open({ profile: filedIssue('zh-CN') })
  const { page } = desk
  const printed = printedIssues(desk.profile, 'zh-CN')
  const archive = new Archive(page, words)
  await goTo(page, 'archive')
  await importFolder(desk, archive, words, printed.folder)
  await expect(archive.report).toBeVisible()
  await archive.toSearch()

  // While letters are composed the last answer stays; the chosen signs are asked.
  await archive.field.fill(printed.rare.words)
  await expect(archive.group('printed').getByRole('option')).toHaveCount(1)
  await archive.field.fill('')
  await archive.field.focus()
  const pinyin = await inputMethod(page)
  await pinyin.compose('songcheng')
  await expect(archive.field).toHaveValue('songcheng')
  await expect(archive.screen.getByText(say('archive.none.title'))).toHaveCount(0)
  await pinyin.choose('宋澄')
  await expect(archive.group('printed')).toContainText(say('archive.group.count', { count: printed.named }))
  await expect(archive.field).toHaveValue('宋澄')

  // A single character is too short, and said so.
  await archive.field.fill('宋澄 灯')
  await expect(archive.screen.getByText(say('archive.ignored', { words: '“灯”' }))).toBeVisible()

  // Enter opens the desk's own article where it is written; the archive is as it was when one comes back.
  await page.keyboard.press('Enter')
  await expect(archive.list).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-screen="editor"] .ProseMirror')).toBeVisible()
  await goTo(page, 'archive')
  await expect(archive.list).toBeFocused()
  await expect(archive.field).toHaveValue('宋澄 灯')

  // From anywhere: words in the command box, and the imports.
  await goTo(page, 'stock')
  const commandBox = page.getByRole('searchbox', { name: say('shell.command.title') })
  await page.keyboard.press('Control+k')
  await expect(commandBox).toBeFocused()
  await page.keyboard.type(printed.rare.headline)
  await page.getByRole('menuitem', { name: say('archive.command.search', { text: printed.rare.headline }) }).click()
  await expect(archive.field).toHaveValue(printed.rare.headline)
  await expect(archive.field).toBeFocused()
  await expect(archive.group('printed').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await expect(commandBox).toBeFocused()
  await page.keyboard.type(say('archive.command.import'))
  await page.keyboard.press('Enter')
  await expect(archive.button(say('archive.import.folder'))).toBeVisible()
  const imports = await tabRound(page)
  expect(imports.faults).toEqual([])
  await page.keyboard.press('/')
  await expect(archive.field).toBeFocused()
  const search = await tabRound(page)
  expect(search.faults).toEqual([])
  expect(search.stops).toBeGreaterThan(15)
  await expectSound(desk)
})

test('a damaged archive is set aside, not deleted, and begun again', async ({ open }) => {
  test.setTimeout(180_000)
  const words = wordsOf('en')
  const { say } = words
  const profile = filedIssue('en')
  const printed = printedIssues(profile, 'en')
  const store = path.join(profile, 'store')
  expect(ask(profile, ['archive', 'add', printed.folder]).status).toBe(0)
  writeFileSync(path.join(store, 'archive.db'), 'no longer a database. '.repeat(4000))
  const desk = await open({ profile, language: 'en', theme: 'dark' })
  const archive = new Archive(desk.page, words)
  await goTo(desk.page, 'archive')
  await expect(archive.screen.getByText(say('archive.damaged.title'))).toBeVisible()
  await archive.field.fill(printed.name)
  // What stands at the desk is found all the same.
  await expect(archive.group('desk').getByRole('option')).toHaveCount(1)
  await archive.button(say('archive.setAside')).click()
  await expect(desk.page.getByRole('alertdialog')).toContainText(say('archive.setAside.detail'))
  await desk.page.keyboard.press('Control+Enter')
  await expect(notice(desk.page, words, say('archive.setAside.done'))).toBeVisible()
  await expect(archive.screen.getByText(say('archive.damaged.title'))).toHaveCount(0)
  const kept = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => path.basename(name) === 'archive.db')
  expect(kept.map((name) => readFileSync(path.join(store, name), 'latin1').startsWith('no longer a database'))).toContain(true)
  await importFolder(desk, archive, words, printed.folder)
  await expect(archive.report).toContainText(say('archive.report.done', { files: 3, added: printed.stories }))
  await archive.toSearch()
  await expect(archive.group('printed')).toContainText(say('archive.group.count', { count: printed.named }))
  await desk.close()
})
