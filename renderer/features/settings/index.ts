// The public face of the settings.
export { SettingsPanel } from './SettingsPanel.js'
