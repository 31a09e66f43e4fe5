// The settings: parts on the left, one part at a time on the right.
import { type ComponentType, useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/index.js'
import { useText } from '../../desk/index.js'
import { classes } from '../../ui/index.js'
import { AboutPart } from './AboutPart.js'
import { BackupsPart } from './BackupsPart.js'
import { DirectoryPart } from './DirectoryPart.js'
import { DisplayPart } from './DisplayPart.js'
import { PublicationPart } from './PublicationPart.js'
import { StandingWordsPart } from './StandingWordsPart.js'
import styles from './settings.module.css'

const PARTS: readonly { readonly id: string; readonly name: MessageKey; readonly Part: ComponentType }[] = [
  { id: 'display', name: 'settings.part.display', Part: DisplayPart },
  { id: 'publication', name: 'settings.part.publication', Part: PublicationPart },
  { id: 'standing', name: 'settings.part.standing', Part: StandingWordsPart },
  { id: 'directory', name: 'settings.part.directory', Part: DirectoryPart },
  { id: 'backups', name: 'settings.part.backups', Part: BackupsPart },
  { id: 'about', name: 'settings.part.about', Part: AboutPart },
]

export function SettingsPanel() {
  const t = useText()
  const [chosen, setChosen] = useState('display')
  return (
    <div className={styles.settings}>
      <nav className="pane" aria-label={t('settings.title')}>
        <div className="tool">
          <h1 className="t">{t('settings.title')}</h1>
        </div>
        <ul className={classes('nav', styles.parts)}>
          {PARTS.map((part) => (
            <li key={part.id}>
              <button
                type="button"
                className={classes('nav-item', chosen === part.id && 'on')}
                {...(chosen === part.id ? { 'aria-current': 'true' as const } : {})}
                onClick={() => setChosen(part.id)}
              >
                {t(part.name)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section className="pane sheet" aria-labelledby="settings-part">
        {PARTS.filter((part) => part.id === chosen).map(({ id, name, Part }) => (
          <div key={id} className="scroll">
            <div className={styles.part}>
              <h2 id="settings-part" className={styles.title}>
                {t(name)}
              </h2>
              <Part />
            </div>
          </div>
        ))}
      </section>
    </div>
  )
}
