// Throws the lists away and derives them again from the audit trail and the revisions.
import { parseAuditBody } from './audit.js'
import { project } from './project.js'
import type { LocalTx } from './store.js'

export const PROJECTIONS = ['article_card', 'issue_card', 'page_card', 'placement', 'directory_name'] as const

/** Afterwards every list is what the operations say; a list edited by hand, or by a mistake of ours, is right again. */
export function rebuildProjections(tx: LocalTx): void {
  for (const table of PROJECTIONS) tx.db.exec(`DELETE FROM ${table}`)
  const bodies = tx.db.prepare('SELECT body FROM audit').pluck().all() as Buffer[]
  const operations = bodies.map(parseAuditBody).sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0))
  for (const { facts, at } of operations) for (const fact of facts) project(tx.db, fact, at)
}
