// The findings of the press check about this article; a press goes to the paragraph, F7 steps through them. Two texts alike are compared
// on the press screen.

import { memo } from 'react'
import { useLanguage, useText } from '../../desk/index.js'
import { Button, Kbd, SeverityMark } from '../../ui/index.js'
import { findingWords, isComparison, openFinding } from '../preflight/index.js'
import type { ArticleFinding } from './article-model.js'
import styles from './panes.module.css'

export interface ChecksPaneProps {
  readonly findings: readonly ArticleFinding[]
  /** False when the article is in no issue or the check has not run. */
  readonly checked: boolean
  readonly current: string | null
  readonly onGo: (finding: ArticleFinding) => void
}

export const ChecksPane = memo(function ChecksPane({ findings, checked, current, onGo }: ChecksPaneProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <section className="sec">
      <h3 className="h">
        {t('editor.checks.title')} <span className="mi">{findings.length > 0 ? findings.length : ''}</span>
        <span className="sp" />
        <span className="mi">
          <Kbd keys="F7" /> {t('editor.checks.step')}
        </span>
      </h3>
      {findings.length === 0 ? (
        <p className="row sm mute">
          {checked && <SeverityMark severity="ok" />}
          {checked ? t('editor.checks.none') : t('editor.checks.unplaced')}
        </p>
      ) : (
        <ul className={styles.rows}>
          {findings.map((one) => (
            <li key={one.finding.key} className={styles.check}>
              <button
                type="button"
                className={`${styles.rowButton} ${one.finding.key === current ? styles.current : ''}`}
                aria-current={one.finding.key === current ? 'true' : undefined}
                onClick={() => onGo(one)}
                title={[findingWords(one.finding, 'message', language), one.finding.evidence, findingWords(one.finding, 'fix', language)]
                  .filter(Boolean)
                  .join('\n')}
              >
                <SeverityMark severity={one.finding.severity} />
                <span className="sp ell">{findingWords(one.finding, 'message', language)}</span>
                {one.settled && <span className="pine">{t('editor.checks.settled')}</span>}
              </button>
              {isComparison(one.finding) && (
                <Button
                  size="sm"
                  look="gh"
                  onPress={() => openFinding({ findingKey: one.finding.key, articleId: one.finding.where.articleId })}
                >
                  {t('press.compare')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
})
