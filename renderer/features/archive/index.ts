// The archive: the public face of the feature.
export { ArchivePanel } from './ArchivePanel.js'
