// forme duplicates: near-duplicate bodies within an issue or among files.
import { comparedText } from '../../../shared/domain/duplicates/compared-text.js'
import { findPairs } from '../../../shared/domain/duplicates/find-pairs.js'
import type { DuplicateLevel } from '../../../shared/domain/duplicates/pair.js'
import { articleFromItem, articleFromPhoto } from '../../../shared/domain/intake/index.js'
import { compareWithArchive } from '../../services/archive-duplicates.js'
import { issueSnapshot } from '../../services/issue-snapshot.js'
import { radarQuestion } from '../../services/printed-before.js'
import { EXIT } from '../arguments.js'
import { type Command, type CommandContext, issueDate, issueOf, withDesk } from './context.js'
import { readOperand } from './intake.js'

/** What is compared, and the passages that count for nothing among it. */
interface Compared {
  readonly candidates: readonly Candidate[]
  readonly formulae: readonly string[]
}

interface Candidate {
  readonly id: string
  readonly text: string
  readonly name: string
  readonly page: string | null
  readonly date: string | null
  /** It belongs to a column that returns with the same words. */
  readonly recurring: boolean
}

const SEVERITY: Record<DuplicateLevel, 'block' | 'warn' | 'info'> = { red: 'block', amber: 'warn', info: 'info' }

export const duplicates: Command = async (context) => {
  const { candidates, formulae } =
    context.line.issue === null ? { candidates: await fromFiles(context), formulae: [] } : await fromIssue(context)
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const pairs = findPairs(candidates, formulae).flatMap(({ a, b, comparison }) => {
    const first = byId.get(a)
    const second = byId.get(b)
    return first && second ? [{ first, second, comparison }] : []
  })
  const before = context.line.archive ? await fromArchive(context, candidates) : []
  const percent = (share: number) => `${Math.floor(share * 100)} %`
  return {
    status: EXIT.done,
    json: {
      pairs: [...pairs, ...before].map(({ first, second, comparison }) => ({
        a: side(first),
        b: side(second),
        aInB: comparison.aInB,
        bInA: comparison.bInA,
        severity: SEVERITY[comparison.level],
        level: comparison.level,
        spans: comparison.spans.map(({ a, b, chars }) => ({ a, b, chars })),
      })),
    },
    lines: [
      ...[...pairs, ...before].map(({ first, second, comparison }) =>
        context.t('cli.duplicates.pair', { a: first.name, b: second.name, aInB: percent(comparison.aInB), bInA: percent(comparison.bInA) }),
      ),
      ...(pairs.length + before.length === 0 ? [context.t('cli.duplicates.none')] : []),
    ],
  }
}

/** Each candidate against everything filed, printed or archived before, the candidates themselves left out. */
const fromArchive = (context: CommandContext, candidates: readonly Candidate[]) =>
  withDesk(context, async (desk) => {
    const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
    const questions = candidates.map(({ id, text, date, recurring }) => ({ id, text, day: date, recurring }))
    return (await compareWithArchive(desk, questions, [...byId.keys()])).flatMap(({ id, matches }) => {
      const first = byId.get(id)
      return first
        ? matches.map(({ document, comparison }) => ({
            first,
            second: { id: document.id, text: '', recurring: false, name: document.headline, page: document.page, date: document.day },
            comparison,
          }))
        : []
    })
  })

const side = ({ id, name, page, date }: Candidate) => ({
  article: id,
  headline: name,
  ...(page ? { page } : {}),
  ...(date ? { date } : {}),
})

/** The articles of an issue, with the formulae and recurring columns of its style: the answer is the press check's. */
const fromIssue = (context: CommandContext): Promise<Compared> =>
  withDesk(context, (desk) => {
    const date = issueDate(context)
    const snapshot = issueSnapshot(desk.store, issueOf(desk, date).id)
    const pages = new Map(
      snapshot.pages.flatMap(({ content }) => content.frames.map((frame) => [frame.articleId, content.pageNo] as const)),
    )
    const candidates = snapshot.articles.map(({ id, content }) => {
      const { text, recurring } = radarQuestion({ id, day: date }, content, snapshot.style)
      return { id, text, recurring, name: content.headline || text.slice(0, 14), page: pages.get(id) ?? null, date }
    })
    return { candidates, formulae: snapshot.style.formulae }
  })

/** Every article of every file; a file with one article goes by the file's name. */
async function fromFiles(context: CommandContext): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  const given = new Map<string, number>()
  // A file named twice is compared with itself: both of it need a name of their own.
  const named = (name: string): string => {
    const times = (given.get(name) ?? 0) + 1
    given.set(name, times)
    return times === 1 ? name : `${name}#${times}`
  }
  for (const file of context.line.operands) {
    const { items } = await readOperand(context, file)
    const articles = items.filter((item) => item.kind !== 'folio')
    for (const item of articles) {
      const text = comparedText(item.kind === 'article' ? articleFromItem(item) : articleFromPhoto(item))
      candidates.push({
        id: named(articles.length === 1 ? file : `${file}:${item.source.lines[0]}-${item.source.lines[1]}`),
        text,
        name: (item.kind === 'article' ? item.headline : null) ?? text.slice(0, 14),
        page: null,
        date: null,
        recurring: false,
      })
    }
  }
  return candidates
}
