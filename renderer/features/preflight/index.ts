// The public face of this screen.
export { openFinding } from './arrival.js'
export { findingWords } from './finding-words.js'
export { PressPanel } from './PressPanel.js'
export { isComparison } from './printed-model.js'
