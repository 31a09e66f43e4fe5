// The picture files among files and folders.
import fs from 'node:fs'
import path from 'node:path'

export const PICTURE_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const
const PICTURES = new Set(PICTURE_EXTENSIONS.map((extension) => `.${extension}`))

/** True for a name that says it is a picture of a kind that is compared. */
export const isPictureFile = (name: string): boolean => PICTURES.has(path.extname(name).toLowerCase())

/** In the order named, folders sorted by name; hidden files and links within folders are left out. `name` begins at the folder named. */
export function listPictureFiles(paths: readonly string[]): { readonly file: string; readonly name: string }[] {
  const files: { file: string; name: string }[] = []
  const walk = (folder: string, name: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const [file, inner] = [path.join(folder, entry.name), `${name}/${entry.name}`]
      if (entry.isDirectory()) walk(file, inner)
      else if (entry.isFile() && isPictureFile(entry.name)) files.push({ file, name: inner })
    }
  }
  for (const one of paths) {
    const file = path.resolve(one)
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (stat?.isDirectory()) walk(file, path.basename(file))
    else if (stat?.isFile() && isPictureFile(file)) files.push({ file, name: path.basename(file) })
  }
  return files
}
