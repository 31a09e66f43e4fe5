// The working window once the store is open: bar, rail, screens, status; without an issue, the offer to make one.
import { useEffect, useState } from 'react'
import { refusalOf, refusalText, useAsk, usePlaces, usePreferences, useText } from '../desk/index.js'
import { ImportMenu, IntakeDropZone, IntakeReview, useIntake } from '../features/intake/index.js'
import { Button, EmptyState } from '../ui/index.js'
import { NewIssueDialog } from './NewIssueDialog.js'
import { Rail } from './Rail.js'
import { ScreenArea } from './ScreenArea.js'
import { Opening, StartCard } from './StartScreens.js'
import { StatusBar } from './StatusBar.js'
import { issueToOpen } from './shell-model.js'
import { TitleBar } from './TitleBar.js'

export function Desk() {
  const issues = useAsk('issue.list', {})
  const lastIssueId = usePreferences()?.issueId ?? null
  const issueId = usePlaces((state) => state.issueId)
  const openIssue = usePlaces((state) => state.openIssue)
  const screen = usePlaces((state) => state.screen)
  const [isMaking, setMaking] = useState(false)
  const isKnown = issues.data?.some((issue) => issue.id === issueId) ?? false
  useEffect(() => {
    // A new issue is opened before the list has it; only a list that lacks the issue in hand for good closes it.
    if (issues.data && !issues.isFetching && !isKnown) openIssue(issueToOpen(issues.data, lastIssueId))
  }, [issues.data, issues.isFetching, isKnown, lastIssueId, openIssue])
  if (issues.isError && !issues.data) return <IssuesUnread error={issues.error} onAgain={() => void issues.refetch()} />
  if (!issues.data) return <Opening />
  const showsScreens = screen === 'settings' || issueId !== null
  return (
    <div className="app">
      <TitleBar issues={issues.data} onNewIssue={() => setMaking(true)} />
      <Rail />
      {showsScreens ? <ScreenArea /> : <NoIssue onNew={() => setMaking(true)} />}
      <StatusBar />
      {isMaking && <NewIssueDialog issues={issues.data} onClose={() => setMaking(false)} />}
    </div>
  )
}

function IssuesUnread({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const t = useText()
  return (
    <StartCard title={t('shell.start.failed')}>
      <p role="alert">{refusalText(t, refusalOf(error))}</p>
      <div>
        <Button look="pri" onPress={onAgain}>
          {t('common.retry')}
        </Button>
      </div>
    </StartCard>
  )
}

/** A page can be imported before there is an issue: its folio names the day of the first one. */
function NoIssue({ onNew }: { readonly onNew: () => void }) {
  const t = useText()
  const { review } = useIntake()
  return (
    <main className="main">
      <IntakeDropZone>
        {review ? (
          <IntakeReview />
        ) : (
          <EmptyState
            whole
            title={t('shell.empty.title')}
            detail={t('shell.empty.detail')}
            actions={
              <>
                <Button look="pri" icon="add" onPress={onNew}>
                  {t('shell.issue.new')}
                </Button>
                <ImportMenu />
              </>
            }
          />
        )}
      </IntakeDropZone>
    </main>
  )
}
