// Where a block of the body begins in the editor's document.
import type { Node as DocumentNode } from '@tiptap/pm/model'

/** Position in front of the block with this index. */
export function blockPosition(doc: DocumentNode, block: number): number {
  let position = 0
  for (let index = 0; index < Math.min(block, doc.childCount); index += 1) position += doc.child(index).nodeSize
  return position
}
