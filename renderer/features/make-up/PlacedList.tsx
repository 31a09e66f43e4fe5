// What stands on the page, in reading order, with how each fits.
import { useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import { classes, Icon, Tag } from '../../ui/index.js'
import { duplicateMarks, fitState, frameTitle, isStale, lacksHeadline, pageFigures } from './make-up-model.js'
import { untitledWords } from './make-up-words.js'
import styles from './stock.module.css'
import type { PageScene } from './use-scene.js'
import type { FrameSelection } from './use-selection.js'

/** The gravest thing about a frame in one word. */
function StateTag({ view, scene, isDuplicate }: { readonly view: FrameView; readonly scene: PageScene; readonly isDuplicate: boolean }) {
  const t = useText()
  const fit = fitState(view.set.fit)
  if (fit?.state === 'over') return <Tag tone="redfill">{t('makeUp.tag.over', { lines: fit.lines })}</Tag>
  if (isDuplicate) return <Tag tone="red">{t('makeUp.tag.duplicate')}</Tag>
  if (lacksHeadline(view)) return <Tag tone="red">{t('makeUp.tag.noHeadline')}</Tag>
  if (isStale(view.frame, scene.cards)) return <Tag tone="ochre">{t('makeUp.stale')}</Tag>
  if (fit?.state === 'under') return <Tag tone="ochre">{t('makeUp.tag.under', { lines: fit.lines })}</Tag>
  return null
}

export function PlacedList({ scene, selection }: { readonly scene: PageScene; readonly selection: FrameSelection }) {
  const t = useText()
  const { views, names, limits, geometry } = scene
  const figures = pageFigures(views, limits, geometry)
  const marks = duplicateMarks(scene.findings)
  return (
    <section className={styles.placed} aria-label={t('makeUp.placed')}>
      <h2 className="h">
        {t('makeUp.placed')}{' '}
        <span className="mi">{t('makeUp.placed.count', { articles: figures.articles, pictures: figures.pictures })}</span>
      </h2>
      <ul className="scroll">
        {views.map((view) => {
          const isSelected = selection.ids.includes(view.frame.id)
          return (
            <li key={view.frame.id}>
              <button
                type="button"
                aria-pressed={isSelected}
                className={classes(styles.placedRow, isSelected && styles.on)}
                onClick={(event) => (event.shiftKey ? selection.toggle(view.frame.id) : selection.choose([view.frame.id]))}
              >
                {view.frame.locked ? <Icon name="lock" size="s" label={t('makeUp.locked')} /> : <Icon name="check" size="s" />}
                <b>{names.get(view.frame.id)}</b>
                <span className="ell sp">{frameTitle(view) || untitledWords(t, view.frame)}</span>
                <StateTag view={view} scene={scene} isDuplicate={marks.has(view.frame.id)} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
