// The page in figures: how much of it is filled, and with what.
import { useFormat, useText } from '../../desk/index.js'
import { pageFigures } from './make-up-model.js'
import styles from './stock.module.css'
import type { PageScene } from './use-scene.js'

export function PageSummary({ scene }: { readonly scene: PageScene }) {
  const t = useText()
  const f = useFormat()
  const { content, views, limits, geometry } = scene
  const figures = pageFigures(views, limits, geometry)
  return (
    <section className={styles.summary} aria-label={t('makeUp.summary')}>
      <h2>
        {content.pageNo} {content.pageName}
      </h2>
      <dl>
        <dt>{t('makeUp.summary.fill')}</dt>
        <dd>{f.percent(figures.fill, 1)}</dd>
        <dt>{t('makeUp.summary.shares')}</dt>
        <dd>{[figures.text, figures.photo, figures.head].map((share) => Math.round(share * 100)).join(' / ')}%</dd>
        <dt>{t('makeUp.summary.frames')}</dt>
        <dd>{f.number(views.length)}</dd>
      </dl>
    </section>
  )
}
