// Words that are read out but not shown.
export { VisuallyHidden } from 'react-aria-components'
