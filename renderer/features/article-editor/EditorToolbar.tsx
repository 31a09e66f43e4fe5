// The toolbar over the sheet: paragraph style, bold, emphasis, picture; keeping a version, filing. Whether all is stored stands in
// the title bar.
import { memo, type ReactNode, useEffect, useState } from 'react'
import type { ArticleState } from '../../../shared/domain/article.js'
import { useText } from '../../desk/index.js'
import { Button, IconButton, Menu, Tag, Toolbar } from '../../ui/index.js'
import type { DeskWork } from './desk-work.js'
import type { ArticleSession } from './session-types.js'
import styles from './sheet.module.css'
import { bodyEditor } from './tiptap/body-editor.js'

export interface EditorToolbarProps {
  readonly session: ArticleSession
  readonly state: ArticleState
  readonly work: DeskWork
  /** Menus that stand in for the list where it is hidden. */
  readonly menus: ReactNode
}

interface Caret {
  readonly subhead: boolean
  readonly bold: boolean
  readonly italic: boolean
}

/** What the caret stands in; followed after each transaction, outside of the editor's own drawing. */
function useCaret(): Caret {
  const [caret, setCaret] = useState<Caret>({ subhead: false, bold: false, italic: false })
  useEffect(() => {
    const { editor } = bodyEditor()
    const read = () =>
      setCaret((before) => {
        const next = { subhead: editor.isActive('subhead'), bold: editor.isActive('bold'), italic: editor.isActive('italic') }
        return before.subhead === next.subhead && before.bold === next.bold && before.italic === next.italic ? before : next
      })
    editor.on('transaction', read)
    read()
    return () => {
      editor.off('transaction', read)
    }
  }, [])
  return caret
}

/** Drawn again only when something of its own changed, not at every letter. */
export const EditorToolbar = memo(function EditorToolbar({ session, state, work, menus }: EditorToolbarProps) {
  const t = useText()
  const caret = useCaret()
  const { editor, focus, insertPicture } = bodyEditor()
  const run = (act: () => void) => () => {
    act()
    focus()
  }
  return (
    <div className="tool">
      {menus}
      <Toolbar label={t('editor.tool.formatting')}>
        <Menu
          label={t('editor.tool.style')}
          trigger={
            <Button size="sm" label={t('editor.tool.style')}>
              {caret.subhead ? t('editor.tool.subhead') : t('editor.tool.paragraph')}
            </Button>
          }
          entries={[
            { id: 'paragraph', label: t('editor.tool.paragraph'), keys: 'Ctrl+Alt+0', on: !caret.subhead },
            { id: 'subhead', label: t('editor.tool.subhead'), keys: 'Ctrl+Alt+2', on: caret.subhead },
          ]}
          onChoose={(id) => run(() => editor.commands.setNode(id))()}
        />
        <IconButton
          icon="heading"
          size="sm"
          label={t('editor.tool.subhead')}
          keys="Ctrl+Alt+2"
          pressed={caret.subhead}
          onPress={run(() => editor.commands.toggleNode('subhead', 'paragraph'))}
        />
        <IconButton
          icon="bold"
          size="sm"
          label={t('editor.tool.bold')}
          keys="Ctrl+B"
          pressed={caret.bold}
          onPress={run(() => editor.commands.toggleMark('bold'))}
        />
        <Button
          look="gh"
          size="sm"
          label={t('editor.tool.italic')}
          className={caret.italic ? `on ${styles.letter}` : styles.letter}
          onPress={run(() => editor.commands.toggleMark('italic'))}
        >
          <em>I</em>
        </Button>
        <IconButton icon="image" size="sm" label={t('editor.tool.picture')} onPress={() => insertPicture(session)} />
      </Toolbar>
      <span className="sp" />
      {state !== 'draft' && <Tag tone={state === 'filed' ? 'pine' : 'red'}>{t(`editor.state.${state}`)}</Tag>}
      {state !== 'spiked' && (
        <Button size="sm" look="gh" onPress={() => void work.spike()}>
          {t('editor.tool.spike')}
        </Button>
      )}
      <Button size="sm" keys="Ctrl+S" onPress={() => void work.save()}>
        {t('editor.tool.save')}
      </Button>
      {state === 'draft' ? (
        <Button size="sm" look="pri" keys="Ctrl+Enter" onPress={() => void work.file()}>
          {t('editor.tool.file')}
        </Button>
      ) : (
        <Button size="sm" onPress={() => void work.reopen()}>
          {state === 'filed' ? t('editor.tool.reopen') : t('editor.tool.unspike')}
        </Button>
      )}
    </div>
  )
})
