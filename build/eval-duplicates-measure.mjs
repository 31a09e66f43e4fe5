// What the parts of the evaluation share: how figures are taken and printed, and the code under test.
/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */
/**
 * @typedef {object} Evaluation
 * @property {any} index an open duplicate index
 * @property {NewsText[]} archive the real texts in it
 * @property {NewsText[]} held texts of the days after
 * @property {string} today their first day
 * @property {number} seed
 * @property {number} cases
 * @property {number} show examples to print
 * @property {any} code the bundled functions under test
 */

export const say = (/** @type {string} */ line) => console.log(line)
export const percent = (/** @type {number} */ share, digits = 0) => `${(100 * share).toFixed(digits)} %`
export const quantile = (/** @type {number[]} */ list, /** @type {number} */ share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0
/** Milliseconds of computing: the same on a busy machine, where others' work would show in the time on the clock. @param {() => unknown} run */
export const computed = (run) => {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
export const timed = (/** @type {() => unknown} */ run) => {
  const start = performance.now()
  run()
  return performance.now() - start
}
export const target = (/** @type {boolean} */ met, /** @type {string} */ wanted) => `target ${wanted} ${met ? 'met' : 'MISSED'}`

/** What an editor is shown beside the work. @param {any} match */
export const isAlarm = (match) => match.comparison.level !== 'info'

/** @param {NewsText} text @param {string | null} [day] */
export const documentOf = (text, day = text.day) => ({
  id: text.id,
  revisionId: null,
  day,
  state: 'archived',
  page: 'A01',
  headline: text.headline,
  section: '',
  recurring: false,
  text: text.text,
})
