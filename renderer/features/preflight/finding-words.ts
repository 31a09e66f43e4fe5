// The words of a finding in the person's language: its title, what is there, what to do.
import type { Finding } from '../../../shared/domain/finding.js'
import { type FindingMessages, PREFLIGHT_MESSAGES } from '../../../shared/domain/preflight/messages.js'
import { fillMessage } from '../../../shared/i18n/fill-message.js'
import type { Language } from '../../../shared/ipc/views.js'

/** A rule this version does not know is called by its name, with its evidence. */
export function findingWords(finding: Finding, part: keyof FindingMessages, language: Language): string {
  const messages: FindingMessages | undefined = Object.hasOwn(PREFLIGHT_MESSAGES, finding.rule)
    ? PREFLIGHT_MESSAGES[finding.rule as keyof typeof PREFLIGHT_MESSAGES]
    : undefined
  if (!messages) return part === 'title' ? finding.rule : part === 'message' ? finding.evidence : ''
  return fillMessage(messages[part][language === 'en' ? 'en' : 'zh'], language, finding.params)
}
