// Checks the store when asked, and says what was counted or what does not agree.
import { useState } from 'react'
import type { VerifyView } from '../../../shared/ipc/views.js'
import { ask, showRefusal, useText } from '../../desk/index.js'
import { Button, Callout, TaskProgress } from '../../ui/index.js'
import styles from './settings.module.css'

export function VerifyStore() {
  const t = useText()
  const [isRunning, setRunning] = useState(false)
  const [result, setResult] = useState<VerifyView | null>(null)
  const verify = async () => {
    setRunning(true)
    setResult(null)
    try {
      setResult(await ask('store.verify', {}))
    } catch (error) {
      showRefusal(error)
    } finally {
      setRunning(false)
    }
  }
  return (
    <>
      <h3 className={styles.subtitle}>{t('settings.verify.title')}</h3>
      <p className="ink2">{t('settings.verify.detail')}</p>
      <Button disabled={isRunning} onPress={() => void verify()}>
        {t('settings.verify.now')}
      </Button>
      <div className={styles.wide}>
        <TaskProgress task="verify" />
        {result && <VerifyResult result={result} />}
      </div>
    </>
  )
}

function VerifyResult({ result }: { readonly result: VerifyView }) {
  const t = useText()
  if (result.ok)
    return (
      <Callout tone="pine" alert>
        {t('settings.verify.ok', { revisions: result.revisions, entries: result.auditEntries })}
      </Callout>
    )
  return (
    <Callout tone="red" alert>
      <p>{t('settings.verify.bad', { bad: result.badRevisions.length, problems: result.problems.length })}</p>
      {!result.auditOk && <p>{t('settings.verify.audit')}</p>}
      <ul className="selectable mute">
        {result.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Callout>
  )
}
