// What Chromium itself makes of a paragraph: the yardstick that the composer is tested against. Needs the page's style
// sheet and fonts in the document; used by tests only, the page never measures.
import { divisionsOf } from '../../shared/domain/copyfit/hyphenation.js'
import type { Run, SetLine, SetParagraph } from '../../shared/domain/copyfit/types.js'

const ALIGN_CLASS = { justify: 'pg-justify', center: 'pg-center', start: '' } as const

function stage(widthPx: number): HTMLElement {
  const box = document.createElement('div')
  box.className = 'pg-page'
  box.lang = 'zh-CN'
  Object.assign(box.style, { position: 'absolute', left: '0', top: '0', visibility: 'hidden', overflow: 'visible', width: `${widthPx}px` })
  document.body.append(box)
  return box
}

const JOINER = '\u2060'
const BREAK = '\u200b'
const SOFT_HYPHEN = '\u00ad'
const HINTS = /[\u2060\u200b\u00ad]/g
const IDEOGRAPH = '[\\p{Script=Han}]'

/** Chromium has no English dictionary: it divides where a soft hyphen stands. Addresses and the like are never divided. */
const withDivisions = (text: string): string =>
  text.replace(/[^\s\-–—]+/g, (piece) => {
    const [word = '', ...others] = piece.match(/[0-9A-Za-z]+/g) ?? []
    if (others.length > 0 || !/^[A-Za-z]+$/.test(word)) return piece
    const ends = divisionsOf(word)
    const parts = ends.map((end, index) => word.slice(ends[index - 1] ?? 0, end)).concat(word.slice(ends.at(-1) ?? 0))
    return piece.replace(word, parts.join(SOFT_HYPHEN))
  })

/**
 * House rules told to Chromium: a name dot or wave never starts a line (GB/T 15834), and an inner quotation mark beside
 * Chinese breaks like an outer one. The second is what Unicode 16 says (LB19a); Chromium 130 still has the older rule.
 */
const withHouseRules = ({ text, face }: Run): string =>
  (face === 'latin' || face === 'latinBold' ? withDivisions(text) : text)
    .replace(/(?<=\S)(?=[·～〜])/gu, JOINER)
    .replace(new RegExp(`(?<=${IDEOGRAPH})(?=‘)|(?<=’)(?=${IDEOGRAPH})`, 'gu'), BREAK)

function runSpan(text: string, face: string, sizePx: number): HTMLElement {
  const span = document.createElement('span')
  span.className = `pg-run pg-${face}`
  span.style.fontSize = `${sizePx}px`
  span.textContent = text
  return span
}

/**
 * The texts of the lines into which Chromium breaks the paragraph in a column of `widthPx`; trailing spaces are dropped.
 * For comparing paragraphs of text: a subhead breaks at its writer's space, which a flow knows nothing of.
 */
export function flowLines(paragraph: SetParagraph, widthPx: number): string[] {
  const box = stage(widthPx)
  const block = document.createElement('p')
  const sizePx = paragraph.runs[0]?.sizePx ?? 12
  Object.assign(block.style, {
    font: 'inherit',
    fontSize: `${sizePx}px`,
    lineHeight: `${2 * sizePx}px`,
    textIndent: `${paragraph.indentPx}px`,
    textAlign: paragraph.align,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  })
  block.append(...paragraph.runs.map((run) => runSpan(withHouseRules(run), run.face, run.sizePx)))
  box.append(block)
  const lines = linesByPosition(block, sizePx)
  box.remove()
  return lines
}

function linesByPosition(block: HTMLElement, sizePx: number): string[] {
  const lines: string[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let top = Number.NEGATIVE_INFINITY
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let offset = 0
    for (const character of node.textContent ?? '') {
      range.setStart(node, offset)
      offset += character.length
      range.setEnd(node, offset)
      const rects = range.getClientRects()
      const rect = rects[rects.length - 1]
      if (rect && rect.width > 0 && rect.top > top + sizePx && character !== ' ' && character !== '\n') {
        lines.push('')
        top = rect.top
      }
      if (lines.length > 0 && character !== '\n') lines[lines.length - 1] += character
    }
  }
  return lines.map((line) => line.replace(HINTS, '').trimEnd())
}

/** Natural width in px of composed lines as Chromium sets them without stretching, indent included. */
export function naturalWidths(lines: readonly SetLine[]): number[] {
  const box = stage(10_000)
  const rows = lines.map((line) => {
    const row = document.createElement('span')
    row.className = `pg-line ${ALIGN_CLASS.start}`
    Object.assign(row.style, { width: 'fit-content', textIndent: `${line.indentPx}px` })
    row.append(...lineSpans(line))
    box.append(row)
    return row
  })
  const widths = rows.map((row) => row.getBoundingClientRect().width)
  box.remove()
  return widths
}

/** A composed line as the page draws it: the closing mark that gives up its half stands in a span of its own. */
function lineSpans(line: SetLine): HTMLElement[] {
  return line.runs.flatMap((run, index) => {
    const end = index === line.runs.length - 1
    const text = end && line.hyphen ? `${run.text}-` : run.text
    if (!end || !line.trimEnd) return [runSpan(text, run.face, run.sizePx)]
    const last = [...text].at(-1) ?? ''
    const trimmed = runSpan(last, run.face, run.sizePx)
    trimmed.classList.add('pg-trim')
    return [runSpan(text.slice(0, text.length - last.length), run.face, run.sizePx), trimmed]
  })
}
