// The public face of this screen.
export { MakeUpPanel } from './MakeUpPanel.js'
