// Where J and K lead in a list.

/** The id `by` steps from `current`, stopping at the ends; the first (or last) when nothing is current. Null for an empty list. */
export function moveInList(ids: readonly string[], current: string | null, by: 1 | -1): string | null {
  if (ids.length === 0) return null
  const at = current === null ? -1 : ids.indexOf(current)
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null
}
