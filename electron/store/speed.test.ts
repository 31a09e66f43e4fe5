// A full day's stock must open at once. The limits are several times what it takes, so that only a change of kind breaks them.
import fs from 'node:fs'
import { expect, it } from 'vitest'
import { createArticle, getArticle, getArticleContents, listArticleCards } from './repositories/articles.js'
import { getIssue } from './repositories/issues.js'
import { listPages, listPlacements } from './repositories/pages.js'
import { addIssue, addPage, copy, frameOf, openTestStore, pageContent, temporaryFolder } from './testing.js'

/** Median of nine runs, milliseconds. */
function medianMs(work: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[4] ?? 0
}

it('lists 200 articles and opens an issue of 16 pages in a few milliseconds', () => {
  const directory = temporaryFolder()
  const store = openTestStore(directory)
  const issueId = addIssue(store)
  const placed = store.command({ op: 'intake.file', entity: issueId, person: null }, (tx) =>
    Array.from({ length: 200 }, (_, n) =>
      createArticle(tx, { issueId, content: copy(`题${n}`, '字'.repeat(900)), kind: 'import', state: 'filed' }),
    ),
  )
  for (let page = 0; page < 16; page++) {
    const frames = placed.slice(page * 8, page * 8 + 8).map((one) => frameOf(store, one.articleId, one.revisionId))
    addPage(store, issueId, pageContent(issueId, `A${page + 1}`, { frames }))
  }
  const times = {
    list: medianMs(() => expect(listArticleCards(store, issueId)).toHaveLength(200)),
    open: medianMs(() => {
      getIssue(store, issueId)
      expect(listPages(store, issueId)).toHaveLength(16)
      expect(listPlacements(store, issueId)).toHaveLength(128)
    }),
    copy: medianMs(() =>
      expect(
        getArticleContents(
          store,
          placed.map((one) => one.revisionId),
        ).size,
      ).toBe(200),
    ),
    one: medianMs(() => getArticle(store, placed[0]?.articleId ?? '')),
  }
  if (process.env.FORME_SPEED) console.log(times)
  expect(times.list).toBeLessThan(20)
  expect(times.open).toBeLessThan(30)
  expect(times.copy).toBeLessThan(100)
  expect(times.one).toBeLessThan(10)
  store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})
