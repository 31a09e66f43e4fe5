// The one editor of the application: it shows the document of one article session at a time. It is built once and moved
// from screen to screen, so that a session's undo history stays alive and React never renders inside it.
import { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import { blockPosition } from '../block-position.js'
import type { ArticleSession } from '../session-types.js'
import { OpaqueNode, PictureNode, schemaExtensions } from './article-schema.js'
import styles from './body-editor.module.css'
import { BodyKeys } from './body-keys.js'
import { OpaqueView } from './opaque-view.js'
import { pasteEvents, textSlice } from './paste.js'
import { PictureView, type PictureWords } from './picture-view.js'

/** Pixels and hash of a stored picture. */
export interface StoredPicture {
  readonly sha256: string
  readonly widthPx: number
  readonly heightPx: number
}

/** What the screen gives the editor; replaced whenever the language or the screen changes. */
export interface EditorSurroundings {
  readonly label: string
  readonly opaque: string
  readonly picture: PictureWords
  /** Stores a file; null when it was refused, which the surroundings have then told. */
  readonly storePicture: (file: File) => Promise<StoredPicture | null>
  readonly onDroppedPictures: (count: number) => void
}

export interface BodyEditor {
  /** Takes the session's document and sits in `host`; null leaves the screen. */
  readonly show: (session: ArticleSession | null, host: HTMLElement | null) => void
  readonly surround: (surroundings: EditorSurroundings) => void
  readonly editor: Editor
  /** Caret to the start of a block of the body, scrolled into view. */
  readonly focusBlock: (block: number) => void
  /** Selects the characters `from` to `to` of a block, scrolled into view. */
  readonly selectSpan: (block: number, from: number, to: number) => void
  readonly focus: () => void
  readonly insertPicture: (session: ArticleSession) => void
}

function pickFile(then: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/jpeg,image/png,image/webp,image/gif,image/tiff'
  input.addEventListener('change', () => {
    const [file] = Array.from(input.files ?? [])
    if (file) then(file)
  })
  input.click()
}

function build(): BodyEditor {
  let session: ArticleSession | null = null
  let around: EditorSurroundings | null = null
  const pictures = new Set<PictureView>()
  const opaques = new Set<OpaqueView>()
  const noWords: PictureWords = {
    caption: '',
    captionHint: '',
    credit: '',
    creditHint: '',
    missing: '',
    choose: '',
    replace: '',
    remove: '',
    picture: '',
  }

  async function addPictures(target: ArticleSession, files: readonly File[], at: number | null) {
    for (const file of files) {
      const stored = await around?.storePicture(file)
      if (!stored) continue
      const { doc, selection, tr } = target.state()
      const node = doc.type.schema.nodes.picture?.create({ ...stored })
      if (!node) return
      const wanted = Math.min(at ?? selection.$from.after(Math.min(1, selection.$from.depth) || undefined), doc.content.size)
      const position = dropPoint(doc, wanted, new Slice(Fragment.from(node), 0, 0)) ?? doc.content.size
      target.edit(tr.insert(position, node))
    }
  }

  function replacePicture(target: ArticleSession, at: number) {
    pickFile(async (file) => {
      const stored = await around?.storePicture(file)
      const { doc, tr } = target.state()
      const node = doc.nodeAt(at)
      if (!stored || node?.type.name !== 'picture') return
      target.edit(tr.setNodeMarkup(at, undefined, { ...node.attrs, ...stored }))
    })
  }

  const Picture = PictureNode.extend({
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        new PictureView(
          node,
          view,
          getPos,
          {
            words: () => around?.picture ?? noWords,
            setAttr: (at, name, value) => session?.edit(session.state().tr.setNodeAttribute(at, name, value), `${name}@${at}`),
            choose: (at) => session && replacePicture(session, at),
            remove: (at) => session?.edit(session.state().tr.delete(at, at + 1)),
            undo: () => session?.undo(),
            redo: () => session?.redo(),
            composing: (on) => session?.composing(on),
          },
          pictures,
        ),
  })
  const Opaque = OpaqueNode.extend({ addNodeView: () => () => new OpaqueView(() => around?.opaque ?? '', opaques) })

  const home = document.createElement('div')
  home.className = styles.home ?? ''
  const editor = new Editor({
    element: home,
    injectCSS: false,
    // JSON, also when empty: a text would be parsed as HTML, which the page refuses.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    // Copy is copy: ** and # stay what was typed.
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false },
    extensions: [...schemaExtensions, Picture, Opaque, BodyKeys],
    editorProps: {
      attributes: () => ({
        class: styles.copy ?? '',
        'aria-label': around?.label ?? '',
        'aria-multiline': 'true',
        spellcheck: 'false',
        lang: session?.state().doc.attrs.language === 'en' ? 'en' : 'zh-CN',
      }),
      clipboardTextParser: (text, context) => textSlice(text, context.doc.type.schema),
      handleDOMEvents: {
        ...pasteEvents({
          onDroppedPictures: (count) => around?.onDroppedPictures(count),
          onPictures: (files, at) => session && void addPictures(session, files, at),
        }),
        compositionstart: () => session?.composing(true),
        compositionend: () => session?.composing(false),
        blur: () => void session?.flush(),
      },
    },
  })
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    session?.applied([transaction, ...appendedTransactions], editor.state)
  })

  return {
    editor,
    show(next, host) {
      if (session !== next) {
        session?.show(null)
        session = next
        if (next) {
          editor.view.updateState(next.state())
          next.show({ dispatch: (transaction) => editor.view.dispatch(transaction) })
        }
      }
      if (host) host.append(home)
      else home.remove()
    },
    surround(next) {
      around = next
      for (const view of pictures) view.relabel()
      for (const view of opaques) view.relabel()
      editor.view.setProps({})
    },
    focusBlock(block) {
      const { state, view } = editor
      const position = blockPosition(state.doc, block)
      const node = state.doc.nodeAt(position)
      const selection = node?.isAtom
        ? NodeSelection.create(state.doc, position)
        : TextSelection.near(state.doc.resolve(Math.min(position + 1, state.doc.content.size)))
      view.dispatch(state.tr.setSelection(selection))
      view.focus()
      const dom = view.nodeDOM(position)
      if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
    },
    selectSpan(block, from, to) {
      const { state, view } = editor
      const start = blockPosition(state.doc, block) + 1
      const end = state.doc.content.size
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, Math.min(start + from, end), Math.min(start + to, end))))
      view.focus()
      const { node } = view.domAtPos(view.state.selection.from)
      const dom = node instanceof HTMLElement ? node : node.parentElement
      dom?.scrollIntoView({ block: 'center' })
    },
    focus: () => editor.view.focus(),
    insertPicture: (target) => pickFile((file) => void addPictures(target, [file], null)),
  }
}

let only: BodyEditor | null = null
/** The editor, built on first use. */
export function bodyEditor(): BodyEditor {
  only ??= build()
  return only
}
