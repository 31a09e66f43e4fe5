// What an import brought: how many articles, which files gave nothing and why, and what within files did not come in.
import type { ReactNode } from 'react'
import type { ArchiveImportReport } from '../../../shared/ipc/views.js'
import { useText } from '../../desk/index.js'
import { Icon, IconButton } from '../../ui/index.js'
import styles from './archive.module.css'
import { problemPlace, problemsByFile, reportTitle, reportTone, unreadWords } from './import-report.js'

const ICON = { clean: 'ok', faults: 'warn', empty: 'info' } as const

export interface ImportReportProps {
  readonly report: ArchiveImportReport
  readonly headingRef: React.RefObject<HTMLHeadingElement | null>
  readonly onClose: () => void
}

export function ImportReport({ report, headingRef, onClose }: ImportReportProps) {
  const t = useText()
  const tone = reportTone(report)
  const { files, added, known, corrected, unread, problems, problemCount, passedOver } = report
  return (
    <section className={styles.report} data-tone={tone} aria-label={t('archive.report')}>
      <div className="row">
        <Icon name={ICON[tone]} />
        <h2 ref={headingRef} tabIndex={-1} className={styles.subtitle}>
          {t(reportTitle(report), { files, added })}
        </h2>
        <span className="sp" />
        <IconButton size="sm" icon="close" label={t('archive.report.close')} onPress={onClose} />
      </div>
      {tone !== 'empty' && <p>{t('archive.report.rest', { known, corrected })}</p>}
      {report.resumed && <p className="mute">{t('archive.report.resumed')}</p>}
      {tone === 'clean' && <p className="mute">{t('archive.report.all')}</p>}
      {passedOver > 0 && <p className="mute">{t('archive.report.passedOver', { count: passedOver })}</p>}
      {unread.length > 0 && (
        <Part title={t('archive.report.unread', { count: unread.length })}>
          {unread.map(({ file, reason }) => (
            <li key={file}>
              <b className="selectable">{file}</b> {t(unreadWords(reason))}
            </li>
          ))}
        </Part>
      )}
      {problemCount > 0 && (
        <Part title={t('archive.report.problems', { count: problemCount })}>
          {problemsByFile(problems).map(({ file, problems: found }) => (
            <li key={file}>
              <b className="selectable">{file}</b>
              <ul>
                {found.map(({ at, words }) => (
                  <li key={`${at} ${words}`}>
                    {t(problemPlace(file), { at })}　{t(words)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
          {problemCount > problems.length && (
            <li className="mute">{t('archive.report.problemsMore', { shown: problems.length, count: problemCount })}</li>
          )}
        </Part>
      )}
    </section>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="h">{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <ul className={styles.faults} aria-label={title} tabIndex={0}>
        {children}
      </ul>
    </div>
  )
}
