// The desk client: everything a feature needs to talk to the store and to find its place.
export { ask, refusalOf } from './ask.js'
export { flushAll, registerFlush } from './flush.js'
export { onMenuAction, runMenuAction, useMenuAction } from './menu-actions.js'
export { newFrameId } from './new-frame-id.js'
export {
  type ArchiveErrand,
  openPlace,
  type Place,
  type PlacesState,
  SCREENS,
  type ScreenName,
  usePlaces,
  type WorkScreen,
} from './places.js'
export { endProgress, type Task, type TaskProgress, useProgress } from './progress.js'
export { askKey, type CommandOptions, putAnswer, queryClient, showRefusal, useAsk, useCommand, useIsAsking } from './queries.js'
export { noteSaved, type SavedState, useSaved } from './saved.js'
export { notePreferences, openIssue, savePreferences, startSession, usePreferences, useSession } from './session.js'
export { ShownContext, useIsShown } from './shown.js'
export { type KeyHint, type StatusLine, useStatusLine, useStatusStore } from './status.js'
export { type Formats, formatsOf, refusalText, translate, useFormat, useLanguage, useText } from './text.js'
export { dismissToast, type Toast, toast, useToasts } from './toasts.js'
