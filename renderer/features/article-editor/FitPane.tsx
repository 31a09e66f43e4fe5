// Length: how the copy stands to its slot, and the slot drawn live with the page's own component.
import '../../page/page.css'
import { memo, useMemo } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { charactersInLines } from '../../../shared/domain/copyfit/characters-a-line.js'
import { setFrame } from '../../../shared/domain/layout/set-frame.js'
import type { SetFrame } from '../../../shared/domain/layout/types.js'
import type { PublicationStyle } from '../../../shared/domain/publication.js'
import { useText } from '../../desk/index.js'
import { FrameBox } from '../../page/FrameBox.js'
import { FitMeter } from '../../ui/index.js'
import type { Measure, Placement } from './article-model.js'
import { FitSuggestions } from './FitSuggestions.js'
import { slotName, whereCounted } from './fit-words.js'
import styles from './panes.module.css'
import type { ArticleSession } from './session-types.js'
import { type CountFeed, useCount } from './use-article.js'

/** Width of the proof on screen, px. */
const PROOF_PX = 252
/** A tall slot is shown smaller rather than longer than this, px. */
const PROOF_MOST_PX = 360

/** The frame set with the newest content, at its own corner. */
export function useSetFrame(
  placement: Placement | null,
  content: ArticleContent,
  style: PublicationStyle | undefined,
  measure: Measure | null,
): SetFrame | null {
  return useMemo(
    () => (placement && style && measure ? setFrame(placement.frame, content, style, measure.geometry) : null),
    [placement, content, style, measure],
  )
}

export interface FitPaneProps {
  readonly session: ArticleSession
  readonly measure: Measure
  readonly style: PublicationStyle
  readonly counts: CountFeed
  /** Lines the slot holds, losses taken off; null when the article stands nowhere. */
  readonly slotLines: number | null
  readonly set: SetFrame | null
  readonly content: ArticleContent
}

export function FitPane({ session, measure, style, counts, slotLines, set, content }: FitPaneProps) {
  const t = useText()
  const { placement, widthPx } = measure
  return (
    <>
      <section className="sec" aria-label={t('editor.fit.label')}>
        <p className="sm mute">{whereCounted(t, measure, content, style)}</p>
        <Length counts={counts} slotLines={slotLines} content={content} style={style} widthPx={widthPx} />
      </section>
      {placement && set && (
        <FitSuggestions
          session={session}
          content={content}
          style={style}
          measure={measure}
          oversetLines={set.fit.oversetLines}
          missingLines={set.fit.missingLines}
        />
      )}
      {placement && set && (
        <section className={`sec ${styles.proof}`}>
          <h3 className="h">
            {t('editor.proof.title')} <span className="mi">{t('editor.proof.live')}</span>
          </h3>
          <SlotProof placement={placement} set={set} content={content} measure={measure} />
          {set.fit.oversetLines > 0 && (
            <p className={`sm ${styles.overset}`}>{t('editor.proof.overset', { lines: set.fit.oversetLines })}</p>
          )}
        </section>
      )}
    </>
  )
}

interface LengthProps {
  readonly counts: CountFeed
  readonly slotLines: number | null
  readonly content: ArticleContent
  readonly style: PublicationStyle
  readonly widthPx: number
}

/** The one part of the pane that follows every letter. */
function Length({ counts, slotLines, content, style, widthPx }: LengthProps) {
  const t = useText()
  const count = useCount(counts)
  if (!count) return null
  if (slotLines === null || slotLines + count.total === 0)
    return (
      <p className="row">
        <b>{t('editor.fit.lines', { lines: count.total })}</b>
        <span className="sm ink2">{t('editor.field.characters', { count: count.characters })}</span>
      </p>
    )
  const characters = charactersInLines(Math.abs(count.total - slotLines), content, widthPx, style) ?? undefined
  return <FitMeter used={count.total} slot={slotLines} characters={characters} />
}

interface SlotProofProps {
  readonly placement: Placement
  readonly set: SetFrame
  readonly content: ArticleContent
  readonly measure: Measure
}

const SlotProof = memo(function SlotProof({ placement, set, content, measure }: SlotProofProps) {
  const t = useText()
  const { width, height } = set.box
  const scale = Math.min(PROOF_PX / width, PROOF_MOST_PX / height)
  const view = { frame: placement.frame, content, set: { ...set, box: { ...set.box, x: 0, y: 0 } } }
  return (
    <div
      className={styles.paper}
      role="img"
      aria-label={t('editor.proof.alt', { place: slotName(placement) })}
      style={{ width: width * scale, height: height * scale }}
    >
      <div className={`pg-page ${styles.scaled}`} inert lang="zh-CN" style={{ width, height, transform: `scale(${scale})` }}>
        <FrameBox view={view} geometry={measure.geometry} />
      </div>
    </div>
  )
})
