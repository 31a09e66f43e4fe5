// node build/run.mjs TASK: sets the checkout up (build/setup.mjs), then runs the task with the right Node and Electron.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { needsPage } from './command-runtime.mjs'
import { CACHE, needsXvfb, ROOT, setup } from './setup.mjs'
import { isBundled } from './sources-stamp.mjs'

const started = Date.now()
const ready = await setup().catch((error) => {
  console.error(`[setup] ${error.message}`)
  process.exit(1)
})
const bin = (/** @type {string} */ name) => path.join(ROOT, 'node_modules', ...name.split('/'))
const packaged = path.join(ROOT, 'dist', 'linux-unpacked', 'forme')
const env = {
  ...process.env,
  FORME_NODE_BIN: ready.node,
  PATH: path.dirname(ready.node) + path.delimiter + process.env.PATH,
  FORME_ELECTRON_BIN: ready.electron,
}

// The command line's standard output carries its answer and nothing else, a first bundling included.
const stdout = process.argv[2] === 'forme' ? 2 : 1
/** @type {{name: string, ok: boolean, ms: number}[]} */
const steps = [{ name: 'setup', ok: true, ms: Date.now() - started }]

/** Runs one step; a display is made up where there is none.
 * @param {string} name @param {string} command @param {string[]} args @param {{screen?: boolean, env?: Record<string, string>}} [options] */
function step(name, command, args, options = {}) {
  const at = Date.now()
  const line = options.screen && needsXvfb() ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', command, ...args] : [command, ...args]
  const done = spawnSync(/** @type {string} */ (line[0]), line.slice(1), {
    stdio: ['inherit', stdout, 'inherit'],
    cwd: ROOT,
    env: { ...env, ...options.env },
  })
  const ok = done.status === 0
  steps.push({ name, ok, ms: Date.now() - at })
  return ok
}
/** @param {string} name @param {string} script @param {string[]} args @param {{screen?: boolean, env?: Record<string, string>}} [options] */
const node = (name, script, args, options) => step(name, ready.node, [script, ...args], options)

const types = () => {
  const newest = node('types', bin('typescript/bin/tsc'), ['-b'])
  if (!ready.electronTypes) return newest
  // Once more with the declarations of the older Electron in use: clipboard, for one, is another API there.
  const config = path.join(ROOT, '.cache', 'tsconfig.oldest.json')
  const room = path.join(ROOT, 'electron')
  fs.mkdirSync(path.dirname(config), { recursive: true })
  fs.writeFileSync(
    config,
    JSON.stringify({
      extends: path.join(room, 'tsconfig.json'),
      compilerOptions: {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        rootDir: ROOT,
        paths: { electron: [ready.electronTypes] },
      },
      include: [path.join(room, '**/*.ts'), path.join(ROOT, 'shared/**/*.ts')],
      references: [],
    }),
  )
  return node('types33', bin('typescript/bin/tsc'), ['-p', config]) && newest
}
const lint = () => node('lint', bin('@biomejs/biome/bin/biome'), ['check', '--config-path=build/lint.json', '--error-on-warnings', '.'])
const format = () => node('format', bin('@biomejs/biome/bin/biome'), ['check', '--write', '--config-path=build/lint.json', '.'])
const unit = () =>
  node('unit', bin('vitest/vitest.mjs'), [
    'run',
    '--config',
    'build/vitest.config.mjs',
    '--coverage',
    '--reporter=default',
    '--reporter=json',
    '--outputFile=out/unit.json',
  ])
const imports = () => node('imports', 'build/import-rules.mjs', [])
/** Asked here first: starting the bundler only to hear that nothing changed would cost every command a second. */
const bundle = () => isBundled(ROOT) || node('bundle', 'build/bundle.mjs', ['--if-stale'])
/** @param {string[]} targets */
const pack = (targets) =>
  node('package', bin('electron-builder/cli.js'), [
    ...targets,
    '--config',
    'build/electron-builder.json',
    '--publish',
    'never',
    // The runtime at hand spares a second download; other systems and releases fetch their own.
    ...(targets.includes('--dir') || !ready.official
      ? [`-c.electronDist=${ready.electronDist}`, `-c.electronVersion=${ready.electronVersion}`]
      : []),
  ])
const e2e = () => {
  fs.rmSync(path.join(ROOT, 'out', 'v8'), { recursive: true, force: true })
  fs.mkdirSync(path.join(ROOT, 'out', 'v8'), { recursive: true })
  return node('e2e', bin('playwright/cli.js'), ['test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(3)], {
    env: {
      ...(fs.existsSync(packaged) ? { FORME_PACKAGED_BIN: packaged } : {}),
      ...(needsXvfb() ? { FORME_OWN_SCREENS: '1' } : {}),
    },
  })
}
const coverage = () => node('coverage', 'build/coverage.mjs', [])
/** @param {string[]} args */
const demo = (args) => node('demo', 'build/demo.mjs', args, { screen: true })
const start = () => {
  if (!needsXvfb()) return step('start', ready.electron, [...ready.electronArgs, ROOT, '--demo', ...process.argv.slice(3)])
  console.log('没有显示器，在虚拟屏幕上走一遍演示。 No display here: the demo runs under a virtual one.')
  return demo([])
}
/** The command line: plain Node where it will do, Electron where a page has to be drawn. Its exit status is ours. */
const forme = async () => {
  const args = process.argv.slice(3)
  const command = needsPage(args)
    ? [
        ...(needsXvfb() ? ['xvfb-run', '-a', '-s', '-screen 0 1400x900x24'] : []),
        ready.electron,
        ...ready.electronArgs,
        // Chromium's remarks on buses and drivers would stand beside the one sentence that is ours.
        '--log-level=3',
        ROOT,
        '--command',
        ...args,
      ]
    : [ready.node, path.join(ROOT, 'out', 'electron', 'cli.cjs'), ...args]
  // A group of its own, so that a signal to us reaches all of it: the shell of xvfb-run passes none on.
  const child = spawn(/** @type {string} */ (command[0]), command.slice(1), {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env,
    detached: process.platform !== 'win32',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      if (child.pid === undefined || child.exitCode !== null) return
      if (process.platform === 'win32') child.kill(signal)
      else process.kill(-child.pid, signal)
    })
  const [status, signal] = await once(child, 'exit')
  process.exit(status ?? 128 + os.constants.signals[/** @type {NodeJS.Signals} */ (signal)])
}

/** @param {string} file @returns {any} */
const json = (file) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, 'out', file), 'utf8'))
  } catch {
    return {}
  }
}

function summary() {
  for (const { name, ok, ms } of steps) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${(ms / 1000).toFixed(1)} s`)
  console.log(`total ${((Date.now() - started) / 1000).toFixed(1)} s`)
  const u = json('unit.json')
  const e = json('e2e.json').stats ?? {}
  if (e.flaky) console.log(`${e.flaky} of the end-to-end tests needed a second try`)
  const passed = (u.numPassedTests ?? 0) + (e.expected ?? 0) + (e.flaky ?? 0)
  const failed = (u.numFailedTests ?? 0) + (e.unexpected ?? 0)
  console.log(`${passed} passed, ${failed} failed, ${(u.numPendingTests ?? 0) + (e.skipped ?? 0)} skipped`)
}

/** @type {Record<string, () => boolean | Promise<boolean>>} */
const tasks = {
  setup: () => true,
  types,
  lint,
  format,
  unit,
  bundle,
  start: () => bundle() && start(),
  demo: () => bundle() && demo([]),
  screens: () => bundle() && demo(['--screens']),
  bench: () => bundle() && node('bench', 'build/bench.mjs', process.argv.slice(3), { screen: true }),
  'eval:duplicates': () => node('eval', 'build/eval-duplicates.mjs', process.argv.slice(3)),
  forme: () => bundle() && forme(),
  imports,
  e2e: () => bundle() && e2e(),
  package: () => bundle() && pack(process.argv.length > 3 ? process.argv.slice(3) : ['--dir']),
  test: () => {
    fs.rmSync(path.join(ROOT, 'out'), { recursive: true, force: true })
    fs.mkdirSync(path.join(ROOT, 'out'), { recursive: true })
    // All cheap checks report; the slow ones only run on something that builds.
    const cheap = [types(), lint(), imports(), unit()].every(Boolean)
    const rest = bundle() && pack(['--dir']) && e2e() && coverage()
    summary()
    return cheap && rest
  },
}

const task = tasks[process.argv[2] ?? '']
if (!task) {
  console.error(`usage: node build/run.mjs ${Object.keys(tasks).join('|')}   (cache: ${CACHE})`)
  process.exit(2)
}
process.exit((await task()) ? 0 : 1)
