// The public face of this screen.
export { StockPanel } from './StockPanel.js'
