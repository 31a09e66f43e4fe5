// Words that stand again on purpose: columns that return with the same words, and passages that are formulae of the trade.
// Both are kept in the publication's style, so that the record says who marked what and when.
import { isDeepStrictEqual } from 'node:util'
import { normalise } from '../../shared/domain/duplicates/normalise.js'
import { FORMULA_UNITS } from '../../shared/domain/duplicates/standing-formulae.js'
import type { PublicationStyle } from '../../shared/domain/publication.js'
import { RefusalError } from '../../shared/ipc/errors.js'
import { getStyle, saveStyle } from '../store/repositories/styles.js'
import { commandBy, type Desk } from './desk.js'

/** One command on the newest style; what is marked already, or not marked, stays as it is. */
function mark(desk: Desk, op: string, change: (style: PublicationStyle) => Partial<PublicationStyle>): PublicationStyle {
  return desk.store.command(commandBy(desk, op, null), (tx) => {
    const style = getStyle(tx).content
    const changed = { ...style, ...change(style) }
    if (!isDeepStrictEqual(changed, style)) saveStyle(tx, changed)
    return changed
  })
}

/** The list with the words or without them, compared by `same`; the others keep their order. */
function marked(
  list: readonly string[],
  words: string,
  isMarked: boolean,
  full: 'tooManyColumns' | 'tooManyFormulae',
  same: (one: string) => boolean,
): string[] {
  if (!isMarked) return list.filter((one) => !same(one))
  if (list.some(same)) return [...list]
  if (list.length >= LIMITS[full]) throw new RefusalError('refused', full)
  return [...list, words]
}

const LIMITS = { tooManyColumns: 200, tooManyFormulae: 1000 } as const

/** Marks a section or kicker as a column that returns, or takes the mark away. @throws RefusalError `tooManyColumns` */
export function markRecurring(desk: Desk, column: string, isRecurring: boolean): PublicationStyle {
  const name = column.trim()
  return mark(desk, 'duplicate.markRecurring', ({ recurringColumns }) => ({
    recurringColumns: marked(recurringColumns, name, isRecurring, 'tooManyColumns', (one) => one === name),
  }))
}

/**
 * Marks a passage as a standing formula, or takes the mark away; passages that differ in layout or numbers alone are one.
 * @throws RefusalError `tooManyFormulae`, `passageTooShort`
 */
export function markFormula(desk: Desk, passage: string, isFormula: boolean): PublicationStyle {
  const words = passage.trim()
  const units = normalise(words)
  if (isFormula && units.count < FORMULA_UNITS) throw new RefusalError('refused', 'passageTooShort')
  const key = units.codes.join()
  return mark(desk, 'duplicate.markFormula', ({ formulae }) => ({
    formulae: marked(formulae, words, isFormula, 'tooManyFormulae', (one) => normalise(one).codes.join() === key),
  }))
}
