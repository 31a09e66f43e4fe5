// The writing screen 写稿.
export { EditorPanel } from './EditorPanel.js'
