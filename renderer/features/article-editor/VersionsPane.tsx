// The versions of the article, newest on top; a press compares one with what is on screen.
import { memo, useState } from 'react'
import type { RevisionCard } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Button, Icon, Kbd } from '../../ui/index.js'
import styles from './panes.module.css'

/** Versions shown before the rest is asked for. */
const AT_FIRST = 6

export interface VersionsPaneProps {
  readonly revisions: readonly RevisionCard[]
  readonly draft: boolean
  readonly onCompare: (revision: RevisionCard | null) => void
}

export const VersionsPane = memo(function VersionsPane({ revisions, draft, onCompare }: VersionsPaneProps) {
  const t = useText()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? revisions : revisions.slice(0, AT_FIRST)
  const words = (one: RevisionCard) =>
    one.note === ''
      ? t('editor.version.row', { author: one.author, kind: t(`editor.version.${one.kind}`) })
      : t('editor.version.rowNote', { author: one.author, note: one.note })
  return (
    <section className="sec">
      <h3 className="h">
        <Icon name="history" size="s" />
        {t('editor.versions.title')}
        <span className="sp" />
        <button type="button" className={`mi ${styles.plain}`} onClick={() => onCompare(null)}>
          <Kbd keys="Ctrl+H" /> {t('editor.versions.compare')}
        </button>
      </h3>
      <ul>
        {draft && (
          <li className={styles.version}>
            <b className="ochre">{t('editor.versions.draft')}</b>
            <span className="ell mute">{t('editor.versions.draftRow')}</span>
          </li>
        )}
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.version} onClick={() => onCompare(one)}>
              <b>v{one.number}</b>
              <span className="ell">{words(one)}</span>
              <span className="mute" title={format.dateTime(one.createdAt)}>
                {format.time(one.createdAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {revisions.length > shown.length && (
        <Button look="gh" size="sm" onPress={() => setAll(true)}>
          {t('editor.versions.more', { count: revisions.length })}
        </Button>
      )}
    </section>
  )
})
