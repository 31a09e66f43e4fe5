// Compares texts with everything filed and printed before, in the process of a command.
import type { DuplicateMatch } from '../store/duplicate-index/query.js'
import { getStyle } from '../store/repositories/styles.js'
import { openRadar } from '../workers/archive/radar.js'
import type { RadarQuestion } from '../workers/archive/radar-messages.js'
import type { Desk } from './desk.js'
import type { LookUp } from './printed-before.js'

export interface ArchiveAnswer {
  readonly id: string
  readonly matches: readonly DuplicateMatch[]
}

/** Every question is compared with all but the documents of `except`, gravest matches first. */
export async function compareWithArchive(
  desk: Desk,
  questions: readonly RadarQuestion[],
  except: readonly string[],
): Promise<readonly ArchiveAnswer[]> {
  const radar = openRadar({ directory: desk.store.directory })
  try {
    const { recurringColumns, formulae } = getStyle(desk.store).content
    return await radar.compareAll({ questions, except, recurringColumns, formulae })
  } finally {
    radar.close()
  }
}

/** A look-up for one command: the radar is opened for it and closed after it. */
export const lookUpOnce =
  (directory: string): LookUp =>
  async (ask) => {
    const radar = openRadar({ directory })
    try {
      return await radar.lookUp(ask)
    } finally {
      radar.close()
    }
  }
