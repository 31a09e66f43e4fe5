// The source text with line numbers: a bar and a number say which item each line went to, marks where something was guessed.
import { memo, useMemo } from 'react'
import type { Guess } from '../../../shared/domain/intake/item.js'
import { useText } from '../../desk/index.js'
import { classes, Icon } from '../../ui/index.js'
import type { GuessStop } from './guess-walk.js'
import { guessWords } from './intake-words.js'
import { type ReviewDesk, useReviewDesk } from './review-context.js'
import type { ReviewState as ReviewChanges } from './review-history.js'
import styles from './source.module.css'
import { isUncertain, type SourceLine, sourceLines } from './source-lines.js'

export interface SourcePaneProps {
  readonly name: string
  readonly state: ReviewChanges
  /** First source line of the selected item. */
  readonly focusLine: number | null
  /** The guess the walk is on. */
  readonly stop: GuessStop | null
}

export function SourcePane({ name, state, focusLine, stop }: SourcePaneProps) {
  const t = useText()
  const desk = useReviewDesk()
  const { text } = desk
  const { result, leftOut } = state
  const lines = useMemo(() => sourceLines(text, result), [text, result])
  return (
    <section className="pane" aria-label={t('intake.source')}>
      <div className={styles.head}>
        <span>{t('intake.source')}</span>
        <span className="ell mute">{name}</span>
      </div>
      <ol className={classes('scroll', styles.lines)}>
        {lines.map((line) => (
          <SourceRow
            key={line.no}
            line={line}
            id={desk.lineId(line.no)}
            on={line.owner !== null && line.owner.firstLine === focusLine}
            out={line.owner !== null && leftOut.has(line.owner.firstLine)}
            unsure={stop?.uncertain ?? false}
            at={
              stop !== null && stop.itemLine === line.owner?.firstLine && line.no >= stop.guess.lines[0] && line.no <= stop.guess.lines[1]
            }
            focusOn={desk.focusOn}
            showGuess={desk.showGuess}
          />
        ))}
      </ol>
    </section>
  )
}

interface SourceRowProps extends Pick<ReviewDesk, 'focusOn' | 'showGuess'> {
  readonly line: SourceLine
  readonly id: string
  /** Its item is selected. */
  readonly on: boolean
  readonly out: boolean
  /** The walk is on a guess about this line. */
  readonly at: boolean
  /** That guess is an uncertain one. */
  readonly unsure: boolean
}

const SourceRow = memo(function SourceRow({ line, id, on, out, at, unsure, focusOn, showGuess }: SourceRowProps) {
  const t = useText()
  const { owner } = line
  const blank = line.text.trim() === ''
  const tone = owner === null ? '' : owner.kind === 'article' && (owner.index ?? 0) % 2 === 1 ? 'articleB' : owner.kind
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a short cut for the pointer; the cards are reached by keyboard
    <li
      id={id}
      value={line.no}
      className={classes(
        styles.line,
        styles[tone],
        on && styles.on,
        at && (unsure ? styles.atUnsure : styles.at),
        out && styles.out,
        blank && styles.blank,
      )}
      onClick={() => owner && focusOn(owner.firstLine, 'source')}
    >
      <span className={styles.no} aria-hidden="true">
        {line.no}
      </span>
      <span className={styles.bar} aria-hidden="true" />
      <span className={styles.marks}>
        {line.first && owner && <b className={styles.number}>{owner.index === null ? '?' : owner.index + 1}</b>}
        {line.join && owner && <LineMark guess={line.join} onShow={(guess) => showGuess(owner.firstLine, guess)} />}
        {line.split && owner && <LineMark guess={line.split} onShow={(guess) => showGuess(owner.firstLine, guess)} />}
      </span>
      <span className={classes(styles.text, 'selectable')}>{line.text.trim() || '\u00a0'}</span>
      {owner?.kind === 'unplaced' && line.first && <span className={styles.flag}>{t('intake.kind.unplaced')}</span>}
    </li>
  )
})

function LineMark({ guess, onShow }: { readonly guess: Guess; readonly onShow: (guess: Guess) => void }) {
  const t = useText()
  const words = guessWords(t, guess)
  return (
    <button
      type="button"
      // The same marks stand in the cards, where the keyboard reaches them; here they would be a second long row of stops.
      tabIndex={-1}
      className={classes(styles.mark, isUncertain(guess) && styles.uncertain)}
      title={words}
      aria-label={words}
      onClick={(event) => {
        event.stopPropagation()
        onShow(guess)
      }}
    >
      <Icon name={guess.what === 'join' ? 'link' : 'scissors'} size="s" />
    </button>
  )
}
