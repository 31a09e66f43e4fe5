// Once a week every hash of the store is checked, on a thread of its own and while nobody is typing: SQLite's own checks
// miss most damage to text.
import { z } from 'zod'
import type { VerifyView } from '../../shared/ipc/views.js'
import type { Desk } from '../services/desk.js'
import { findSetting, saveSetting } from '../store/repositories/settings.js'
import type { Log } from './log.js'

const WEEK_MS = 7 * 24 * 3_600_000
/** When nobody ever pauses, it is done all the same. */
const PATIENCE_MS = 24 * 3_600_000
const IDLE_SECONDS = 60
const SETTING = 'checkedAt'

export interface ScrubParts {
  /** null while no store is open. */
  readonly desk: () => Desk | null
  readonly verify: () => Promise<VerifyView>
  readonly now: () => number
  readonly idleSeconds: () => number
  readonly log: Log
  /** Told the number of problems when the store is not as it was written. */
  readonly onBad: (count: number) => void
}

/** Call it now and then: it checks when a week has gone by since the last check of this store. */
export async function scrubWhenDue({ desk, verify, now, idleSeconds, log, onBad }: ScrubParts): Promise<void> {
  const open = desk()
  if (!open) return
  const overdue = now() - (findSetting(open.store, SETTING, z.int()) ?? 0) - WEEK_MS
  if (overdue < 0 || (overdue < PATIENCE_MS && idleSeconds() < IDLE_SECONDS)) return
  try {
    const report = await verify()
    log.write(report.ok ? 'scrub.ok' : 'scrub.bad', `${report.revisions} revisions ${report.problems.join('; ')}`.trim())
    desk()?.store.local((tx) => saveSetting(tx, SETTING, z.int(), now()))
    if (!report.ok) onBad(report.problems.length)
  } catch (error) {
    log.failure('scrub.failed', error)
  }
}
