// Opens an article of this desk where it stands: its issue first, then the screen.
import type { DeskHit } from '../../../shared/ipc/views.js'
import { openIssue, openPlace, usePlaces, type WorkScreen } from '../../desk/index.js'

/** `page`: the page to show, for the make-up. An article outside of all issues opens beside the issue that is open. */
export function openHit(
  hit: Pick<DeskHit, 'articleId' | 'issueId'>,
  screen: WorkScreen = 'editor',
  page: { readonly pageId: string; readonly frameId: string } | null = null,
): void {
  if (hit.issueId !== null && usePlaces.getState().issueId !== hit.issueId) openIssue(hit.issueId)
  openPlace({ screen, articleId: hit.articleId, ...page })
}
