// The public face of this screen.
export { SettingsPanel } from './SettingsPanel.js'
