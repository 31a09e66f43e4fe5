// What is raised on a stream of real news, where hardly anything is a copy: against the archive, and within each day.
import { documentOf, isAlarm, percent, say, target, timed } from './eval-duplicates-measure.mjs'

/** @typedef {import('./eval-duplicates-measure.mjs').Evaluation} Evaluation */

/** So long a story is followed up in the words it was told in. */
const FOLLOW_UP_DAYS = 14

/** The held-out days one after the other, each added behind its check. @param {Evaluation} evaluation */
export function measureStream({ index, held, show }) {
  const days = [...new Set(held.map((text) => text.day))]
  for (const language of /** @type {const} */ (['zh', 'en'])) {
    const counts = { articles: 0, amber: 0, red: 0, routine: 0, formula: 0, redFormula: 0, quoting: 0, pairsAmber: 0, pairsRed: 0 }
    /** @type {string[]} */
    const shown = []
    const times = []
    let issueMs = 0
    for (const day of days) {
      const issue = held.filter((text) => text.day === day && text.language === language)
      counts.articles += issue.length
      issueMs = Math.max(
        issueMs,
        timed(() => {
          for (const text of issue) {
            let matches = /** @type {any[]} */ ([])
            times.push(
              timed(() => {
                matches = index.query(text.text, { day })
              }),
            )
            counts.routine += matches[0]?.comparison.routine ? 1 : 0
            const alarms = matches.filter(isAlarm)
            const gravest = alarms[0]
            if (!gravest) continue
            counts[gravest.comparison.level === 'red' ? 'red' : 'amber']++
            // Reuse shows in one long identical run, or in most of a text; the rest is the language of the trade.
            const reused = alarms.some(
              ({ comparison }) =>
                comparison.longestRun >= (language === 'zh' ? 60 : 36) || Math.max(comparison.aInB, comparison.bInA) >= 0.6,
            )
            if (!reused) counts[gravest.comparison.level === 'red' ? 'redFormula' : 'formula']++
            if (!reused && gravest.ageDays <= FOLLOW_UP_DAYS) counts.quoting++
            const { level, aInB, bInA, longestRun } = gravest.comparison
            shown.push(
              `  ${level} ${reused ? 'reuse  ' : 'formula'} ${day} ${percent(aInB)} of it in ${percent(bInA)} of ${gravest.document.id}, longest ${longestRun}: ${text.headline} | ${gravest.document.headline}`,
            )
          }
        }),
      )
      index.addDocuments(issue.map((text) => documentOf(text)))
      for (const text of issue)
        for (const { document, comparison } of index.query(text.text, { day, excludeIds: [text.id] }).filter(isAlarm))
          if (document.day === day && document.id > text.id) counts[comparison.level === 'red' ? 'pairsRed' : 'pairsAmber']++
    }
    if (counts.articles === 0) continue
    const hundred = (/** @type {number} */ count) => (100 * count) / counts.articles
    const formulae = hundred(counts.formula + counts.redFormula)
    say(
      `\n${language === 'zh' ? 'Chinese' : 'English'} stream, ${counts.articles} articles against the archive and the days before; per 100 articles:`,
    )
    say(
      `  amber ${hundred(counts.amber).toFixed(2)}, red ${hundred(counts.red).toFixed(2)}; taken a level down as routine ${hundred(counts.routine).toFixed(2)}`,
    )
    say(
      `  without a long run or most of a text in common ${formulae.toFixed(2)} (${target(formulae <= 1.5, '≤ 1.5')}), of them red ${hundred(counts.redFormula).toFixed(2)} (${target(hundred(counts.redFormula) <= 0.3, '≤ 0.3')})`,
    )
    say(
      `    of these shared with an article of the ${FOLLOW_UP_DAYS} days before (a follow-up that repeats it) ${hundred(counts.quoting).toFixed(2)}`,
    )
    say(`  pairs of one day, by the index: amber ${hundred(counts.pairsAmber).toFixed(2)}, red ${hundred(counts.pairsRed).toFixed(2)}`)
    say(`  longest check of one day's articles ${issueMs.toFixed(0)} ms`)
    for (const line of shown.slice(0, show)) say(line)
  }
}

/** Days of the archive that are looked at besides the held-out ones. */
const ISSUE_DAYS = 180

/** Share of both texts, word for word, from which on they are one text, and showing the pair is no false alarm. */
const SAME_TEXT = 0.8

/** Every pair of one day's articles. The days of the English stories are made up: they are no issues. @param {Evaluation} evaluation */
export function measureIssues({ archive, held, show, code }) {
  const texts = [...archive, ...held].filter((text) => text.language === 'zh')
  const days = [...new Set(texts.map((text) => text.day))].slice(-ISSUE_DAYS)
  const counts = { articles: 0, amber: 0, red: 0, twice: 0, days: 0 }
  /** @type {string[]} */
  const shown = []
  for (const day of days) {
    const issue = texts.filter((text) => text.day === day)
    const pairs = code.findPairs(issue.map(({ id, text }) => ({ id, text }))).filter((/** @type {any} */ pair) => isAlarm(pair))
    counts.articles += issue.length
    if (pairs.length > 0) counts.days++
    for (const { a, b, comparison } of pairs) {
      counts[comparison.level === 'red' ? 'red' : 'amber']++
      const { aInB, bInA, longestRun } = comparison
      // The same text with other names: an editor has to see that, whatever it is for.
      const twice = comparison.level === 'red' && Math.min(aInB, bInA) >= SAME_TEXT
      if (twice) counts.twice++
      shown.push(
        `  ${comparison.level}${twice ? ', the same text twice,' : ''} ${a} ${percent(aInB)} in ${percent(bInA)} of ${b}, longest ${longestRun}`,
      )
    }
  }
  const hundred = (/** @type {number} */ count) => (100 * count) / counts.articles
  const [amber, red] = [hundred(counts.amber), hundred(counts.red - counts.twice)]
  say(`\nwithin the issue, ${days.length} days of ${counts.articles} Chinese articles; pairs per 100 articles, all on ${counts.days} days:`)
  say(`  amber ${amber.toFixed(2)} (${target(amber <= 0.2, '≤ 0.2')})`)
  say(
    `  red ${hundred(counts.red).toFixed(2)}, of them the same text twice with other names (${percent(SAME_TEXT)} of both or more) ${hundred(counts.twice).toFixed(2)}, any other ${red.toFixed(2)} (${target(red <= 0.02, '≤ 0.02')})`,
  )
  for (const line of shown.slice(0, show)) say(line)
}
