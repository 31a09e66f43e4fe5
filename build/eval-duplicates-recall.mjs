// Recall and precision of the duplicate radar by way of reuse and language, and whether it marks the right passages.
import { random } from './bench/generated-copy.mjs'
import { isAlarm, percent, say, target } from './eval-duplicates-measure.mjs'
import { sentences, waysOfReuse, written } from './eval-duplicates-reuse.mjs'
import { pick, shuffled } from './eval-duplicates-texts.mjs'

/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */
/** @typedef {import('./eval-duplicates-reuse.mjs').Piece} Piece */
/** @typedef {import('./eval-duplicates-measure.mjs').Evaluation} Evaluation */

/** Share, in percent, that has to be raised at amber or red: Chinese, English. */
const TARGETS = /** @type {Record<string, [number, number]>} */ ({
  verbatim: [100, 100],
  'new byline': [100, 100],
  'other layout': [100, 100],
  traditional: [100, 100],
  'trim to 70 %': [99, 99],
  'trim to 50 %': [99, 99],
  'half picked': [99, 99],
  reordered: [99, 99],
  numbers: [99, 99],
  'numbers, names': [99, 99],
  'quote inserted': [99, 99],
  'twice as long': [99, 99],
  'two merged': [99, 99],
  'trim to 30 %': [97, 97],
  'one paragraph': [97, 97],
  'release 15 %': [97, 97],
  'words 25 %': [95, 92],
})
/** Here every unit is a copy or foreign, so that marked passages can be held against the truth. */
const UNTOUCHED = new Set([
  'verbatim',
  'new byline',
  'trim to 70 %',
  'trim to 50 %',
  'reordered',
  'quote inserted',
  'twice as long',
  'two merged',
  'one paragraph',
])
/** These have to be red. */
const RED = new Set(['verbatim', 'new byline', 'other layout', 'traditional'])

/** @typedef {{n: number, raised: number, red: number, alarms: number, wrong: number, predicted: number, predictedRight: number, copied: number}} Tally */
/** @returns {Tally} */
const emptyTally = () => ({ n: 0, raised: 0, red: 0, alarms: 0, wrong: 0, predicted: 0, predictedRight: 0, copied: 0 })

/** What was found of a text that should have been raised. @param {any} match */
const told = (match) =>
  match === undefined
    ? 'nothing'
    : `${match.comparison.level}${match.comparison.routine ? ', routine' : ''}, ${percent(match.comparison.aInB)} of it in ${percent(match.comparison.bInA)}, longest ${match.comparison.longestRun}, ${match.comparison.changedNumbers.length} numbers changed;`

/** Units marked in the text, and how many of them, and of all, were copied. @param {string} text @param {Int32Array} from @param {any} match @param {Tally} tally @param {any} normalise */
function holdSpans(text, from, match, tally, normalise) {
  const units = normalise(text)
  const marked = new Uint8Array(text.length)
  for (const { a } of match?.comparison.spans ?? []) marked.fill(1, a[0], a[1])
  for (let unit = 0; unit < units.count; unit++) {
    const at = units.starts[unit]
    const copied = (from[at] ?? -1) >= 0
    if (copied) tally.copied++
    if (!marked[at]) continue
    tally.predicted++
    if (copied) tally.predictedRight++
  }
}

/** Prints, for each way of reuse and language, what was found of copies of archived texts. @param {Evaluation} evaluation */
export function measureRecall({ index, archive, held, today, seed, cases, show, code }) {
  const { normalise } = code
  const next = random(seed)
  const heldOf = {
    zh: held.filter((one) => one.language === 'zh' && one.text.length > 200),
    en: held.filter((one) => one.language === 'en' && one.text.length > 600),
  }
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words = {
    zh: heldOf.zh
      .slice(0, 200)
      .flatMap((one) => [...segmenter.segment(one.text)].filter((part) => part.isWordLike).map((part) => part.segment)),
    en: heldOf.en.slice(0, 100).flatMap((one) => one.text.match(/[A-Za-z]+/g) ?? []),
  }
  /** @type {NewsText[]} */
  let foreignTexts = []
  const ways = waysOfReuse({
    next,
    words: (language) => words[language],
    other: (language) => {
      const text = pick(next, heldOf[language])
      foreignTexts.push(text)
      return text
    },
    toTraditional: code.toTraditional,
  })
  const kinOf = new Map()
  /** Documents that are raised for a text as it stands: a text that contains it is raised for them with reason. @param {NewsText} text */
  const kin = (text) => {
    if (!kinOf.has(text.id))
      kinOf.set(text.id, new Set(index.query(text.text, { day: today }).map((/** @type {any} */ match) => match.document.id)))
    return kinOf.get(text.id)
  }
  const sizeOf = (/** @type {NewsText} */ text) => normalise(text.text).count
  const results = /** @type {Record<string, Record<'zh' | 'en', Tally>>} */ ({})
  const short = { zh: emptyTally(), en: emptyTally() }
  for (const language of /** @type {const} */ (['zh', 'en'])) {
    const own = archive.filter((text) => text.language === language)
    const bases = shuffled(
      next,
      own.filter((text) => sizeOf(text) >= (language === 'zh' ? 200 : 120) && sizeOf(text) <= 3000),
    ).slice(0, cases)
    const trial = (/** @type {Tally} */ tally, /** @type {NewsText} */ base, /** @type {Piece[]} */ pieces, /** @type {string} */ way) => {
      const { text, from } = written(pieces)
      if (normalise(text).count < 20) return
      const matches = index.query(text, { day: today })
      const own = matches.find((/** @type {any} */ match) => match.document.id === base.id)
      tally.n++
      if (own && isAlarm(own)) tally.raised++
      if (own?.comparison.level === 'red') tally.red++
      else if (show > 0 && RED.has(way)) say(`  not red: ${way} ${base.id} ${own?.comparison.level ?? 'nothing'} ${base.text.slice(0, 60)}`)
      else if (show > 0 && TARGETS[way] && !(own && isAlarm(own))) say(`  missed: ${way} ${base.id} ${told(own)} ${base.headline}`)
      if (UNTOUCHED.has(way)) holdSpans(text, from, own, tally, normalise)
      const known = new Set([base, ...foreignTexts].flatMap((one) => [...kin(one)]))
      for (const match of matches.filter(isAlarm)) {
        tally.alarms++
        if (match.document.id !== base.id && !known.has(match.document.id)) tally.wrong++
      }
    }
    for (const [way, change] of Object.entries(ways)) {
      const tally = emptyTally()
      results[way] = { ...(results[way] ?? { zh: emptyTally(), en: emptyTally() }), [language]: tally }
      for (const base of bases) {
        foreignTexts = []
        const pieces = change(base)
        if (pieces !== null) trial(tally, base, pieces, way)
      }
    }
    foreignTexts = []
    for (const base of shuffled(
      next,
      own.filter((text) => sizeOf(text) >= 20 && sizeOf(text) <= 70),
    ).slice(0, cases)) {
      trial(short[language], base, sentences(base), 'verbatim')
    }
  }
  say('\nreuse               Chinese: cases raised  red  precision spans P/R     English: cases raised  red  precision spans P/R')
  const cell = (/** @type {Tally} */ { n, raised, red, alarms, wrong, predicted, predictedRight, copied }) =>
    n === 0
      ? ''.padEnd(42)
      : `${String(n).padStart(5)} ${percent(raised / n).padStart(6)} ${percent(red / n).padStart(5)} ${percent(alarms === 0 ? 1 : 1 - wrong / alarms).padStart(9)} ${predicted === 0 ? '' : `${percent(predictedRight / predicted, 1)}/${percent(predictedRight / copied, 1)}`}`.padEnd(
          50,
        )
  for (const [way, { zh, en }] of Object.entries(results)) {
    const wanted = TARGETS[way]
    const share = (/** @type {Tally} */ tally) => (100 * (RED.has(way) ? tally.red : tally.raised)) / Math.max(1, tally.n)
    const met = wanted === undefined || ((zh.n === 0 || share(zh) >= wanted[0]) && (en.n === 0 || share(en) >= wanted[1]))
    say(`${way.padEnd(18)}${cell(zh)} ${cell(en)} ${wanted ? target(met, `${wanted.join('/')} ${RED.has(way) ? 'red' : 'raised'}`) : ''}`)
  }
  const all = Object.values(results).flatMap(({ zh, en }) => [zh, en])
  say(
    `mean recall ${percent(all.filter((one) => one.n > 0).reduce((sum, one) => sum + one.raised / one.n, 0) / all.filter((one) => one.n > 0).length, 1)}`,
  )
  say(`20 to 70 units, verbatim: Chinese ${short.zh.red} of ${short.zh.n} red, English ${short.en.red} of ${short.en.n} red`)
}
