// The text of a PDF by pdf.js: text only, no fonts, no pictures, no scripts, no network.
import fs from 'node:fs'
import path from 'node:path'
import { MOST_CHARACTERS, MOST_PDF_PAGES, MOST_PDF_TEXTS } from './limits.js'
import { linesOfPage, type PdfPiece } from './pdf-lines.js'
import { IntakeRefusal } from './refusal.js'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loaded: Promise<Pdfjs> | null = null

/** pdf.js starts its parser as a worker of its own unless it finds it here: this thread is the worker already. */
function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= (async () => {
    standInForCanvas()
    // biome-ignore lint/style/noRestrictedImports: the package's own folder is called build
    const parser = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    Object.assign(globalThis, { pdfjsWorker: parser })
    // biome-ignore lint/style/noRestrictedImports: the package's own folder is called build
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })()
  return loaded
}

/** Names that pdf.js looks up when it loads and that only drawing would use: without them it asks for a native canvas and warns. */
function standInForCanvas(): void {
  const scope = globalThis as unknown as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {}
}

interface DataRequest {
  readonly kind: string
  readonly filename: string
}

/** The only files pdf.js may ask for: character maps of Chinese fonts that are not embedded. Without the folder such text is left out. */
function mapReader(folder: string | null): new () => { fetch(request: DataRequest): Promise<Uint8Array> } {
  return class {
    async fetch({ kind, filename }: DataRequest): Promise<Uint8Array> {
      if (folder === null || kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`not read: ${filename}`)
      return new Uint8Array(await fs.promises.readFile(path.join(folder, filename)))
    }
  }
}

function refusalOf(cause: unknown): IntakeRefusal {
  if (cause instanceof IntakeRefusal) return cause
  const name = cause instanceof Error ? cause.name : ''
  return new IntakeRefusal(name === 'PasswordException' ? 'unsupported' : 'damaged', {}, cause)
}

export async function readPdf(bytes: Uint8Array, mapFolder: string | null): Promise<string> {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const task = getDocument({
    // pdf.js takes the bytes away from their owner, so it gets its own; and it refuses a Buffer, whose slice() is no copy either.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: 'maps/',
    cMapPacked: true,
    BinaryDataFactory: mapReader(mapFolder),
    verbosity: VerbosityLevel.ERRORS,
  } as Parameters<typeof getDocument>[0])
  try {
    const document = await task.promise
    if (document.numPages > MOST_PDF_PAGES) throw new IntakeRefusal('tooLarge', { mostPages: MOST_PDF_PAGES })
    const pages: string[] = []
    let texts = 0
    let characters = 0
    for (let at = 1; at <= document.numPages; at += 1) {
      const page = await document.getPage(at)
      const pieces: PdfPiece[] = []
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str === '') continue
        texts += 1
        characters += item.str.length
        if (texts > MOST_PDF_TEXTS || characters > MOST_CHARACTERS) throw new IntakeRefusal('tooLarge', { mostCharacters: MOST_CHARACTERS })
        const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number]
        const size = Math.hypot(a, b)
        // Text set on its side (rules, small print along an edge) has no place among the lines.
        if (size > 0 && Math.abs(b) < Math.abs(a)) pieces.push({ text: item.str, x, y, width: item.width, size })
      }
      pages.push(linesOfPage(pieces).join('\n'))
      page.cleanup()
    }
    const text = pages.filter((page) => page !== '').join('\n\n')
    if (text.trim() === '') throw new IntakeRefusal('noText')
    return text
  } catch (cause) {
    throw refusalOf(cause)
  } finally {
    await task.destroy()
  }
}
