// Tells whether the bundles are older than what they are made from.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A digest over names, sizes and times of everything that goes into a bundle. @param {string} root */
export function sourcesStamp(root) {
  const hash = createHash('sha256')
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(file)
      else if (!/\.test\.tsx?$/.test(entry.name)) {
        const { size, mtimeMs } = fs.statSync(file)
        hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`)
      }
    }
  }
  for (const room of ['shared', 'electron', 'renderer', 'build']) walk(path.join(root, room))
  hash.update(fs.readFileSync(path.join(root, 'package-lock.json')))
  return hash.digest('hex')
}

/** Where the digest of the last finished bundles lies. @param {string} root */
export const stampFile = (root) => path.join(root, 'out', 'bundled')

/** True when the bundles are of the present sources. @param {string} root */
export const isBundled = (root) => fs.existsSync(stampFile(root)) && fs.readFileSync(stampFile(root), 'utf8') === sourcesStamp(root)
