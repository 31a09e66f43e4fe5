// The public face of this screen.
export { FlatplanPanel } from './FlatplanPanel.js'
export { makeUpIssue } from './issue-acts.js'
export { MakeUpRunLine, MakeUpSwitch, useRunState, useStopKey } from './MakeUpRunLine.js'
export { isMakingUp, stopMakeUp } from './make-up-run.js'
