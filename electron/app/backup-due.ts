// Whether a backup is due: something was written since the last one, by this window or by another program on the same store.

export interface BackupDue {
  readonly isDue: () => boolean
  /** Text was kept that is no operation yet: an autosaved draft. */
  readonly draftKept: () => void
  /** A backup holds everything up to the operation `seq`. */
  readonly backedUp: (seq: number) => void
}

/** `lastSeq` gives the number of the newest operation; `backedUpSeq` the one that the newest backup found at the start holds. */
export function createBackupDue(lastSeq: () => number, backedUpSeq: number | null): BackupDue {
  let held = backedUpSeq
  let hasDraft = false
  return {
    isDue: () => hasDraft || lastSeq() !== held,
    draftKept: () => {
      hasDraft = true
    },
    backedUp: (seq) => {
      held = seq
      hasDraft = false
    },
  }
}
