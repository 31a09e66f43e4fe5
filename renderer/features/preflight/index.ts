// The public face of this screen.
export { findingWords } from './finding-words.js'
export { PressPanel } from './PressPanel.js'
