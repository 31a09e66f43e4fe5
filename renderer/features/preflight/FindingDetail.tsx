// The main area for a finding that is no duplicate: what is wrong, what to do, the words or the frame it is about.
import { useLayoutEffect, useRef } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import type { IssueCopy, IssueView, PublicationStyle } from '../../../shared/ipc/views.js'
import { useLanguage, useText } from '../../desk/index.js'
import { Button } from '../../ui/index.js'
import { contentOf, findingContext } from './context-model.js'
import { DetailTitle, type DetailTitleProps } from './DetailTitle.js'
import styles from './detail.module.css'
import { usePlaceText } from './FindingRow.js'
import { FindingText } from './FindingText.js'
import { actsOn, mayWaive } from './finding-acts.js'
import { findingWords } from './finding-words.js'
import { PageView } from './PageView.js'
import { PictureTwice } from './PictureTwice.js'
import { carryOut } from './place-newest.js'
import { SettledNote } from './SettledNote.js'
import type { Verdicts } from './use-verdicts.js'

export interface FindingDetailProps extends Pick<DetailTitleProps, 'row' | 'position' | 'onNext'> {
  readonly issue: IssueView
  readonly style: PublicationStyle
  readonly revisions: IssueCopy['revisions'] | undefined
  readonly onWaive: (finding: Finding) => void
  readonly onWithdraw: Verdicts['withdraw']
}

export function FindingDetail({ row, position, onNext, issue, style, revisions, onWaive, onWithdraw }: FindingDetailProps) {
  const t = useText()
  const language = useLanguage()
  const placeText = usePlaceText()
  const { finding, kind } = row
  const page = issue.pages.find((one) => one.id === finding.where.pageId)
  const content = revisions ? contentOf(finding, issue, revisions) : null
  const parts = useRef<HTMLDivElement>(null)
  // The page stays drawn from one finding to the next; what is said of it begins at the top, the words that are meant in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each finding
  useLayoutEffect(() => {
    parts.current?.scrollTo(0, 0)
    parts.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }, [row.id])
  const place = [placeText(finding), page?.content.pageName ?? '', finding.where.article ?? '']
  return (
    <section className={styles.detail}>
      <DetailTitle row={row} title={findingWords(finding, 'title', language)} position={position} onNext={onNext}>
        {place.filter((part) => part !== '').join(' · ')}
      </DetailTitle>
      <div ref={parts} className={styles.parts}>
        <div className={styles.words}>
          <SettledNote row={row} onWithdraw={onWithdraw} />
          <p className={styles.message}>{findingWords(finding, 'message', language)}</p>
          {kind === 'open' && <Remedy finding={finding} onWaive={onWaive} />}
          <PictureTwice finding={finding} />
          {content ? (
            <FindingText context={findingContext(content, finding)} language={content.language} finding={finding} />
          ) : (
            finding.evidence !== '' &&
            finding.evidence !== page?.content.pageName && (
              <>
                <h3 className="h">{t('press.detail.evidence')}</h3>
                <p className={styles.evidence}>{finding.evidence}</p>
              </>
            )
          )}
        </div>
        {page && revisions && <PageView page={page} issue={issue} style={style} revisions={revisions} finding={finding} />}
      </div>
    </section>
  )
}

function Remedy({ finding, onWaive }: { readonly finding: Finding; readonly onWaive: (finding: Finding) => void }) {
  const t = useText()
  const language = useLanguage()
  return (
    <div className={styles.remedy}>
      <p className="ink2">{findingWords(finding, 'fix', language)}</p>
      <div className="row">
        {actsOn(finding).map((act, index) => (
          <Button key={act.id} look={index === 0 ? 'pri' : 'plain'} keys={index === 0 ? 'Enter' : undefined} onPress={() => carryOut(act)}>
            {t(`press.act.${act.id}`)}
          </Button>
        ))}
        {mayWaive(finding) && (
          <Button look="gh" keys="o" onPress={() => onWaive(finding)}>
            {t('press.act.waive')}
          </Button>
        )}
      </div>
    </div>
  )
}
