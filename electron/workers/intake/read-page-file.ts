// A page file (txt, docx, html, pdf) becomes plain text, or is refused with a code. The bytes decide what it is, then the name.
import { decodeText } from './decode-text.js'
import { formatOf } from './file-format.js'
import { MOST_BYTES, MOST_CHARACTERS, MOST_LINES } from './limits.js'
import { withoutRadicals } from './radicals.js'
import { readDocx } from './read-docx.js'
import { readHtml } from './read-html.js'
import { readPdf } from './read-pdf.js'
import { IntakeRefusal } from './refusal.js'

export interface PageFileOptions {
  /** Folder with pdf.js's character maps (`*.bcmap`), null when there is none. */
  readonly mapFolder: string | null
}

function readPlain(bytes: Uint8Array): string {
  const text = decodeText(bytes)
  if (text.trim() === '') throw new IntakeRefusal('empty')
  return text
}

function readAs(name: string, bytes: Uint8Array, options: PageFileOptions): string | Promise<string> {
  const format = formatOf(name, bytes)
  switch (format) {
    case 'pdf':
      return readPdf(bytes, options.mapFolder)
    case 'zip':
      return readDocx(bytes)
    case 'html':
      return readHtml(bytes)
    case 'text':
      return readPlain(bytes)
    default:
      throw new IntakeRefusal(format)
  }
}

/**
 * Reads a page file into text with LF line ends. Rejects with IntakeRefusal, or with the signal's reason when it is aborted
 * (between steps: a thread that must stop at once is ended by its owner).
 */
export async function readPageFile(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
  options: PageFileOptions = { mapFolder: null },
): Promise<string> {
  signal?.throwIfAborted()
  if (bytes.length === 0) throw new IntakeRefusal('empty')
  if (bytes.length > MOST_BYTES) throw new IntakeRefusal('tooLarge', { mostBytes: MOST_BYTES })
  const text = withoutRadicals((await readAs(name, bytes, options)).replace(/\r\n?/gu, '\n'))
  signal?.throwIfAborted()
  if (text.length > MOST_CHARACTERS) throw new IntakeRefusal('tooLarge', { mostCharacters: MOST_CHARACTERS })
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  if (lines > MOST_LINES) throw new IntakeRefusal('tooLarge', { mostLines: MOST_LINES })
  return text
}
