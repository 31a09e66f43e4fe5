// What the copyfit meter says about lines used and lines there are.

export interface Fit {
  readonly state: 'even' | 'over' | 'under'
  /** Lines too many or too few; 0 when even. */
  readonly lines: number
  /** Right end of the bar, in lines: a fifth beyond the slot, or beyond the copy when that is longer. */
  readonly scale: number
}

export function fitOf(used: number, slot: number): Fit {
  const difference = used - slot
  const scale = Math.max(1, Math.ceil(slot * 1.2), difference > 0 ? Math.ceil(used * 1.05) : 0)
  return { state: difference > 0 ? 'over' : difference < 0 ? 'under' : 'even', lines: Math.abs(difference), scale }
}
