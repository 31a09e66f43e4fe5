// What the press check found on this page, the gravest first, each a way to the place.
import { openPlace, useFormat, useLanguage, useText } from '../../desk/index.js'
import { SeverityMark } from '../../ui/index.js'
import { findingWords, isComparison, openFinding } from '../preflight/index.js'
import styles from './inspector.module.css'
import type { PageScene } from './use-scene.js'

export interface ChecksPartProps {
  readonly scene: PageScene
  /** With what is there and what to do; else only what is wrong. */
  readonly full: boolean
}

export function ChecksPart({ scene, full }: ChecksPartProps) {
  const t = useText()
  const language = useLanguage()
  const f = useFormat()
  const { findings, report, page, names } = scene
  return (
    <section className={styles.checks} aria-label={t('makeUp.checks')}>
      <h3 className="h">
        {t('makeUp.checks')} {report && <span className="mi">{t('makeUp.checks.at', { time: f.clock(report.checkedAt) })}</span>}
      </h3>
      {report && findings.length === 0 && <p className={styles.none}>{t('makeUp.checks.none')}</p>}
      <ul>
        {findings.map((finding) => {
          const place = finding.where.pageId === page.id ? finding.where : (finding.other ?? finding.where)
          const isCompared = isComparison(finding)
          return (
            <li key={finding.key}>
              <button
                type="button"
                className={styles.check}
                onClick={() =>
                  isCompared
                    ? openFinding({ findingKey: finding.key, articleId: place.articleId })
                    : openPlace({ screen: 'makeUp', pageId: page.id, frameId: place.frameId, articleId: place.articleId })
                }
              >
                <SeverityMark severity={finding.severity} />
                <span className={styles.checkWords}>
                  {findingWords(finding, 'title', language)}
                  {full ? (
                    <>
                      <span className="sm ink2">{findingWords(finding, 'message', language)}</span>
                      <span className="sm mute">{findingWords(finding, 'fix', language)}</span>
                    </>
                  ) : (
                    <span className="mi mute ell">{finding.evidence}</span>
                  )}
                </span>
                <span className={finding.severity === 'block' ? 'mi red w5' : 'mi mute'}>
                  {isCompared ? t('makeUp.checks.compare') : (place.frameId && names.get(place.frameId)) || page.content.pageNo}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
