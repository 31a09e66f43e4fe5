// Changes that make the frame fit, each with what it does to the frame and to those below it; one that would lie on a
// neighbour it cannot push names it and cannot be taken. The shortest cut opens the text at its paragraph.
import { useMemo } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { Cut } from '../../../shared/domain/copyfit/suggest-cuts.js'
import type { Frame } from '../../../shared/domain/frame.js'
import { openPlace, useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import { classes, Icon, type IconName, Tag } from '../../ui/index.js'
import { cutGain, cutWords, useFitSuggestions } from '../copyfit/index.js'
import styles from './inspector.module.css'
import { type FitState, fitState } from './make-up-model.js'
import { fitWords, joined } from './make-up-words.js'
import { charactersOf, fixStep, type Push, type QuickFix, quickFixes } from './quick-fixes.js'
import type { Acts } from './use-acts.js'
import type { PageScene } from './use-scene.js'

const ICON: Readonly<Record<QuickFix['kind'], IconName>> = { rows: 'swap', headRows: 'heading', headSize: 'size', bodyColumns: 'columns' }

export interface QuickFixesProps {
  readonly scene: PageScene
  readonly view: FrameView
  readonly content: ArticleContent
  readonly acts: Acts
}

export function QuickFixes({ scene, view, content, acts }: QuickFixesProps) {
  const t = useText()
  const { history, limits, style, geometry, names, revisions } = scene
  const { frame, set } = view
  const fixes = useMemo(() => {
    const contentOf = ({ revisionId }: Frame) => (revisionId === null ? null : (revisions[revisionId] ?? null))
    return quickFixes(frame, content, { frames: history.frames, limits, style, geometry, contentOf })
  }, [frame, content, history.frames, limits, style, geometry, revisions])
  const over = set.fit.oversetLines
  const [best] = useFitSuggestions(over > 0 ? frame : null, content, style, geometry).cuts
  const about = over > 0 && !best ? charactersOf(over, frame, content, scene) : null
  if (fixes.length === 0 && over === 0) return null
  const openAt = (cut?: Cut) => openPlace({ screen: 'editor', articleId: frame.articleId, ...(cut ? { paragraph: cut.paragraph } : {}) })
  return (
    <>
      <h3 className={classes('h', styles.fixesHead)}>
        {t('makeUp.fixes')} <span className="mi">{t('makeUp.fixes.hint')}</span>
      </h3>
      <ul className={styles.fixes}>
        {fixes.map((fix) => (
          <li key={fix.kind}>
            <button
              type="button"
              disabled={fix.overlaps.length > 0 && !fix.push}
              onClick={() => acts.run({ ok: true, step: fixStep(fix) })}
            >
              <Icon name={ICON[fix.kind]} size="s" />
              <span className={styles.fixWords}>
                <span>{t(`makeUp.fix.${fix.kind}`, { from: fix.from, to: fix.to })}</span>
                {fix.push && <PushWords push={fix.push} names={names} />}
              </span>
              <Effect fix={fix} names={names} />
            </button>
          </li>
        ))}
        {over > 0 && best && (
          <li>
            <button type="button" title={best.cuts.map((cut) => cut.text).join('\n')} onClick={() => openAt(best.cuts[0])}>
              <Icon name="write" size="s" />
              <span className={styles.fixWords}>
                {best.cuts.map((cut) => (
                  <span key={cut.block} className="ell">
                    {cutWords(t, cut)}
                  </span>
                ))}
              </span>
              <Tag tone="pine">{cutGain(t, best.lines)}</Tag>
            </button>
          </li>
        )}
        {about !== null && (
          <li>
            <button type="button" onClick={() => openAt()}>
              <Icon name="write" size="s" />
              <span className="sp ell">{t('makeUp.fix.cut', { characters: about })}</span>
              <Tag>{t('shell.screen.editor')}</Tag>
            </button>
          </li>
        )}
      </ul>
    </>
  )
}

interface NamedProps {
  readonly names: ReadonlyMap<string, string>
}

const tone = ({ state }: FitState) => (state === 'over' ? 'red' : state === 'even' ? 'pine' : 'ochre')

/** How the frame itself fits then, or what it would lie on. */
function Effect({ fix, names }: NamedProps & { readonly fix: QuickFix }) {
  const t = useText()
  const [first] = fix.overlaps
  if (first && !fix.push) {
    const words = { name: names.get(first.frameId) ?? '', rows: first.rows }
    return <Tag tone="ochre">{t(first.locked ? 'makeUp.fix.overlapsLocked' : 'makeUp.fix.overlaps', words)}</Tag>
  }
  const fit = fitState(fix.fit)
  return fit && <Tag tone={tone(fit)}>{fitWords(t, fit)}</Tag>
}

/** Which frames go down, the first with its rows and how it fits there. */
function PushWords({ push, names }: NamedProps & { readonly push: Push }) {
  const t = useText()
  const [first, ...others] = push.moved
  if (!first) return null
  const fit = first.fit && fitState(first.fit)
  const words = t('makeUp.fix.push', { name: names.get(first.frame.id) ?? '', rows: push.rows })
  return (
    <span className="sm mute">
      {fit ? joined(t, [words, fitWords(t, fit)]) : words}
      {others.length > 0 && t('makeUp.fix.pushMore', { count: others.length })}
    </span>
  )
}
