// Throws the lists away and derives them again from the audit trail and the revisions; or only looks whether that would
// change anything.
import { parseAuditBody } from './audit.js'
import type { Connection } from './connection.js'
import { project } from './project.js'
import type { LocalTx } from './store.js'

export const PROJECTIONS = ['article_card', 'issue_card', 'page_card', 'placement', 'directory_name'] as const

/** Afterwards every list is what the operations say; a list edited by hand, or by a mistake of ours, is right again. */
export function rebuildProjections(tx: LocalTx): void {
  for (const table of PROJECTIONS) tx.db.exec(`DELETE FROM ${table}`)
  replay(tx.db)
}

/** Names the lists that do not show what the operations say. Changes nothing in the store. */
export function wrongProjections(db: Connection): string[] {
  // A temporary table hides the stored one of the same name: the same statements now fill these instead.
  try {
    for (const table of PROJECTIONS) {
      const made = db.prepare('SELECT sql FROM main.sqlite_master WHERE name = ?').pluck().get(table) as string
      // References would look for the other tables among the temporary ones.
      db.exec(made.replace('CREATE TABLE', 'CREATE TEMP TABLE').replace(/ REFERENCES \w+/g, ''))
    }
    replay(db)
    return PROJECTIONS.filter((table) => {
      const differ = (a: string, b: string): boolean =>
        db.prepare(`SELECT 1 FROM (SELECT * FROM ${a}.${table} EXCEPT SELECT * FROM ${b}.${table}) LIMIT 1`).get() !== undefined
      return differ('main', 'temp') || differ('temp', 'main')
    }).map((table) => `${table} does not show what the operations say`)
  } catch (error) {
    return [`the lists cannot be derived: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    for (const table of PROJECTIONS) db.exec(`DROP TABLE IF EXISTS temp.${table}`)
  }
}

function replay(db: Connection): void {
  const bodies = db.prepare('SELECT body FROM audit').pluck().all() as Buffer[]
  const operations = bodies.map(parseAuditBody).sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : 0))
  for (const { facts, at } of operations) for (const fact of facts) project(db, fact, at)
}
