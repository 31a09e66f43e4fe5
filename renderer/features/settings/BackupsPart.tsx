// Backups: what there is, one now, a second place, the way back; and the check of the store itself.
import { notePreferences, toast, useAsk, useCommand, usePreferences, useText } from '../../desk/index.js'
import { BackupTable, Button, EmptyState, TaskProgress } from '../../ui/index.js'
import styles from './settings.module.css'
import { VerifyStore } from './VerifyStore.js'

export function BackupsPart() {
  const t = useText()
  const { data } = useAsk('backup.list', {})
  const now = useCommand('backup.now')
  const choose = useCommand('backup.chooseFolder')
  const folder = usePreferences()?.backupFolderName
  return (
    <>
      <p className="ink2">{t('settings.backups.detail')}</p>
      <Button
        look="pri"
        icon="backup"
        disabled={now.isPending}
        onPress={() => now.mutate({}, { onSuccess: () => toast({ tone: 'ok', title: t('settings.backups.done') }) })}
      >
        {t('settings.backups.now')}
      </Button>
      <div className={styles.wide}>
        <TaskProgress task="backup" />
      </div>
      <h3 className={styles.subtitle}>{t('settings.backups.folder')}</h3>
      <div className="row">
        <span className={folder ? 'selectable' : 'mute'}>{folder ?? t('settings.backups.noFolder')}</span>
        <Button size="sm" icon="folder" disabled={choose.isPending} onPress={() => choose.mutate({}, { onSuccess: notePreferences })}>
          {t('settings.backups.choose')}
        </Button>
      </div>
      <div className={styles.wide}>
        {data?.length === 0 ? (
          <EmptyState title={t('settings.backups.empty')} detail={t('settings.backups.emptyDetail')} />
        ) : (
          <BackupTable backups={data ?? []} />
        )}
      </div>
      <VerifyStore />
    </>
  )
}
