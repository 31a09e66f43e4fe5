// Backups with what is known of each, and the way back to one of them, said with its consequence first.
import { useState } from 'react'
import type { BackupCard } from '../../shared/ipc/views.js'
import { useCommand } from '../desk/queries.js'
import { useFormat, useText } from '../desk/text.js'
import { Button } from './Button.js'
import { ConfirmDialog } from './Dialog.js'
import { Tag } from './marks.js'

/** Newest first. A backup that was not verified can be looked at but not restored. */
export function BackupTable({ backups }: { readonly backups: readonly BackupCard[] }) {
  const t = useText()
  const format = useFormat()
  const restore = useCommand('backup.restore')
  const [chosen, setChosen] = useState<BackupCard | null>(null)
  const newestFirst = [...backups].sort((a, b) => b.madeAt - a.madeAt)
  const time = chosen ? format.dateTime(chosen.madeAt) : ''
  return (
    <>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('shell.backup.madeAt')}</th>
            <th scope="col">{t('shell.backup.name')}</th>
            <th scope="col" className="r">
              {t('shell.backup.size')}
            </th>
            <th scope="col" colSpan={2} />
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((backup) => (
            <tr key={backup.name}>
              <td className="num nw">{format.dateTime(backup.madeAt)}</td>
              <td className="sm mute selectable">{backup.name}</td>
              <td className="num r nw">{format.size(backup.bytes)}</td>
              <td>
                <Tag tone={backup.verified ? 'pine' : 'ochre'} icon={backup.verified ? 'check' : 'warn'}>
                  {t(backup.verified ? 'shell.backup.verified' : 'shell.backup.unverified')}
                </Tag>
              </td>
              <td className="r">
                <Button size="sm" disabled={!backup.verified} onPress={() => setChosen(backup)}>
                  {t('shell.backup.restore')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        open={chosen !== null}
        onClose={() => setChosen(null)}
        title={t('shell.restore.title', { time })}
        confirm={t('shell.restore.confirm')}
        disabled={restore.isPending}
        onConfirm={() => {
          if (chosen) restore.mutate({ name: chosen.name }, { onSettled: () => setChosen(null) })
        }}
      >
        <p>{t('shell.restore.detail', { time })}</p>
      </ConfirmDialog>
    </>
  )
}
