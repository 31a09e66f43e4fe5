// The first schema. Ids are UUIDv7 as text; records are append-only by trigger; head, draft, lease and meta change in
// place; *_card, placement and directory_name are projections that can be rebuilt from the records.
import type { Migration } from './migration.js'

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

const SCHEMA = `
CREATE TABLE meta(k TEXT PRIMARY KEY, v TEXT NOT NULL) STRICT;

CREATE TABLE device(id TEXT PRIMARY KEY, name TEXT NOT NULL, created_hlc TEXT NOT NULL) STRICT;
CREATE TABLE person(id TEXT PRIMARY KEY, name TEXT NOT NULL, created_hlc TEXT NOT NULL) STRICT;
-- wrapped: the private key, wrapped by the operating system or a passphrase; only on the person's own machine.
CREATE TABLE person_key(
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person,
  alg TEXT NOT NULL CHECK (alg = 'ed25519'),
  pub BLOB NOT NULL UNIQUE,
  wrapped BLOB,
  device_id TEXT NOT NULL REFERENCES device
) STRICT;
-- A key counts only through a roster: signed, numbered, each naming the one before.
CREATE TABLE roster(
  hash TEXT PRIMARY KEY,
  n INTEGER NOT NULL UNIQUE,
  prev TEXT REFERENCES roster,
  body BLOB NOT NULL,
  signer_key TEXT NOT NULL REFERENCES person_key,
  sig BLOB NOT NULL
) STRICT;

-- Pictures lie in assets/ab/<sha256>.
CREATE TABLE blob(
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  media TEXT NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE entity(
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'page', 'furniture', 'issue', 'style')),
  created_by TEXT NOT NULL,
  created_hlc TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
-- content: exact canonical bytes, never serialised again. steps: the editor's steps since parents[0], deflated.
CREATE TABLE revision(
  id TEXT PRIMARY KEY,
  entity_id TEXT NOT NULL REFERENCES entity,
  parents TEXT NOT NULL,
  schema_v INTEGER NOT NULL,
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('created', 'autosave', 'saved', 'filed', 'merge', 'import', 'restore')),
  author TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES device,
  hlc TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  note TEXT NOT NULL,
  steps BLOB
) STRICT;
CREATE INDEX revision_entity ON revision(entity_id, hlc);
CREATE TABLE head(
  entity_id TEXT NOT NULL REFERENCES entity,
  branch TEXT NOT NULL,
  revision_id TEXT NOT NULL REFERENCES revision,
  PRIMARY KEY (entity_id, branch)
) STRICT;
CREATE TABLE draft(
  entity_id TEXT NOT NULL REFERENCES entity,
  device_id TEXT NOT NULL REFERENCES device,
  base_rev TEXT NOT NULL REFERENCES revision,
  content BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  steps BLOB,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (entity_id, device_id)
) STRICT;
CREATE TABLE lease(
  entity_id TEXT PRIMARY KEY REFERENCES entity,
  holder TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES device,
  epoch INTEGER NOT NULL,
  expires_at INTEGER
) STRICT;

-- Signed statements; what they amount to is derived, never stored.
CREATE TABLE approval(
  id TEXT PRIMARY KEY,
  page_id TEXT NOT NULL REFERENCES entity,
  stage TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('approve', 'reject', 'withdraw')),
  subject BLOB NOT NULL,
  subject_sha256 TEXT NOT NULL,
  statement BLOB NOT NULL,
  sig BLOB NOT NULL,
  signer_key TEXT NOT NULL REFERENCES person_key,
  roster_hash TEXT NOT NULL REFERENCES roster
) STRICT;
CREATE INDEX approval_page ON approval(page_id, stage);

-- One chain a device: each body names the hash of the one before.
CREATE TABLE audit(
  device_id TEXT NOT NULL REFERENCES device,
  seq INTEGER NOT NULL,
  prev TEXT NOT NULL,
  body BLOB NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  sig BLOB,
  PRIMARY KEY (device_id, seq)
) STRICT;
CREATE TABLE anchor(
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (device_id, seq, source)
) STRICT;

CREATE TABLE outbox(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  op_id TEXT NOT NULL UNIQUE,
  op TEXT NOT NULL,
  body BLOB NOT NULL,
  acked_hub_seq INTEGER
) STRICT;
CREATE TABLE inbox_cursor(source TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT;

-- Undoing a verdict is a row of its own that names the one withdrawn. effects: what the verdict also changed, to be undone with it.
CREATE TABLE verdict(
  id TEXT PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES entity,
  finding_key TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('keepOne', 'bothIntended', 'falseAlarm', 'waived', 'withdrawn')),
  withdraws TEXT UNIQUE REFERENCES verdict,
  reason TEXT NOT NULL,
  effects BLOB NOT NULL,
  person TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  CHECK ((decision = 'withdrawn') = (withdraws IS NOT NULL))
) STRICT;
CREATE INDEX verdict_issue ON verdict(issue_id, given_at);

-- A text as it was read, so that every item still finds the lines it came from. article_ids follows result.items, null for what became no article.
CREATE TABLE intake_source(
  id TEXT PRIMARY KEY,
  issue_id TEXT NOT NULL REFERENCES entity,
  page_no TEXT,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  text BLOB NOT NULL,
  result BLOB NOT NULL,
  article_ids TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_source_issue ON intake_source(issue_id, created_at);

CREATE TABLE article_card(
  entity_id TEXT PRIMARY KEY REFERENCES entity,
  issue_id TEXT REFERENCES entity,
  state TEXT NOT NULL CHECK (state IN ('draft', 'filed', 'spiked')),
  genre TEXT NOT NULL,
  language TEXT NOT NULL,
  kicker TEXT NOT NULL,
  headline TEXT NOT NULL,
  opening TEXT NOT NULL,
  section TEXT NOT NULL,
  byline_names TEXT NOT NULL,
  characters INTEGER NOT NULL,
  pictures INTEGER NOT NULL,
  head_revision_id TEXT NOT NULL REFERENCES revision,
  head_sha256 TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  filed_at INTEGER
) STRICT;
CREATE INDEX article_card_issue ON article_card(issue_id, state);
CREATE TABLE issue_card(
  entity_id TEXT PRIMARY KEY REFERENCES entity,
  date TEXT NOT NULL UNIQUE,
  total_issue_no INTEGER,
  pages INTEGER NOT NULL,
  head_revision_id TEXT NOT NULL REFERENCES revision,
  updated_at INTEGER NOT NULL
) STRICT;
-- position: place in the issue from 0; null for a page taken out of it.
CREATE TABLE page_card(
  entity_id TEXT PRIMARY KEY REFERENCES entity,
  issue_id TEXT NOT NULL REFERENCES entity,
  position INTEGER,
  page_no TEXT NOT NULL,
  page_name TEXT NOT NULL,
  section TEXT NOT NULL,
  head_revision_id TEXT NOT NULL REFERENCES revision,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX page_card_issue ON page_card(issue_id, position);
CREATE TABLE placement(
  page_id TEXT NOT NULL REFERENCES entity,
  frame_id TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES entity,
  revision_id TEXT NOT NULL REFERENCES revision,
  PRIMARY KEY (page_id, frame_id)
) STRICT;
CREATE INDEX placement_article ON placement(article_id);
CREATE TABLE directory_name(
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (name, role)
) STRICT;

CREATE TRIGGER audit_chain BEFORE INSERT ON audit
WHEN NEW.seq <> coalesce((SELECT max(seq) FROM audit WHERE device_id = NEW.device_id), 0) + 1
  OR NEW.prev <> coalesce((SELECT hash FROM audit WHERE device_id = NEW.device_id AND seq = NEW.seq - 1), '0')
BEGIN SELECT RAISE(ABORT, 'audit chain broken'); END;
${['entity', 'revision', 'roster', 'approval', 'audit', 'verdict', 'intake_source'].map(appendOnly).join('')}
`

export const first: Migration = {
  version: 10,
  name: 'first',
  up: (db) => {
    db.exec(SCHEMA)
    db.prepare("INSERT INTO meta(k, v) VALUES ('min_reader', '10'), ('min_writer', '10')").run()
  },
}
