// One hit: headline and the passage found with its places marked, section, names, and where it was printed or stands.
import { useFormat, useLanguage, useText } from '../../desk/index.js'
import { Tag } from '../../ui/index.js'
import styles from './archive.module.css'
import { hitDay, hitPlace, langTag, namesShown } from './archive-words.js'
import { Marked } from './Marked.js'
import { partsOf } from './marked-text.js'
import type { ResultEntry } from './result-entries.js'

export interface ResultRowProps {
  readonly entry: Exclude<ResultEntry, { readonly kind: 'more' }>
  /** The words looked for, to mark the names among them. */
  readonly looksFor: string
}

export function ResultRow({ entry, looksFor }: ResultRowProps) {
  const t = useText()
  const formats = useFormat()
  const language = useLanguage()
  const { hit } = entry
  return (
    <>
      <div className={styles.text} lang={langTag(hit.language)}>
        <div className={styles.titleLine}>
          <span className={classesOfTitle(hit.headline.text)}>
            {hit.headline.text === '' ? t('common.noHeadline') : <Marked parts={partsOf(hit.headline)} />}
          </span>
          {hit.genre === 'photo' && (
            <Tag icon="image" title={t('archive.photo.long')}>
              {t('archive.photo')}
            </Tag>
          )}
          {entry.kind === 'printed' && entry.hit.isCorrected && (
            <Tag tone="ochre" title={t('archive.corrected.hint')}>
              {t('archive.corrected')}
            </Tag>
          )}
        </div>
        <p className={styles.snippet}>
          <Marked parts={partsOf(hit.snippet)} />
        </p>
      </div>
      <span className="sm ell">{hit.section}</span>
      <span className="sm ell">
        {namesShown(hit.byline, looksFor).map(({ name, parts }) => (
          <span key={name} className={styles.name}>
            <Marked parts={parts} />
          </span>
        ))}
      </span>
      <span className={styles.place}>
        <span>{hitDay(t, formats, language, entry)}</span>
        <span className="mute">{hitPlace(t, hit)}</span>
      </span>
    </>
  )
}

const classesOfTitle = (headline: string): string => (headline === '' ? 'ell mute' : 'ell w6')
