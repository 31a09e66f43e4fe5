// Several versions of one story in one issue, each with a quarter of its words changed: how many are still shown beside it.
import { random } from './bench/generated-copy.mjs'
import { isAlarm, percent, say, target } from './eval-duplicates-measure.mjs'
import { waysOfReuse, written } from './eval-duplicates-reuse.mjs'
import { pick, shuffled } from './eval-duplicates-texts.mjs'

/** @typedef {import('./eval-duplicates-texts.mjs').NewsText} NewsText */

const VERSIONS = [1, 2, 3, 5]
/** Articles that stand in the issue besides. */
const OTHERS = 25
const WANTED = { zh: 95, en: 92 }
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** @param {NewsText[]} texts @param {'zh' | 'en'} language */
const wordsOf = (texts, language) =>
  texts.flatMap(({ text }) =>
    language === 'en'
      ? (text.match(/[A-Za-z]+/g) ?? [])
      : [...SEGMENTER.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment),
  )

/** Prints the share of versions that are shown beside the story they were made of. @param {import('./eval-duplicates-measure.mjs').Evaluation} evaluation */
export function measureVersions({ archive, held, seed, cases, show, code }) {
  const next = random(seed)
  say('\nversions of one story in one issue, a quarter of the words of each changed, shown beside the story:')
  for (const language of /** @type {const} */ (['zh', 'en'])) {
    const own = held.filter((one) => one.language === language)
    if (own.length === 0) continue
    const words = wordsOf(own.slice(0, 150), language)
    const ways = waysOfReuse({ next, words: () => words, other: () => pick(next, own), toTraditional: (text) => text })
    const changed = /** @type {(article: NewsText) => import('./eval-duplicates-reuse.mjs').Piece[]} */ (ways['words 25 %'])
    const bases = shuffled(
      next,
      archive.filter((one) => one.language === language && code.normalise(one.text).count >= (language === 'zh' ? 200 : 120)),
    ).slice(0, cases)
    const figures = VERSIONS.map((count) => {
      let [shown, all] = [0, 0]
      for (const base of bases) {
        const from = Math.floor(next() * Math.max(1, own.length - OTHERS))
        const versions = Array.from({ length: count }, (_, number) => ({ id: `version ${number}`, text: written(changed(base)).text }))
        const pairs = code.findPairs([base, ...versions, ...own.slice(from, from + OTHERS)]).filter(isAlarm)
        for (const { id } of versions) {
          all++
          const found = pairs.some((/** @type {any} */ pair) => pair.a === base.id && pair.b === id)
          if (found) shown++
          else if (show > 0) say(`  missed: ${id} of ${count}, ${base.id} ${base.headline}`)
        }
      }
      return { count, share: shown / Math.max(1, all) }
    })
    const met = figures.every(({ share }) => 100 * share >= WANTED[language])
    say(
      `  ${language === 'zh' ? 'Chinese' : 'English'}: ${figures.map(({ count, share }) => `${count === 1 ? 'one' : `of ${count}`} ${percent(share, 1)}`).join(', ')} (${target(met, `≥ ${WANTED[language]} %`)})`,
    )
  }
}
