// What the parts of the evaluation share: how figures are taken and printed, and the code under test.
import fs from 'node:fs'

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

/** Milliseconds that this thread waited for a processor so far; 0 where the system does not say. */
function waited() {
  try {
    return Number(fs.readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
/** Milliseconds of computing and of waiting for the disk: the time on the clock without the time others had the processor. @param {() => unknown} run */
export const unhindered = (run) => {
  const before = waited()
  const took = timed(run)
  return Math.max(0, took - (waited() - before))
}
/** Bytes that this process had the disk read so far; 0 where the system does not say. */
export function bytesRead() {
  try {
    return Number(/read_bytes: (\d+)/.exec(fs.readFileSync('/proc/self/io', 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
/** The memory of this process, now and at most, in MB. */
export const memory = () => ({ now: process.memoryUsage().rss / 1e6, most: process.resourceUsage().maxRSS / 1e3 })

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
