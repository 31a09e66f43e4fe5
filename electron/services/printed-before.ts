// What the articles of an issue have in common with everything filed, printed or archived before.
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { PrintedMatch } from '../../shared/domain/duplicates/printed-before.js'
import type { Id } from '../../shared/domain/ids.js'
import type { PublicationStyle } from '../../shared/domain/publication.js'
import { getArticleCard, getArticleContents, listArticleCards } from '../store/repositories/articles.js'
import { getIssue } from '../store/repositories/issues.js'
import { getStyle } from '../store/repositories/styles.js'
import type { Reader } from '../store/store.js'
import type { RadarAnswer, RadarAsk, RadarQuestion } from '../workers/archive/radar-messages.js'
import type { Desk } from './desk.js'

export interface PrintedBefore {
  /** `empty`: there is nothing to compare with. `failed`: archive or index cannot be read; nothing is known. */
  readonly state: 'compared' | 'empty' | 'failed'
  /** How many texts the articles were compared with. */
  readonly texts: number
  /** Matches by article, gravest first, with the revision whose text was compared. */
  readonly byArticle: ReadonlyMap<Id, { readonly revisionId: Id; readonly matches: readonly PrintedMatch[] }>
}

export const NOT_COMPARED: PrintedBefore = { state: 'empty', texts: 0, byArticle: new Map() }
const FAILED: PrintedBefore = { state: 'failed', texts: 0, byArticle: new Map() }

/** Asks the radar: its thread in the application, one of its own on the command line. */
export type LookUp = (ask: RadarAsk) => Promise<RadarAnswer>

interface Asked {
  readonly ask: RadarAsk
  readonly revisions: ReadonlyMap<Id, Id>
}

/** The question for one article: its newest revision, and whether its section or kicker is a column that returns with the same words. */
export function radarQuestion(
  article: { readonly id: Id; readonly day: string | null },
  content: Parameters<typeof comparedText>[0] & { readonly section: string; readonly kicker: string },
  style: Pick<PublicationStyle, 'recurringColumns'>,
): RadarQuestion {
  const columns = new Set(style.recurringColumns)
  return {
    id: article.id,
    text: comparedText(content),
    day: article.day,
    recurring: columns.has(content.section) || columns.has(content.kicker),
  }
}

/** The live articles of an issue; all of them are left out of the answer, spiked ones too. */
function issueQuestions(reader: Reader, issueId: Id, only: Id | null): Asked {
  const style = getStyle(reader).content
  const { date } = getIssue(reader, issueId).content
  const all = listArticleCards(reader, issueId)
  const asked = all.filter((card) => (only === null ? card.state !== 'spiked' : card.id === only))
  const contents = getArticleContents(
    reader,
    asked.map((card) => card.headRevisionId),
  )
  const questions = asked.flatMap((card) => {
    const content = contents.get(card.headRevisionId)
    return content ? [radarQuestion({ id: card.id, day: date }, content, style)] : []
  })
  return {
    ask: { questions, except: all.map((card) => card.id), recurringColumns: style.recurringColumns, formulae: style.formulae },
    revisions: new Map(asked.map((card) => [card.id, card.headRevisionId])),
  }
}

/** An article that waits for no issue is compared with everything but itself. */
function articleQuestion(reader: Reader, articleId: Id): Asked {
  const card = getArticleCard(reader, articleId)
  if (card.issueId !== null) return issueQuestions(reader, card.issueId, articleId)
  const style = getStyle(reader).content
  const [content] = getArticleContents(reader, [card.headRevisionId]).values()
  return {
    ask: {
      questions: content ? [radarQuestion({ id: articleId, day: null }, content, style)] : [],
      except: [articleId],
      recurringColumns: style.recurringColumns,
      formulae: style.formulae,
    },
    revisions: new Map([[articleId, card.headRevisionId]]),
  }
}

/** Whatever the radar cannot do is said, never thrown: the rest of the check goes on. */
async function answered({ ask, revisions }: Asked, lookUp: LookUp): Promise<PrintedBefore> {
  let answer: RadarAnswer
  try {
    answer = await lookUp(ask)
  } catch {
    return FAILED
  }
  if (answer.state === 'behind') return FAILED
  return {
    state: answer.state,
    texts: answer.texts,
    byArticle: new Map(
      answer.matches.flatMap(({ id, matches }) => {
        const revisionId = revisions.get(id)
        return revisionId === undefined ? [] : [[id, { revisionId, matches }] as const]
      }),
    ),
  }
}

/** Throws StoreRefused `notFound` and what else the store has to say, nothing of archive and index. */
export const printedBeforeIssue = (desk: Desk, issueId: Id, lookUp: LookUp): Promise<PrintedBefore> =>
  answered(
    desk.store.read((reader) => issueQuestions(reader, issueId, null)),
    lookUp,
  )

/** The same for one article, in an issue or in the stock. */
export const printedBeforeArticle = (desk: Desk, articleId: Id, lookUp: LookUp): Promise<PrintedBefore> =>
  answered(
    desk.store.read((reader) => articleQuestion(reader, articleId)),
    lookUp,
  )

/** What to ask for a full comparison of one article with one earlier text. */
export function earlierQuestion(desk: Desk, articleId: Id) {
  const { ask } = desk.store.read((reader) => articleQuestion(reader, articleId))
  const [question] = ask.questions
  return question ? { question, except: ask.except, recurringColumns: ask.recurringColumns, formulae: ask.formulae } : null
}
