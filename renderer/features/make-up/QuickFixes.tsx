// Changes that make the frame fit, each with what it would do; one that would lie on a neighbour names it and cannot be taken.
import { useMemo } from 'react'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { openPlace, useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import { classes, Icon, type IconName, Tag } from '../../ui/index.js'
import styles from './inspector.module.css'
import { changeFrame, resizeTo } from './layout-edits.js'
import { fitState } from './make-up-model.js'
import { fitWords } from './make-up-words.js'
import { charactersOf, type QuickFix, quickFixes } from './quick-fixes.js'
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
  const { history, limits, style, geometry, names } = scene
  const { frame, set } = view
  const fixes = useMemo(
    () => quickFixes(frame, content, { frames: history.frames, limits, style, geometry }),
    [frame, content, history.frames, limits, style, geometry],
  )
  const over = set.fit.oversetLines
  const cut = over > 0 ? charactersOf(over, frame, content, scene) : null
  if (fixes.length === 0 && cut === null) return null
  const effect = (fix: QuickFix) => {
    const [first] = fix.overlaps
    if (first) return <Tag tone="ochre">{t('makeUp.fix.overlaps', { name: names.get(first.frameId) ?? '', rows: first.rows })}</Tag>
    const fit = fitState(fix.fit)
    return fit && <Tag tone={fit.state === 'over' ? 'red' : fit.state === 'even' ? 'pine' : 'ochre'}>{fitWords(t, fit)}</Tag>
  }
  const take = (fix: QuickFix) => {
    const { headRows, headSizePt, bodyColumns } = fix.frame
    if (fix.kind === 'rows') acts.run(resizeTo(history.frames, frame.id, fix.frame, limits))
    else acts.run(changeFrame(history.frames, frame.id, { headRows, headSizePt, bodyColumns }))
  }
  return (
    <>
      <h3 className={classes('h', styles.fixesHead)}>
        {t('makeUp.fixes')} <span className="mi">{t('makeUp.fixes.hint')}</span>
      </h3>
      <ul className={styles.fixes}>
        {fixes.map((fix) => (
          <li key={fix.kind}>
            <button type="button" disabled={fix.overlaps.length > 0} onClick={() => take(fix)}>
              <Icon name={ICON[fix.kind]} size="s" />
              <span className="sp ell">{t(`makeUp.fix.${fix.kind}`, { from: fix.from, to: fix.to })}</span>
              {effect(fix)}
            </button>
          </li>
        ))}
        {cut !== null && (
          <li>
            <button type="button" onClick={() => openPlace({ screen: 'editor', articleId: frame.articleId })}>
              <Icon name="write" size="s" />
              <span className="sp ell">{t('makeUp.fix.cut', { characters: cut })}</span>
              <Tag>{t('shell.screen.editor')}</Tag>
            </button>
          </li>
        )}
      </ul>
    </>
  )
}
