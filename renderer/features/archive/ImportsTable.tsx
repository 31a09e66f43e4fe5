// All imports so far, newest first: what each brought, one that did not finish to go on with, each to be taken out again.
import { useState } from 'react'
import type { ArchiveImportCard } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Button, ConfirmDialog, VisuallyHidden } from '../../ui/index.js'
import styles from './archive.module.css'
import { importStanding, STANDING_WORDS } from './import-report.js'
import type { Imports } from './use-imports.js'

export interface ImportsTableProps {
  readonly imports: Imports
  readonly headingRef: React.RefObject<HTMLHeadingElement | null>
}

export function ImportsTable({ imports, headingRef }: ImportsTableProps) {
  const t = useText()
  const [leaving, setLeaving] = useState<ArchiveImportCard | null>(null)
  const cards = imports.overview?.imports ?? []
  return (
    <div className={styles.wide}>
      <h2 ref={headingRef} tabIndex={-1} className={styles.subtitle}>
        {t('archive.imports')}
      </h2>
      {cards.length === 0 ? (
        <p className="mute">{t('archive.imports.none')}</p>
      ) : (
        <table className="sheet-table" aria-label={t('archive.imports')}>
          <thead>
            <tr>
              <th scope="col">{t('archive.imports.name')}</th>
              <th scope="col" className="r">
                {t('archive.imports.added')}
              </th>
              <th scope="col" className="r">
                {t('archive.imports.known')}
              </th>
              <th scope="col" className="r">
                {t('archive.imports.corrected')}
              </th>
              <th scope="col">{t('archive.imports.started')}</th>
              <th scope="col">{t('archive.imports.state')}</th>
              <th scope="col">
                <VisuallyHidden>{t('archive.imports.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <ImportRow key={card.id} card={card} imports={imports} onRemove={() => setLeaving(card)} />
            ))}
          </tbody>
        </table>
      )}
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('archive.remove.title', { name: leaving?.name ?? '' })}
        confirm={t('archive.remove.confirm', { count: leaving?.added ?? 0 })}
        onConfirm={() => {
          if (leaving) imports.remove(leaving)
          setLeaving(null)
          headingRef.current?.focus()
        }}
      >
        <p>
          {leaving && leaving.corrected > 0
            ? t('archive.remove.detailCorrected', { added: leaving.added, corrected: leaving.corrected })
            : t('archive.remove.detail', { added: leaving?.added ?? 0 })}
        </p>
      </ConfirmDialog>
    </div>
  )
}

interface ImportRowProps {
  readonly card: ArchiveImportCard
  readonly imports: Imports
  readonly onRemove: () => void
}

function ImportRow({ card, imports, onRemove }: ImportRowProps) {
  const t = useText()
  const formats = useFormat()
  const standing = importStanding(card, imports.overview?.importing ?? null)
  return (
    <tr>
      <th scope="row" className={styles.importName}>
        <span className="selectable" title={card.name}>
          {card.name}
        </span>
      </th>
      <td className="r num">{formats.number(card.added)}</td>
      <td className="r num">{formats.number(card.known)}</td>
      <td className="r num">{formats.number(card.corrected)}</td>
      <td className="nw">{formats.dateTime(card.startedAt)}</td>
      <td className={standing === 'canResume' || standing === 'filesGone' ? 'ochre' : ''}>{t(STANDING_WORDS[standing])}</td>
      <td>
        <div className={styles.rowActs}>
          {standing === 'canResume' && (
            <Button
              size="sm"
              disabled={imports.isRunning}
              label={t('archive.imports.resumeName', { name: card.name })}
              onPress={() => imports.resume(card.id)}
            >
              {t('archive.imports.resume')}
            </Button>
          )}
          {standing !== 'underWay' && (
            <Button
              size="sm"
              look="gh"
              disabled={imports.isRunning}
              label={t('archive.imports.removeName', { name: card.name })}
              onPress={onRemove}
            >
              {t('archive.imports.remove')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}
