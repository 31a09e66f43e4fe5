// The public face of this screen.
export { EditorPanel } from './EditorPanel.js'
