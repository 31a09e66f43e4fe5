// Page import: the public face of the feature.
export { ImportMenu } from './ImportMenu.js'
export { IntakeDropZone } from './IntakeDropZone.js'
export { IntakeReview } from './IntakeReview.js'
export { useIntake } from './intake-session.js'
