// How the review words guesses, ranges and kinds.

import type { Guess, Item, LineRange } from '../../../shared/domain/intake/item.js'
import { isMessageKey, type Translate } from '../../../shared/i18n/index.js'
import type { GuessStop } from './guess-walk.js'

const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`

/** The rule that decided, in words; a rule this version has no words for is named as custom. */
export function reasonWords(t: Translate, reason: string): string {
  const key = `intake.reason.${reason}`
  return isMessageKey(key) ? t(key) : t('intake.reason.other')
}

/** What was guessed, how sure, and why. */
export function guessWords(t: Translate, guess: Guess): string {
  const more = { confidence: percent(guess.confidence), reason: reasonWords(t, guess.reason) }
  if (guess.what === 'join') return t('intake.join.mark', { line: guess.lines[1], ...more })
  if (guess.what === 'split') return t('intake.split.mark', { line: guess.lines[0], ...more })
  return t('intake.guess', { what: t(`intake.what.${guess.what}`), ...more })
}

/** Characters of a text that stand for it where it has no headline. */
const TITLE_CHARACTERS = 24
/** Letters and figures that make up words; Chinese may be cut anywhere. */
const IN_WORD = /[\p{L}\p{N}'’-]/u
const LAST_WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}'’-])+$/u

/** The beginning of a text, cut between words where it has words: never inside one, nor inside a pair of surrogates. */
function beginningOf(text: string): string {
  const characters = [...text.slice(0, TITLE_CHARACTERS * 4)]
  const beginning = characters.slice(0, TITLE_CHARACTERS).join('')
  const [last = '', next = ''] = characters.slice(TITLE_CHARACTERS - 1, TITLE_CHARACTERS + 1)
  const insideWord = IN_WORD.test(last) && IN_WORD.test(next)
  const wordEnd = insideWord ? beginning.replace(LAST_WORD, '') : beginning
  return (wordEnd === '' ? beginning : wordEnd).trimEnd()
}

/** What an item is called in menus and for screen readers; '' for an article without a word. */
export function itemTitle(item: Item): string {
  if (item.kind === 'article') return item.headline ?? beginningOf(item.paragraphs[0]?.text ?? '')
  if (item.kind === 'photo') return beginningOf(item.caption ?? item.credit ?? '')
  return item.text
}

export const rangeWords = (t: Translate, [from, to]: LineRange): string =>
  from === to ? t('intake.line', { from }) : t('intake.lines', { from, to })

/** Place of the walk among its stops, from 1; 0 before it has begun. */
export const placeInWalk = (stops: readonly GuessStop[], stop: GuessStop | null): number =>
  stop ? stops.findIndex((one) => one.key === stop.key) + 1 : 0
