// Standing notes: a callout beside the work, and the empty state that says what to do.
import type { ReactNode } from 'react'
import { classes } from './given.js'
import { Icon } from './Icon.js'
import type { IconName } from './icons.js'

export interface CalloutProps {
  readonly tone?: 'plain' | 'red' | 'ochre' | 'pine' | 'blue' | undefined
  readonly icon?: IconName | undefined
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out at once (a verdict, a failure). */
  readonly alert?: boolean | undefined
}

const TONE_ICON: Readonly<Record<string, IconName>> = { red: 'alert', ochre: 'warn', pine: 'ok', blue: 'info', plain: 'info' }

export function Callout({ tone = 'plain', icon, title, children, actions, alert }: CalloutProps) {
  return (
    <div className={classes('call', tone !== 'plain' && tone)} {...(alert ? { role: 'alert' } : {})}>
      <Icon name={icon ?? TONE_ICON[tone] ?? 'info'} />
      <div className="sp">
        {title !== undefined && (
          <div>
            <b>{title}</b>
          </div>
        )}
        {children}
        {actions !== undefined && <div className="call-actions">{actions}</div>}
      </div>
    </div>
  )
}

export interface EmptyStateProps {
  readonly title: string
  readonly detail?: ReactNode
  readonly picture?: ReactNode
  readonly actions?: ReactNode
  /** It is all there is on the screen: its title is the screen's heading. */
  readonly whole?: boolean | undefined
}

export function EmptyState({ title, detail, picture, actions, whole }: EmptyStateProps) {
  const Heading = whole ? 'h1' : 'h3'
  return (
    <div className="empty">
      {picture}
      <Heading className="empty-title">{title}</Heading>
      {detail !== undefined && <p>{detail}</p>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  )
}
