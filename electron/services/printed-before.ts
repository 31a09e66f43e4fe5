// What the articles of an issue have in common with everything filed, printed or archived before.
import type { PrintedMatch } from '../../shared/domain/duplicates/printed-before.js'
import type { Id } from '../../shared/domain/ids.js'

export interface PrintedBefore {
  /** `empty`: there is nothing to compare with. `failed`: archive or index cannot be read; nothing is known. */
  readonly state: 'compared' | 'empty' | 'failed'
  /** How many texts the articles were compared with. */
  readonly texts: number
  /** Matches by article, gravest first, with the revision whose text was compared. */
  readonly byArticle: ReadonlyMap<Id, { readonly revisionId: Id; readonly matches: readonly PrintedMatch[] }>
}

export const NOT_COMPARED: PrintedBefore = { state: 'empty', texts: 0, byArticle: new Map() }
