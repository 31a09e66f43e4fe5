// A profile whose store holds the invented page of a language, filed through the command line.
import path from 'node:path'
import { expect, ROOT, tempFolder } from '../desk.ts'
import { ask } from '../screens/window.ts'
import type { Language } from '../screens/words.ts'
import { PAGES } from './pages.ts'

export function filedIssue(language: Language): string {
  const profile = tempFolder()
  const { file, date } = PAGES[language]
  expect(ask(profile, ['intake', path.join(ROOT, 'e2e', 'copy', file), '--issue', date]).status).toBe(0)
  return profile
}
