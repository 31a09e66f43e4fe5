// The bar: logo, issue, command box, saved state, person.
import { ROLES } from '../../shared/domain/person.js'
import type { IssueCard } from '../../shared/ipc/views.js'
import { useSession, useText } from '../desk/index.js'
import { Avatar } from '../ui/index.js'
import { CommandBox } from './CommandBox.js'
import { IssueMenu } from './IssueMenu.js'
import { Logo } from './Logo.js'
import { SavedMark } from './SavedMark.js'

export function TitleBar({ issues, onNewIssue }: { readonly issues: readonly IssueCard[]; readonly onNewIssue: () => void }) {
  const t = useText()
  const person = useSession().start?.person
  const roles = person?.roles ?? []
  const role = roles.length === ROLES.length ? 'all' : roles[0]
  return (
    <header className="bar">
      <div className="side">
        <div className="logo">
          <Logo />
        </div>
        <IssueMenu issues={issues} onNew={onNewIssue} />
      </div>
      <CommandBox onNewIssue={onNewIssue} />
      <div className="side end">
        <SavedMark />
        <span className="sep" />
        {person && (
          <div className="who">
            <Avatar name={person.name} />
            <span className="w5">{person.name}</span>
            {role && <span className="sm mute">{t(`role.${role}`)}</span>}
          </div>
        )}
      </div>
    </header>
  )
}
