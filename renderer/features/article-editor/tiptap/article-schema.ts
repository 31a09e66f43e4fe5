// The editor's schema: the same block, inline and mark names as the body schema, and the article's fields as attributes
// of the document, so that one history undoes a headline and a paragraph in the order they were typed.
import { getSchema, Mark, Node } from '@tiptap/core'

const DocumentNode = Node.create({
  name: 'doc',
  topNode: true,
  content: 'block+',
  addAttributes() {
    return {
      genre: { default: 'article', rendered: false },
      kicker: { default: '', rendered: false },
      headline: { default: '', rendered: false },
      deck: { default: '', rendered: false },
      dateline: { default: '', rendered: false },
      byline: { default: [], rendered: false },
      bylineForm: { default: null, rendered: false },
      section: { default: '', rendered: false },
      language: { default: 'zh', rendered: false },
    }
  },
})

const TextNode = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const Subhead = Node.create({
  name: 'subhead',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h3' }],
  renderHTML: () => ['h3', 0],
})

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

/** The picture's attributes; `data-` names carry them through the clipboard of this application. */
const number = (element: HTMLElement, name: string) => Number(element.getAttribute(name)) || 0
export const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes() {
    return {
      sha256: {
        default: null,
        parseHTML: (element) => /^[0-9a-f]{64}$/.exec(element.getAttribute('data-sha256') ?? '')?.[0] ?? null,
        renderHTML: (attrs) => ({ 'data-sha256': attrs.sha256 ?? '' }),
      },
      caption: {
        default: '',
        parseHTML: (element) => (element.getAttribute('data-caption') ?? '').slice(0, 2000),
        renderHTML: (attrs) => ({ 'data-caption': attrs.caption }),
      },
      credit: {
        default: '',
        parseHTML: (element) => (element.getAttribute('data-credit') ?? '').slice(0, 100),
        renderHTML: (attrs) => ({ 'data-credit': attrs.credit }),
      },
      widthPx: {
        default: 0,
        parseHTML: (element) => number(element, 'data-width'),
        renderHTML: (attrs) => ({ 'data-width': attrs.widthPx }),
      },
      heightPx: {
        default: 0,
        parseHTML: (element) => number(element, 'data-height'),
        renderHTML: (attrs) => ({ 'data-height': attrs.heightPx }),
      },
    }
  },
  parseHTML: () => [{ tag: 'figure[data-sha256]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})

/** The text of an opaque block from our own clipboard; anything that is not JSON within the cap is no opaque block. */
function opaqueJson(element: HTMLElement): string | null {
  const json = element.getAttribute('data-opaque') ?? ''
  try {
    return json.length <= 100_000 && typeof JSON.parse(json) === 'object' ? json : null
  } catch {
    return null
  }
}

/** A block of a newer version: locked, kept word for word, also when it is cut here and pasted there. */
export const OpaqueNode = Node.create({
  name: 'opaque',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    json: {
      default: '{}',
      parseHTML: (element: HTMLElement) => opaqueJson(element) ?? '{}',
      renderHTML: (attrs: Record<string, unknown>) => ({ 'data-opaque': attrs.json }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-opaque]', getAttrs: (element) => (opaqueJson(element) === null ? false : null) }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
})

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
})
const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})

/** Order matters: the first block of the group is what an empty document is filled with. */
export const schemaExtensions = [DocumentNode, Paragraph, Subhead, TextNode, HardBreak, Bold, Italic]

/** The schema without an editor, for everything that only reads or makes documents. */
export const articleSchema = () => getSchema([...schemaExtensions, PictureNode, OpaqueNode])
