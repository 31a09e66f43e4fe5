// The issue in hand: paper, day, weekday, pages; opens the list of issues and makes a new one.
import type { IssueCard } from '../../shared/ipc/views.js'
import { openIssue, useAsk, useFormat, useLanguage, usePlaces, useText } from '../desk/index.js'
import { Button, Icon, Menu } from '../ui/index.js'
import { newestFirst } from './shell-model.js'

const NEW = 'new'

export function IssueMenu({ issues, onNew }: { readonly issues: readonly IssueCard[]; readonly onNew: () => void }) {
  const t = useText()
  const format = useFormat()
  const language = useLanguage()
  const issueId = usePlaces((state) => state.issueId)
  const style = useAsk('style.get', {})
  const current = issues.find((issue) => issue.id === issueId)
  const paper = language === 'en' ? style.data?.latinName || style.data?.name : style.data?.name
  return (
    <Menu
      label={t('shell.issue.menu')}
      trigger={
        <Button look="gh" className="issue">
          <span className="paper">{paper ?? ''}</span>
          <span className="sep" />
          {current ? (
            <>
              <span className="w5">{format.dayAndWeekday(current.date)}</span>
              <span className="mute sm">{t('shell.issue.pages', { count: current.pages })}</span>
            </>
          ) : (
            <span className="mute">{t('shell.issue.none')}</span>
          )}
          <Icon name="open" size="s" />
        </Button>
      }
      entries={[
        ...newestFirst(issues).map((issue) => ({
          id: issue.id,
          label: format.dayAndWeekday(issue.date),
          detail: `${t('common.pages', { count: issue.pages })} · ${t('common.articles', { count: issue.articles })}`,
          on: issue.id === issueId,
        })),
        { id: NEW, label: t('shell.issue.new'), icon: 'add' as const, apart: issues.length > 0 },
      ]}
      onChoose={(id) => (id === NEW ? onNew() : openIssue(id))}
    />
  )
}
