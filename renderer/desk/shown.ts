// Whether the screen a component belongs to is the one in front. Screens stay mounted behind, with their undo and their
// scroll; shortcuts and menu items must not reach them there.
import { createContext, useContext } from 'react'

/** Provided by the shell round each screen; outside of screens everything counts as shown. */
export const ShownContext = createContext(true)

export const useIsShown = (): boolean => useContext(ShownContext)
