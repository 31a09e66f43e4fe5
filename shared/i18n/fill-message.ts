// Fills one ICU message that does not come from the tables by key: the sentences of the press check's rules.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../ipc/views.js'

const parsed = new Map<string, IntlMessageFormat>()

/** Throws when the message is not ICU, or uses a parameter that is not given. */
export function fillMessage(message: string, language: Language, params: Readonly<Record<string, string | number>>): string {
  const key = `${language}\0${message}`
  let format = parsed.get(key)
  if (!format) {
    format = new IntlMessageFormat(message, language === 'en' ? 'en-GB' : 'zh-CN', undefined, { ignoreTag: true })
    parsed.set(key, format)
  }
  return String(format.format(params))
}
