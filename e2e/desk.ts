// The real application for one test: its own profile folder, screenshots and log kept when the test fails.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, test as base, chromium, type ElectronApplication, expect, type Page, type TestInfo } from 'playwright/test'
import { openWorkerScreen } from './worker-screen.ts'

export const ROOT = path.resolve(import.meta.dirname, '..')
const V8 = path.join(ROOT, 'out', 'v8')

const need = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests through 'npm test' or 'npm run e2e'`)
  return value
}

/** Chromium refuses to run sandboxed as root; ordinary users keep the sandbox. */
const asRoot = process.getuid?.() === 0
const sandboxArgs = asRoot ? ['--no-sandbox'] : []

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** What the page said on its console as errors, and uncaught exceptions, since it was opened. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
  /** Ends the whole process tree at once, as a power cut would. */
  readonly kill: () => Promise<void>
  readonly hasEnded: () => boolean
}

export interface DeskOptions {
  readonly language?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly demo?: boolean
  readonly profile?: string
  readonly width?: number
  readonly height?: number
}

const tempFolder = () => mkdtempSync(path.join(tmpdir(), 'forme-e2e-'))

/** Opens the built application; waits until the window is drawn. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const profile = options.profile ?? tempFolder()
  const preferences = path.join(profile, 'preferences.json')
  if (!existsSync(preferences))
    writeFileSync(
      preferences,
      JSON.stringify({ language: options.language ?? 'zh-CN', theme: options.theme ?? 'light', issueId: null, backupFolder: null }),
    )
  const app = await _electron.launch({
    executablePath: need('FORME_ELECTRON_BIN'),
    // Without this Playwright adds --no-sandbox on every Linux.
    chromiumSandbox: !asRoot,
    args: [...sandboxArgs, ROOT, `--user-data-dir=${profile}`, ...(options.demo ? ['--demo'] : [])],
    // The main process writes its V8 coverage there when it ends.
    env: { ...process.env, LANG: 'zh_CN.UTF-8', NODE_V8_COVERAGE: V8 } as Record<string, string>,
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width: options.width ?? 1440,
    height: options.height ?? 900,
  })
  await page.coverage.startJSCoverage({ resetOnNavigation: false })
  const main = app.process()
  const { pid } = main
  let ended = false
  main.once('exit', () => {
    ended = true
  })
  return {
    hasEnded: () => ended,
    app,
    page,
    profile,
    complaints,
    close: async () => {
      const result = await page.coverage.stopJSCoverage().catch(() => [])
      writeFileSync(path.join(V8, `page-${pid}.json`), JSON.stringify({ result }))
      await app.close()
    },
    kill: async () => {
      const gone = new Promise<void>((resolve) => main.once('exit', () => resolve()))
      process.kill(pid ?? 0, 'SIGKILL')
      await gone
    },
  }
}

/** Keeps a screenshot and the log of a failed test in the output folder. */
async function keepEvidence(desks: readonly Desk[], info: TestInfo): Promise<void> {
  for (const [index, desk] of desks.entries()) {
    await desk.page.screenshot({ path: info.outputPath(`window-${index}.png`) }).catch(() => undefined)
    const log = path.join(desk.profile, 'logs', 'forme.log')
    if (existsSync(log)) cpSync(log, info.outputPath(`forme-${index}.log`))
    writeFileSync(info.outputPath(`console-${index}.txt`), desk.complaints.join('\n'))
  }
}

/** `open` starts an application that is closed and cleaned up with the test. */
export const test = base.extend<{ open: (options?: DeskOptions) => Promise<Desk> }, { display: undefined }>({
  display: [
    async ({ browserName: _unused }, use) => {
      if (!process.env.FORME_OWN_SCREENS) return use(undefined)
      const screen = await openWorkerScreen()
      process.env.DISPLAY = screen.display
      await use(undefined)
      screen.close()
    },
    { scope: 'worker', auto: true },
  ],
  open: async ({ browserName: _unused }, use, info) => {
    const desks: Desk[] = []
    await use(async (options) => {
      const desk = await openDesk(options)
      desks.push(desk)
      return desk
    })
    if (info.status !== info.expectedStatus) await keepEvidence(desks, info)
    for (const desk of desks) if (!desk.hasEnded()) await desk.close().catch(() => undefined)
    for (const desk of desks) rmSync(desk.profile, { recursive: true, force: true })
  },
})

export { expect }

/** Goes to the writing screen and opens the article with that headline. */
export async function openArticle(page: Page, headline: string): Promise<void> {
  await page.locator('[data-screen]').first().waitFor()
  await page.keyboard.press('Control+2')
  const screen = page.locator('[data-screen="editor"]')
  await screen.getByText(headline).first().click()
  await expect(screen.locator('.ProseMirror')).toBeVisible()
}

export interface CommandResult {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line exactly as its readers do. */
export function forme(args: readonly string[], options: { timeoutMs?: number } = {}): CommandResult {
  const done = spawnSync('npm', ['run', '--silent', 'forme', '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: options.timeoutMs ?? 120_000,
    env: process.env,
    maxBuffer: 256 * 1024 * 1024,
  })
  return { status: done.status ?? -1, stdout: done.stdout, stderr: done.stderr }
}

/** The packaged binary as users get it. Its fuses forbid --inspect, so only the page is reachable. */
export async function openPackaged(profile: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const child = spawn(need('FORME_PACKAGED_BIN'), [...sandboxArgs, `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--demo'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Without it a package refuses to start with an open port.
    env: { ...process.env, FORME_SMOKE_TEST: '1' },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    let log = ''
    child.stderr.on('data', (chunk) => {
      log += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(log)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the application ended with ${code}:\n${log}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const context = browser.contexts()[0]
  if (!context) throw new Error('no browser context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return {
    page,
    close: async () => {
      await page.close().catch(() => undefined)
      await Promise.race([exited, new Promise((done) => setTimeout(done, 8000))])
      if (child.exitCode === null) child.kill('SIGTERM')
      await exited
      await browser.close().catch(() => undefined)
    },
  }
}

export const readText = (file: string): string => readFileSync(file, 'utf8')
export { tempFolder }
