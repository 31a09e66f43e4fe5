// How large the index is and how fast it answers, takes in and is built.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { random } from './bench/generated-copy.mjs'
import { bytesRead, computed, documentOf, memory, quantile, say, target, timed, unhindered } from './eval-duplicates-measure.mjs'
import { shuffled } from './eval-duplicates-texts.mjs'

/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */
/** @typedef {{open: () => any, texts: Map<string, string>, making: () => number, buildMemory: number, directory: string, size: number, postings: number, buildMs: number, characters: number}} Built */

/** Drops a file from the system's cache where that can be done. @param {string} file */
function cool(file) {
  try {
    execFileSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Articles that are asked for before the file is in memory. */
const COLD = 50

/** @param {Built} built @param {{held: NewsText[], today: string, seed: number, code: any}} context Gives the open index. */
export function measureSpeed(
  { open, texts, making, buildMemory, directory, size, postings, buildMs, characters },
  { held, today, seed, code },
) {
  const bytes = fs.statSync(path.join(directory, 'duplicates.db')).size
  const each = bytes / size
  say(`\n${size} articles of ${Math.round(characters / size)} characters: ${postings} fingerprints, ${(bytes / 1e6).toFixed(0)} MB`)
  say(`  ${Math.round(each)} bytes an article (${target(each <= 920, '≤ 0.9 KB')}), ${(bytes / characters).toFixed(2)} a character`)
  say(
    `  built with ${(buildMs / 1000).toFixed(1)} s of computing, ${Math.round((1000 * size) / buildMs)} articles a second; memory of the process at most ${buildMemory.toFixed(0)} MB`,
  )
  const sample = shuffled(random(seed + 1), held).slice(0, 600)
  const report = (/** @type {string} */ what, /** @type {number[]} */ times, /** @type {number} */ p50, /** @type {number} */ p99) => {
    const [middle, last] = [quantile(times, 0.5), quantile(times, 0.99)]
    say(
      `  ${what}: p50 ${middle.toFixed(1)} ms, p99 ${last.toFixed(1)} ms (${target(middle <= p50 && last <= p99, `≤ ${p50} / ${p99} ms`)})`,
    )
  }
  const cold = cool(path.join(directory, 'duplicates.db'))
  const index = open()
  /** A text that has to be made first is no part of looking one up. @param {(run: () => unknown) => number} clock @param {() => unknown} run */
  const withoutMaking = (clock, run) => {
    const before = making()
    return clock(run) - (making() - before)
  }
  const ask = (/** @type {NewsText} */ text) => timed(() => index.query(text.text, { day: today }))
  if (cold) {
    const before = bytesRead()
    const asked = sample.slice(0, COLD)
    const times = asked.map((text) => withoutMaking(unhindered, () => index.query(text.text, { day: today })))
    report(`one article against all, cold file, ${COLD} in a row`, times, 500, 500)
    say(`    the first ${/** @type {number} */ (times[0]).toFixed(0)} ms; read ${((bytesRead() - before) / 1e6 / COLD).toFixed(1)} MB each`)
  }
  say(`  reading the file once ${unhindered(() => index.warm()).toFixed(0)} ms`)
  const clock = sample.map(ask)
  const computing = sample.map((text) => computed(() => index.query(text.text, { day: today })))
  report('one article against all, warm, computing time', computing, 5, 40)
  say(`  the same on the clock: p50 ${quantile(clock, 0.5).toFixed(1)} ms, p99 ${quantile(clock, 0.99).toFixed(1)} ms`)
  const fresh = sample.slice(0, 100).map((text) => documentOf({ ...text, id: `added-${text.id}` }))
  const issueMs = computed(() => sample.slice(0, 100).forEach(ask)) + computed(() => code.findPairs(sample.slice(0, 100)))
  say(`  an issue of 100 articles, against all and each other ${issueMs.toFixed(0)} ms (${target(issueMs <= 1000, '≤ 1 s')})`)
  const addMs = computed(() => index.addDocuments(fresh)) / fresh.length
  for (const one of fresh) texts.set(one.id, one.text)
  const editMs = fresh.slice(0, 20).map((one) => {
    const text = `${one.text}${one.headline}`
    const took = computed(() => index.addDocuments([{ ...one, text }]))
    texts.set(one.id, text)
    return took
  })
  say(
    `  adding ${addMs.toFixed(2)} ms an article (${target(addMs <= 1, '≤ 1 ms')}), an edit p50 ${quantile(editMs, 0.5).toFixed(1)} ms (${target(quantile(editMs, 0.5) <= 10, '≤ 10 ms')})`,
  )
  say(`  merging 100 articles ${unhindered(() => index.merge()).toFixed(0)} ms`)
  const { now, most } = memory()
  say(`  memory of the process, with the texts it is measured on: ${now.toFixed(0)} MB, at most ${most.toFixed(0)} MB`)
  for (const one of fresh) index.removeDocument(one.id)
  return index
}
