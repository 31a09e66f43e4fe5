// The public face of this screen.
export { FlatplanPanel } from './FlatplanPanel.js'
