// The archive's schema, in a file of its own: it grows to gigabytes, is brought up to date apart from the newsroom's record, and can be
// made again from the printed issues.
//
// Why pairs of characters and a full index (measured on 535-character articles): SQLite's trigram tokeniser cannot find a name of two
// characters and takes 5.3 KB an article; pairs take 3.3 KB with positions and 1.3 KB without, but without positions every
// longer word would have to be looked for in the texts themselves.
import type { Connection } from '../connection.js'
import type { Migration } from '../migrations/migration.js'

// place: the day in the upper bits, a number within the day in the lower ones, so that the index itself is in order of days.
// cursor: how much of the source an import has taken in, in the reader's own count; text of the article row is deflated.
// former: what an article said before a correction.
const SCHEMA = `
CREATE TABLE meta(k TEXT PRIMARY KEY, v TEXT NOT NULL) STRICT;
CREATE TABLE import(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  source_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished')),
  cursor INTEGER NOT NULL,
  added INTEGER NOT NULL,
  known INTEGER NOT NULL,
  corrected INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX import_running ON import(source_key) WHERE state = 'running';
CREATE TABLE article(
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  import_id INTEGER NOT NULL REFERENCES import,
  date TEXT,
  page TEXT,
  section TEXT NOT NULL,
  headline TEXT NOT NULL,
  kicker TEXT NOT NULL,
  deck TEXT NOT NULL,
  byline TEXT NOT NULL,
  language TEXT NOT NULL,
  source TEXT NOT NULL,
  genre TEXT NOT NULL,
  body BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  added_at INTEGER NOT NULL,
  corrected_at INTEGER
) STRICT;
CREATE INDEX article_import ON article(import_id);
CREATE TABLE former(
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import,
  content BLOB NOT NULL,
  added_at INTEGER NOT NULL,
  replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX former_article ON former(article_id, seq);
CREATE INDEX former_import ON former(import_id);
CREATE VIRTUAL TABLE article_text USING fts5(head, body, byline, section, content='', contentless_delete=1, detail=full, tokenize='ascii');
`

const first: Migration = {
  version: 10,
  name: 'archive-first',
  up: (db: Connection) => {
    db.exec(SCHEMA)
    db.prepare("INSERT INTO meta(k, v) VALUES ('min_reader', '10'), ('min_writer', '10')").run()
  },
}

// paths, given_day, given_page: what an import was asked to read and what was said of it, so that it can be gone on with by its number
// alone. name and changes of the archive: by them another index knows which archive it has followed, and how far.
const followed: Migration = {
  version: 11,
  name: 'archive-followed',
  up: (db: Connection) => {
    db.exec(
      'ALTER TABLE import ADD COLUMN paths TEXT; ALTER TABLE import ADD COLUMN given_day TEXT; ALTER TABLE import ADD COLUMN given_page TEXT',
    )
    // An application that does not count its changes must not write any more.
    db.prepare("UPDATE meta SET v = '11' WHERE k IN ('min_reader', 'min_writer')").run()
    db.prepare("INSERT INTO meta(k, v) VALUES ('name', lower(hex(randomblob(8)))), ('changes', '0')").run()
  },
}

export const ARCHIVE_MIGRATIONS: readonly Migration[] = [first, followed]
