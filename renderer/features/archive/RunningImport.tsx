// The import under way: files done, what came in so far, and the way to stop it.
import { useText } from '../../desk/index.js'
import { Button, Progress } from '../../ui/index.js'
import styles from './archive.module.css'
import type { Imports } from './use-imports.js'

/** `isShort`: one line at the foot of the search. */
export function RunningImport({ imports, isShort = false }: { readonly imports: Imports; readonly isShort?: boolean }) {
  const t = useText()
  const { progress, running } = imports
  return (
    <div className={styles.running}>
      {progress ? (
        <Progress label={isShort ? t('archive.imports.underWay') : t('progress.archive')} done={progress.done} total={progress.total} />
      ) : (
        <p>{t('archive.import.counting')}</p>
      )}
      {running && !isShort && (
        <p className="sm mute num">
          {t('archive.import.figures', { added: running.added, known: running.known, corrected: running.corrected })}
        </p>
      )}
      <div>
        <Button size="sm" onPress={imports.stop}>
          {t('archive.import.stop')}
        </Button>
      </div>
    </div>
  )
}
