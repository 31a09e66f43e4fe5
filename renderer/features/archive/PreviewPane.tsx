// The right region: the whole text of the result in hand with the places found marked, and where it stands.
import type { DeskHit } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import styles from './archive.module.css'
import { DeskReading } from './DeskReading.js'
import { PrintedReading } from './PrintedReading.js'
import type { ResultEntry } from './result-entries.js'

export interface PreviewPaneProps {
  readonly entry: ResultEntry | null
  /** An archived article to read whatever was found. */
  readonly sent: string | null
  /** The words whose places are marked. */
  readonly looksFor: string
  readonly readingRef: React.RefObject<HTMLElement | null>
  /** Back to the results. */
  readonly onBack: () => void
}

export function PreviewPane({ entry, sent, looksFor, readingRef, onBack }: PreviewPaneProps) {
  const t = useText()
  const printed = sent ?? (entry?.kind === 'printed' ? entry.hit.id : null)
  const desk: DeskHit | null = sent === null && entry?.kind === 'desk' ? entry.hit : null
  const shared = { looksFor, readingRef, onBack }
  return (
    <section className="pane sheet" aria-label={t('archive.preview')}>
      {printed !== null && <PrintedReading key={`${printed} ${looksFor}`} archivedId={printed} {...shared} />}
      {desk !== null && <DeskReading key={`${desk.articleId} ${looksFor}`} hit={desk} {...shared} />}
      {printed === null && desk === null && (
        <div className={styles.nothing}>
          <p className="mute">{t('archive.preview.none')}</p>
        </div>
      )}
    </section>
  )
}

export type ReadingPlace = Pick<PreviewPaneProps, 'looksFor' | 'readingRef' | 'onBack'>
