// The text of a Word document: paragraphs, line breaks and tables by mammoth, headers and footers (where pages keep their folio) beside it.
import { Buffer } from 'node:buffer'
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { textOfHtml } from './read-html.js'
import { readPackage } from './read-package.js'
import { IntakeRefusal } from './refusal.js'

const DOCUMENT = 'word/document.xml'
const isText = (name: string): boolean =>
  /\.(?:xml|rels)$/iu.test(name) && !/(?:^|\/)(?:theme|fonts?|media|embeddings|glossary)\//iu.test(name)
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Paragraphs of a header or footer part. Page number fields keep what Word last showed. */
function plainParagraphs(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^>]*\/>/gu)]
        .map((match) => (match[1] ?? ' ').replace(/&(amp|lt|gt|quot|apos);/gu, (_, entity: string) => ENTITIES[entity] ?? ''))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')
}

const linesOf = (parts: ReadonlyMap<string, Uint8Array>, pattern: RegExp): string[] => [
  ...new Set([...parts].filter(([name]) => pattern.test(name)).flatMap(([, bytes]) => plainParagraphs(new TextDecoder().decode(bytes)))),
]

export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = await readPackage(bytes, isText)
  if (!parts.has(DOCUMENT)) throw new IntakeRefusal('unsupported')
  // Mammoth sees a package made of the checked parts only: it cannot inflate anything that was not measured.
  const checked = zipSync(Object.fromEntries(parts), { level: 0 })
  let html: string
  try {
    const options = { ignoreEmptyParagraphs: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(checked) }, options)).value
  } catch (cause) {
    throw new IntakeRefusal('damaged', {}, cause)
  }
  const body = textOfHtml(html, { spacedParagraphs: false })
  const text = [...linesOf(parts, /^word\/header\d*\.xml$/u), body, ...linesOf(parts, /^word\/footer\d*\.xml$/u)]
    .filter((part) => part !== '')
    .join('\n')
  if (text.trim() === '') throw new IntakeRefusal('noText')
  return text
}
