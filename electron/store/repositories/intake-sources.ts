// Texts as they came in, with what was read in them: every item still finds its lines, and folio lines are checked later.
import type { Id } from '../../../shared/domain/ids.js'
import { IntakeResult } from '../../../shared/domain/intake/item.js'
import { sha256Hex } from '../canonical.js'
import { sql } from '../connection.js'
import { StoreDamaged, StoreRefused } from '../errors.js'
import type { Reader, Tx } from '../store.js'

/** Longest text kept, in UTF-8 bytes. */
export const INTAKE_TEXT_BYTES = 32 * 1024 * 1024

export interface NewIntakeSource {
  readonly issueId: Id
  readonly pageNo: string | null
  readonly fileName: string
  readonly text: string
  readonly result: IntakeResult
  /** One entry an item of the result, in order: the article it became, or null. */
  readonly articleIds: readonly (Id | null)[]
}

export interface IntakeSource extends NewIntakeSource {
  readonly id: Id
  /** Of the text's UTF-8 bytes. */
  readonly sha256: string
  readonly createdAt: number
}

interface IntakeRow {
  readonly id: Id
  readonly issue_id: Id
  readonly page_no: string | null
  readonly file_name: string
  readonly sha256: string
  readonly text: Buffer
  readonly result: Buffer
  readonly article_ids: string
  readonly created_at: number
}

/** Hash of everything a row says, as the audit trail keeps it. */
export const intakeSha256 = (row: IntakeRow): string =>
  sha256Hex(
    Buffer.from(
      JSON.stringify([
        row.id,
        row.issue_id,
        row.page_no,
        row.file_name,
        sha256Hex(row.text),
        sha256Hex(row.result),
        row.article_ids,
        row.created_at,
      ]),
    ),
  )

/** Keeps a source. @throws StoreRefused `notFound` (no such issue), `badContent`, `tooLarge` */
export function addIntakeSource(tx: Tx, input: NewIntakeSource): Id {
  if (!sql(tx.db, 'SELECT 1 FROM issue_card WHERE entity_id = ?').get(input.issueId)) throw new StoreRefused('notFound', input.issueId)
  const result = IntakeResult.safeParse(input.result)
  if (!result.success || result.data.items.length !== input.articleIds.length)
    throw new StoreRefused('badContent', input.fileName, result.error)
  const text = Buffer.from(input.text, 'utf8')
  if (text.byteLength > INTAKE_TEXT_BYTES) throw new StoreRefused('tooLarge', input.fileName)
  const row: IntakeRow = {
    id: tx.newId(),
    issue_id: input.issueId,
    page_no: input.pageNo,
    file_name: input.fileName,
    sha256: sha256Hex(text),
    text,
    result: Buffer.from(JSON.stringify(result.data), 'utf8'),
    article_ids: JSON.stringify(input.articleIds),
    created_at: tx.now,
  }
  sql(
    tx.db,
    `INSERT INTO intake_source(id, issue_id, page_no, file_name, sha256, text, result, article_ids, created_at)
     VALUES (@id, @issue_id, @page_no, @file_name, @sha256, @text, @result, @article_ids, @created_at)`,
  ).run(row)
  tx.record({ kind: 'intake', id: row.id, sha256: intakeSha256(row) })
  return row.id
}

function fromRow(row: IntakeRow): IntakeSource {
  if (sha256Hex(row.text) !== row.sha256) throw new StoreDamaged([`intake ${row.id} does not have its hash`])
  return {
    id: row.id,
    issueId: row.issue_id,
    pageNo: row.page_no,
    fileName: row.file_name,
    sha256: row.sha256,
    text: row.text.toString('utf8'),
    result: IntakeResult.parse(JSON.parse(row.result.toString('utf8'))),
    articleIds: JSON.parse(row.article_ids) as (Id | null)[],
    createdAt: row.created_at,
  }
}

/** The sources of an issue, oldest first. @throws StoreDamaged */
export const listIntakeSources = (reader: Reader, issueId: Id): IntakeSource[] =>
  sql<IntakeRow>(reader.db, 'SELECT * FROM intake_source WHERE issue_id = ? ORDER BY created_at, id').all(issueId).map(fromRow)
