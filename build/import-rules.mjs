// Who may import whom (ARCHITECTURE.md). Reads every import of the source rooms and names each that leaves its room.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A rule: files under `from` may import project files under one of `rooms` and packages that match one of `packages`.
 * The first rule whose `from` fits a file decides.
 * @typedef {{from: string, rooms: string[], packages: string[]}} Rule
 */

/** @type {Rule[]} */
export const RULES = [
  { from: 'shared/', rooms: ['shared/'], packages: ['zod', 'hyphen', 'intl-messageformat'] },
  {
    from: 'renderer/desk/',
    rooms: ['shared/', 'renderer/desk/'],
    packages: ['react', '@tanstack/react-query', 'zustand', 'intl-messageformat'],
  },
  {
    from: 'renderer/ui/',
    rooms: ['shared/', 'renderer/ui/', 'renderer/desk/'],
    packages: ['react', 'react-dom', 'react-aria-components', 'react-aria', 'react-stately', 'lucide-react', '@internationalized/date'],
  },
  { from: 'renderer/page/', rooms: ['shared/', 'renderer/page/'], packages: ['react'] },
  {
    from: 'renderer/print/',
    rooms: ['shared/', 'renderer/page/', 'renderer/desk/', 'renderer/styles/', 'renderer/print/', 'renderer/page-policy'],
    packages: ['react', 'react-dom'],
  },
  {
    from: 'renderer/features/',
    rooms: ['shared/', 'renderer/desk/', 'renderer/ui/', 'renderer/page/', 'renderer/styles/'],
    packages: ['react', 'zustand', '@tiptap/', 'prosemirror-changeset', 'dompurify'],
  },
  {
    from: 'renderer/',
    rooms: ['shared/', 'renderer/'],
    packages: ['react', 'react-dom', '@tanstack/react-query', 'zustand', 'intl-messageformat', 'dompurify'],
  },
  { from: 'electron/store/', rooms: ['shared/', 'electron/store/'], packages: ['node:', 'better-sqlite3', 'canonicalize', 'zod'] },
  {
    from: 'electron/workers/',
    rooms: ['shared/', 'electron/workers/', 'electron/store/'],
    packages: ['node:', 'mammoth', 'pdfjs-dist', 'parse5', 'yauzl', 'fflate', 'zod', 'image-size', '@silvia-odwyer/photon-node'],
  },
  {
    from: 'electron/services/',
    rooms: ['shared/', 'electron/services/', 'electron/store/', 'electron/workers/'],
    packages: ['node:', '@cantoo/pdf-lib', 'image-size', 'zod'],
  },
  {
    from: 'electron/cli/',
    rooms: ['shared/', 'electron/cli/', 'electron/services/', 'electron/store/', 'electron/workers/'],
    packages: ['node:'],
  },
  { from: 'electron/ipc/', rooms: ['shared/', 'electron/ipc/', 'electron/services/'], packages: ['zod'] },
  { from: 'electron/preload/', rooms: ['shared/ipc/'], packages: ['electron'] },
  { from: 'electron/security/', rooms: ['shared/', 'electron/security/'], packages: ['electron', 'node:'] },
  { from: 'electron/', rooms: ['shared/', 'electron/'], packages: ['electron', 'node:', 'zod'] },
]

/** Features see each other only through their public face. @param {string} file @param {string} target */
const throughIndex = (file, target) => {
  const feature = /^renderer\/features\/([^/]+)\//
  const from = feature.exec(file)?.[1]
  const to = feature.exec(target)?.[1]
  return !to || from === to || /^renderer\/features\/[^/]+\/index\.js$/.test(target)
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** The refused imports of one source text. @param {string} file path from the root, with slashes @param {string} source @param {Rule[]} [rules] */
export function refusedImports(file, source, rules = RULES) {
  const rule = rules.find((one) => file.startsWith(one.from))
  if (!rule) return []
  const isTest = /\.test\.tsx?$|\/testing[/.-]/.test(file)
  const refused = []
  for (const match of source.matchAll(IMPORT)) {
    const name = /** @type {string} */ (match[1] ?? match[2])
    if (name.startsWith('.')) {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), name))
      const allowed =
        rule.rooms.some((room) => target.startsWith(room)) ||
        (file.startsWith('renderer/features/') && target.startsWith('renderer/features/'))
      if (!allowed || !throughIndex(file, target)) refused.push(`${file} may not import ${target}`)
    } else if (
      !isTest &&
      !name.startsWith('/') &&
      !rule.packages.some((one) => name === one || name.startsWith(one.endsWith(':') || one.endsWith('/') ? one : `${one}/`))
    )
      refused.push(`${file} may not import the package ${name}`)
  }
  return refused
}

/** @param {string} root */
export function checkTree(root) {
  const refused = []
  for (const room of ['shared', 'electron', 'renderer'])
    for (const entry of fs.readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
      refused.push(...refusedImports(file, fs.readFileSync(path.join(root, file), 'utf8')))
    }
  return refused
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const refused = checkTree(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'))
  for (const line of refused) console.error(line)
  process.exit(refused.length === 0 ? 0 : 1)
}
