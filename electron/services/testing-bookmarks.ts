// Reads the bookmarks of a PDF with a reader that is not ours (pdf.js).

export interface Bookmark {
  readonly title: string
  /** From 0. */
  readonly page: number
  /** Points from the page's lower left corner. */
  readonly left: number
  readonly top: number
  /** Entries it shows when it is opened, negative while it is closed, 0 without any. */
  readonly count: number
  readonly entries: readonly Bookmark[]
}

/** What pdf.js tells of an entry; it types neither. */
interface Item {
  readonly title: string
  readonly dest: [{ num: number; gen: number }, { name: string }, number, number, null]
  readonly count?: number
  readonly items: readonly Item[]
}

/** Throws when a bookmark leads to no page or not to a place on it. */
export async function readBookmarks(bytes: Uint8Array): Promise<Bookmark[]> {
  const scope = globalThis as unknown as Record<string, unknown>
  // Only drawing would use them; without them pdf.js looks for a native canvas and warns.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {}
  // biome-ignore lint/style/noRestrictedImports: the package's own folder is called build
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await task.promise
    const read = async ({ title, dest, count, items }: Item): Promise<Bookmark> => {
      const [page, { name }, left, top] = dest
      if (name !== 'XYZ') throw new Error(`${title} leads to /${name}`)
      return {
        title,
        page: await pdf.getPageIndex(page),
        left,
        top,
        count: count ?? 0,
        entries: await Promise.all(items.map(read)),
      }
    }
    return await Promise.all((((await pdf.getOutline()) ?? []) as unknown as Item[]).map(read))
  } finally {
    await task.destroy()
  }
}
