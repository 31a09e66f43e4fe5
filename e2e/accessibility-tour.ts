// The states of the window that are looked at, each reached as a person reaches it, and the sizes and themes it is looked at in.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import type { Translate } from '../shared/i18n/index.js'
import { settled } from './accessibility-checks.ts'
import { type Desk, expect, ROOT } from './desk.ts'

export const SAMPLE = path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt')
export const SCREENS = ['stock', 'editor', 'flatplan', 'makeUp', 'press', 'archive'] as const
type Screen = (typeof SCREENS)[number] | 'settings'

export const shown = (page: Page, screen: Screen) => page.locator(`[data-screen="${screen}"]:not([hidden])`)

/** Goes to a screen with its key and waits until what it asked for is there. */
export async function goTo(page: Page, t: Translate, screen: Screen): Promise<void> {
  if (screen === 'settings') {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: t('shell.command.title') }).fill(t('shell.screen.settings'))
    await page.keyboard.press('Enter')
  } else await page.keyboard.press(`Control+${SCREENS.indexOf(screen) + 1}`)
  await expect(shown(page, screen)).toHaveAttribute('data-ready', 'true')
  await expect(shown(page, screen).getByRole('heading', { level: 1 })).toHaveCount(1)
  if (screen === 'flatplan' || screen === 'makeUp') await expect(shown(page, screen).locator('.pg-page').first()).toBeAttached()
}

/** The states of the window that are looked at, each with the keys that lead there from the one before. */
export function tour(
  page: Page,
  t: Translate,
): readonly { readonly name: string; readonly go: () => Promise<unknown>; readonly leave?: () => Promise<unknown> }[] {
  const esc = () => page.keyboard.press('Escape')
  const dialog = () => page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor()
  const part = (name: string) => ({
    name: `settings ${name}`,
    go: () => shown(page, 'settings').getByRole('button', { name, exact: true }).click(),
  })
  return [
    { name: 'stock', go: () => goTo(page, t, 'stock') },
    { name: 'editor', go: () => goTo(page, t, 'editor') },
    { name: 'flatplan', go: () => goTo(page, t, 'flatplan') },
    { name: 'flatplan outline', go: () => page.getByRole('radio', { name: t('flatplan.view.outline') }).click() },
    {
      name: 'page enlarged',
      go: async () => {
        await page.getByRole('radio', { name: t('flatplan.view.pages') }).click()
        await page.getByRole('option').first().focus()
        await page.keyboard.press('Space')
        await dialog()
      },
      leave: esc,
    },
    {
      name: 'question',
      go: async () => {
        await page.getByRole('button', { name: t('flatplan.makeUpAll'), exact: true }).click()
        await dialog()
      },
      leave: esc,
    },
    { name: 'make-up', go: () => goTo(page, t, 'makeUp') },
    {
      name: 'make-up proposals',
      go: async () => {
        await page.locator('[data-overlay]').first().focus()
        await page.keyboard.press('l')
        await page.getByText(t('makeUp.candidates.note')).waitFor()
        await expect(page.getByText(t('makeUp.candidate', { number: 2 })).first()).toBeVisible({ timeout: 30_000 })
      },
      leave: () => page.keyboard.press('l'),
    },
    { name: 'press', go: () => goTo(page, t, 'press') },
    { name: 'archive', go: () => goTo(page, t, 'archive') },
    {
      name: 'archive results',
      go: async () => {
        // The demonstration's own articles are found too.
        await page.getByRole('searchbox', { name: t('archive.search') }).fill('会议')
        await shown(page, 'archive').getByRole('listbox').waitFor()
      },
    },
    {
      name: 'archive imports',
      go: async () => {
        await shown(page, 'archive')
          .getByRole('button', { name: t('archive.view.imports'), exact: true })
          .click()
        await page.getByRole('heading', { name: t('archive.import.title') }).waitFor()
      },
      leave: () =>
        shown(page, 'archive')
          .getByRole('button', { name: t('archive.view.search'), exact: true })
          .click(),
    },
    { name: 'settings', go: () => goTo(page, t, 'settings') },
    ...(['publication', 'standing', 'directory', 'backups', 'about'] as const).map((one) => part(t(`settings.part.${one}`))),
    {
      name: 'command box',
      go: async () => {
        await page.keyboard.press('Control+k')
        await dialog()
        await page.keyboard.type('A0')
      },
      leave: esc,
    },
    {
      name: 'new issue',
      go: async () => {
        await page.keyboard.press('Control+k')
        await page.keyboard.type(t('shell.issue.new'))
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name: t('shell.issue.new') }).waitFor()
      },
      leave: esc,
    },
    {
      name: 'paste',
      go: async () => {
        await goTo(page, t, 'stock')
        await page.getByRole('button', { name: t('stock.import') }).click()
        await page.getByRole('menuitem', { name: t('stock.import.paste') }).click()
        await page.getByRole('textbox', { name: t('intake.paste.label') }).fill(readFileSync(SAMPLE, 'utf8'))
      },
    },
    {
      name: 'review',
      go: async () => {
        await page.keyboard.press('Control+Enter')
        await page.getByRole('heading', { name: t('intake.title') }).waitFor()
      },
      leave: esc,
    },
  ]
}

/** The window at a size in px and a zoom; waits until the page has it. */
export async function resize({ app, page }: Desk, width: number, height: number, zoom: number): Promise<void> {
  // Electron now and then loses the answer of a call; setting a size twice does no harm.
  await expect(async () => {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const window = BrowserWindow.getAllWindows()[0]
        window?.setContentSize(size.width, size.height)
        window?.webContents.setZoomFactor(size.zoom)
      },
      { width, height, zoom },
    )
  }).toPass()
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 1, width / zoom)
}

export const setTheme = async (page: Page, theme: 'light' | 'dark') => {
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme
  }, theme)
  await settled(page)
}
