import fs from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PROJECTIONS, rebuildProjections } from './rebuild-projections.js'
import {
  appendArticleRevision,
  createArticle,
  getArticleCard,
  listArticleCards,
  moveArticle,
  setArticleState,
} from './repositories/articles.js'
import { learnNames, saveDirectory } from './repositories/directory.js'
import { getIssue, saveIssue } from './repositories/issues.js'
import { getPage, listPages, savePage } from './repositories/pages.js'
import type { Store } from './store.js'
import { addIssue, addPage, copy, frameOf, openTestStore, pageContent, temporaryFolder, testPorts } from './testing.js'
import { verifyStore } from './verify.js'

const rows = (store: Store) => PROJECTIONS.map((table) => store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all())

// One desk's day in any order: what a step cannot do yet, it leaves.
const step = fc.tuple(
  fc.constantFrom('create', 'save', 'file', 'spike', 'draft', 'move', 'addPage', 'place', 'turnPages', 'names', 'directory'),
  fc.nat(9),
  fc.integer({ min: 0, max: 5000 }),
)

it('gives the rows that were there, whatever the desk did, and mends rows changed by hand', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const directory = temporaryFolder()
      const ports = testPorts()
      const store = openTestStore(directory, { ports })
      const issues = [addIssue(store), addIssue(store, '2025-08-27')]
      for (const [what, n, wait] of steps) {
        ports.advance(wait - 1000)
        const issueId = issues[n % 2] ?? ''
        const cards = [...listArticleCards(store, null), ...issues.flatMap((id) => listArticleCards(store, id))]
        const card = cards[n % Math.max(1, cards.length)]
        const pages = listPages(store, issueId)
        if (what === 'addPage') {
          addPage(store, issueId, pageContent(issueId, `A0${pages.length + 1}`))
          continue
        }
        store.command({ op: 'test.step', entity: null, person: null }, (tx) => {
          if (what === 'create')
            createArticle(tx, {
              issueId: n > 6 ? null : issueId,
              content: copy(`题${n}`),
              kind: 'created',
              state: n > 4 ? 'filed' : 'draft',
            })
          if (what === 'names') learnNames(tx, [{ role: 'reporter', name: `记者${n}` }])
          if (what === 'directory') saveDirectory(tx, [{ role: 'author', name: `作者${n}`, uses: n }])
          if (what === 'turnPages') {
            const issue = getIssue(tx, issueId)
            const pageIds = [...issue.content.pageIds].reverse().slice(n % 2)
            saveIssue(tx, { issueId, baseRevisionId: issue.revisionId, content: { ...issue.content, pageIds } })
          }
          if (!card) return
          if (what === 'save')
            appendArticleRevision(tx, {
              entityId: card.id,
              baseRevisionId: card.headRevisionId,
              content: copy(`改${n}`, '字'.repeat(n + 1)),
              kind: 'saved',
            })
          if (what === 'file') setArticleState(tx, card.id, 'filed')
          if (what === 'spike') setArticleState(tx, card.id, 'spiked')
          if (what === 'draft') setArticleState(tx, card.id, 'draft')
          if (what === 'move') moveArticle(tx, card.id, n > 6 ? null : issueId)
          const page = pages[n % Math.max(1, pages.length)]
          if (what === 'place' && page) {
            const { content, revisionId } = getPage(tx, page.id)
            const frames = [...content.frames.slice(-2), frameOf(store, card.id, card.headRevisionId)]
            savePage(tx, { pageId: page.id, baseRevisionId: revisionId, content: { ...content, frames } })
          }
        })
      }
      const before = rows(store)
      store.local((tx) => {
        tx.db.exec(
          "UPDATE article_card SET headline = '改', state = 'spiked', filed_at = 1; UPDATE page_card SET position = 7; DELETE FROM placement",
        )
        rebuildProjections(tx)
      })
      expect(rows(store)).toEqual(before)
      expect(verifyStore(store).problems).toEqual([])
      for (const card of listArticleCards(store, issues[0] ?? '')) expect(getArticleCard(store, card.id)).toEqual(card)
      store.close()
      fs.rmSync(directory, { recursive: true, force: true })
    }),
    { numRuns: 20 },
  )
}, 30_000)
