// The stock: the public face of the feature.
export { StockPanel } from './StockPanel.js'
