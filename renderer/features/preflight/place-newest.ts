// Carries out what can be done about a finding: goes to the place, or puts the newest version of an article into its frame,
// with the way back.
import type { Frame } from '../../../shared/domain/frame.js'
import { ask, openPlace, type Place, showRefusal, toast, translate, usePlaces } from '../../desk/index.js'
import type { Act } from './finding-acts.js'

/** The act, at once. A refusal shows its sentence. */
export function carryOut({ id, place }: Act): void {
  if (id === 'newest') void placeNewest(place)
  else openPlace(place)
}

/** Stores another revision in the frame of the page as it stands now; false when page or frame are gone. */
async function setRevision(issueId: string, place: Place, revisionOf: (frame: Frame) => string | null): Promise<Frame | null> {
  const { pages } = await ask('issue.get', { issueId })
  const page = pages.find((one) => one.id === place.pageId)
  const former = page?.content.frames.find((frame) => frame.id === place.frameId && frame.articleId === place.articleId)
  if (!page || !former) return null
  const revisionId = revisionOf(former)
  if (revisionId === null || revisionId === former.revisionId) return null
  const frames = page.content.frames.map((frame) => (frame === former ? { ...frame, revisionId } : frame))
  await ask('page.saveFrames', { pageId: page.id, baseRevisionId: page.revisionId, frames })
  return former
}

/** The frame shows the newest version of its article; the notice puts the former one back. */
export async function placeNewest(place: Place): Promise<void> {
  const { issueId } = usePlaces.getState()
  if (issueId === null) return
  try {
    const { articles } = await ask('issue.get', { issueId })
    const newest = articles.find((card) => card.id === place.articleId)?.headRevisionId ?? null
    const former = await setRevision(issueId, place, () => newest)
    if (former === null) return
    toast({
      tone: 'ok',
      title: translate('press.done.newest'),
      detail: translate('press.done.newest.detail'),
      action: {
        label: translate('common.undo'),
        // Only while the frame still shows what was put there.
        run: () => void setRevision(issueId, place, (frame) => (frame.revisionId === newest ? former.revisionId : null)).catch(showRefusal),
      },
    })
  } catch (error) {
    showRefusal(error)
  }
}
