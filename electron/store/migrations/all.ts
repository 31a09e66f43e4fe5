// Every migration, oldest first. The last one's version is the schema this application writes.
import { first } from './0010-first.js'
import { relatedVerdicts } from './0020-related-verdicts.js'
import type { Migration } from './migration.js'

export const MIGRATIONS: readonly Migration[] = [first, relatedVerdicts]

export const versionOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

export const SCHEMA_VERSION: number = versionOf(MIGRATIONS)
