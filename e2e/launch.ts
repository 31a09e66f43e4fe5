import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright/test'

const root = path.resolve(import.meta.dirname, '..')
const v8 = path.join(root, 'out', 'v8')
const need = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests through 'npm test' or 'npm run e2e'`)
  return value
}

/** Chromium refuses to run sandboxed as root; ordinary users keep the sandbox. */
const asRoot = process.getuid?.() === 0
const sandboxArgs = asRoot ? ['--no-sandbox'] : []

export const tempProfile = () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'forme-e2e-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** The built app in the development runtime, with access to its main process. */
export async function launchApp(profile: string): Promise<{ app: ElectronApplication; page: Page; close: () => Promise<void> }> {
  const app = await _electron.launch({
    executablePath: need('FORME_ELECTRON_BIN'),
    // Without this Playwright 1.65 adds --no-sandbox on every Linux.
    chromiumSandbox: !asRoot,
    args: [...sandboxArgs, root, `--user-data-dir=${profile}`],
    // The main process writes its V8 coverage there when it ends.
    env: { ...process.env, LANG: 'zh_CN.UTF-8', NODE_V8_COVERAGE: v8 } as Record<string, string>,
  })
  const page = await app.firstWindow()
  await page.coverage.startJSCoverage({ resetOnNavigation: false })
  return {
    app,
    page,
    close: async () => {
      const result = await page.coverage.stopJSCoverage()
      writeFileSync(path.join(v8, `page-${app.process().pid}.json`), JSON.stringify({ result }))
      await app.close()
    },
  }
}

/** The packaged binary as users get it. Its fuses forbid --inspect, so only the page is reachable (CDP). */
export async function launchPackaged(profile: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const child = spawn(need('FORME_PACKAGED_BIN'), [...sandboxArgs, `--user-data-dir=${profile}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    let log = ''
    child.stderr.on('data', (chunk) => {
      log += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(log)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}:\n${log}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const context = browser.contexts()[0]
  if (!context) throw new Error('no browser context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return {
    page,
    close: async () => {
      await page.close().catch(() => undefined)
      await Promise.race([exited, new Promise((done) => setTimeout(done, 5000))])
      if (child.exitCode === null) child.kill('SIGTERM')
      await exited
      await browser.close().catch(() => undefined)
    },
  }
}
