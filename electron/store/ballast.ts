// A reserve of disk space: a file of zeros, given up when the disk is full so that the save in hand still goes through.
import fs from 'node:fs'
import path from 'node:path'

export const BALLAST_BYTES = 4 * 1024 * 1024
/** How long after a vain attempt the reserve is not tried again. */
const RETRY_MS = 60_000

export interface Ballast {
  readonly isReleased: () => boolean
  /** Gives the space back to the disk; false when there was none to give. */
  readonly release: () => boolean
  /** Lays the reserve in when the disk has room for several of it; never throws, an absent reserve is no failed save. */
  readonly layIn: () => void
}

/** The reserve of a store's folder. */
export function ballastIn(directory: string, now: () => number, bytes: number = BALLAST_BYTES): Ballast {
  const file = path.join(directory, 'ballast')
  let present = fs.existsSync(file) && fs.statSync(file).size === bytes
  let triedAt = Number.NEGATIVE_INFINITY
  return {
    isReleased: () => !present,
    release: () => {
      if (!present) return false
      fs.rmSync(file, { force: true })
      present = false
      triedAt = now()
      return true
    },
    layIn: () => {
      if (present || Math.abs(now() - triedAt) < RETRY_MS) return
      triedAt = now()
      try {
        const disk = fs.statfsSync(directory)
        if (disk.bavail * disk.bsize < bytes * 4) return
        // Written, not only sized: a hole in a file reserves nothing.
        fs.writeFileSync(file, Buffer.alloc(bytes), { flush: true })
        present = true
      } catch {
        fs.rmSync(file, { force: true })
      }
    },
  }
}
