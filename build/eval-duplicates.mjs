// Measures the duplicate radar: what of reused copy it finds, what it raises for nothing, how fast and how large it is.
// node build/eval-duplicates.mjs [--sizes 10000,100000] [--cases 100] [--seed 1] [--show 10] [--no-recall]
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { random } from './bench/generated-copy.mjs'
import { fillerFrom } from './eval-duplicates-filler.mjs'
import { sentences, waysOfReuse, written } from './eval-duplicates-reuse.mjs'
import { dayAfter, latest, loadTexts, pick, shuffled } from './eval-duplicates-texts.mjs'
import { ROOT } from './setup.mjs'

/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */
/** @typedef {import('./eval-duplicates-reuse.mjs').Piece} Piece */

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000' },
    cases: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
    'no-recall': { type: 'boolean', default: false },
  },
})
const SIZES = given.sizes.split(',').map(Number)
const CASES = Number(given.cases)
const SEED = Number(given.seed)
const SHOW = Number(given.show)

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

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-eval-'))
const bundled = path.join(ROOT, 'out', 'eval-duplicates')
await build({
  configFile: false,
  logLevel: 'error',
  root: ROOT,
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: bundled,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        index: path.join(ROOT, 'electron/store/duplicate-index/open-duplicate-index.ts'),
        pairs: path.join(ROOT, 'shared/domain/duplicates/find-pairs.ts'),
        normalise: path.join(ROOT, 'shared/domain/duplicates/normalise.ts'),
        traditional: path.join(ROOT, 'shared/domain/duplicates/traditional.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
})
const load = (/** @type {string} */ name) => import(path.join(bundled, `${name}.mjs`))
const { openDuplicateIndex } = await load('index')
const { findPairs } = await load('pairs')
const { normalise } = await load('normalise')
const { TRADITIONAL, SIMPLIFIED } = await load('traditional')

const traditionalOf = new Map([...SIMPLIFIED].map((character, index) => [character, TRADITIONAL[index]]))
const toTraditional = (/** @type {string} */ text) => [...text].map((character) => traditionalOf.get(character) ?? character).join('')

const say = (/** @type {string} */ line) => console.log(line)
const percent = (/** @type {number} */ share, digits = 0) => `${(100 * share).toFixed(digits)} %`
const quantile = (/** @type {number[]} */ list, /** @type {number} */ share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0
/** Milliseconds of computing: the same on a busy machine, where others' work would show in the time on the clock. @param {() => unknown} run */
const computed = (run) => {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const timed = (/** @type {() => unknown} */ run) => {
  const start = performance.now()
  run()
  return performance.now() - start
}
const target = (/** @type {boolean} */ met, /** @type {string} */ wanted) => `target ${wanted} ${met ? 'met' : 'MISSED'}`

const { source, archive: allArchive, held } = loadTexts()
const today = held[0]?.day ?? '2025-01-01'

/** @param {NewsText} text @param {string | null} [day] */
const documentOf = (text, day = text.day) => ({
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

/** @typedef {ReturnType<typeof indexOf> & {index: any}} Evaluated */
/** An index over the latest real texts and, beyond those, generated ones. @param {number} size */
function indexOf(size) {
  const archive = latest(allArchive, size)
  const texts = new Map([...allArchive, ...held].map((text) => [text.id, text.text]))
  const filler = archive.length < size ? fillerFrom(allArchive) : null
  const directory = path.join(work, String(size))
  fs.mkdirSync(directory)
  const textOf = (/** @type {{id: string}} */ { id }) =>
    filler !== null && id.startsWith('filler-') ? filler(Number(id.slice(7))) : (texts.get(id) ?? null)
  const open = () => openDuplicateIndex({ directory, textOf })
  const index = open()
  let characters = 0
  let makingMs = 0
  function* documents() {
    for (const text of archive) {
      characters += text.text.length
      yield documentOf(text)
    }
    for (let number = archive.length; number < size; number++) {
      const start = performance.now()
      const text = filler?.(number) ?? ''
      makingMs += performance.now() - start
      characters += text.length
      yield documentOf({
        id: `filler-${number}`,
        day: dayAfter(today, -30 - (number % 3600)),
        headline: `题 ${number}`,
        text,
        language: 'zh',
      })
    }
  }
  let report = { documents: 0, postings: 0 }
  const buildMs = timed(() => {
    report = index.rebuildFrom(documents())
  })
  index.close()
  return { open, archive, directory, size: report.documents, postings: report.postings, buildMs: buildMs - makingMs, characters }
}

/** @typedef {{n: number, raised: number, red: number, alarms: number, wrong: number, predicted: number, predictedRight: number, copied: number}} Tally */
/** @returns {Tally} */
const emptyTally = () => ({ n: 0, raised: 0, red: 0, alarms: 0, wrong: 0, predicted: 0, predictedRight: 0, copied: 0 })
const isAlarm = (/** @type {any} */ match) => match.comparison.level !== 'info'

/** Units marked in the text, and how many of them, and of all, were copied. @param {string} text @param {Int32Array} from @param {any} match @param {Tally} tally */
function holdSpans(text, from, match, tally) {
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

/** @param {Evaluated} evaluated */
function measureRecall({ index, archive }) {
  const next = random(SEED)
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
    toTraditional,
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
    ).slice(0, CASES)
    const trial = (/** @type {Tally} */ tally, /** @type {NewsText} */ base, /** @type {Piece[]} */ pieces, /** @type {string} */ way) => {
      const { text, from } = written(pieces)
      if (normalise(text).count < 20) return
      const matches = index.query(text, { day: today })
      const own = matches.find((/** @type {any} */ match) => match.document.id === base.id)
      tally.n++
      if (own && isAlarm(own)) tally.raised++
      if (own?.comparison.level === 'red') tally.red++
      else if (SHOW > 0 && RED.has(way)) say(`  not red: ${way} ${base.id} ${own?.comparison.level ?? 'nothing'} ${base.text.slice(0, 60)}`)
      if (UNTOUCHED.has(way)) holdSpans(text, from, own, tally)
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
    ).slice(0, CASES)) {
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

/** The held-out days one after the other, each added behind its check. @param {Evaluated} evaluated */
function measureStream({ index }) {
  const days = [...new Set(held.map((text) => text.day))]
  for (const language of /** @type {const} */ (['zh', 'en'])) {
    const counts = { articles: 0, amber: 0, red: 0, routine: 0, formula: 0, redFormula: 0, pairs: 0, pairsAmber: 0, pairsRed: 0 }
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
            const { level, aInB, bInA, longestRun } = gravest.comparison
            shown.push(
              `  ${level} ${reused ? 'reuse  ' : 'formula'} ${day} ${percent(aInB)} of it in ${percent(bInA)} of ${gravest.document.id}, longest ${longestRun}: ${text.headline} | ${gravest.document.headline}`,
            )
          }
        }),
      )
      for (const pair of findPairs(issue.map(({ id, text }) => ({ id, text })))) {
        if (pair.comparison.level === 'amber') counts.pairsAmber++
        if (pair.comparison.level === 'red') counts.pairsRed++
        if (SHOW > 0 && pair.comparison.level !== 'info')
          shown.push(`  within the issue ${pair.comparison.level} ${day} ${pair.a} ${pair.b}`)
      }
      index.addDocuments(issue.map((text) => documentOf(text)))
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
      `  within the issue amber ${hundred(counts.pairsAmber).toFixed(2)} (${target(hundred(counts.pairsAmber) <= 0.2, '≤ 0.2')}), red ${hundred(counts.pairsRed).toFixed(2)} (${target(hundred(counts.pairsRed) <= 0.02, '≤ 0.02')})`,
    )
    say(`  longest check of one day's articles ${issueMs.toFixed(0)} ms`)
    for (const line of shown.slice(0, SHOW)) say(line)
  }
}

/** Drops a file from the system's cache where that can be done. @param {string} file */
function cool(file) {
  try {
    execFileSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** @param {ReturnType<typeof indexOf>} evaluated */
function measureSpeed({ open, directory, size, postings, buildMs, characters }) {
  const bytes = fs.statSync(path.join(directory, 'duplicates.db')).size
  const each = bytes / size
  say(`\n${size} articles of ${Math.round(characters / size)} characters: ${postings} fingerprints, ${(bytes / 1e6).toFixed(0)} MB`)
  say(`  ${Math.round(each)} bytes an article (${target(each <= 920, '≤ 0.9 KB')}), ${(bytes / characters).toFixed(2)} a character`)
  say(`  built in ${(buildMs / 1000).toFixed(1)} s, ${Math.round((1000 * size) / buildMs)} articles a second`)
  const sample = shuffled(random(SEED + 1), held).slice(0, 600)
  const report = (/** @type {string} */ what, /** @type {number[]} */ times, /** @type {number} */ p50, /** @type {number} */ p99) => {
    const [middle, last] = [quantile(times, 0.5), quantile(times, 0.99)]
    say(
      `  ${what}: p50 ${middle.toFixed(1)} ms, p99 ${last.toFixed(1)} ms (${target(middle <= p50 && last <= p99, `≤ ${p50} / ${p99} ms`)})`,
    )
  }
  const cold = cool(path.join(directory, 'duplicates.db'))
  const index = open()
  const ask = (/** @type {NewsText} */ text) => timed(() => index.query(text.text, { day: today }))
  if (cold) report('one article against all, cold file', sample.slice(0, 50).map(ask), 500, 500)
  say(`  reading the file once ${timed(() => index.warm()).toFixed(0)} ms`)
  const clock = sample.map(ask)
  const computing = sample.map((text) => computed(() => index.query(text.text, { day: today })))
  report('one article against all, warm, computing time', computing, 5, 40)
  say(`  the same on the clock: p50 ${quantile(clock, 0.5).toFixed(1)} ms, p99 ${quantile(clock, 0.99).toFixed(1)} ms`)
  const fresh = sample.slice(0, 100).map((text) => documentOf({ ...text, id: `added-${text.id}` }))
  const issueMs = computed(() => sample.slice(0, 100).forEach(ask)) + computed(() => findPairs(sample.slice(0, 100)))
  say(`  an issue of 100 articles, against all and each other ${issueMs.toFixed(0)} ms (${target(issueMs <= 1000, '≤ 1 s')})`)
  const addMs = computed(() => index.addDocuments(fresh)) / fresh.length
  const editMs = fresh.slice(0, 20).map((one) => computed(() => index.addDocuments([{ ...one, text: `${one.text}${one.headline}` }])))
  say(
    `  adding ${addMs.toFixed(2)} ms an article (${target(addMs <= 1, '≤ 1 ms')}), an edit p50 ${quantile(editMs, 0.5).toFixed(1)} ms (${target(quantile(editMs, 0.5) <= 10, '≤ 10 ms')})`,
  )
  say(
    `  merging 100 articles ${timed(() => index.merge()).toFixed(0)} ms; memory of the process ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  )
  for (const one of fresh) index.removeDocument(one.id)
  return index
}

say(`Duplicate radar on ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}, seed ${SEED}`)
say(`${source}: ${allArchive.length} articles before ${today}, ${held.length} held out`)
try {
  for (const [round, size] of SIZES.entries()) {
    const evaluated = indexOf(size)
    const index = measureSpeed(evaluated)
    try {
      if (given['no-recall']) continue
      measureRecall({ ...evaluated, index })
      if (round === 0) measureStream({ ...evaluated, index })
    } finally {
      index.close()
      fs.rmSync(evaluated.directory, { recursive: true, force: true })
    }
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}
