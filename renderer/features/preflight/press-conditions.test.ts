import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../../shared/domain/article.js'
import { pressConditions, unsavedOnPages } from './press-conditions.js'
import { cardOf, contentOfText, findingOf, frameOf, idOf, issueOf, pageOf, placeAt } from './testing-issue.js'

const picture = (sha256: string | null) => ({
  type: 'picture' as const,
  attrs: { sha256, widthPx: 100, heightPx: 80, caption: '图', credit: '' },
})
const withPictures = (...shas: (string | null)[]): ArticleContent => ({
  ...contentOfText(['正文']),
  body: { type: 'doc', content: shas.map(picture) },
})

const issue = issueOf(
  [pageOf(1, [frameOf(1), frameOf(2)]), pageOf(2, [])],
  [cardOf(1), cardOf(2, { hasDraft: true }), cardOf(3, { hasDraft: true })],
)
type Asked = Parameters<typeof pressConditions>
const conditionsOf = (issueView: Asked[0], revisions: Asked[1], open: Asked[2], archive: Asked[3] = null) =>
  Object.fromEntries(pressConditions(issueView, revisions, open, archive).map((one) => [one.id, one]))

describe('the press conditions', () => {
  it('count pages without open gaps, frames that fit, saved copy and blocks', () => {
    const open = [
      findingOf('empty', { rule: 'page-empty', where: placeAt({ pageId: idOf(702) }) }),
      findingOf('over', { rule: 'overset', severity: 'block', where: placeAt({ pageId: idOf(701), frameId: idOf(301) }) }),
    ]
    expect(conditionsOf(issue, {}, open)).toEqual({
      pages: { id: 'pages', met: false, done: 1, total: 2 },
      fit: { id: 'fit', met: false, done: 1, total: 2 },
      saved: { id: 'saved', met: false, done: 1, total: 2 },
      blocking: { id: 'blocking', met: false, done: 1, total: 0 },
    })
  })

  it('count the pictures of the placed versions, and say nothing of pictures where there are none', () => {
    const revisions = { [idOf(501)]: withPictures('ab', null), [idOf(599)]: withPictures(null) }
    expect(conditionsOf(issue, revisions, []).pictures).toEqual({ id: 'pictures', met: false, done: 1, total: 2 })
    expect(conditionsOf(issue, {}, []).pictures).toBeUndefined()
    expect(conditionsOf(issue, null, []).pictures).toBeUndefined()
  })

  it('ask nothing of frames where there are none', () => {
    expect(Object.keys(conditionsOf(issueOf([pageOf(1, [])]), {}, []))).toEqual(['pages', 'blocking'])
  })

  it('ask nothing of pages where there are none', () => {
    expect(Object.keys(conditionsOf(issueOf([]), {}, []))).toEqual(['blocking'])
  })

  it('tell how many texts the copy was compared with; an empty archive holds nothing, one that cannot be read is not met', () => {
    const archiveOf = (archive: Asked[3]) => conditionsOf(issue, {}, [], archive).archive
    expect(archiveOf({ state: 'compared', texts: 12_345 })).toMatchObject({ met: true, done: 12_345 })
    expect(archiveOf({ state: 'empty', texts: 0 })).toMatchObject({ met: null })
    expect(archiveOf({ state: 'failed', texts: 0 })).toMatchObject({ met: false })
    expect(archiveOf(null)).toBeUndefined()
  })

  it('mind unsaved words only of articles on a page', () => {
    expect(unsavedOnPages(issue).map((card) => card.id)).toEqual([idOf(2)])
  })
})
