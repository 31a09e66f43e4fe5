// A picture in the copy, drawn without React so that nothing re-renders while an input method composes: the picture or
// the place where it is missing, its caption and its credit.
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { PictureAttrs } from '../../../../shared/body/schema.js'
import { ASSET_ORIGIN } from '../../../../shared/ipc/bridge.js'
import styles from './picture-view.module.css'

export interface PictureWords {
  readonly caption: string
  readonly captionHint: string
  readonly credit: string
  readonly creditHint: string
  readonly missing: string
  readonly choose: string
  readonly replace: string
  readonly remove: string
  readonly picture: string
}

/** What the view asks of the editor around it. */
export interface PictureDesk {
  readonly words: () => PictureWords
  /** Sets one attribute of the node at `at`, grouped for undo under the node and the name. */
  readonly setAttr: (at: number, name: 'caption' | 'credit', value: string) => void
  readonly choose: (at: number) => void
  readonly remove: (at: number) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly composing: (on: boolean) => void
}

/** Sets up an element: class, then children. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string | undefined,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

export class PictureView implements NodeView {
  readonly dom: HTMLElement
  private node: DocumentNode
  private readonly image = element('img', styles.image)
  private readonly missing = element('span', styles.missing)
  private readonly captionLabel = element('span', styles.label)
  private readonly creditLabel = element('span', styles.label)
  private readonly caption = element('textarea', styles.input)
  private readonly credit = element('input', styles.input)
  private readonly chooseButton = element('button', styles.button)
  private readonly removeButton = element('button', styles.button)
  private readonly desk: PictureDesk
  private readonly forget: () => void

  constructor(node: DocumentNode, view: EditorView, getPos: () => number | undefined, desk: PictureDesk, live: Set<PictureView>) {
    this.node = node
    this.desk = desk
    this.caption.rows = 1
    this.caption.maxLength = 2000
    this.credit.maxLength = 100
    this.chooseButton.type = 'button'
    this.removeButton.type = 'button'
    this.dom = element(
      'figure',
      styles.picture,
      element('div', styles.stage, this.image, this.missing),
      element(
        'div',
        styles.fields,
        element('label', styles.field, this.captionLabel, this.caption),
        element('label', styles.field, this.creditLabel, this.credit),
        element('div', styles.buttons, this.chooseButton, this.removeButton),
      ),
    )
    this.dom.contentEditable = 'false'
    const at = (run: (position: number) => void) => () => {
      const position = getPos()
      if (position !== undefined) run(position)
    }
    this.caption.addEventListener(
      'input',
      at((position) => desk.setAttr(position, 'caption', this.caption.value)),
    )
    this.credit.addEventListener(
      'input',
      at((position) => desk.setAttr(position, 'credit', this.credit.value)),
    )
    this.chooseButton.addEventListener('click', at(desk.choose))
    this.removeButton.addEventListener(
      'click',
      at((position) => {
        desk.remove(position)
        view.focus()
      }),
    )
    for (const field of [this.caption, this.credit] as HTMLElement[]) {
      field.addEventListener('compositionstart', () => desk.composing(true))
      field.addEventListener('compositionend', () => desk.composing(false))
      field.addEventListener('keydown', (event) => this.onFieldKey(event, view))
    }
    live.add(this)
    this.forget = () => live.delete(this)
    this.relabel()
    this.draw()
  }

  /** Undo belongs to the article; Escape and Enter go back to the copy. */
  private onFieldKey(event: KeyboardEvent, view: EditorView): void {
    if (event.isComposing) return
    const key = event.key.toLowerCase()
    const mod = event.ctrlKey || event.metaKey
    if (mod && (key === 'z' || key === 'y')) {
      event.preventDefault()
      if (key === 'y' || event.shiftKey) this.desk.redo()
      else this.desk.undo()
    } else if (key === 'escape' || (key === 'enter' && event.target === this.credit)) {
      event.preventDefault()
      view.focus()
    } else if (key === 'enter') {
      event.preventDefault()
      this.credit.focus()
    }
  }

  relabel(): void {
    const words = this.desk.words()
    this.captionLabel.textContent = words.caption
    this.creditLabel.textContent = words.credit
    this.caption.placeholder = words.captionHint
    this.credit.placeholder = words.creditHint
    this.missing.textContent = words.missing
    this.removeButton.textContent = words.remove
    this.dom.setAttribute('aria-label', words.picture)
    this.draw()
  }

  private draw(): void {
    const { sha256, caption, credit } = this.node.attrs as PictureAttrs
    const words = this.desk.words()
    const source = sha256 === null ? '' : `${ASSET_ORIGIN}/${sha256}`
    if (source && this.image.getAttribute('src') !== source) this.image.src = source
    this.image.hidden = !source
    this.missing.hidden = Boolean(source)
    this.image.alt = caption || words.picture
    this.chooseButton.textContent = source ? words.replace : words.choose
    // Setting an equal value would move the caret and end a composition.
    if (this.caption.value !== caption) this.caption.value = caption
    if (this.credit.value !== credit) this.credit.value = credit
  }

  update(node: DocumentNode): boolean {
    if (node.type.name !== 'picture') return false
    this.node = node
    this.draw()
    return true
  }

  selectNode(): void {
    this.dom.classList.add(styles.selected ?? 'selected')
  }

  deselectNode(): void {
    this.dom.classList.remove(styles.selected ?? 'selected')
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest('textarea, input, button') !== null
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.forget()
  }
}
