// Everyone can work at the desk: with a screen reader, with the keyboard alone, with a magnifier, without motion.
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { translatorOf } from '../shared/i18n/index.js'
import { bringAxe, facesUsed, focusStop, moving, settled, tabRound, unreachable, violations } from './accessibility-checks.ts'
import { goTo, resize, SAMPLE, SCREENS, setTheme, shown, tour } from './accessibility-tour.ts'
import { expect, forme, tempFolder, test } from './desk.ts'

for (const language of ['zh-CN', 'en'] as const)
  test(`every screen reads, fits and is set in the faces the product brings: ${language}`, async ({ open }) => {
    test.setTimeout(300_000)
    const t = translatorOf(language)
    const desk = await open({ demo: true, language })
    const { page } = desk
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(shown(page, 'stock')).toHaveAttribute('data-ready', 'true')
    await bringAxe(page)
    const faults: string[] = []
    for (const { name, go, leave } of tour(page, t)) {
      await go()
      await settled(page)
      const note = (what: string, found: readonly string[]) => faults.push(...found.map((one) => `${name}, ${what}: ${one}`))
      note('light', await violations(page, 'all'))
      note(
        'type',
        (await facesUsed(page)).filter((face) => face.startsWith('!')),
      )
      note('1440', await unreachable(page))
      await setTheme(page, 'dark')
      note('dark', await violations(page, 'contrast'))
      await setTheme(page, 'light')
      await leave?.()
    }
    expect(faults).toEqual([])
  })

for (const language of ['zh-CN', 'en'] as const)
  test(`nothing is cut off in a small window or at 200 %: ${language}`, async ({ open }) => {
    test.setTimeout(180_000)
    const t = translatorOf(language)
    const desk = await open({ demo: true, language })
    const { page } = desk
    await expect(shown(page, 'stock')).toHaveAttribute('data-ready', 'true')
    const faults: string[] = []
    for (const [width, height, zoom] of [
      [1280, 800, 1],
      [1440, 900, 2],
    ] as const) {
      await resize(desk, width, height, zoom)
      for (const { name, go, leave } of tour(page, t)) {
        await go()
        await settled(page)
        faults.push(...(await unreachable(page)).map((one) => `${name} at ${width} × ${zoom}: ${one}`))
        await leave?.()
      }
      await page.keyboard.press('Escape')
    }
    expect(faults).toEqual([])
  })

test('the window is set in its own faces', async ({ open }) => {
  for (const [language, ui] of [
    ['zh-CN', 'Noto Sans SC'],
    ['en', 'Source Sans 3'],
  ] as const) {
    const t = translatorOf(language)
    const { page } = await open({ demo: true, language })
    await goTo(page, t, 'stock')
    expect((await facesUsed(page, '.rail button span'))[0]).toContain(ui)
    await goTo(page, t, 'editor')
    await shown(page, 'editor').getByText('山阳区召开生态环境保护工作推进会').first().click()
    await expect(page.locator('.ProseMirror')).toContainText('会议强调')
    const copy = await facesUsed(page, '.ProseMirror p')
    expect(copy.length).toBeGreaterThan(0)
    expect(copy.filter((face) => !/Noto Serif SC|Source Serif 4/.test(face))).toEqual([])
  }
})

test('the keyboard alone reaches every screen and its acts, and the focus is always to be seen', async ({ open }) => {
  test.setTimeout(240_000)
  const t = translatorOf('zh-CN')
  const { page } = await open({ demo: true })
  await expect(shown(page, 'stock')).toHaveAttribute('data-ready', 'true')
  const faults: string[] = []
  const look = async (name: string, least: number) => {
    const round = await tabRound(page)
    faults.push(...round.faults.map((fault) => `${name}: ${fault}`))
    if (round.stops < least) faults.push(`${name}: only ${round.stops} stops`)
  }
  const mustStand = async (name: string) => {
    const { fault } = await focusStop(page)
    if (fault) faults.push(`${name}: ${fault}`)
  }

  // From a cold start: the list of the stock is reached by Tab, its rows by arrows, an article by Enter.
  await look('stock', 15)
  await page.locator('[role="treegrid"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await mustStand('a row of the stock')
  await page.keyboard.press('Enter')
  await expect(shown(page, 'editor').locator('.ProseMirror')).toBeVisible()
  await mustStand('the editor just opened')
  await look('editor', 15)
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('键盘改的主题')
  await page.keyboard.press('Control+s')
  // Any number: how often the demonstration saved before is its own affair.
  const saved = t('editor.saved.version', { number: 0 }).replace('0', '')
  await expect(page.getByRole('status').filter({ hasText: saved })).toHaveCount(1)

  // A screen that comes back has the focus where it was.
  await goTo(page, t, 'flatplan')
  await mustStand('the flatplan just opened')
  await look('flatplan', 15)
  await page.getByRole('option').first().focus()
  await page.keyboard.press('ArrowRight')
  await mustStand('the next page')
  await page.keyboard.press('Space')
  await page.getByRole('dialog').waitFor()
  await look('a page enlarged', 1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('option', { selected: true })).toBeFocused()
  await page.keyboard.press('Control+2')
  await expect(shown(page, 'editor')).toBeVisible()
  await expect(shown(page, 'editor').getByRole('textbox', { name: t('editor.field.headline') })).toBeFocused()
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('option', { selected: true })).toBeFocused()
  await page.keyboard.press('Enter')

  // Make-up: a frame is moved, undone, pulled and put back without a mouse.
  await expect(shown(page, 'makeUp').locator('[data-overlay]').first()).toBeVisible()
  await mustStand('make-up just opened')
  await look('make-up', 15)
  const frame = page.locator('[data-overlay]').first()
  await frame.focus()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-overlay]')).toHaveCount(0)
  await mustStand('the page after its last frame')
  await page.keyboard.press('Control+z')
  await expect(frame).toBeVisible()

  await goTo(page, t, 'press')
  await mustStand('the press check just opened')
  await look('press check', 12)
  await goTo(page, t, 'settings')
  await mustStand('the settings just opened')
  await look('settings', 12)

  // Dialogs keep the focus inside, go with Esc and give it back.
  const button = shown(page, 'settings').getByRole('button').first()
  await button.focus()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await look('command box', 1)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  const last = page.getByRole('menuitem').last()
  await expect(last).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()

  await goTo(page, t, 'stock')
  const importing = shown(page, 'stock').getByRole('button', { name: t('stock.import') })
  await importing.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await mustStand('the first item of a menu')
  await page.keyboard.press('Escape')
  await expect(importing).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: t('intake.paste.label') })).toBeFocused()
  await look('paste', 2)
  await page.keyboard.press('Escape')
  await expect(importing).toBeFocused()
  expect(faults).toEqual([])
})

test('what happens is said: verdict, notices, language; pages have words', async ({ open }) => {
  const t = translatorOf('zh-CN')
  const { page } = await open({ demo: true })
  await expect(shown(page, 'stock')).toHaveAttribute('data-ready', 'true')
  await goTo(page, t, 'press')
  await expect(page.getByRole('status').filter({ hasText: t('press.announce.blocked', { count: 4 }) })).toHaveCount(1)
  await goTo(page, t, 'flatplan')
  // The drawn page is decoration; its tile says what stands on it.
  await expect(page.getByRole('option', { name: /A01.*山阳区召开生态环境保护工作推进会/ })).toBeVisible()
  await expect(shown(page, 'flatplan').locator('.pg-page').first()).toBeAttached()
  expect(
    await page.locator('.pg-page').evaluateAll((pages) => pages.filter((one) => !one.closest('[aria-hidden="true"], [role="img"]')).length),
  ).toBe(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type(t('shell.issue.new'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('shell.issue.new') }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('log', { name: t('shell.notices') })).toContainText(/已建/)
  await expect(page.getByRole('log', { name: t('shell.notices') })).toHaveAttribute('aria-live', 'polite')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('English')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('main')).toHaveCount(1)
})

test('nothing moves for a person who asked for no motion, and more contrast is given', async ({ open }) => {
  const t = translatorOf('zh-CN')
  const { page } = await open({ demo: true })
  await expect(shown(page, 'stock')).toHaveAttribute('data-ready', 'true')
  const rule = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--rule'))
  const usual = await rule()
  await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' })
  expect(await rule()).not.toBe(usual)
  const faults: string[] = []
  for (const screen of [...SCREENS, 'settings'] as const) {
    await goTo(page, t, screen)
    faults.push(...(await moving(page)).map((one) => `${screen}: ${one}`))
  }
  expect(faults).toEqual([])
})

for (const language of ['zh-CN', 'en'] as const)
  test(`the screens of the start read: ${language}`, async ({ open }) => {
    const t = translatorOf(language)
    const check = async (page: Page) => {
      await bringAxe(page)
      await setTheme(page, 'light')
      const light = await violations(page, 'all')
      await setTheme(page, 'dark')
      return [...light, ...(await violations(page, 'contrast')), ...(await unreachable(page))]
    }
    const empty = await open({ language })
    await expect(empty.page.getByRole('heading', { level: 1, name: t('shell.empty.title') })).toBeVisible()
    expect([...(await check(empty.page)), ...(await tabRound(empty.page)).faults]).toEqual([])
    await empty.close()

    const profile = tempFolder()
    const store = path.join(profile, 'store')
    const db = path.join(store, 'forme.db')
    forme(['intake', SAMPLE, '--issue', '2025-08-26', '--store', store])
    forme(['backup', path.join(store, 'backups'), '--store', store])
    const write = (bytes: Buffer, at: number) => {
      const file = openSync(db, 'r+')
      writeSync(file, bytes, 0, bytes.length, at)
      closeSync(file)
    }
    const preferences = path.join(profile, 'preferences.json')
    writeFileSync(preferences, JSON.stringify({ language, theme: 'light', issueId: null, backupFolder: null }))
    // The schema's version stands in bytes 60 to 63 of a SQLite file.
    const version = readFileSync(db).subarray(60, 64)
    write(Buffer.from([0, 1, 0, 0]), 60)
    const newer = await open({ profile, language })
    await expect(newer.page.getByRole('heading', { level: 1, name: t('shell.newer.title') })).toBeVisible()
    await expect(newer.page.getByRole('alert')).toBeVisible()
    expect(await check(newer.page)).toEqual([])
    await newer.close()

    write(version, 60)
    for (let at = 4096; at < statSync(db).size; at += 4096) write(Buffer.alloc(512, 0x5a), at)
    rmSync(`${db}-wal`, { force: true })
    const damaged = await open({ profile, language })
    await expect(damaged.page.getByRole('heading', { level: 1, name: t('shell.damaged.title') })).toBeVisible()
    const restore = damaged.page.getByRole('button', { name: t('shell.backup.restore') }).first()
    expect([...(await check(damaged.page)), ...(await tabRound(damaged.page)).faults]).toEqual([])
    await restore.focus()
    await damaged.page.keyboard.press('Enter')
    await damaged.page.getByRole('alertdialog').waitFor()
    expect(await check(damaged.page)).toEqual([])
    await damaged.page.keyboard.press('Escape')
    await expect(restore).toBeFocused()
  })
