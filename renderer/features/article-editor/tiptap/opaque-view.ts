// A block of a newer version of the application: a locked box that says so. Its words are kept, not shown and not edited.
import type { NodeView } from '@tiptap/pm/view'
import styles from './opaque-view.module.css'

export class OpaqueView implements NodeView {
  readonly dom: HTMLElement
  private readonly words: () => string

  constructor(words: () => string, live: Set<OpaqueView>) {
    this.words = words
    this.dom = document.createElement('aside')
    this.dom.className = styles.opaque ?? ''
    this.dom.contentEditable = 'false'
    live.add(this)
    this.destroy = () => {
      live.delete(this)
    }
    this.relabel()
  }

  relabel(): void {
    this.dom.textContent = this.words()
  }

  selectNode(): void {
    this.dom.classList.add(styles.selected ?? 'selected')
  }

  deselectNode(): void {
    this.dom.classList.remove(styles.selected ?? 'selected')
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy: () => void
}
