// Measures the duplicate radar: what of reused copy it finds, what it raises for nothing, how fast and how large it is.
// node build/eval-duplicates.mjs [--sizes 10000,100000] [--cases 200] [--seed 1] [--window 0] [--show 10] [--no-recall] [--pictures FOLDER]
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { fillerFrom } from './eval-duplicates-filler.mjs'
import { computed, documentOf, memory, say, unhindered } from './eval-duplicates-measure.mjs'
import { measurePictures } from './eval-duplicates-pictures.mjs'
import { measureRecall } from './eval-duplicates-recall.mjs'
import { measureSpeed } from './eval-duplicates-speed.mjs'
import { measureIssues, measureStream } from './eval-duplicates-stream.mjs'
import { dayAfter, latest, loadTexts } from './eval-duplicates-texts.mjs'
import { measureVersions } from './eval-duplicates-versions.mjs'
import { ROOT } from './setup.mjs'

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000' },
    cases: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    window: { type: 'string', default: '0' },
    show: { type: 'string', default: '0' },
    'no-recall': { type: 'boolean', default: false },
    pictures: { type: 'string' },
  },
})
const SIZES = given.sizes.split(',').map(Number)
const CASES = Number(given.cases)
const SEED = Number(given.seed)
const SHOW = Number(given.show)

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
        raster: path.join(ROOT, 'shared/domain/pictures/raster.ts'),
        fingerprint: path.join(ROOT, 'shared/domain/pictures/fingerprint.ts'),
        likeness: path.join(ROOT, 'shared/domain/pictures/compare-pictures.ts'),
        scenes: path.join(ROOT, 'shared/domain/pictures/testing-scenes.ts'),
        scan: path.join(ROOT, 'electron/store/picture-index/likeness-scan.ts'),
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

const code = { findPairs, normalise, toTraditional }

const { source, archive: allArchive, held } = loadTexts(Number(given.window))
const today = held[0]?.day ?? '2025-01-01'

/** An index over the latest real texts and, beyond those, generated ones. @param {number} size */
function indexOf(size) {
  const archive = latest(allArchive, size)
  const texts = new Map([...allArchive, ...held].map((text) => [text.id, text.text]))
  const filler = archive.length < size ? fillerFrom(allArchive) : null
  // A text that is asked for is kept: reading one from a store costs far less than making it again.
  const directory = path.join(work, String(size))
  fs.mkdirSync(directory)
  let askedMs = 0
  const textOf = (/** @type {{id: string}} */ { id }) => {
    if (filler !== null && id.startsWith('filler-') && !texts.has(id))
      askedMs += unhindered(() => {
        texts.set(id, filler(Number(id.slice(7))))
      })
    return texts.get(id) ?? null
  }
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
      let text = ''
      makingMs += computed(() => {
        text = filler?.(number) ?? ''
      })
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
  const buildMs = computed(() => {
    report = index.rebuildFrom(documents())
  })
  index.close()
  const buildMemory = memory().most
  const making = () => askedMs
  return {
    open,
    making,
    buildMemory,
    texts,
    archive,
    directory,
    size: report.documents,
    postings: report.postings,
    buildMs: buildMs - makingMs,
    characters,
  }
}

const pictures = async () =>
  measurePictures({
    folder: given.pictures ?? null,
    seed: SEED,
    code: Object.assign({}, ...(await Promise.all(['raster', 'fingerprint', 'likeness', 'scenes', 'scan'].map(load)))),
  })

say(`Duplicate radar on ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}, seed ${SEED}`)
say(`${source}: ${allArchive.length} articles before ${today}, ${held.length} held out`)
try {
  for (const [round, size] of given.pictures === undefined ? SIZES.entries() : []) {
    const built = indexOf(size)
    const index = measureSpeed(built, { held, today, seed: SEED, code })
    try {
      if (given['no-recall']) continue
      const evaluation = { index, archive: built.archive, held, today, seed: SEED, cases: CASES, show: SHOW, code }
      measureRecall(evaluation)
      if (round > 0) continue
      measureStream(evaluation)
      measureIssues(evaluation)
      measureVersions(evaluation)
    } finally {
      index.close()
      fs.rmSync(built.directory, { recursive: true, force: true })
    }
  }
  // A folder of pictures is measured alone.
  if (!given['no-recall']) await pictures()
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}
