// What the two sides of a comparison are called.
import type { Translate } from '../../../shared/i18n/index.js'
import type { SideName, Slot } from './duplicate-model.js'

export function sideLabel(t: Translate, name: SideName): string {
  if (name.kind === 'place') return name.code
  return t(name.kind === 'stock' ? 'press.stock' : `press.duplicate.${name.kind}`)
}

/** The button that pulls a side names what goes: the place on the page, or the copy in stock. */
export function pullLabel(t: Translate, name: SideName, slots: readonly Slot[]): string {
  const [slot] = slots
  if (slot) return t('press.decide.pull', { place: `${slot.pageNo}-${slot.number}` })
  return t(name.kind === 'first' ? 'press.decide.pullFirst' : name.kind === 'second' ? 'press.decide.pullSecond' : 'press.decide.pullStock')
}

/** The holes that open when an article is pulled from its slots, one sentence each. */
export const holesText = (t: Translate, slots: readonly Slot[]): string =>
  slots.map((slot) => t('press.decide.hole', { place: `${slot.pageNo}-${slot.number}`, columns: slot.columns, rows: slot.rows })).join(' ')
