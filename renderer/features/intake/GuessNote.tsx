// What the walk is on: the guess in words, how sure, and the act that takes it back.
import type { Guess } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { Button, classes, Icon } from '../../ui/index.js'
import { guessWords } from './intake-words.js'
import styles from './items.module.css'
import { revertOf } from './revert-guess.js'
import { useReviewDesk } from './review-context.js'
import { isUncertain } from './source-lines.js'

export interface GuessNoteProps {
  readonly guess: Guess
  readonly itemLine: number
  /** Of the item among the items. */
  readonly index: number
}

export function GuessNote({ guess, itemLine, index }: GuessNoteProps) {
  const t = useText()
  const { present, text, lineText, apply, cardId } = useReviewDesk()
  const revert = revertOf(present(), index, guess, text, lineText)
  return (
    <div id={`${cardId(itemLine)}-guess`} className={classes(styles.note, isUncertain(guess) && styles.noteUncertain)}>
      <Icon name={isUncertain(guess) ? 'warn' : 'info'} size="s" />
      <span className="sp">{guessWords(t, guess)}</span>
      {revert && (
        <Button size="sm" keys="x" onPress={() => apply(revert)}>
          {revertWords()}
        </Button>
      )}
    </div>
  )

  function revertWords(): string {
    if (guess.what === 'join') return t('intake.guess.revert.join', { line: guess.lines[1] })
    if (guess.what === 'split') return t('intake.guess.revert.split')
    if (guess.what === 'subhead') return t('intake.edit.toText')
    return t('intake.guess.revert.headline')
  }
}
