// A step of the schema. Numbered by tens, one transaction each; `up` changes schema and rows and nothing else.
import type { Connection } from '../connection.js'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: Connection) => void
}
