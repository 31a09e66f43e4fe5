// Says that the archive's file cannot be read, and offers the way on: set aside, never deleted.
import { useState } from 'react'
import { useText } from '../../desk/index.js'
import { Button, Callout, ConfirmDialog } from '../../ui/index.js'
import styles from './archive.module.css'
import type { Imports } from './use-imports.js'

export function ArchiveTrouble({ imports }: { readonly imports: Imports }) {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const state = imports.overview?.state
  if (state !== 'damaged' && state !== 'newer') return null
  return (
    <div className={styles.trouble}>
      {state === 'newer' ? (
        <Callout tone="ochre" title={t('archive.newer.title')}>
          {t('archive.newer.detail')}
        </Callout>
      ) : (
        <Callout
          tone="red"
          title={t('archive.damaged.title')}
          actions={
            <Button size="sm" onPress={() => setAsking(true)}>
              {t('archive.setAside')}
            </Button>
          }
        >
          {t('archive.damaged.detail')}
        </Callout>
      )}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('archive.setAside.title')}
        confirm={t('archive.setAside.confirm')}
        onConfirm={() => {
          setAsking(false)
          imports.setAside()
        }}
      >
        <p>{t('archive.setAside.detail')}</p>
      </ConfirmDialog>
    </div>
  )
}
