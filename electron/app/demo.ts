// The demo issue: a real page's text, read, filed and made up, so that a first look shows a working newsroom.
import type { Id } from '../../shared/domain/ids.js'
import { splitPage } from '../../shared/domain/intake/index.js'
import pageText from '../demo/page-2025-08-26.txt?raw'
import photo from '../demo/volunteers.jpg?inline'
import { addPicture } from '../services/add-picture.js'
import type { Desk } from '../services/desk.js'
import { fileItems } from '../services/intake-page.js'
import { makeUpAll } from '../services/make-up-pages.js'
import { createIssueFor, issueCards } from '../services/plan-issue.js'
import { saveArticle } from '../services/write-article.js'
import { getArticle } from '../store/repositories/articles.js'

const DATE = '2025-08-26'

/** Makes the demo issue in an empty store; a store that has an issue is left alone. */
export function seedDemo(desk: Desk): void {
  if (issueCards(desk).length > 0) return
  const issue = createIssueFor(desk, DATE)
  const name = `page-${DATE}.txt`
  const { articleIds } = fileItems(desk, { issueId: issue.id, pageNo: null, name, text: pageText, result: splitPage(pageText, name) })
  for (const articleId of articleIds) giveImage(desk, articleId)
  makeUpAll(desk, issue.id, null, 1)
}

/** The first photo without an image gets the demo's drawing. */
function giveImage(desk: Desk, articleId: Id): void {
  const { content, revision } = getArticle(desk.store, articleId)
  if (content.genre !== 'photo') return
  const bytes = Buffer.from(photo.slice(photo.indexOf(',') + 1), 'base64')
  const { sha256, widthPx, heightPx } = addPicture(desk, 'volunteers.jpg', bytes)
  const blocks = content.body.content.map((block) =>
    block.type === 'picture' && block.attrs.sha256 === null ? { ...block, attrs: { ...block.attrs, sha256, widthPx, heightPx } } : block,
  )
  saveArticle(desk, {
    articleId,
    baseRevisionId: revision.id,
    content: { ...content, body: { type: 'doc', content: blocks } },
    kind: 'saved',
    note: '',
  })
}
