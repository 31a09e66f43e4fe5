// Drag and drop of the kit, keyboard included; a feature takes it from here.

export { useDrag, useDrop } from 'react-aria'
export {
  type DragAndDropHooks,
  DropIndicator,
  type DropItem,
  DropZone,
  type FileDropItem,
  FileTrigger,
  isFileDropItem,
  isTextDropItem,
  type TextDropItem,
  useDragAndDrop,
} from 'react-aria-components'
