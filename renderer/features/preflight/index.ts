// The public face of this screen.
export { PressPanel } from './PressPanel.js'
