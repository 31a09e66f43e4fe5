// The sheet: the head's fields above the copy, the print lines beside it, and the strip that says where the slot ends.
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { Button } from '../../ui/index.js'
import type { LineCount } from './line-count.js'
import { PrintLineGutter } from './PrintLineGutter.js'
import type { ArticleSession } from './session-types.js'
import styles from './sheet.module.css'
import { bodyEditor } from './tiptap/body-editor.js'

export interface CopySheetProps {
  readonly session: ArticleSession
  readonly head: ReactNode
  readonly notices: ReactNode
  readonly count: LineCount | null
  readonly style: PublicationStyle | undefined
  readonly slotLines: number | null
  readonly onOverset: () => void
}

export function CopySheet({ session, head, notices, count, style, slotLines, onOverset }: CopySheetProps) {
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    bodyEditor().show(session, host.current)
    return () => bodyEditor().show(null, null)
  }, [session])
  const over = slotLines !== null && count !== null ? count.total - slotLines : 0
  return (
    <div className={styles.frame}>
      {notices}
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          {head}
          <div className={styles.body}>
            {/* The editor's own element is put in here; React renders nothing inside. */}
            <div ref={host} className={styles.host} />
            {count && style && <PrintLineGutter session={session} count={count} style={style} slotLines={slotLines} />}
          </div>
        </div>
      </div>
      {over > 0 && slotLines !== null && (
        <div className={styles.strip}>
          <div className={styles.stripRow}>
            <b className="red">{t('editor.slot.end', { lines: slotLines })}</b>
            <span>{t('editor.slot.rest', { lines: over })}</span>
            <span className="sp" />
            <Button look="gh" size="sm" onPress={onOverset}>
              {t('editor.slot.jump')}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
