// Makes the issue of a day and opens it.
import { useState } from 'react'
import type { IssueCard } from '../../shared/ipc/views.js'
import { openIssue, putAnswer, refusalOf, showRefusal, toast, useCommand, useFormat, useText } from '../desk/index.js'
import { Button, DateField, Dialog } from '../ui/index.js'
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
  const existing = issues.find((issue) => issue.date === date)
  const submit = async () => {
    if (date === null) return setError(t('shell.issue.badDate'))
    if (existing) {
      openIssue(existing.id)
      return onClose()
    }
    try {
      const issue = await create.mutateAsync({ date })
      // In the list before it is opened, or the frame would take it for one that is gone.
      putAnswer('issue.list', {}, [...issues, issue])
      openIssue(issue.id)
      toast({ tone: 'ok', title: t('shell.issue.created', { date: format.dayAndWeekday(issue.date) }) })
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
    </Dialog>
  )
}
