// The windows this application opened: only they are answered.
export interface WindowRegister {
  readonly add: (webContentsId: number) => void
  readonly remove: (webContentsId: number) => void
  readonly has: (webContentsId: number) => boolean
}

export function createWindowRegister(): WindowRegister {
  const known = new Set<number>()
  return { add: (id) => known.add(id), remove: (id) => known.delete(id), has: (id) => known.has(id) }
}
