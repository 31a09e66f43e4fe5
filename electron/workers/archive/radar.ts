// The radar: looks texts up in everything filed, printed or archived before. It follows store and archive by itself, keeps what it found
// while nothing else changed, and gives way between two texts. One radar in a thread or a command; all of it may be made anew from disk.
import type { PrintedMatch } from '../../../shared/domain/duplicates/printed-before.js'
import { formulaGrams } from '../../../shared/domain/duplicates/standing-formulae.js'
import { type ArchiveReader, openArchiveReader } from '../../store/archive/open-archive.js'
import { findArchiveText } from '../../store/archive/read-archive.js'
import { archiveDocuments } from '../../store/duplicate-index/archive-documents.js'
import { catchUp } from '../../store/duplicate-index/catch-up.js'
import { followArchive, hasFollowedArchive } from '../../store/duplicate-index/follow-archive.js'
import { type DuplicateIndex, openDuplicateIndex } from '../../store/duplicate-index/open-duplicate-index.js'
import type { DuplicateMatch } from '../../store/duplicate-index/query.js'
import { storeDocuments, storeTexts } from '../../store/duplicate-index/store-articles.js'
import type { IndexReport } from '../../store/duplicate-index/verify-index.js'
import { openReader } from '../../store/open-store.js'
import { createAnswerMemory } from './answer-memory.js'
import { comparisonOf, printedMatches } from './printed-matches.js'
import type { EarlierComparison, EarlierQuestion, RadarAnswer, RadarAsk, RadarMarks, RadarQuestion } from './radar-messages.js'

export interface Radar {
  /** Matches of each text with everything but the documents of `except`. @throws StoreError of archive, index or store */
  readonly lookUp: (ask: RadarAsk) => Promise<RadarAnswer>
  /** The same as lookUp, with whole comparisons. */
  readonly compareAll: (ask: RadarAsk) => Promise<readonly { readonly id: string; readonly matches: readonly DuplicateMatch[] }[]>
  /** A text beside one document of the index; null when there is no such document. */
  readonly compareEarlier: (question: EarlierQuestion) => Promise<EarlierComparison | null>
  /** Follows store and archive to where they are now, however long it takes. */
  readonly follow: () => Promise<void>
  /** Brings new postings to their place, a few at a time, and gives way after each step. */
  readonly settle: () => Promise<void>
  /** Reads the index once, in slices. */
  readonly warm: () => Promise<void>
  /** Is the index what the texts say? Follows first: being behind is no fault. */
  readonly verify: () => Promise<IndexReport>
  /** Makes the index anew from store and archive; gives the number of its documents. @throws StoreLocked when another process has it open */
  readonly rebuild: () => Promise<number>
  readonly close: () => void
}

export interface RadarOptions {
  /** The store's folder. */
  readonly directory: string
  /** How long a look-up waits for an index that is behind, in milliseconds; without it, as long as it takes. */
  readonly patienceMs?: number
}

/** Postings moved in one step. */
const MERGED = 2000
const WARM_SLICES = 64

/** Between two steps of what nobody waits for. */
const REST_MS = 20
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_MS))
const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Opens nothing until it is asked. */
export function openRadar({ directory, patienceMs }: RadarOptions): Radar {
  let reader: ReturnType<typeof openReader> | null = null
  let archive: ArchiveReader | null = null
  let index: DuplicateIndex | null = null
  let timesSetAside = 0
  let isClosed = false
  let hasSettled = false
  let asked = 0
  const memory = createAnswerMemory<DuplicateMatch[]>()
  const matchMemory = createAnswerMemory<PrintedMatch[]>()

  const store = () => {
    reader ??= openReader(directory)
    return reader
  }
  // An archive that is not there yet may be there at the next question.
  const archived = () => {
    archive ??= openArchiveReader(directory)
    return archive
  }
  const archivedText = (id: string) => {
    const open = archived()
    return open === null ? null : findArchiveText(open, id)
  }
  const textOf = (document: Parameters<ReturnType<typeof storeTexts>>[0]) => storeTexts(store(), archivedText)(document)
  const opened = () => {
    index ??= openDuplicateIndex({
      directory,
      textOf,
      onSetAside: () => {
        timesSetAside++
      },
    })
    return index
  }

  /** A damaged index is set aside, begun anew and asked once more. */
  const steadily = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = timesSetAside
    try {
      return await work()
    } catch (error) {
      if (timesSetAside === before) throw error
      return work()
    }
  }
  /** The same for what somebody waits for: everything else rests meanwhile. */
  const answering = async <T>(work: () => Promise<T>): Promise<T> => {
    asked++
    try {
      return await steadily(work)
    } finally {
      asked--
    }
  }

  const followAll = async (): Promise<void> => {
    const known = opened()
    catchUp(known, store())
    // While an import goes on, everything is there as it comes; what a killed one left too early is taken out once.
    if (hasSettled && hasFollowedArchive(known, archived())) return
    const makeAnew = () => void known.rebuildFrom(storeDocuments(store()), known.cursor())
    for (const _piece of followArchive(known, archived(), makeAnew)) {
      await giveWay()
      if (isClosed) return
    }
    hasSettled = true
  }
  let following: Promise<void> | null = null
  const follow = (): Promise<void> => {
    following ??= steadily(followAll).finally(() => {
      following = null
    })
    return following
  }
  /** False when it took longer than `patienceMs`; following goes on all the same. */
  const upToDate = async (): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined
    const lapse = new Promise<'lapsed'>((resolve) => {
      if (patienceMs !== undefined) timer = setTimeout(() => resolve('lapsed'), patienceMs)
    })
    try {
      for (;;) {
        catchUp(opened(), store())
        if (hasFollowedArchive(opened(), archived())) return true
        const running = follow()
        // When it fails after the time ran out nobody waits for it any more.
        running.catch(() => undefined)
        if ((await Promise.race([running, lapse])) === 'lapsed') return false
      }
    } finally {
      clearTimeout(timer)
    }
  }

  const queryOptions = ({ day, recurring }: RadarQuestion, ask: RadarMarks & { readonly except: readonly string[] }, id: string) => ({
    day,
    recurring,
    excludeIds: [...ask.except, id],
    recurringSections: new Set(ask.recurringColumns),
    formulae: formulaGrams(ask.formulae),
  })

  /** Answers every question, from memory where nothing else changed since. */
  const answers = async <T>(
    ask: RadarAsk,
    remembered: ReturnType<typeof createAnswerMemory<T[]>>,
    earlierId: (one: T) => string,
    find: (question: RadarQuestion) => T[],
  ): Promise<{ id: string; matches: T[] }[]> => {
    const except = new Set(ask.except)
    const found: { id: string; matches: T[] }[] = []
    for (const question of ask.questions) {
      const key = JSON.stringify([question.day, question.recurring, ask.recurringColumns, ask.formulae])
      const moment = opened().moment()
      const known = remembered.find(question, key, (since) => {
        const changed = opened().changedSince(since)
        return changed?.every((id) => except.has(id) || id === question.id) ?? false
      })
      const matches = known ?? find(question)
      remembered.keep(question, key, moment, matches)
      found.push({ id: question.id, matches: matches.filter((one) => !except.has(earlierId(one))) })
      if (known === null) await giveWay()
    }
    return found
  }

  function* everything() {
    yield* storeDocuments(store())
    const open = archived()
    if (open !== null) yield* archiveDocuments(open)
  }

  return {
    follow,
    verify: () =>
      steadily(async () => {
        await followAll()
        return opened().verifyIndex()
      }),
    rebuild: () =>
      steadily(async () => {
        await followAll()
        const { documents } = opened().rebuildFrom(everything(), opened().cursor())
        // Sets the archive's mark, which only a comparison may set.
        await followAll()
        return documents
      }),
    lookUp: (ask) =>
      answering(async () => {
        if (!(await upToDate())) return { state: 'behind', texts: 0, matches: [] }
        const known = opened()
        const others = ask.except.filter((id) => known.findDocument(id) !== null).length
        const texts = known.stats().documents - others
        const matches = await answers(
          ask,
          matchMemory,
          (one) => one.earlier.id,
          (question) =>
            printedMatches(
              store(),
              archived(),
              textOf,
              question.text,
              opened().query(question.text, queryOptions(question, ask, question.id)),
            ),
        )
        return { state: texts === 0 ? 'empty' : 'compared', texts, matches }
      }),
    compareAll: (ask) =>
      answering(async () => {
        await upToDate()
        return answers(
          ask,
          memory,
          (one) => one.document.id,
          (question) => opened().query(question.text, queryOptions(question, ask, question.id)),
        )
      }),
    compareEarlier: ({ question, earlierId, except, recurringColumns, formulae }) =>
      answering(async () => {
        await upToDate()
        const card = opened().findDocument(earlierId)
        const options = queryOptions(question, { except: except.filter((id) => id !== earlierId), recurringColumns, formulae }, question.id)
        if (card === null) return null
        const [match] = opened().query(question.text, { ...options, only: earlierId })
        return comparisonOf(store(), archived(), textOf, question.text, card, match ?? null)
      }),
    settle: async () => {
      while (!isClosed) {
        if (asked === 0 && opened().merge(MERGED) === 0) return
        await rest()
      }
    },
    warm: async () => {
      for (let slice = 0; slice < WARM_SLICES && !isClosed; slice++) {
        opened().warm(slice, WARM_SLICES)
        await giveWay()
      }
    },
    close: () => {
      isClosed = true
      index?.close()
      archive?.close()
      reader?.close()
    },
  }
}
