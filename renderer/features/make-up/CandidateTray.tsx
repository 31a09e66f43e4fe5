// Pages the optimiser proposes: each drawn as it would be printed, with its figures and what it would change.
import { useMemo } from 'react'
import type { Frame } from '../../../shared/domain/frame.js'
import type { MakeUpPage } from '../../../shared/ipc/views.js'
import { useFormat, useText } from '../../desk/index.js'
import { Page } from '../../page/Page.js'
import { Button, classes, IconButton, useShortcuts } from '../../ui/index.js'
import { sameFrames } from './layout-history.js'
import { layoutChanges, withPresentIds } from './make-up-model.js'
import styles from './tray.module.css'
import type { Acts } from './use-acts.js'
import type { Proposals } from './use-proposals.js'
import type { PageScene } from './use-scene.js'

/** Width of the tray with its margins, px on the screen. */
export const TRAY_PX = 220
const THUMB_PX = 92

export interface CandidateTrayProps {
  readonly scene: PageScene
  readonly acts: Acts
  readonly proposals: Proposals
  readonly onAgain: () => void
  readonly onStop: () => void
  readonly onClose: () => void
}

const inOrder = (frames: readonly Frame[]) => frames.toSorted((a, b) => a.row - b.row || a.column - b.column)

interface CandidateProps {
  readonly scene: PageScene
  readonly proposal: MakeUpPage
  readonly number: number
  readonly onAdopt: () => void
}

function Candidate({ scene, proposal, number, onAdopt }: CandidateProps) {
  const t = useText()
  const f = useFormat()
  const { geometry, history } = scene
  const page = useMemo(() => ({ ...scene.content, frames: proposal.frames }), [scene.content, proposal.frames])
  const scale = THUMB_PX / geometry.trimWidthPx
  const changes = layoutChanges(history.frames, proposal.frames)
  const isPresent = sameFrames(inOrder(history.frames), inOrder(proposal.frames))
  const title = t('makeUp.candidate', { number: String(number) })
  return (
    <li className={styles.candidate}>
      <div
        className={classes(styles.thumb, isPresent && styles.present)}
        style={{ width: THUMB_PX, height: geometry.trimHeightPx * scale }}
      >
        <div style={{ transform: `scale(${scale})` }} inert>
          <Page page={page} issue={scene.issue.content} style={scene.style} revisions={scene.revisions} />
        </div>
      </div>
      <div className={styles.facts}>
        <b>{title}</b>
        <span>{t('makeUp.candidate.fill', { fill: f.percent(proposal.fill, 1) })}</span>
        {proposal.oversetLines > 0 && <span className="red w5">{t('fit.over', { lines: proposal.oversetLines })}</span>}
        {proposal.whiteLines > 0 && <span className="ochre">{t('fit.under', { lines: proposal.whiteLines })}</span>}
        {changes.moved > 0 && <span>{t('makeUp.candidate.moved', { count: changes.moved })}</span>}
        {changes.placed > 0 && <span>{t('makeUp.candidate.placed', { count: changes.placed })}</span>}
        {changes.taken > 0 && <span className="ochre">{t('makeUp.candidate.taken', { count: changes.taken })}</span>}
        {changes.fillers > 0 && <span className="ochre">{t('makeUp.candidate.fillers', { count: changes.fillers })}</span>}
        {proposal.leftOver.length > 0 && <span>{t('makeUp.candidate.leftOver', { count: proposal.leftOver.length })}</span>}
        <span className="sp" />
        {isPresent ? (
          <span className="tag ink">{t('makeUp.candidate.present')}</span>
        ) : (
          <Button size="sm" keys={String(number)} label={`${t('makeUp.candidate.adopt')} ${title}`} onPress={onAdopt}>
            {t('makeUp.candidate.adopt')}
          </Button>
        )}
      </div>
    </li>
  )
}

export function CandidateTray({ scene, acts, proposals, onAgain, onStop, onClose }: CandidateTrayProps) {
  const t = useText()
  const now = scene.history.frames
  const pages = useMemo(
    () => (proposals.state === 'ready' ? proposals.pages.map((one) => ({ ...one, frames: withPresentIds(now, one.frames) })) : []),
    [proposals, now],
  )
  const adopt = (index: number) => {
    const proposal = pages[index]
    if (!proposal) return false
    acts.replaceAll(proposal.frames)
  }
  const isAsking = proposals.state === 'asking'
  useShortcuts({ '1': () => adopt(0), '2': () => adopt(1), '3': () => adopt(2) })
  return (
    <section className={styles.tray} aria-label={t('makeUp.auto')} aria-busy={isAsking}>
      <div className={styles.head}>
        <b className="nw">{t('makeUp.auto')}</b>
        {proposals.state === 'ready' && (
          <span className="mi mute ell">
            {t('makeUp.candidates', { count: pages.length, seconds: Math.round(proposals.seconds * 10) / 10 })}
          </span>
        )}
        <span className="sp" />
        <IconButton icon="refresh" size="sm" label={t('makeUp.candidates.again')} disabled={isAsking} onPress={onAgain} />
        <IconButton icon="close" size="sm" label={t('common.close')} keys={isAsking ? undefined : 'Escape'} onPress={onClose} />
      </div>
      {isAsking && (
        <div className={classes(styles.note, styles.asking)}>
          <span>{t('makeUp.candidates.asking')}</span>
          <span className="sp" />
          <Button size="sm" keys="Escape" label={t('makeUp.candidates.stop')} onPress={onStop}>
            {t('common.stop')}
          </Button>
        </div>
      )}
      {proposals.state === 'stopped' && (
        <div className={classes(styles.note, styles.asking)}>
          <span>{t('makeUp.candidates.stopped')}</span>
          <span className="sp" />
          <Button size="sm" onPress={onAgain}>
            {t('makeUp.candidates.restart')}
          </Button>
        </div>
      )}
      {proposals.state === 'refused' && <p className={styles.note}>{proposals.text}</p>}
      {proposals.state === 'ready' && pages.length === 0 && <p className={styles.note}>{t('makeUp.candidates.none')}</p>}
      {pages.length > 0 && (
        <ul className={classes('scroll', styles.list)}>
          {pages.map((proposal, index) => (
            <Candidate
              // biome-ignore lint/suspicious/noArrayIndexKey: a proposal has no other identity than its rank
              key={index}
              scene={scene}
              proposal={proposal}
              number={index + 1}
              onAdopt={() => adopt(index)}
            />
          ))}
        </ul>
      )}
      <p className={styles.note}>{t('makeUp.candidates.note')}</p>
    </section>
  )
}
