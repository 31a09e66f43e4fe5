// The store does not open: what was found, and the verified backups to go back to.
import type { StoreState } from '../../shared/ipc/views.js'
import { useText } from '../desk/index.js'
import { BackupTable, Callout } from '../ui/index.js'
import { StartCard } from './StartScreens.js'

export function StoreDamaged({ store }: { readonly store: Extract<StoreState, { state: 'damaged' }> }) {
  const t = useText()
  return (
    <StartCard title={t('shell.damaged.title')}>
      <Callout tone="red" alert>
        <p>{t('shell.damaged.detail')}</p>
        <p className="mute selectable">{t('shell.damaged.what', { what: store.what })}</p>
      </Callout>
      {store.backups.length === 0 ? <p>{t('shell.damaged.noBackups')}</p> : <BackupTable backups={store.backups} />}
    </StartCard>
  )
}
