// Foreign HTML read as copy: paragraphs, subheads, bold and italic. Every word stays; styles, links, scripts and remote
// pictures do not. Works on any tree shaped like the DOM, so it is tested without one.

/** Where the wash keeps an element's style, which must not take effect. */
export const STYLE_ATTRIBUTE = 'data-pasted-style'

export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<HtmlNode>
  readonly getAttribute?: (name: string) => string | null
}

export type PastedInline = { readonly text: string; readonly bold: boolean; readonly italic: boolean } | 'break'
export interface PastedBlock {
  readonly kind: 'paragraph' | 'subhead'
  readonly inline: readonly PastedInline[]
}
export interface PastedCopy {
  readonly blocks: readonly PastedBlock[]
  /** Pictures that stayed behind: they live on a server and the page has no network. */
  readonly droppedPictures: number
}

const DROPPED = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH'])
const HEADING = /^H[1-6]$/
const BLOCK = new Set(
  'P DIV SECTION ARTICLE ASIDE HEADER FOOTER MAIN NAV BLOCKQUOTE PRE UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR CAPTION FIGURE FIGCAPTION ADDRESS BODY HTML FORM FIELDSET HR CENTER'.split(
    ' ',
  ),
)

interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly keepsSpace: boolean
}

function styleOf(node: HtmlNode, name: string, outer: Style): Style {
  const css = node.getAttribute?.(STYLE_ATTRIBUTE) ?? node.getAttribute?.('style') ?? ''
  const weight = /(?:^|;)\s*font-weight:\s*([a-z]+|\d+)/i.exec(css)?.[1]?.toLowerCase()
  const slant = /(?:^|;)\s*font-style:\s*([a-z]+)/i.exec(css)?.[1]?.toLowerCase()
  let bold = outer.bold || name === 'B' || name === 'STRONG'
  if (weight) bold = /^(bold|bolder|[6-9]\d\d)$/.test(weight)
  let italic = outer.italic || name === 'I' || name === 'EM'
  if (slant) italic = slant === 'italic' || slant === 'oblique'
  return { bold, italic, keepsSpace: outer.keepsSpace || name === 'PRE' || /white-space:\s*(pre|break-spaces)/i.test(css) }
}

/** Reads a tree into blocks. */
export function pastedBlocks(root: HtmlNode): PastedCopy {
  const blocks: PastedBlock[] = []
  let inline: PastedInline[] = []
  let kind: PastedBlock['kind'] = 'paragraph'
  let droppedPictures = 0

  const end = () => {
    const trimmed = trimInline(inline)
    if (trimmed.length > 0) blocks.push({ kind, inline: trimmed })
    inline = []
  }
  const add = (text: string, style: Style) => {
    if (text !== '') inline.push({ text, bold: style.bold && kind === 'paragraph', italic: style.italic && kind === 'paragraph' })
  }
  const children = (node: HtmlNode, style: Style, listMarker: (() => string) | null) => {
    for (const child of Array.from(node.childNodes)) visit(child, style, listMarker)
  }

  function visit(node: HtmlNode, outer: Style, listMarker: (() => string) | null): void {
    if (node.nodeType === 3) addText(node.nodeValue ?? '', outer)
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    const name = node.nodeName.toUpperCase()
    if (DROPPED.has(name)) return
    if (name === 'IMG') {
      droppedPictures += 1
      return
    }
    if (name === 'BR') {
      // Two breaks in a row are how web pages part paragraphs.
      if (inline.at(-1) === 'break') end()
      else inline.push('break')
      return
    }
    const style = styleOf(node, name, outer)
    if (HEADING.test(name)) {
      end()
      kind = 'subhead'
      children(node, style, null)
      end()
      kind = 'paragraph'
      return
    }
    if (name === 'TR') {
      row(node, style)
      return
    }
    if (name === 'UL' || name === 'OL') {
      end()
      let number = Number(node.getAttribute?.('start') ?? 1) - 1
      children(node, style, () => {
        number += 1
        return name === 'OL' ? `${number}. ` : '· '
      })
      end()
      return
    }
    if (name === 'LI') {
      end()
      if (listMarker) add(listMarker(), style)
      children(node, style, null)
      end()
      return
    }
    const isBlock = BLOCK.has(name)
    if (isBlock && !onlyMarker(inline)) end()
    children(node, style, listMarker)
    if (isBlock) end()
  }

  function addText(value: string, style: Style): void {
    const text = value.replace(/[\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ')
    if (!style.keepsSpace) {
      add(text.replace(/[ \t\r\n\f]+/g, ' '), style)
      return
    }
    text.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) end()
      add(line, style)
    })
  }

  /** One paragraph a row, cells apart by a full-width space. */
  function row(node: HtmlNode, style: Style): void {
    end()
    let first = true
    for (const cell of Array.from(node.childNodes)) {
      const name = cell.nodeName.toUpperCase()
      if (name !== 'TD' && name !== 'TH') continue
      const before = { blocks: blocks.length, inline }
      inline = []
      children(cell, style, null)
      end()
      const words = blocks.splice(before.blocks).flatMap((block, index) => (index > 0 ? ['break' as const, ...block.inline] : block.inline))
      inline = before.inline
      if (!first && inline.length > 0 && words.length > 0) add('　', style)
      inline.push(...words)
      first = false
    }
    end()
  }

  children(root, { bold: false, italic: false, keepsSpace: false }, null)
  end()
  return { blocks, droppedPictures }
}

/** A list marker waits for its paragraph: <li><p>…</p></li> is one line of copy. */
const onlyMarker = (inline: readonly PastedInline[]) => {
  const [only] = inline
  return inline.length === 1 && only !== undefined && only !== 'break' && /^(\d+\. |· )$/.test(only.text)
}

/** No indent, no blank ends, single spaces, no marks between: the page sets indents itself. */
function trimInline(inline: readonly PastedInline[]): PastedInline[] {
  const out: PastedInline[] = []
  for (const one of inline) {
    const last = out.at(-1)
    if (one === 'break') {
      if (last !== undefined && last !== 'break') out.push(one)
      continue
    }
    const atStart = last === undefined || last === 'break'
    let text = atStart ? one.text.replace(/^[\s\u3000]+/u, '') : one.text
    if (last && last !== 'break' && / $/.test(last.text)) text = text.replace(/^ +/, '')
    if (text === '') continue
    if (last && last !== 'break' && last.bold === one.bold && last.italic === one.italic) {
      out[out.length - 1] = { ...last, text: last.text + text }
    } else out.push({ ...one, text })
  }
  while (out.length > 0) {
    const last = out.at(-1)
    if (last === undefined) break
    if (last === 'break') out.pop()
    else {
      const text = last.text.replace(/[\s\u3000]+$/u, '')
      if (text !== '') {
        out[out.length - 1] = { ...last, text }
        break
      }
      out.pop()
    }
  }
  return out
}

/** Plain text as paragraphs: one a line, indents off, blank lines out. */
export const plainParagraphs = (text: string): string[] =>
  text
    .replace(/[\u200b\ufeff]/g, '')
    .split(/\r\n|[\r\n\u2028\u2029\f\v]/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
