// Finds brackets and title marks without a partner. Full and half width are taken for the same: a （ closed by ) is ugly, not open.
import { firstOfEachParagraph, type MarkFault } from './mark-fault.js'

interface Kind {
  readonly openers: string
  readonly closers: string
  /** Title marks end in the paragraph where they begin; a bracketed note may go on for some. */
  readonly paragraphs: number
}

const KINDS: readonly Kind[] = [
  { openers: '(（', closers: ')）', paragraphs: 3 },
  { openers: '[［', closers: ']］', paragraphs: 3 },
  { openers: '【', closers: '】', paragraphs: 3 },
  { openers: '〔', closers: '〕', paragraphs: 3 },
  { openers: '《', closers: '》', paragraphs: 0 },
  { openers: '〈', closers: '〉', paragraphs: 0 },
]

/** A half-open interval, [0, 1), has unlike brackets by right. */
const INTERVAL = /[[(（［]\s*[-−]?[\d.]+\s*[,，]\s*[-−]?[\d.]+\s*[\])）］]/gu
/** 1) · a) · 一） · iv): a number before it, and nothing before that but a break, space or mark. */
const LIST_MARKER = /(?:^|[\s\p{P}])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3}|[甲乙丙丁])$/u
const SMILEY = /[:;]-?$/u

const blanked = (text: string): string => text.replace(INTERVAL, (interval) => ' '.repeat(interval.length))

function faultsOfKind(paragraphs: readonly string[], kind: Kind): MarkFault[] {
  const faults: MarkFault[] = []
  let open: MarkFault[] = []
  paragraphs.forEach((text, paragraph) => {
    faults.push(...open.filter((one) => paragraph - one.paragraph > kind.paragraphs))
    open = open.filter((one) => paragraph - one.paragraph <= kind.paragraphs)
    for (let at = 0; at < text.length; at++) {
      const mark = text[at] ?? ''
      if (kind.openers.includes(mark)) open.push({ paragraph, at, mark, missing: 'closing' })
      else if (kind.closers.includes(mark) && !open.pop()) {
        const before = text.slice(0, at)
        if (kind.paragraphs === 0 || !(LIST_MARKER.test(before) || SMILEY.test(before)))
          faults.push({ paragraph, at, mark, missing: 'opening' })
      }
    }
  })
  return [...faults, ...open]
}

/** Faults in the order of the text, one a paragraph. `paragraphs` are consecutive paragraphs of one text. */
export function unbalancedBrackets(paragraphs: readonly string[]): MarkFault[] {
  const texts = paragraphs.map(blanked)
  return firstOfEachParagraph(KINDS.flatMap((kind) => faultsOfKind(texts, kind)))
}
