// The screens before the desk: opening, no connection, a store that is newer than the program.
import type { ReactNode } from 'react'
import { useText } from '../desk/index.js'
import { Button } from '../ui/index.js'
import { Logo } from './Logo.js'
import styles from './shell.module.css'

/** One card in the middle of the window. */
export function StartCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={styles.start}>
      <section className={styles.card}>
        <header>
          <Logo size={36} />
          <h1>{title}</h1>
        </header>
        {children}
      </section>
    </main>
  )
}

export function Opening() {
  const t = useText()
  return (
    <main className={styles.start} aria-busy="true">
      <p className="mute">{t('shell.start.loading')}</p>
    </main>
  )
}

export function NoConnection() {
  const t = useText()
  return (
    <StartCard title={t('shell.start.failed')}>
      <p role="alert">{t('shell.start.failedDetail')}</p>
    </StartCard>
  )
}

/** The frame itself failed: nothing of the desk is left to go on with but to draw it again. */
export function FrameFailed({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText()
  return (
    <StartCard title={t('shell.frameFailed.title')}>
      <p role="alert">{t('shell.frameFailed.detail')}</p>
      <div>
        <Button look="pri" onPress={onAgain}>
          {t('shell.frameFailed.again')}
        </Button>
      </div>
    </StartCard>
  )
}

export function StoreNewer({ storeVersion, appVersion }: { readonly storeVersion: number; readonly appVersion: number }) {
  const t = useText()
  return (
    <StartCard title={t('shell.newer.title')}>
      <p role="alert">{t('shell.newer.detail', { store: storeVersion, app: appVersion })}</p>
    </StartCard>
  )
}
