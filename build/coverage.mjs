// What the e2e run really executed, main process and page together, on the TypeScript sources.
import fs from 'node:fs'
import path from 'node:path'
import { CoverageReport } from 'monocart-coverage-reports'
import { ROOT } from './setup.mjs'

const raw = path.join(ROOT, 'out', 'v8')
const report = new CoverageReport({
  name: 'e2e coverage',
  outputDir: path.join(ROOT, 'coverage', 'e2e'),
  reports: ['console-details', 'json-summary'],
  sourceFilter: (file) => /(^|\/)(electron|renderer|shared)\/.+\.tsx?$/.test(file) && !file.includes('node_modules'),
})

/** @param {string} url */
const local = (url) => {
  if (url.startsWith('app://forme/assets/')) return path.join(ROOT, 'out', 'renderer', new URL(url).pathname)
  return /\/out\/electron\/[^/]+\.cjs$/.test(url) && url.startsWith('file:') ? new URL(url) : null
}

for (const name of fs.readdirSync(raw)) {
  const { result } = JSON.parse(fs.readFileSync(path.join(raw, name), 'utf8'))
  for (const entry of result) {
    const file = local(entry.url)
    if (!file) continue
    // Both under one root, with their source maps beside them.
    const source = fs.readFileSync(file, 'utf8')
    const sourceMap = JSON.parse(fs.readFileSync(`${file instanceof URL ? file.pathname : file}.map`, 'utf8'))
    const at = path.dirname(file instanceof URL ? file.pathname : file)
    sourceMap.sources = sourceMap.sources.map((/** @type {string} */ s) => path.relative(ROOT, path.resolve(at, s)))
    await report.add([{ ...entry, source, sourceMap }])
  }
}
await report.generate()
