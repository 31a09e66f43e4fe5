// Verdicts may say "related", and keep as evidence which revisions they were given on. SQLite cannot change a CHECK in place:
// the table is made again and every row copied as it is, under its own row number.
import type { Migration } from './migration.js'

const FORMER = 'id, issue_id, finding_key, decision, withdraws, reason, effects, person, given_at'

export const relatedVerdicts: Migration = {
  version: 20,
  name: 'related-verdicts',
  up: (db) => {
    db.exec(`
ALTER TABLE verdict RENAME TO verdict_former;
-- evidence: what was compared, as canonical JSON; null in rows older than this column and where nothing was.
CREATE TABLE verdict(
  id TEXT PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES entity,
  finding_key TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('keepOne', 'bothIntended', 'related', 'falseAlarm', 'waived', 'withdrawn')),
  withdraws TEXT UNIQUE REFERENCES verdict,
  reason TEXT NOT NULL,
  effects BLOB NOT NULL,
  person TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  evidence BLOB,
  CHECK ((decision = 'withdrawn') = (withdraws IS NOT NULL))
) STRICT;
INSERT INTO verdict(rowid, ${FORMER}) SELECT rowid, ${FORMER} FROM verdict_former ORDER BY rowid;
-- Takes its index and its triggers with it.
DROP TABLE verdict_former;
CREATE INDEX verdict_issue ON verdict(issue_id, given_at);
CREATE TRIGGER verdict_no_update BEFORE UPDATE ON verdict BEGIN SELECT RAISE(ABORT, 'verdict is append-only'); END;
CREATE TRIGGER verdict_no_delete BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'verdict is append-only'); END;
UPDATE meta SET v = '20' WHERE k IN ('min_reader', 'min_writer');
`)
  },
}
