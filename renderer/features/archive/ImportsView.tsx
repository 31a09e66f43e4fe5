// The imports: choosing what to read, how the import under way goes, what the last one brought, and all imports so far.
import { useEffect, useRef, useState } from 'react'
import { PageNo } from '../../../shared/domain/page.js'
import { useText } from '../../desk/index.js'
import { Button, DateField, TextField } from '../../ui/index.js'
import { ArchiveTrouble } from './ArchiveTrouble.js'
import styles from './archive.module.css'
import { ImportReport } from './ImportReport.js'
import { ImportsTable } from './ImportsTable.js'
import { RunningImport } from './RunningImport.js'
import type { Imports } from './use-imports.js'

export function ImportsView({ imports }: { readonly imports: Imports }) {
  const t = useText()
  const listRef = useRef<HTMLHeadingElement>(null)
  const reportRef = useRef<HTMLHeadingElement>(null)
  const { report, isRunning } = imports
  // The button that stopped or began the import goes with it: the focus goes to what came of it.
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    const ended = wasRunning.current && !isRunning
    wasRunning.current = isRunning
    if ((ended || report !== null) && document.activeElement === document.body) (reportRef.current ?? listRef.current)?.focus()
  }, [isRunning, report])
  return (
    <section className="pane sheet" aria-label={t('archive.import.title')}>
      <ArchiveTrouble imports={imports} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <div className="scroll" tabIndex={0}>
        <div className={styles.importing}>
          <Choose imports={imports} />
          {report && !isRunning && <ImportReport report={report} headingRef={reportRef} onClose={imports.closeReport} />}
          <ImportsTable imports={imports} headingRef={listRef} />
        </div>
      </div>
    </section>
  )
}

function Choose({ imports }: { readonly imports: Imports }) {
  const t = useText()
  const [day, setDay] = useState<string | null>(null)
  const [pageText, setPageText] = useState('')
  const page = pageText.trim().toUpperCase()
  const isPage = page === '' || PageNo.safeParse(page).success
  const start = (what: 'files' | 'folder'): void => {
    if (isPage) imports.start({ what, day, page: page === '' ? null : page })
  }
  const isOpen = imports.overview !== null && imports.overview.state === 'ready'
  return (
    <div className={styles.choose}>
      <h2 className={styles.title}>{t('archive.import.title')}</h2>
      <p className="ink2">{t('archive.import.why')}</p>
      <p className="sm mute">{t('archive.import.formats')}</p>
      <fieldset className={styles.placeFields}>
        <legend>{t('archive.import.place')}</legend>
        <DateField label={t('archive.import.day')} value={day} onChange={setDay} />
        <div className={styles.pageField}>
          <TextField
            label={t('archive.import.page')}
            value={pageText}
            onChange={setPageText}
            maxLength={4}
            placeholder="A02"
            error={isPage ? undefined : t('archive.import.badPage')}
          />
        </div>
        <p className={`sm mute ${styles.placeHint}`}>{t('archive.import.placeHint')}</p>
      </fieldset>
      <div className={styles.act}>
        {imports.isRunning ? (
          <RunningImport imports={imports} />
        ) : (
          <div className="row">
            <Button look="pri" icon="folder" disabled={!isOpen} onPress={() => start('folder')}>
              {t('archive.import.folder')}
            </Button>
            <Button icon="file" disabled={!isOpen} onPress={() => start('files')}>
              {t('archive.import.files')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
