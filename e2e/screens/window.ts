// The frame round every screen: changing screens by key, notices, the saved mark, what must be true at the end of a scenario.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { type Desk, expect, forme } from '../desk.ts'
import type { Words } from './words.ts'

const SCREEN_KEYS = { stock: '1', editor: '2', flatplan: '3', makeUp: '4', press: '5', archive: '6' } as const
export type ScreenName = keyof typeof SCREEN_KEYS

export const screenOf = (page: Page, name: ScreenName): Locator => page.locator(`[data-screen="${name}"]`)

/** Ctrl and the screen's number, as the status bar says. */
export async function goTo(page: Page, name: ScreenName): Promise<Locator> {
  // The desk hears keys once it stands.
  await page.locator('[data-screen]').first().waitFor({ state: 'attached' })
  await page.keyboard.press(`Control+${SCREEN_KEYS[name]}`)
  const screen = screenOf(page, name)
  await expect(screen).toBeVisible()
  return screen
}

export const notices = (page: Page, words: Words): Locator => page.getByRole('log', { name: words.say('shell.notices') })

/** The notice that says so; its undo is the button in it. */
export const notice = (page: Page, words: Words, text: string | RegExp): Locator =>
  notices(page, words).locator('> *').filter({ hasText: text }).first()

/** What the files of the store hold: bytes, since content is stored as text. */
export function storeHolds(profile: string, text: string): boolean {
  const wanted = Buffer.from(text)
  return ['forme.db', 'forme.db-wal'].some((name) => {
    try {
      return readFileSync(path.join(profile, 'store', name)).includes(wanted)
    } catch {
      return false
    }
  })
}

/** `forme … --json` on the profile's store. */
export function ask(profile: string, args: readonly string[]) {
  const done = forme([...args, '--json', '--store', path.join(profile, 'store')])
  return { status: done.status, stderr: done.stderr, answer: done.stdout === '' ? null : JSON.parse(done.stdout) }
}

/** After a scenario: no complaint on the console, the window closed, every hash of the store right. */
export async function expectSound(desk: Desk): Promise<void> {
  expect(desk.complaints).toEqual([])
  await desk.close()
  expect(ask(desk.profile, ['verify']).answer).toMatchObject({ ok: true })
}

/** Presses the button down on one point and lets it go on another, in steps, as a hand does. */
export async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

export async function boxOf(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

export const centreOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const { x, y, width, height } = await boxOf(target)
  return { x: x + width / 2, y: y + height / 2 }
}
