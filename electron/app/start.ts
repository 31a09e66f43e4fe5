// What a window learns when it opens, and the preferences it may change.

import { basename } from 'node:path'
import { app, nativeTheme } from 'electron'
import type { ParsedInput } from '../../shared/ipc/contract.js'
import type { Preferences, Start } from '../../shared/ipc/views.js'
import { sql } from '../store/connection.js'
import type { PreferencesFile, StoredPreferences } from './preferences.js'
import type { StoreSession } from './store-session.js'

type PreferenceChange = ParsedInput<'app.savePreferences'>

export interface StartCalls {
  readonly state: () => Start
  readonly preferences: () => Preferences
  readonly savePreferences: (change: PreferenceChange) => Preferences
}

/** `onLanguage` is told when the language changed, for the native menu and dialogs. */
export function createStart(session: StoreSession, file: PreferencesFile, onLanguage: () => void): StartCalls {
  const shown = ({ language, theme, issueId, backupFolder }: StoredPreferences): Preferences => ({
    language,
    theme,
    issueId,
    backupFolderName: backupFolder === null ? null : basename(backupFolder),
  })
  nativeTheme.themeSource = file.get().theme
  return {
    preferences: () => shown(file.get()),
    state: () => {
      const ready = session.state().state === 'ready'
      return {
        store: session.state(),
        preferences: shown(file.get()),
        person: ready ? session.desk().person : null,
        versions: {
          app: app.getVersion(),
          electron: process.versions.electron ?? '',
          chrome: process.versions.chrome ?? '',
          node: process.versions.node,
          sqlite: ready ? (sql<{ v: string }>(session.desk().store.db, 'SELECT sqlite_version() AS v').get()?.v ?? '') : '',
        },
      }
    },
    savePreferences: (change) => {
      const saved = file.set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))
      nativeTheme.themeSource = saved.theme
      if (change.language) onLanguage()
      return shown(saved)
    },
  }
}
