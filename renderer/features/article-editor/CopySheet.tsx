// The sheet: the head's fields above the copy, the print lines beside it, and the strip that says where the slot ends.
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { Button } from '../../ui/index.js'
import { PrintLineGutter } from './PrintLineGutter.js'
import type { ArticleSession } from './session-types.js'
import styles from './sheet.module.css'
import { bodyEditor } from './tiptap/body-editor.js'
import { type CountFeed, useCount } from './use-article.js'

export interface CopySheetProps {
  readonly session: ArticleSession
  readonly head: ReactNode
  readonly notices: ReactNode
  readonly counts: CountFeed
  readonly style: PublicationStyle | undefined
  readonly slotLines: number | null
  readonly onOverset: () => void
}

export function CopySheet({ session, head, notices, counts, style, slotLines, onOverset }: CopySheetProps) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    bodyEditor().show(session, host.current)
    return () => bodyEditor().show(null, null)
  }, [session])
  return (
    <div className={styles.frame}>
      {notices}
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          {head}
          <div className={styles.body}>
            {/* The editor's own element is put in here; React renders nothing inside. */}
            <div ref={host} className={styles.host} />
            {style && <Gutter session={session} counts={counts} style={style} slotLines={slotLines} />}
          </div>
        </div>
      </div>
      {slotLines !== null && <SlotStrip counts={counts} slotLines={slotLines} onOverset={onOverset} />}
    </div>
  )
}

interface GutterProps {
  readonly session: ArticleSession
  readonly counts: CountFeed
  readonly style: PublicationStyle
  readonly slotLines: number | null
}

function Gutter({ counts, ...rest }: GutterProps) {
  const count = useCount(counts)
  return count && <PrintLineGutter count={count} {...rest} />
}

interface SlotStripProps {
  readonly counts: CountFeed
  readonly slotLines: number
  readonly onOverset: () => void
}

/** Where the slot ends and how much stands below, while the copy is longer. */
function SlotStrip({ counts, slotLines, onOverset }: SlotStripProps) {
  const t = useText()
  const count = useCount(counts)
  const over = count === null ? 0 : count.total - slotLines
  if (over <= 0) return null
  return (
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
  )
}
