// Takes the passages of a suggestion out of the article as one edit that Ctrl+Z brings back whole.
import { closeHistory } from '@tiptap/pm/history'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { blockText } from '../../../shared/body/text.js'
import type { Cut } from '../../../shared/domain/copyfit/suggest-cuts.js'
import { blockOf } from './article-document.js'
import { blockPosition } from './block-position.js'
import type { ArticleSession } from './session-types.js'

/** The text a cut names still stands where it says. */
export function stillStands(doc: DocumentNode, { block, from, to, text }: Cut): boolean {
  const node = doc.maybeChild(block)
  return node !== null && blockText(blockOf(node)).slice(from, to) === text
}

/** False, and nothing happens, when the text has changed since the cuts were worked out. */
export function cutAway(session: ArticleSession, cuts: readonly Cut[]): boolean {
  const { doc, tr } = session.state()
  if (!cuts.every((cut) => stillStands(doc, cut))) return false
  // From the end to the start, so that the places in front stay.
  for (const cut of cuts.toSorted((a, b) => b.block - a.block)) {
    const start = blockPosition(doc, cut.block)
    if (cut.kind === 'paragraph') tr.delete(start, start + doc.child(cut.block).nodeSize)
    else tr.delete(start + 1 + cut.from, start + 1 + cut.to)
  }
  session.edit(closeHistory(tr))
  return true
}
