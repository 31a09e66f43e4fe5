// The words of the product: each is used, and none stands outside of the tables.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { MESSAGES } from '../shared/i18n/index.ts'
import { ROOT } from './setup.mjs'

/**
 * Keys put together at run time: the beginning in the source, and the endings it takes. `null` takes all of the table
 * (codes and rules that other tests hold against their own lists).
 * @type {Readonly<Record<string, string | null>>}
 */
const MADE_AT_RUN_TIME = {
  'byline.': 'reporter correspondent intern photographer editor author',
  'cli.check.': 'block warn info',
  'cli.usage.': null,
  'editor.cut.': 'anywhere.characters anywhere.words tail.characters tail.words clause sentence paragraph',
  'editor.field.': 'kicker headline deck kickerHint headlineHint deckHint',
  'editor.role.': 'reporter correspondent intern photographer editor author',
  'editor.state.': 'filed spiked',
  'editor.version.': 'created autosave saved filed merge import restore',
  'error.': null,
  'fit.': 'over under',
  'flatplan.fit.': 'over under even noHeadline duplicate',
  'flatplan.heading.': null,
  'flatplan.progress.': 'articles pages lines findings',
  'flatplan.view.': 'pages outline',
  'intake.correction.': null,
  'intake.field.': 'kicker headline deck text subhead',
  'intake.folio.': 'date weekday pageNo pageName',
  'intake.kind.': 'article photo folio',
  'intake.reason.': null,
  'intake.what.': null,
  'makeUp.face.': 'song hei kai',
  'makeUp.fix.': 'rows headRows headSize bodyColumns',
  'makeUp.picture.': 'top bottom',
  'native.': null,
  'press.act.': 'headline supply newest place heading archive',
  'press.condition.': 'pages pictures fit saved blocking',
  'press.decision.': 'keepOne bothIntended falseAlarm waived',
  'press.detail.field.': 'kicker headline deck subhead body caption byline',
  'press.duplicate.': 'first second',
  'press.duplicate.title.': 'amber info',
  'press.group.': null,
  'press.waive.usual.': null,
  'progress.': 'intake print backup verify makeUp',
  'role.': 'all reporter pageEditor deskChief dutyEditor administrator',
  'severity.': 'block warn info ok',
  'shell.issue.like.': 'weekday last',
  'shell.saved.': 'saving unsaved failed idle',
  'state.': 'draft filed spiked placed',
  'stock.column.': 'headline section reporter characters position updated',
  'stock.group.': 'state page time fold unfold',
  'stock.view.': 'duplicate missingHeadline missingCredit overset',
}

/**
 * Where Chinese belongs in the source: the tables of words; what is known of Chinese copy, pages and publications, with the
 * tables that decode it; the mark of a proof, which stands on the paper in both languages; a child process of tests.
 */
const CHINESE_BELONGS = [
  /^shared\/(i18n|domain)\//,
  /^electron\/workers\/intake\/(decode-text|radicals)\.ts$/,
  /^renderer\/print\/print\.tsx$/,
  /\/crash-child\.ts$/,
]

const isProduct = (/** @type {string} */ file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|(^|\/)testing/.test(file)

const files = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter(isProduct),
)

/** Every text of a source file: strings, parts of templates, patterns, words between tags. Comments are none. */
function textsOf(/** @type {string} */ file) {
  /** @type {{ text: string, line: number, startsTemplate: boolean }[]} */
  const texts = []
  const source = readFileSync(path.join(ROOT, file), 'utf8')
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse`)
  const note = (/** @type {any} */ node, /** @type {string} */ text, startsTemplate = false) =>
    texts.push({ text, line: source.slice(0, node.start).split('\n').length, startsTemplate })
  const visit = (/** @type {any} */ node) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const one of node) visit(one)
      return
    }
    if (node.type === 'Literal' && node.regex) note(node, node.regex.pattern)
    else if (node.type === 'Literal' && typeof node.value === 'string') note(node, node.value)
    else if (node.type === 'JSXText') note(node, node.value)
    else if (node.type === 'TemplateLiteral')
      node.quasis.forEach((/** @type {any} */ part, /** @type {number} */ index) => {
        note(part, part.value.cooked ?? part.value.raw, index === 0 && node.expressions.length > 0)
      })
    for (const value of Object.values(node)) visit(value)
  }
  visit(program)
  return texts
}

const tables = /^shared\/i18n\/(?!index|fill-message)/
const sources = files.map((file) => ({ file, texts: textsOf(file) }))
const outside = sources.filter(({ file }) => !tables.test(file)).flatMap(({ texts }) => texts)

it('every message is used', () => {
  const literal = new Set(outside.filter((one) => !one.startsTemplate).map((one) => one.text))
  const made = new Set(
    Object.entries(MADE_AT_RUN_TIME).flatMap(([start, ends]) => (ends === null ? [] : ends.split(' ').map((end) => start + end))),
  )
  const open = Object.entries(MADE_AT_RUN_TIME).flatMap(([start, ends]) => (ends === null ? [start] : []))
  const unused = Object.keys(MESSAGES['zh-CN']).filter(
    (key) => !literal.has(key) && !made.has(key) && !open.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})

it('every beginning of a key made at run time stands in the source', () => {
  const heads = outside.filter((one) => one.startsTemplate).map((one) => one.text)
  expect(Object.keys(MADE_AT_RUN_TIME).filter((start) => !heads.includes(start))).toEqual([])
})

it('no Chinese stands in the source outside of the tables', () => {
  const found = sources
    .filter(({ file }) => !CHINESE_BELONGS.some((place) => place.test(file)))
    .flatMap(({ file, texts }) =>
      texts.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ text, line }) => `${file}:${line} ${text}`),
    )
  expect(found).toEqual([])
})
