// The text of a Word document: paragraphs, line breaks and tables by mammoth, headers and footers (where pages keep their folio) beside it.
// Hidden text (w:vanish, by itself or by its style) is left out: what nobody sees on the page is no copy.
import { Buffer } from 'node:buffer'
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { textOfHtml } from './read-html.js'
import { readPackage } from './read-package.js'
import { IntakeRefusal } from './refusal.js'

const DOCUMENT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const COPY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u
const isText = (name: string): boolean =>
  /\.(?:xml|rels)$/iu.test(name) && !/(?:^|\/)(?:theme|fonts?|media|embeddings|glossary)\//iu.test(name)
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const isOn = (tag: string): boolean => !/w:val="(?:0|false|off)"/u.test(tag)

/** Styles whose text is hidden, their own or by the style they are based on. */
function hiddenStyles(parts: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const xml = parts.has(STYLES) ? new TextDecoder().decode(parts.get(STYLES)) : ''
  const own = new Map<string, { hidden: boolean | null; basedOn: string | null }>()
  if (!xml.includes('<w:vanish')) return new Set()
  for (const style of xml.split(/<w:style\b/u).slice(1)) {
    const id = /w:styleId="([^"]*)"/u.exec(style)?.[1]
    const tag = /<w:vanish\b[^<>]*>/u.exec(style)?.[0]
    if (id !== undefined)
      own.set(id, { hidden: tag === undefined ? null : isOn(tag), basedOn: /<w:basedOn\s+w:val="([^"]*)"/u.exec(style)?.[1] ?? null })
  }
  const isHidden = (id: string, depth: number): boolean => {
    const style = own.get(id)
    return style !== undefined && (style.hidden ?? (depth < 12 && style.basedOn !== null && isHidden(style.basedOn, depth + 1)))
  }
  return new Set([...own.keys()].filter((id) => isHidden(id, 0)))
}

const RUN_TAG = /<(\/?)w:(r|p|pPr|rPrChange|pPrChange)(?:\s[^<>]*?)?(\/?)>|<w:vanish\b[^<>]*>|<w:[rp]Style\s+w:val="([^"<>]*)"[^<>]*>/gu

/** The part without its hidden runs. A run says what it is in its first child; runs may lie inside runs (text boxes). */
function withoutHidden(xml: string, hidden: ReadonlySet<string>): string {
  if (hidden.size === 0 && !xml.includes('<w:vanish')) return xml
  const runs: { from: number; hidden: boolean }[] = []
  const paragraphs: boolean[] = []
  let ofParagraph = 0
  // What a format was before a tracked change says nothing.
  let before = 0
  let kept = ''
  let at = 0
  for (const match of xml.matchAll(RUN_TAG)) {
    const [tag, slash, name, empty, style] = match
    const step = empty !== '' ? 0 : slash === '' ? 1 : -1
    if (name === 'pPr') ofParagraph += step
    else if (name === 'rPrChange' || name === 'pPrChange') before += step
    else if (before > 0) continue
    else if (name === 'p') {
      if (slash === '' && empty === '') paragraphs.push(false)
      else if (slash !== '') paragraphs.pop()
    } else if (name === 'r' && slash === '' && empty === '') {
      runs.push({ from: match.index, hidden: paragraphs.at(-1) ?? false })
    } else if (name === 'r' && slash !== '') {
      const run = runs.pop()
      if (run?.hidden !== true || runs.some((outer) => outer.hidden)) continue
      kept += xml.slice(at, run.from)
      at = match.index + tag.length
    } else if (style !== undefined && hidden.has(style)) {
      // A hidden paragraph style hides every run of it that does not say otherwise.
      if (ofParagraph > 0) paragraphs[paragraphs.length - 1] = true
      else if (runs.length > 0) (runs.at(-1) as { hidden: boolean }).hidden = true
    } else if (tag.startsWith('<w:vanish') && ofParagraph === 0 && runs.length > 0) (runs.at(-1) as { hidden: boolean }).hidden = isOn(tag)
  }
  return kept + xml.slice(at)
}

/** Paragraphs of a header or footer part. Page number fields keep what Word last showed. */
function plainParagraphs(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^<>]*\/>/gu)]
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
  const all = await readPackage(bytes, isText)
  if (!all.has(DOCUMENT)) throw new IntakeRefusal('unsupported')
  const hidden = hiddenStyles(all)
  const visible = (xml: Uint8Array): Uint8Array => {
    const text = new TextDecoder().decode(xml)
    const shown = withoutHidden(text, hidden)
    return shown === text ? xml : new TextEncoder().encode(shown)
  }
  const parts = new Map([...all].map(([name, xml]) => [name, COPY.test(name) ? visible(xml) : xml] as const))
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
