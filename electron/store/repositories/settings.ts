// Settings of this machine: small JSON values under a name. Not part of the newspaper's record.
import type { z } from 'zod'
import { sql } from '../connection.js'
import type { LocalTx, Reader } from '../store.js'

const keyOf = (name: string): string => `setting.${name}`

/** The value, or null when there is none or an older version wrote one that no longer fits. */
export function findSetting<T>(reader: Reader, name: string, schema: z.ZodType<T>): T | null {
  const row = sql<{ v: string }>(reader.db, 'SELECT v FROM meta WHERE k = ?').get(keyOf(name))
  if (!row) return null
  const parsed = schema.safeParse(JSON.parse(row.v))
  return parsed.success ? parsed.data : null
}

/** @throws ZodError when the value does not fit */
export function saveSetting<T>(tx: LocalTx, name: string, schema: z.ZodType<T>, value: T): void {
  sql(tx.db, 'INSERT INTO meta(k, v) VALUES (?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v').run(
    keyOf(name),
    JSON.stringify(schema.parse(value)),
  )
}
