// Makes the issue of a day, blank or with the pages of an earlier one, and opens it.
import { useState } from 'react'
import type { IssueCard } from '../../shared/ipc/views.js'
import { openIssue, putAnswer, refusalOf, showRefusal, toast, useCommand, useFormat, useText } from '../desk/index.js'
import { Button, DateField, Dialog, RadioGroup } from '../ui/index.js'
import { type EarlierIssue, earlierIssues } from './earlier-issues.js'
import { nextIssueDay } from './shell-model.js'

export interface NewIssueDialogProps {
  readonly issues: readonly IssueCard[]
  readonly onClose: () => void
}

export function NewIssueDialog({ issues, onClose }: NewIssueDialogProps) {
  const t = useText()
  const format = useFormat()
  const create = useCommand('issue.create', { quiet: true })
  const [date, setDate] = useState<string | null>(() => nextIssueDay(issues, new Date()))
  const [error, setError] = useState<string>()
  const [like, setLike] = useState<EarlierIssue['kind'] | 'none'>('none')
  const offered = earlierIssues(issues, date)
  // A choice that the day does not offer is none; another day may offer it again.
  const chosen = offered.find((one) => one.kind === like)
  const existing = issues.find((issue) => issue.date === date)
  const takenOver = (made: IssueCard, from: IssueCard): string =>
    [
      t('shell.issue.like.done', { date: format.dayAndWeekday(from.date), count: made.pages }),
      ...(made.totalIssueNo === null ? [] : [t('shell.issue.like.number', { number: String(made.totalIssueNo) })]),
    ].join(' · ')
  const submit = async () => {
    if (date === null) return setError(t('shell.issue.badDate'))
    if (existing) {
      openIssue(existing.id)
      return onClose()
    }
    try {
      const issue = await create.mutateAsync(chosen ? { date, likeIssueId: chosen.issue.id } : { date })
      // In the list before it is opened, or the frame would take it for one that is gone.
      putAnswer('issue.list', {}, [...issues, issue])
      openIssue(issue.id)
      const title = t('shell.issue.created', { date: format.dayAndWeekday(issue.date) })
      toast(chosen ? { tone: 'ok', title, detail: takenOver(issue, chosen.issue) } : { tone: 'ok', title })
      onClose()
    } catch (refused) {
      const { code } = refusalOf(refused)
      if (code === 'exists') setError(t('shell.issue.exists'))
      else if (code === 'badRequest') setError(t('shell.issue.badDate'))
      else showRefusal(refused)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('shell.issue.new')}
      onPrimary={() => void submit()}
      footer={
        <>
          <Button onPress={onClose} keys="Escape">
            {t('common.cancel')}
          </Button>
          <Button look="pri" keys="Ctrl+Enter" disabled={create.isPending} onPress={() => void submit()}>
            {t(existing ? 'shell.issue.open' : 'shell.issue.create')}
          </Button>
        </>
      }
    >
      <DateField
        label={t('shell.issue.date')}
        value={date}
        onChange={(next) => {
          setDate(next)
          setError(undefined)
        }}
        error={error ?? (existing ? t('shell.issue.exists') : undefined)}
        autoFocus
      />
      {offered.length > 0 && !existing && (
        <>
          <RadioGroup
            label={t('shell.issue.like')}
            value={chosen?.kind ?? 'none'}
            onChange={setLike}
            options={[
              { id: 'none', label: t('shell.issue.like.none') },
              ...offered.map(({ kind, issue }) => ({
                id: kind,
                label: t(`shell.issue.like.${kind}`, { weekday: format.weekday(issue.date), date: format.day(issue.date) }),
                detail: t('common.pages', { count: issue.pages }),
              })),
            ]}
          />
          <p className="sm mute">{t('shell.issue.like.detail')}</p>
        </>
      )}
    </Dialog>
  )
}
