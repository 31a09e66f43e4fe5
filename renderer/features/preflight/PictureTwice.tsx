// The two pictures of one photograph side by side: where each stands or stood, its size, what it shows of the other.
import { useState } from 'react'
import type { Finding } from '../../../shared/domain/finding.js'
import { useFormat, useText } from '../../desk/index.js'
import styles from './picture-twice.module.css'
import { type PictureSide, type PictureTwins, pictureTwinsOf } from './picture-twice-model.js'
import { placeCode } from './press-model.js'

export function PictureTwice({ finding }: { readonly finding: Finding }) {
  const t = useText()
  const twins = pictureTwinsOf(finding)
  if (!twins) return null
  return (
    <section aria-label={t('press.pictures.heading')}>
      <h3 className="h">{t('press.pictures.heading')}</h3>
      <p className="ink2">{t('press.pictures.differs', { differs: twins.differs })}</p>
      <div className={styles.sides}>
        {twins.sides.map((one) => (
          // Another picture begins anew: one that could not be shown says nothing of the next.
          <Side key={`${one.side} ${one.source}`} one={one} twins={twins} />
        ))}
      </div>
    </section>
  )
}

function usePlaceOf(): (place: PictureSide['place']) => readonly [string, string] {
  const t = useText()
  const format = useFormat()
  return (place) => {
    if (place.kind === 'here') {
      const stands = placeCode(place.where) ?? t('press.pictures.stock')
      const { article } = place.where
      return [article ? t('press.pictures.here', { place: stands, article }) : stands, t('press.pictures.number', { number: place.number })]
    }
    const stood = t('press.pictures.earlier', {
      hasDay: place.day === null ? 'no' : 'yes',
      day: place.day === null ? '' : format.day(place.day),
      hasPage: place.page === null ? 'no' : 'yes',
      page: place.page ?? '',
    })
    return place.kind === 'archive'
      ? [stood, t('press.pictures.archive', { name: place.name })]
      : [t('press.pictures.here', { place: stood, article: place.name }), '']
  }
}

function Side({ one, twins }: { readonly one: PictureSide; readonly twins: PictureTwins }) {
  const t = useText()
  const placeOf = usePlaceOf()
  const [isGone, setIsGone] = useState(false)
  const [place, detail] = placeOf(one.place)
  const facts = [
    detail,
    one.widthPx > 0 ? t('press.pictures.size', { width: one.widthPx, height: one.heightPx }) : '',
    one.isGrey ? t('press.pictures.grey') : '',
    one.cut === 'part' ? t('press.pictures.cut', { percent: twins.percent }) : one.cut === 'whole' ? t('press.pictures.whole') : '',
  ]
  return (
    <figure className={styles.side}>
      {isGone ? (
        <p className={styles.gone}>{t('press.pictures.gone')}</p>
      ) : (
        <img
          className={styles.picture}
          src={one.source}
          alt={t('press.pictures.alt', { side: one.side, place })}
          draggable={false}
          onError={() => setIsGone(true)}
        />
      )}
      <figcaption className={styles.caption}>
        <strong>{place}</strong>
        <span className="sm mute">{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </figcaption>
    </figure>
  )
}
