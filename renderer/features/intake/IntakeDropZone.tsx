// Files dropped anywhere on the stock and text pasted outside of a field go to import; while a file is read its progress shows here.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { openPlace, useIsShown, useMenuAction, useProgress, useText } from '../../desk/index.js'
import { Icon, isTextField, Progress } from '../../ui/index.js'
import styles from './drop-zone.module.css'
import { importFiles, importText, intakeDesk, useIntake } from './intake-session.js'
import { pickFiles } from './pick-files.js'

const carriesFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files')

export function IntakeDropZone({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const [over, setOver] = useState(false)
  // Enter and leave come for every element inside: over as long as one more was entered than left.
  const depth = useRef(0)
  useImportPaste()
  useMenuAction('importPage', () => {
    openPlace({ screen: 'stock' })
    pickFiles()
  })
  const leave = (): void => {
    depth.current = 0
    setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes drops only; the keyboard has the import menu and paste
    <div
      className={styles.zone}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDragLeave={(event) => {
        if (!carriesFiles(event)) return
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        leave()
        importFiles(event.dataTransfer.files)
      }}
    >
      {children}
      {over && (
        <div className={styles.overlay}>
          <div className={styles.target}>
            <Icon name="download" size="l" />
            <div className={styles.targetTitle}>{t('intake.drop.title')}</div>
            <div className="ink2">{t('intake.drop.detail')}</div>
          </div>
        </div>
      )}
      <ReadingNote />
    </div>
  )
}

/** Ctrl V outside of text fields, while the stock is shown. */
function useImportPaste(): void {
  const shown = useIsShown()
  useEffect(() => {
    if (!shown) return
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTextField(event.target) || document.querySelector('.veil') || !event.clipboardData) return
      const { files } = event.clipboardData
      event.preventDefault()
      if (files.length > 0) importFiles(files)
      else importText(event.clipboardData.getData('text/plain'))
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [shown])
}

function ReadingNote() {
  const t = useText()
  const { reading, waiting } = useIntake()
  const progress = useProgress('intake')
  if (reading === null) return null
  return (
    <div className={styles.reading} role="status">
      <Progress
        label={t('intake.reading', { name: reading })}
        done={progress?.done ?? 0}
        total={progress?.total ?? 1}
        onStop={intakeDesk.stop}
      />
      {waiting > 0 && <div className="sm mute">{t('intake.waiting', { count: waiting })}</div>}
    </div>
  )
}
