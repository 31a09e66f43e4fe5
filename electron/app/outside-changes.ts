// Notices what another program wrote to the store while the window is open: the command line may file copy at any time.
import type { Connection } from '../store/connection.js'

/** The function to call now and then; true when something was committed by another connection since the last call. */
export function createOutsideWatch(db: () => Connection | null): () => boolean {
  let known: { readonly db: Connection; readonly version: number } | null = null
  return () => {
    const open = db()
    if (!open) {
      known = null
      return false
    }
    // SQLite counts the commits of all connections but this one; asking costs no read of the file.
    const version = open.pragma('data_version', { simple: true }) as number
    const changed = known !== null && known.db === open && known.version !== version
    known = { db: open, version }
    return changed
  }
}
