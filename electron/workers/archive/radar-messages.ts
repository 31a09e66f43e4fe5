// What the radar is asked and what it answers; all of it can be sent between threads.
import type { ChangedNumber, EarlierText, PrintedMatch, WeighedSpan } from '../../../shared/domain/duplicates/printed-before.js'
import type { Id, IssueDate } from '../../../shared/domain/ids.js'

export interface RadarQuestion {
  readonly id: Id
  /** The compared text. */
  readonly text: string
  /** The day it is meant for; null while it waits in the stock. */
  readonly day: IssueDate | null
  /** It belongs to a column that returns with the same words. */
  readonly recurring: boolean
}

/** What editors marked: columns that return with the same words, and passages that are standing formulae. */
export interface RadarMarks {
  readonly recurringColumns: readonly string[]
  readonly formulae: readonly string[]
}

export interface RadarAsk extends RadarMarks {
  readonly questions: readonly RadarQuestion[]
  /** Documents that are not looked at: the articles of the same issue. */
  readonly except: readonly Id[]
}

export interface RadarAnswer {
  /** `empty`: there is nothing to compare with. `behind`: the index is still being brought up to the archive; nothing was compared. */
  readonly state: 'compared' | 'empty' | 'behind'
  /** How many texts there are to compare with. */
  readonly texts: number
  /** By question, gravest first. */
  readonly matches: readonly { readonly id: Id; readonly matches: readonly PrintedMatch[] }[]
}

export interface EarlierQuestion extends RadarMarks {
  readonly question: RadarQuestion
  readonly earlierId: string
  readonly except: readonly Id[]
}

export interface EarlierComparison {
  readonly earlier: EarlierText
  readonly text: string
  readonly language: 'zh' | 'en'
  readonly match: PrintedMatch | null
  readonly spans: readonly WeighedSpan[]
  readonly changedNumbers: readonly ChangedNumber[]
}
