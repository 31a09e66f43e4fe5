// The live stock is found as the archive is: drafts as they are typed, used and unused, by issue and state.
import fs from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parseQuery } from '../../../shared/domain/archive/index.js'
import { appendArticleRevision, saveDraft, setArticleState } from '../repositories/articles.js'
import type { Store } from '../store.js'
import { addArticle, addIssue, addPage, copy, frameOf, openTestStore, pageContent, temporaryFolder, testPorts } from '../testing.js'
import { type StockFilters, searchStock } from './search-stock.js'

// Real files on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let directory: string
let store: Store
const ports = testPorts()
beforeEach(() => {
  directory = temporaryFolder()
  store = openTestStore(directory, { ports })
})
afterEach(() => {
  store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const headlines = (text: string, filters: StockFilters = {}): string[] =>
  searchStock(store, parseQuery(text), filters).hits.map((hit) => hit.headline.text)

it('finds by words, byline, section, issue, state and use', () => {
  const issueId = addIssue(store)
  const bridge = addArticle(
    store,
    issueId,
    copy('老桥封闭', '韦冰拍摄的老桥。', { section: '要闻', byline: [{ role: 'reporter', name: '林晓' }] }),
  )
  ports.advance(1000)
  const school = addArticle(store, null, copy('夜校开班', '老桥边的夜校，English classes too.'))
  addPage(store, issueId, pageContent(issueId, 'A01', { frames: [frameOf(store, bridge.articleId, bridge.revisionId)] }))
  store.command({ op: 'article.spike', entity: school.articleId, person: null }, (tx) => setArticleState(tx, school.articleId, 'spiked'))

  expect(headlines('老橋')).toEqual(['夜校开班', '老桥封闭'])
  expect(headlines('老桥', { sort: 'relevance' })).toEqual(['老桥封闭', '夜校开班'])
  expect(headlines('engl')).toEqual(['夜校开班'])
  expect(headlines('林晓')).toEqual(['老桥封闭'])
  expect(headlines('韦冰', { byline: '林晓' })).toEqual(['老桥封闭'])
  expect(headlines('韦冰', { byline: '韦冰' })).toEqual([])
  expect(headlines('老桥', { isUsed: true })).toEqual(['老桥封闭'])
  expect(headlines('老桥', { isUsed: false })).toEqual(['夜校开班'])
  expect(headlines('老桥', { issueId })).toEqual(['老桥封闭'])
  expect(headlines('老桥', { issueId: null })).toEqual(['夜校开班'])
  expect(headlines('老桥', { states: ['spiked'] })).toEqual(['夜校开班'])
  expect(headlines('老桥', { states: [] })).toEqual([])
  expect(headlines('', { section: '要闻' })).toEqual(['老桥封闭'])
  expect(headlines('老')).toEqual([])
  expect(searchStock(store, parseQuery('老桥'), { limit: 1, offset: 1 })).toMatchObject({
    total: 2,
    hits: [{ articleId: bridge.articleId, isUsed: true, byline: ['林晓'], headline: { marks: [[0, 2]] } }],
  })
})

it('reads what is typed, and forgets what was replaced', () => {
  const { articleId, revisionId } = addArticle(store, null, copy('老桥封闭', '初稿。'))
  expect(headlines('初稿')).toEqual(['老桥封闭'])
  store.local((tx) => saveDraft(tx, { articleId, baseRevisionId: revisionId, content: copy('老桥封闭', '改稿。'), steps: null }))
  expect(headlines('初稿')).toEqual([])
  expect(headlines('改稿')).toEqual(['老桥封闭'])
  store.command({ op: 'article.save', entity: articleId, person: null }, (tx) =>
    appendArticleRevision(tx, { entityId: articleId, baseRevisionId: revisionId, content: copy('老桥开放', '定稿。'), kind: 'saved' }),
  )
  expect(headlines('改稿')).toEqual([])
  expect(headlines('定稿')).toEqual(['老桥开放'])
})
