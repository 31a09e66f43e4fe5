// The state of one review: corrections with undo and redo, the selected item, the walk through the guesses.
import { useCallback, useId, useMemo, useState } from 'react'
import type { Correction } from '../../../shared/domain/intake/index.js'
import type { Guess, IntakeResult } from '../../../shared/domain/intake/item.js'
import { toast, useText } from '../../desk/index.js'
import { announce } from '../../ui/index.js'
import { type GuessStop, guessKey, guessStops, stepGuess } from './guess-walk.js'
import type { Review } from './intake-desk.js'
import { intakeDesk } from './intake-session.js'
import { guessWords } from './intake-words.js'
import type { ReviewDesk, ReviewSide } from './review-context.js'
import { correct, redoCorrection, setLeftOut, undoCorrection } from './review-history.js'
import { isUncertain, splitLines } from './source-lines.js'

export interface ReviewState {
  readonly desk: ReviewDesk
  /** First source line of the item that is selected on both sides. */
  readonly focusLine: number | null
  /** The guess the walk is on. */
  readonly stop: GuessStop | null
  readonly stops: readonly GuessStop[]
  readonly walk: (by: 1 | -1, uncertainOnly: boolean) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly corrections: number
}

export function useReview(review: Review): ReviewState {
  const t = useText()
  const ids = useId()
  const { text, history } = review
  const { result } = history.present
  const [focusLine, setFocusLine] = useState<number | null>(null)
  const [at, setAt] = useState<GuessStop | null>(null)
  const lines = useMemo(() => splitLines(text).map((line) => line.trim()), [text])
  const stops = useMemo(() => guessStops(result), [result])
  // A guess that was corrected away is no longer shown, but the walk goes on from its place.
  const stop = useMemo(() => stops.find((one) => one.key === at?.key) ?? null, [stops, at])

  const lineId = useCallback((no: number) => `${ids}-line-${no}`, [ids])
  const cardId = useCallback((firstLine: number) => `${ids}-card-${firstLine}`, [ids])
  const show = useCallback((id: string, block: ScrollLogicalPosition) => {
    // After the change is drawn: what it leads to may only then be on the page.
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block }))
  }, [])
  const focusOn = useCallback(
    (firstLine: number, from: ReviewSide) => {
      setFocusLine(firstLine)
      if (from === 'source') show(cardId(firstLine), 'start')
      else show(lineId(firstLine), 'nearest')
    },
    [show, cardId, lineId],
  )
  const goTo = useCallback(
    (next: GuessStop) => {
      setAt(next)
      setFocusLine(next.itemLine)
      show(lineId(next.guess.lines[1]), 'center')
      show(`${cardId(next.itemLine)}-guess`, 'center')
      announce(guessWords(t, next.guess))
    },
    [show, lineId, cardId, t],
  )
  const apply = useCallback(
    (make: (result: IntakeResult) => Correction): boolean => {
      const present = intakeDesk.state().review?.history.present
      if (!present) return false
      const correction = make(present.result)
      if (!correction.ok) {
        toast({ tone: 'warn', title: t(`intake.correction.${correction.refusal}`) })
        return false
      }
      intakeDesk.change((now) => correct(now, correction.result))
      return true
    },
    [t],
  )
  const desk = useMemo<ReviewDesk>(
    () => ({
      text,
      lineText: (no) => lines[no - 1] ?? '',
      present: () => intakeDesk.state().review?.history.present.result ?? { items: [], unplaced: [] },
      focusOn,
      showGuess: (itemLine: number, guess: Guess) =>
        goTo({ key: guessKey(itemLine, guess), itemLine, guess, uncertain: isUncertain(guess) }),
      apply,
      setLeftOut: (firstLine, out) => intakeDesk.change((now) => setLeftOut(now, firstLine, out)),
      lineId,
      cardId,
    }),
    [text, lines, focusOn, goTo, apply, lineId, cardId],
  )
  return {
    desk,
    focusLine,
    stop,
    stops,
    walk: (by, uncertainOnly) => {
      const next = stepGuess(stops, at, by, uncertainOnly)
      if (next) goTo(next)
    },
    undo: () => intakeDesk.change(undoCorrection),
    redo: () => intakeDesk.change(redoCorrection),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    corrections: history.past.length,
  }
}
