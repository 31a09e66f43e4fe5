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

/** What an item is called in menus and for screen readers; '' for an article without a word. */
export function itemTitle(item: Item): string {
  if (item.kind === 'article') return item.headline ?? item.paragraphs[0]?.text.slice(0, TITLE_CHARACTERS) ?? ''
  if (item.kind === 'photo') return (item.caption ?? item.credit ?? '').slice(0, TITLE_CHARACTERS)
  return item.text
}

export const rangeWords = (t: Translate, [from, to]: LineRange): string =>
  from === to ? t('intake.line', { from }) : t('intake.lines', { from, to })

/** Place of the walk among its stops, from 1; 0 before it has begun. */
export const placeInWalk = (stops: readonly GuessStop[], stop: GuessStop | null): number =>
  stop ? stops.findIndex((one) => one.key === stop.key) + 1 : 0
