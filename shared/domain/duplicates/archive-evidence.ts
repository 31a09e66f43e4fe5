// What the postings of the index say about a text: which documents to look at, and how much a shared k-gram is worth.

/** A k-gram in more documents than this points at none of them. */
export const POSTING_CAP = 48
/** Documents with a k-gram up to which it is full evidence, and from which on it is none: a formula of the trade. */
const RARE = 2
const COMMON = 12
/** Documents that are compared word for word. */
export const CANDIDATES = 24
/** Share of the looked-up k-grams that a document has kept: what a k-gram beyond the cap weighs among the postings. */
const KEPT_SHARE = 0.39
/** A short text has few fingerprints: one shared hit is enough to look. */
const SHORT_QUERY = 60

/** How much a shared k-gram says, by the number of other documents that have it: 1 to 2, falling logarithmically, 0 from 12 on. */
export function weightOfFrequency(documents: number): number {
  if (documents <= RARE) return 1
  return documents >= COMMON ? 0 : Math.log(COMMON / documents) / Math.log(COMMON / RARE)
}

/** K-grams that a text shares with one document: units they start at and weights, by turns. */
export interface DocumentEvidence {
  readonly hits: readonly number[]
  /** Units of the text where a k-gram starts that too many documents have. */
  readonly common: readonly number[]
  /** Share of the whole text that is no formula, whether the document has it or not, 0 to 1. */
  readonly own: number
  /** All of the text is standing formulae that a person marked. */
  readonly marked: boolean
}

export interface Candidate extends DocumentEvidence {
  readonly document: number
}

/** How much of a passage (units `from` to `to` of the text) is no formula, 0 to 1; 1 when nothing is known of it. */
export function informativeShare(evidence: DocumentEvidence, from: number, to: number): number {
  let weight = 0
  let count = 0
  for (let index = 0; index < evidence.hits.length; index += 2) {
    const at = evidence.hits[index] ?? 0
    if (at < from || at >= to) continue
    weight += evidence.hits[index + 1] ?? 0
    count++
  }
  for (const at of evidence.common) if (at >= from && at < to) count += KEPT_SHARE
  return count === 0 ? 1 : weight / count
}

/** A looked-up k-gram: the units it starts at and the documents that have it, if any; the text's own and excluded ones left out. */
export interface Lookup {
  readonly at: readonly number[]
  /** More than POSTING_CAP of them stand for "too many". */
  readonly documents: readonly number[]
  /** Called a standing formula by a person. */
  readonly formula: boolean
}

const weightOf = ({ documents, formula }: Lookup): number => (formula ? 0 : weightOfFrequency(documents.length))

interface Tally {
  score: number
  shared: number
}

/** The mean weight of everything looked up. */
function ownShare(lookups: readonly Lookup[]): number {
  let [weight, count] = [0, 0]
  for (const lookup of lookups) {
    weight += weightOf(lookup) * lookup.at.length
    count += lookup.at.length
  }
  return count === 0 ? 1 : weight / count
}

/**
 * The documents worth comparing, best first: by shared k-grams, rare ones before common ones.
 * @param lookups every distinct k-gram that was looked up
 * @param also documents to compare in any case, whatever they share
 */
export function rankCandidates(lookups: readonly Lookup[], limit: number, also: readonly number[]): Candidate[] {
  const chosen = new Set([...bestDocuments(lookups, limit), ...also])
  const hits = new Map<number, number[]>([...chosen].map((document) => [document, []]))
  const common: number[] = []
  for (const lookup of lookups) {
    if (lookup.documents.length > POSTING_CAP) {
      common.push(...lookup.at)
      continue
    }
    const weight = weightOf(lookup)
    for (const document of lookup.documents) {
      const list = hits.get(document)
      if (list) for (const unit of lookup.at) list.push(unit, weight)
    }
  }
  const own = ownShare(lookups)
  const marked = lookups.length > 0 && lookups.every(({ formula }) => formula)
  return [...hits].map(([document, list]) => ({ document, hits: list, common, own, marked }))
}

/** Documents by what they share, best first. A long text meets tens of thousands: nothing else is noted of them here. */
function bestDocuments(lookups: readonly Lookup[], limit: number): number[] {
  const tallies = new Map<number, Tally>()
  for (const { documents, formula } of lookups) {
    if (documents.length > POSTING_CAP) continue
    const score = formula ? 0 : Math.log((POSTING_CAP + 2) / (documents.length + 0.5))
    for (const document of documents) {
      const tally = tallies.get(document)
      if (tally) {
        tally.score += score
        tally.shared++
      } else tallies.set(document, { score, shared: 1 })
    }
  }
  const needed = lookups.length < SHORT_QUERY ? 1 : 2
  return [...tallies]
    .filter(([, tally]) => tally.shared >= needed)
    .sort(([one, first], [other, second]) => second.score - first.score || one - other)
    .slice(0, limit)
    .map(([document]) => document)
}
