// The inspector's second part: the copy as it is placed, and the words that find no room.
import { bodyPictures, countCharacters } from '../../../shared/body/text.js'
import { useText } from '../../desk/index.js'
import type { FrameView } from '../../page/page-view-model.js'
import styles from './inspector.module.css'
import { copyFacts } from './make-up-model.js'

export function TextPart({ view }: { readonly view: FrameView }) {
  const t = useText()
  const { content, set } = view
  if (!content) return <p className={styles.none}>{view.frame.text || t('makeUp.noCopy')}</p>
  const overset = set.overset.flatMap((line) => line.runs.map((run) => run.text)).join('')
  const facts = copyFacts(content)
  const rows: readonly [string, string][] = [
    [t('makeUp.text.kicker'), content.kicker],
    [t('makeUp.text.headline'), content.headline || (content.genre === 'photo' ? '' : t('common.noHeadline'))],
    [t('makeUp.text.deck'), content.deck],
    [t('makeUp.text.byline'), content.byline.map((one) => one.name).join('　')],
    [t('makeUp.text.characters'), facts.characters > 0 ? t('common.characters', { count: facts.characters }) : ''],
    ...bodyPictures(content.body).flatMap((picture): [string, string][] => [
      [t('makeUp.text.caption'), picture.caption],
      [t('makeUp.text.credit'), picture.credit],
    ]),
  ]
  return (
    <>
      <dl className={styles.text}>
        {rows
          .filter(([, value]) => value !== '')
          .map(([term, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several pictures have captions
            <div key={index}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {overset !== '' && (
        <div className="sec">
          <h3 className="h">
            {t('makeUp.text.overset')} <span className="mi">{t('common.characters', { count: countCharacters(overset) })}</span>
          </h3>
          <p className={styles.overset}>{overset}</p>
        </div>
      )}
    </>
  )
}
