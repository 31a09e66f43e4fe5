// What the frame decides without drawing: which issue opens, the day a new issue is offered for, the key hints of a screen.
import type { MessageKey } from '../../shared/i18n/index.js'
import type { IssueCard } from '../../shared/ipc/views.js'
import type { KeyHint, ScreenName } from '../desk/index.js'

/** The issue that was open last if it is still there, else the newest by date; null when there is none. */
export function issueToOpen(issues: readonly IssueCard[], lastIssueId: string | null): string | null {
  if (issues.some((issue) => issue.id === lastIssueId)) return lastIssueId
  return newestFirst(issues)[0]?.id ?? null
}

export const newestFirst = (issues: readonly IssueCard[]): readonly IssueCard[] =>
  [...issues].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The day after the newest issue, but never before tomorrow: the paper made today appears tomorrow. `now` is local. */
export function nextIssueDay(issues: readonly IssueCard[], now: Date): string {
  const tomorrow = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 1))
  const newest = newestFirst(issues)[0]
  const after = newest ? new Date(Date.parse(`${newest.date}T00:00:00Z`) + 86_400_000) : tomorrow
  const day = after > tomorrow ? after : tomorrow
  return `${day.getUTCFullYear()}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}`
}

export const SCREEN_NAME: Readonly<Record<ScreenName, MessageKey>> = {
  stock: 'shell.screen.stock',
  editor: 'shell.screen.editor',
  flatplan: 'shell.screen.flatplan',
  makeUp: 'shell.screen.makeUp',
  press: 'shell.screen.press',
  archive: 'archive.screen',
  settings: 'shell.screen.settings',
}

/** Shown until a screen gives its own. */
export const COMMON_HINTS: readonly KeyHint[] = [
  { keys: ['Ctrl+1', '…', '6'], label: 'shell.key.screens' },
  { keys: ['Ctrl+K'], label: 'shell.key.command' },
]
