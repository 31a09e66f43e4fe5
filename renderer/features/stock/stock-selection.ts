// Which row the keyboard is on and which articles an action goes to. An action without a selection goes to the row it is on.

export interface StockSelection {
  /** Key of the entry the keyboard is on: an article id, or a closed group. */
  readonly active: string | null
  /** Where a range that Shift extends begins. */
  readonly anchor: string | null
  readonly selected: ReadonlySet<string>
}

export const NO_SELECTION: StockSelection = { active: null, anchor: null, selected: new Set() }

/** Goes to one entry and lets go of the others. */
export const goTo = (key: string | null): StockSelection => ({ active: key, anchor: key, selected: new Set() })

/** Adds the entry to the selection or takes it out. The row it was on counts as selected once a second one joins it. */
export function toggle(selection: StockSelection, key: string): StockSelection {
  const selected = new Set(selection.selected)
  if (selected.size === 0 && selection.active !== null && selection.active !== key) selected.add(selection.active)
  if (selected.has(key)) selected.delete(key)
  else selected.add(key)
  return { active: key, anchor: key, selected }
}

/** Selects everything between the anchor and `key`; `order` are the article ids from top to bottom. */
export function extendTo(selection: StockSelection, key: string, order: readonly string[]): StockSelection {
  const anchor = selection.anchor ?? selection.active ?? key
  const from = order.indexOf(anchor)
  const to = order.indexOf(key)
  if (from === -1 || to === -1) return goTo(key)
  return { active: key, anchor, selected: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)) }
}

export const selectAll = (selection: StockSelection, order: readonly string[]): StockSelection => ({
  active: selection.active ?? order[0] ?? null,
  anchor: order[0] ?? null,
  selected: new Set(order),
})

/** The article ids an action goes to, in list order. */
export function actedOn(selection: StockSelection, order: readonly string[]): string[] {
  const selected = order.filter((id) => selection.selected.has(id))
  if (selected.length > 0) return selected
  return order.filter((id) => id === selection.active)
}

/** Keeps only what is still in the list; when the active row went, the next one below it (or the last) takes its place. */
export function keepWithin(selection: StockSelection, stops: readonly string[], before: readonly string[]): StockSelection {
  const standing = new Set(stops)
  const selected = [...selection.selected].filter((id) => standing.has(id))
  let active = selection.active
  if (active === null || !standing.has(active)) {
    const at = active === null ? -1 : before.indexOf(active)
    active = before.slice(at + 1).find((id) => at !== -1 && standing.has(id)) ?? (at === -1 ? stops[0] : stops.at(-1)) ?? null
  }
  if (active === selection.active && selected.length === selection.selected.size) return selection
  return { active, anchor: active, selected: new Set(selected) }
}
