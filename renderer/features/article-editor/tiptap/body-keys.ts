// Keys of the body: subheads, bold and italic, line breaks, undo.
import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'

/** Undo keeps this many steps an article. */
const UNDO_DEPTH = 500

export const BodyKeys = Extension.create({
  name: 'bodyKeys',
  addKeyboardShortcuts() {
    const { editor } = this
    const back = () => undo(editor.state, editor.view.dispatch)
    const forth = () => redo(editor.state, editor.view.dispatch)
    return {
      'Mod-Alt-2': () => editor.commands.toggleNode('subhead', 'paragraph'),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      'Mod-z': back,
      'Mod-y': forth,
      'Mod-Shift-z': forth,
      // A subhead steps back to plain copy before it joins the paragraph above.
      Backspace: () => {
        const { empty, $from } = editor.state.selection
        if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'subhead') return false
        return editor.commands.setNode('paragraph')
      },
    }
  },
  addProseMirrorPlugins: () => [history({ depth: UNDO_DEPTH })],
})
