// The sign of a guess where it took effect; a press shows it in words, with the act that takes it back.
import type { Guess } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { classes, Icon, type IconName } from '../../ui/index.js'
import { guessWords } from './intake-words.js'
import styles from './items.module.css'
import { useReviewDesk } from './review-context.js'
import { isUncertain } from './source-lines.js'

export const MARK_ICON: Readonly<Record<Guess['what'], IconName>> = {
  join: 'link',
  split: 'scissors',
  headline: 'heading',
  kicker: 'heading',
  deck: 'heading',
  subhead: 'heading',
  byline: 'people',
  dateline: 'text',
  caption: 'image',
  credit: 'camera',
  folio: 'paper',
  verse: 'text',
  jump: 'forward',
}

export interface MarkProps {
  readonly guess: Guess
  readonly itemLine: number
  /** The walk is on it. */
  readonly on: boolean
}

/** A guess in the text: a sign in ochre where it is uncertain; a certain join is a thin line, since a page in narrow columns has hundreds. */
export function Mark({ guess, itemLine, on }: MarkProps) {
  const t = useText()
  const { showGuess } = useReviewDesk()
  const words = guessWords(t, guess)
  const thin = guess.what === 'join' && !isUncertain(guess)
  return (
    <button
      type="button"
      className={classes(styles.mark, thin && styles.thin, isUncertain(guess) && styles.uncertain, on && styles.markOn)}
      title={words}
      aria-label={words}
      aria-pressed={on}
      onClick={() => showGuess(itemLine, guess)}
    >
      {!thin && <Icon name={MARK_ICON[guess.what]} size="s" />}
    </button>
  )
}
