// Benchmarks on the real application. Each figure is printed with the size of its input; comparisons are ratios of one run.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import { article, pageText, random, rareArticle } from './bench/generated-copy.mjs'
import { ROOT } from './setup.mjs'

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-bench-'))
const asRoot = process.getuid?.() === 0
const sandboxArgs = asRoot ? ['--no-sandbox'] : []
const electron = process.env.FORME_ELECTRON_BIN ?? ''
const CLI = path.join(ROOT, 'out', 'electron', 'cli.cjs')

const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const p95 = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0
const ms = (/** @type {number} */ value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
/** @param {string} what @param {string} size @param {string} figure */
const report = (what, size, figure) => console.log(`${what.padEnd(44)} ${size.padEnd(46)} ${figure}`)

/** @param {string[]} args @param {string} store @param {boolean} [inElectron] */
function forme(args, store, inElectron = false) {
  const all = [...args, '--store', store, '--json']
  const started = performance.now()
  const done = inElectron
    ? spawnSync(electron, [...sandboxArgs, ROOT, '--command', ...all], { encoding: 'utf8', maxBuffer: 1 << 28 })
    : spawnSync(process.execPath, [CLI, ...all], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!done.stdout.startsWith('{')) throw new Error(`forme ${args.join(' ')}: ${done.stderr}`)
  return { tookMs: performance.now() - started, json: JSON.parse(done.stdout) }
}

/** Starts Electron on a folder and waits until `ready` says so. @param {string} app @param {string[]} args @param {(page: import('playwright').Page) => Promise<void>} ready */
async function start(app, args, ready) {
  const started = performance.now()
  const running = await _electron.launch({ executablePath: electron, chromiumSandbox: !asRoot, args: [...sandboxArgs, app, ...args] })
  const page = await running.firstWindow()
  await ready(page)
  return { running, page, tookMs: performance.now() - started }
}

/** An application of one empty window, for comparison. */
function emptyApp() {
  const folder = path.join(work, 'empty')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
  fs.writeFileSync(
    path.join(folder, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<p id=ready>empty</p>'))",
  )
  return folder
}

const usable = async (/** @type {import('playwright').Page} */ page) => page.locator('[data-screen="stock"][data-ready="true"]').waitFor()

async function coldStart() {
  const profile = path.join(work, 'start')
  const first = await start(ROOT, [`--user-data-dir=${profile}`, '--demo'], usable)
  await first.running.close()
  const ours = []
  const empty = []
  for (let i = 0; i < 5; i++) {
    const one = await start(ROOT, [`--user-data-dir=${profile}`], usable)
    ours.push(one.tookMs)
    await one.running.close()
    const other = await start(emptyApp(), [`--user-data-dir=${path.join(work, 'empty-profile')}`], (page) =>
      page.locator('#ready').waitFor(),
    )
    empty.push(other.tookMs)
    await other.running.close()
  }
  const ratio = median(ours) / median(empty)
  report(
    'cold start to usable stock',
    'demo issue, 9 articles; against an empty window',
    `${ms(median(ours))} / ${ms(median(empty))} = ${ratio.toFixed(2)} ×`,
  )
}

/** Runs in the page: from each key event to the task after the next frame. */
const KEY_TIMER = `{
  const times = []
  window.keyTimes = times
  document.addEventListener('keydown', () => {
    const at = performance.now()
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => times.push(performance.now() - at)
      channel.port2.postMessage(0)
    })
  }, true)
}`

async function keystroke() {
  const profile = path.join(work, 'keys')
  const next = random(7)
  const file = path.join(work, 'long.txt')
  fs.writeFileSync(file, article(next, 10_000))
  forme(['intake', file, '--issue', '2026-03-01'], path.join(profile, 'store'))
  forme(['makeup', '--issue', '2026-03-01'], path.join(profile, 'store'))
  const { running, page } = await start(ROOT, [`--user-data-dir=${profile}`], usable)
  await page.keyboard.press('Control+2')
  const body = page.locator('[data-screen="editor"] .ProseMirror')
  if ((await body.count()) === 0) await page.locator('[data-screen="editor"] [role="row"]').first().click()
  await body.waitFor()
  const characters = (await body.innerText()).length
  await body.click()
  await page.keyboard.press('Control+Home')
  // From the key event to the frame after it, measured in the page.
  await page.evaluate(KEY_TIMER)
  for (let i = 0; i < 120; i++) await page.keyboard.press(String(i % 10))
  const times = /** @type {number[]} */ (await page.evaluate('window.keyTimes'))
  report(
    'keystroke to paint with live copyfit',
    `article of ${characters} characters, 120 keys`,
    `median ${ms(median(times))}, p95 ${ms(p95(times))}`,
  )
  await running.close()
}

function intake() {
  const file = path.join(work, 'page-1mb.txt')
  let text = ''
  for (let seed = 1; Buffer.byteLength(text) < 1_000_000; seed++) text += `${pageText(seed, 8, 900)}\n\n\n`
  fs.writeFileSync(file, text)
  const size = Buffer.byteLength(text)
  const empty = path.join(work, 'short.txt')
  fs.writeFileSync(empty, pageText(1, 1, 200))
  const base = forme(['intake', empty], path.join(work, 'none')).tookMs
  const { tookMs, json } = forme(['intake', file], path.join(work, 'none'))
  report('intake of a page text', `${(size / 1e6).toFixed(2)} MB, ${json.items.length} items; start-up taken off`, ms(tookMs - base))
}

function pagePdf() {
  const store = path.join(work, 'pdf')
  const file = path.join(work, 'pdf.txt')
  fs.writeFileSync(file, pageText(3, 8, 700))
  forme(['intake', file, '--issue', '2026-03-02'], store)
  const { json } = forme(['makeup', '--issue', '2026-03-02'], store)
  const { tookMs } = forme(['print', '--issue', '2026-03-02', '--proof', '--out', path.join(work, 'pdf-out')], store, true)
  const frames = json.pages.reduce((/** @type {number} */ sum, /** @type {{frames: unknown[]}} */ page) => sum + page.frames.length, 0)
  report('pages to PDF, start of Electron included', `${json.pages.length} pages, ${frames} articles`, ms(tookMs))
}

async function largeIssue() {
  const profile = path.join(work, 'large')
  const store = path.join(profile, 'store')
  const files = Array.from({ length: 25 }, (_, index) => {
    const file = path.join(work, `large-${index}.txt`)
    fs.writeFileSync(file, pageText(100 + index, 8, 880))
    return file
  })
  forme(['intake', ...files, '--issue', '2026-03-03'], store)
  const made = forme(['makeup', '--issue', '2026-03-03'], store)
  const articles = made.json.pages.reduce(
    (/** @type {number} */ sum, /** @type {{frames: unknown[]}} */ page) => sum + page.frames.length,
    0,
  )
  report('make-up of a whole issue', `${made.json.pages.length} pages, ${articles} articles`, ms(made.tookMs))
  const check = forme(['check', '--issue', '2026-03-03'], store)
  report('press check of a whole issue', `${made.json.pages.length} pages, ${articles} articles`, ms(check.tookMs))
  const stock = await start(ROOT, [`--user-data-dir=${profile}`], usable)
  report('opening the application on a large issue', `${made.json.pages.length} pages, ${articles} articles`, ms(stock.tookMs))
  const started = performance.now()
  await stock.page.keyboard.press('Control+3')
  await stock.page.locator('[data-screen="flatplan"][data-ready="true"]').waitFor()
  report('opening its flatplan', `${made.json.pages.length} pages, ${articles} articles`, ms(performance.now() - started))
  await stock.running.close()
}

/** Texts that ran before: the press check of an issue asked as the window does, the first time, again, and after one edit. */
async function radar() {
  const profile = path.join(work, 'radar')
  const store = path.join(profile, 'store')
  const next = random(11)
  const old = path.join(work, 'old.jsonl')
  const archived = 10_000
  const lines = Array.from({ length: archived }, (_, number) =>
    JSON.stringify({ id: `old-${number}`, date: `2025-${String((number % 12) + 1).padStart(2, '0')}-15`, body: rareArticle(next, 500) }),
  )
  fs.writeFileSync(old, lines.join('\n'))
  const added = forme(['archive', 'add', old], store)
  report('archive import with its index', `${archived} articles of 500 characters`, ms(added.tookMs))
  const files = Array.from({ length: 100 }, (_, number) => {
    const file = path.join(work, `radar-${number}.txt`)
    fs.writeFileSync(
      file,
      `第${number}篇\n\n本报讯（记者赵远）${number % 10 === 0 ? JSON.parse(lines[number] ?? '').body : rareArticle(next, 850)}`,
    )
    return file
  })
  forme(['intake', ...files, '--issue', '2026-03-04'], store)
  const { running, page } = await start(ROOT, [`--user-data-dir=${profile}`], usable)
  const timed = (/** @type {boolean} */ edit) =>
    page.evaluate(async (edit) => {
      const { operations } = Reflect.get(globalThis, 'forme')
      const issue = (await operations['issue.list']({})).value[0]
      if (edit) {
        const { articles } = (await operations['issue.get']({ issueId: issue.id })).value
        const { revision, content } = (await operations['article.get']({ articleId: articles[5].id })).value
        const body = JSON.parse(JSON.stringify(content.body))
        body.content[0].content.push({ type: 'text', text: '又添一句。' })
        await operations['article.save']({
          articleId: articles[5].id,
          baseRevisionId: revision.id,
          content: { ...content, body },
          kind: 'saved',
          note: '',
        })
      }
      const at = performance.now()
      const { value } = await operations['preflight.run']({ issueId: issue.id })
      return {
        tookMs: performance.now() - at,
        found: value.findings.filter((/** @type {{rule: string}} */ one) => one.rule === 'printed-before').length,
        archive: value.archive,
      }
    }, edit)
  const [first, again, edited] = [await timed(false), await timed(false), await timed(true)]
  const size = `100 articles, archive of ${first.archive.texts}, ${first.found} ran before`
  report('press check with what ran before', size, ms(first.tookMs))
  report('the same again; after one edit', size, `${ms(again.tookMs)}; ${ms(edited.tookMs)}`)
  await running.close()
}

const parts = { coldStart, keystroke, intake, pagePdf, largeIssue, radar }
const wanted = process.argv.slice(2)
console.log(`Forme benchmarks on ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}`)
try {
  for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await run()
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}
