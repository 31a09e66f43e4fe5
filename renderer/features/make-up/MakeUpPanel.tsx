// The make-up screen 拼版: the chosen page of the open issue, or what to do when it has none.
import type { IssueView } from '../../../shared/ipc/views.js'
import { type KeyHint, putAnswer, useCommand, usePlaces, useStatusLine, useText } from '../../desk/index.js'
import { Button, EmptyState } from '../../ui/index.js'
import { MakeUpRunLine, MakeUpSwitch, makeUpIssue, useRunState, useStopKey } from '../flatplan/index.js'
import { MakeUpDesk } from './MakeUpDesk.js'
import styles from './make-up.module.css'
import { useChosenPage, useIssueScene } from './use-scene.js'

/** Without a page there is nothing for the keys of make-up to act on. */
const NO_HINTS: readonly KeyHint[] = []

/** An issue without pages: add some, or let the whole issue be made up. */
function NoPages({ issue }: { readonly issue: IssueView }) {
  const t = useText()
  useStatusLine('makeUp', '', NO_HINTS)
  const add = useCommand('page.add')
  const filed = issue.articles.filter((card) => card.state === 'filed').length
  const isRunning = useRunState(issue.id) === 'running'
  const isBusy = add.isPending || isRunning
  useStopKey(issue.id)
  return (
    <div className={styles.empty}>
      <EmptyState
        whole
        title={t('makeUp.noPages.title')}
        detail={filed > 0 ? t('makeUp.noPages.detail', { count: filed }) : t('makeUp.noPages.noCopy')}
        actions={
          <>
            {filed > 0 && (
              <MakeUpSwitch issueId={issue.id} look="pri" disabled={isBusy} onStart={() => void makeUpIssue(issue)}>
                {t('makeUp.noPages.makeUp')}
              </MakeUpSwitch>
            )}
            <Button
              icon="add"
              disabled={isBusy}
              onPress={() =>
                add.mutate({ issueId: issue.id, count: 4 }, { onSuccess: (view) => putAnswer('issue.get', { issueId: view.id }, view) })
              }
            >
              {t('makeUp.noPages.add', { count: 4 })}
            </Button>
          </>
        }
      />
      <div className={styles.emptyRun}>
        <MakeUpRunLine issueId={issue.id} look="bar" />
      </div>
    </div>
  )
}

export function MakeUpPanel() {
  const t = useText()
  const issueId = usePlaces((state) => state.issueId)
  const { scene, failed } = useIssueScene()
  const page = useChosenPage(scene?.issue)
  if (issueId === null) return <EmptyState whole title={t('shell.empty.title')} detail={t('shell.empty.detail')} />
  if (failed && !scene) return <EmptyState whole title={t('makeUp.unread')} />
  if (!scene) return <p className={styles.loading}>{t('common.loading')}</p>
  if (!page) return <NoPages issue={scene.issue} />
  return <MakeUpDesk issueScene={scene} page={page} />
}
