// Which versions run here, for whoever is asked for help.
import { useSession, useText } from '../../desk/index.js'
import styles from './settings.module.css'

export function AboutPart() {
  const t = useText()
  const { start } = useSession()
  const versions = start?.versions
  const person = start?.person
  return (
    <>
      <dl className={`${styles.facts} selectable`}>
        <dt>{t('settings.about.app')}</dt>
        <dd className="num">{versions?.app}</dd>
        <dt>Electron</dt>
        <dd className="num">{versions?.electron}</dd>
        <dt>Chromium</dt>
        <dd className="num">{versions?.chrome}</dd>
        <dt>Node.js</dt>
        <dd className="num">{versions?.node}</dd>
        <dt>{t('settings.about.store')}</dt>
        <dd className="num">{versions?.sqlite}</dd>
        <dt>{t('settings.about.person')}</dt>
        <dd>{person ? [person.name, ...person.roles.map((role) => t(`role.${role}`))].join(' · ') : t('settings.about.noPerson')}</dd>
      </dl>
      <p className="sm mute">{t('settings.about.licence')}</p>
    </>
  )
}
