// Shows the application without a person: the demo issue is imported, checked, made up and proofed for real, and every
// main screen is photographed. `--screens` takes all screens in both languages and themes.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { _electron } from 'playwright'
import { ROOT } from './setup.mjs'

const all = process.argv.includes('--screens')
const out = path.join(ROOT, 'out', all ? 'screens' : 'demo')
const profile = path.join(ROOT, 'out', 'demo-profile')
const asRoot = process.getuid?.() === 0
const sandboxArgs = asRoot ? ['--no-sandbox'] : []
const electron = process.env.FORME_ELECTRON_BIN ?? ''

const SCREENS = /** @type {const} */ ([
  ['stock', 'Control+1'],
  ['editor', 'Control+2'],
  ['flatplan', 'Control+3'],
  ['makeUp', 'Control+4'],
  ['press', 'Control+5'],
  ['archive', 'Control+6'],
])

/** One run of the application in one language and theme. @param {'zh-CN' | 'en'} language @param {'light' | 'dark'} theme */
async function photograph(language, theme) {
  fs.mkdirSync(profile, { recursive: true })
  const file = path.join(profile, 'preferences.json')
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { issueId: null, backupFolder: null }
  fs.writeFileSync(file, JSON.stringify({ ...kept, language, theme }))
  const app = await _electron.launch({
    executablePath: electron,
    chromiumSandbox: !asRoot,
    args: [...sandboxArgs, ROOT, `--user-data-dir=${profile}`, '--demo'],
  })
  const page = await app.firstWindow()
  const suffix = all ? `-${language}-${theme}` : ''
  for (const [name, keys] of SCREENS) {
    await page.locator('[data-screen]').first().waitFor({ state: 'attached' })
    await page.keyboard.press(keys)
    // Its code is there, its questions are answered, and a screen that shows pages has drawn one.
    const screen = page.locator(`[data-screen="${name}"][data-ready="true"]:not(:has([data-loading]))`)
    await screen.waitFor({ state: 'visible' })
    if (name === 'makeUp' || name === 'flatplan') await screen.locator('.pg-page').first().waitFor()
    await screen.waitFor({ state: 'visible' })
    await page.evaluate('document.fonts.ready.then(() => true)')
    await page.screenshot({ path: path.join(out, `${name}${suffix}.png`) })
  }
  await app.close()
}

/** A command of the command line on the demo's store. @param {string[]} args @returns {{status: number, json: any}} */
function forme(args) {
  const common = [...args, '--store', path.join(profile, 'store'), '--json']
  const [command, rest] =
    args[0] === 'print'
      ? [electron, [...sandboxArgs, ROOT, '--command', ...common]]
      : [process.execPath, [path.join(ROOT, 'out', 'electron', 'cli.cjs'), ...common]]
  const done = spawnSync(/** @type {string} */ (command), /** @type {string[]} */ (rest), { encoding: 'utf8', maxBuffer: 1 << 28 })
  const text = done.stdout.trim()
  if (!text.startsWith('{')) throw new Error(`forme ${args.join(' ')}: ${done.stderr || text}`)
  return { status: done.status ?? 1, json: JSON.parse(text) }
}

fs.rmSync(profile, { recursive: true, force: true })
fs.rmSync(out, { recursive: true, force: true })
fs.mkdirSync(out, { recursive: true })
if (all)
  for (const language of /** @type {const} */ (['zh-CN', 'en']))
    for (const theme of /** @type {const} */ (['light', 'dark'])) await photograph(language, theme)
else await photograph('zh-CN', 'light')

const date = '2025-08-26'
const { json: intake } = forme(['intake', path.join(ROOT, 'electron', 'demo', `page-${date}.txt`)])
const { json: makeup } = forme(['makeup', '--issue', date])
const { json: check } = forme(['check', '--issue', date])
const { json: duplicates } = forme(['duplicates', '--issue', date])
const { json: print } = forme(['print', '--issue', date, '--proof', '--out', path.join(out, 'pdf')])
/** @param {string} severity */
const count = (severity) => check.findings.filter((/** @type {{severity: string}} */ finding) => finding.severity === severity).length

console.log(`Demo issue 演示一期 ${date}`)
/** @param {string} kind */
const items = (kind) => intake.items.filter((/** @type {{kind: string}} */ item) => item.kind === kind)
const joins = items('article').reduce((/** @type {number} */ sum, /** @type {{joins: unknown[]}} */ item) => sum + item.joins.length, 0)
console.log(
  `  import 收稿: ${items('article').length} articles 稿件, ${items('photo').length} photo 图片, ${items('folio').length} folio lines 报眉, ${joins} joins 接合`,
)
for (const page of makeup.pages)
  console.log(
    `  make-up 拼版: ${page.page} ${(page.fill * 100).toFixed(1)} %, ${page.frames.length} frames 版位, ${page.oversetLines} lines over 溢行`,
  )
console.log(`  check 检查: ${count('block')} blocking 阻断, ${count('warn')} warnings 警告, ${count('info')} notes 提示`)
for (const pair of duplicates.pairs) {
  const percent = (/** @type {number} */ share) => `${Math.floor(share * 100)} %`
  console.log(`  duplicate 重稿: ${pair.a.headline} | ${pair.b.headline} | ${percent(pair.aInB)} / ${percent(pair.bInA)}`)
}
for (const page of print.pages) console.log(`  proof 校样: ${path.relative(ROOT, page.pdf)} ${page.trimMm.join(' × ')} mm`)
console.log(`  screenshots 截图: ${path.relative(ROOT, out)}${path.sep}*.png`)
