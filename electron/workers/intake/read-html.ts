// The visible text of an HTML page, a line for every block. Nothing is executed or fetched; what is hidden is not text.
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { decodeText } from './decode-text.js'
import { IntakeRefusal } from './refusal.js'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const HIDDEN = new Set(
  'head script style template noscript iframe object embed svg math canvas audio video select option datalist textarea button rt rp title meta link'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup legend li main menu nav ol pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
)
/** Blocks that print with space above and below. */
const SPACED = new Set('p h1 h2 h3 h4 h5 h6 hr'.split(' '))

export interface HtmlHabits {
  /** A blank line between paragraphs, as a browser would show; false where empty paragraphs already are the blank lines. */
  readonly spacedParagraphs: boolean
}

// Breaks while the text is put together, from the private use area: br, block, paragraph with space, paragraph without.
const BR = '\ue001'
const EDGE = '\ue002'
const SPACE = '\ue003'
const END = '\ue004'

const attribute = (element: Element, name: string): string | null => element.attrs.find((entry) => entry.name === name)?.value ?? null

function isHidden(element: Element): boolean {
  if (HIDDEN.has(element.tagName) || attribute(element, 'hidden') !== null) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style') ?? '')
}

const isElement = (node: Node): node is Element => 'tagName' in node

/** Tells where the walk enters and leaves an element. An explicit stack, so that no nesting is too deep. */
function* walk(root: Node): Generator<{ node: Node; leaving: boolean }> {
  const stack: { node: Node; leaving: boolean }[] = [{ node: root, leaving: false }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    yield step
    const { node } = step
    if (step.leaving || (isElement(node) && isHidden(node))) continue
    if (isElement(node)) stack.push({ node, leaving: true })
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
        stack.push({ node: node.childNodes[index] as Node, leaving: false })
  }
}

/** The cells of a row of a table of figures or words, null for a row that lays out running text. */
function dataCells(row: Element): string[] | null {
  const cells = row.childNodes.filter((node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'))
  if (cells.length < 2) return null
  const texts = cells.map(shortText)
  return texts.every((text) => text !== null) ? texts : null
}

/** Most characters and paragraphs of a cell of figures or words. */
const WIDEST_CELL = 16

/** The text of a cell when it is one short paragraph, otherwise null. */
function shortText(cell: Element): string | null {
  let text = ''
  let blocks = 0
  for (const { node, leaving } of walk(cell)) {
    if (leaving || (isElement(node) && isHidden(node))) continue
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if (isElement(node) && node !== cell && (node.tagName === 'br' || BLOCK.has(node.tagName) || SPACED.has(node.tagName))) blocks += 1
    if (blocks > 1 || text.length > WIDEST_CELL * 20) return null
  }
  const trimmed = text.replace(/\s+/gu, ' ').trim()
  return trimmed.length <= WIDEST_CELL && !/[。！？]/u.test(trimmed) ? trimmed : null
}

/** The text of an HTML document: blocks on lines, table cells of a row set apart by tabs, br as a line break. */
export function textOfHtml(html: string, habits: HtmlHabits = { spacedParagraphs: true }): string {
  const parts: string[] = []
  let preformatted = 0
  let written: Node | null = null
  for (const { node, leaving } of walk(parse(html))) {
    if (written !== null) {
      if (node === written) written = null
      continue
    }
    if (node.nodeName === '#text' && 'value' in node) {
      // Ideographic and no-break spaces are kept: they are paragraph indents and spaced names.
      const value = node.value.replace(/[\ue001-\ue004]/gu, '\ufffd')
      parts.push(preformatted > 0 ? value : value.replace(/[ \t\r\n\f]+/gu, ' '))
      continue
    }
    if (!isElement(node) || isHidden(node)) continue
    const { tagName } = node
    const row = tagName === 'tr' && !leaving ? dataCells(node) : null
    if (row !== null) {
      parts.push(EDGE, row.join('\t'), EDGE)
      written = node
      continue
    }
    if (tagName === 'pre') preformatted += leaving ? -1 : 1
    if (tagName === 'br' && !leaving) parts.push(BR)
    else if (BLOCK.has(tagName)) parts.push(EDGE)
    else if (SPACED.has(tagName)) parts.push(habits.spacedParagraphs ? SPACE : leaving ? END : EDGE)
    else if ((tagName === 'td' || tagName === 'th') && leaving) parts.push('\t')
  }
  // Marks beside each other are one break; a paragraph's mark is a blank line, a br stays a break of its own.
  return parts
    .join('')
    .replace(/[ \t]*([\ue001-\ue004])[ \t]*/gu, '$1')
    .replace(/[\ue001-\ue004]+/gu, breaksFor)
    .replace(/\t+(?=\n|$)/gu, '')
    .trim()
}

function breaksFor(marks: string): string {
  const lines = marks.split(BR).length - 1
  const paragraphs = marks.split(END).length - 1
  if (marks.includes(SPACE)) return '\n\n'
  if (paragraphs > 0) return '\n'.repeat(paragraphs)
  const blocks = marks.includes(EDGE) ? 1 : 0
  return '\n'.repeat(Math.max(lines, blocks))
}

/** The encoding that an HTML file declares in its first kilobyte. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/iu.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]{2,20})/iu.exec(head)?.[1]
  if (label === undefined) return null
  const lower = label.toLowerCase()
  if (lower.startsWith('utf-16')) return null
  return lower === 'gb2312' || lower === 'gbk' ? 'gb18030' : isKnown(lower) ? lower : null
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

export function readHtml(bytes: Uint8Array): string {
  const text = textOfHtml(decodeText(bytes, declaredEncoding(bytes)))
  if (text === '') throw new IntakeRefusal('noText')
  return text
}
