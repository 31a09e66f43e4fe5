// What the press check looks at: an issue with everything on its pages, as plain data.
import type { ArticleContent, ArticleState } from '../article.js'
import type { PrintedMatch } from '../duplicates/printed-before.js'
import type { Id } from '../ids.js'
import type { IssueContent } from '../issue.js'
import type { FrameFit } from '../layout/types.js'
import type { PageContent } from '../page.js'
import type { PictureMatches } from '../pictures/picture-match.js'
import type { PublicationStyle } from '../publication.js'

export interface SnapshotArticle {
  readonly id: Id
  readonly state: ArticleState
  /** The newest revision; a frame that names another one is stale. */
  readonly headRevisionId: Id
  readonly content: ArticleContent
}

/** A folio line found in imported text, with the page it was filed to, when known. */
export interface SnapshotFolio {
  readonly page: string | null
  readonly text: string
  readonly date: string | null
  readonly weekday: string | null
}

export interface IssueSnapshot {
  readonly issue: { readonly id: Id; readonly content: IssueContent }
  readonly style: PublicationStyle
  /** In the issue's page order. */
  readonly pages: readonly { readonly id: Id; readonly content: PageContent }[]
  /** Live articles of the issue (not spiked), newest revision, in order of filing. */
  readonly articles: readonly SnapshotArticle[]
  /** Content of the revision each article frame shows, by revision id. */
  readonly placed: ReadonlyMap<Id, ArticleContent>
  /** How each frame's copy fits, by frame id. */
  readonly fits: ReadonlyMap<Id, FrameFit>
  readonly folios: readonly SnapshotFolio[]
  /** Where an article stands in what was filed, printed or archived before, by article id, gravest first. */
  readonly printedBefore: ReadonlyMap<Id, readonly PrintedMatch[]>
  /** `empty`: there is nothing to compare with. `failed`: archive or index cannot be read; nothing is known. */
  readonly archive: 'compared' | 'empty' | 'failed'
  /** Pictures of the issue that show one photograph, and where one stood before. */
  readonly pictureMatches: PictureMatches
}
