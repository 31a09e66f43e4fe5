// What someone types into the archive's search: words that must all be there, "quoted phrases" read exactly.
import { searchTokens } from './search-tokens.js'

export interface QueryTerm {
  /** Index tokens that must stand in a row. */
  readonly tokens: readonly string[]
  /** The last token is only the beginning of one. */
  readonly prefix: boolean
}

export interface ArchiveQuery {
  readonly terms: readonly QueryTerm[]
  /** Words left out because alone they would find nearly everything: a single Chinese character or digit. */
  readonly ignored: readonly string[]
}

/** A shorter beginning of a word is the word itself: `of` would stand for half a dictionary. */
const SHORTEST_PREFIX = 3
const MOST_TERMS = 20
const MOST_CHARACTERS = 400

const QUOTED = /["“”＂「『]([^"“”＂「」『』]*)(?:["“”＂」』]|$)/gu

/**
 * Parses a query. Total: any text gives a query; one without terms finds nothing. Longer texts are cut at 400 characters, 20 terms.
 * A quotation mark that is not closed quotes to the end.
 */
export function parseQuery(text: string): ArchiveQuery {
  const terms: QueryTerm[] = []
  const ignored: string[] = []
  const take = (part: string, quoted: boolean): void => {
    const term = termOf(part, quoted)
    if (term === 'short') ignored.push(part.trim())
    else if (term !== null && terms.length < MOST_TERMS) terms.push(term)
  }
  const words = (part: string): void => {
    for (const word of part.split(/[\s\u3000]+/u)) take(word, false)
  }
  const cut = text.slice(0, MOST_CHARACTERS)
  let from = 0
  for (const match of cut.matchAll(QUOTED)) {
    words(cut.slice(from, match.index))
    take(match[1] ?? '', true)
    from = match.index + match[0].length
  }
  words(cut.slice(from))
  return { terms, ignored }
}

function termOf(part: string, quoted: boolean): QueryTerm | 'short' | null {
  const tokens = searchTokens(part)
  const last = tokens.at(-1)
  if (last === undefined) return null
  const texts = tokens.map((token) => token.text)
  if (last.kind === 'word') return { tokens: texts, prefix: !quoted && last.text.length >= SHORTEST_PREFIX }
  if (tokens.length === 1) return 'short'
  // The last character stands in the pair before it already, unless something parts them: then it begins a pair of the text.
  return tokens.at(-2)?.kind === 'pair' ? { tokens: texts.slice(0, -1), prefix: false } : { tokens: texts, prefix: true }
}

/** Whether a text, given as `indexText`, holds the term; the full-text index answers the same. */
export const holdsTerm = (indexed: string, term: QueryTerm): boolean =>
  ` ${indexed} `.includes(` ${term.tokens.join(' ')}${term.prefix ? '' : ' '}`)

/** The query as an FTS5 expression over `columns`; null for a query without terms. Tokens hold no quotation marks, so nothing can escape. */
export function matchExpression(query: Pick<ArchiveQuery, 'terms'>, columns: readonly string[]): string | null {
  if (query.terms.length === 0) return null
  const terms = query.terms.map((term) => `"${term.tokens.join(' ')}"${term.prefix ? ' *' : ''}`)
  return `{${columns.join(' ')}} : (${terms.join(' AND ')})`
}
