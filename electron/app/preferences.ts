// What this machine remembers about its person: language, theme, last issue, where backups go. A plain file, written whole.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Id } from '../../shared/domain/ids.js'
import { Language, Theme } from '../../shared/ipc/views.js'

const Stored = z.object({
  language: Language,
  theme: Theme,
  issueId: Id.nullable(),
  backupFolder: z.string().nullable(),
})
export type StoredPreferences = z.infer<typeof Stored>

export interface PreferencesFile {
  readonly get: () => StoredPreferences
  readonly set: (change: Partial<StoredPreferences>) => StoredPreferences
}

/** `systemLanguage` decides the first start. An unreadable file counts as none: nothing in it is worth a refusal to start. */
export function openPreferences(directory: string, systemLanguage: string): PreferencesFile {
  const file = join(directory, 'preferences.json')
  const first: StoredPreferences = {
    language: systemLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    theme: 'system',
    issueId: null,
    backupFolder: null,
  }
  let current = first
  try {
    current = { ...first, ...Stored.partial().parse(JSON.parse(readFileSync(file, 'utf8'))) } as StoredPreferences
  } catch {
    current = first
  }
  return {
    get: () => current,
    set(change) {
      current = Stored.parse({ ...current, ...change })
      writeFileSync(`${file}.new`, JSON.stringify(current, null, 2))
      renameSync(`${file}.new`, file)
      return current
    },
  }
}
