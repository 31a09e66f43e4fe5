import fs from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { INVENTED, text } from '../../../shared/domain/duplicates/testing/invented-copy.js'
import { backupTo } from '../backup.js'
import { appendArticleRevision, getArticleHead, moveArticle, setArticleState } from '../repositories/articles.js'
import { getIssue, saveIssue } from '../repositories/issues.js'
import { getPage, savePage } from '../repositories/pages.js'
import { restoreFrom } from '../restore.js'
import type { Store } from '../store.js'
import { addArticle, addIssue, addPage, copy, frameOf, openTestStore, pageContent, temporaryFolder, testPorts } from '../testing.js'
import { catchUp, queryUpToDate } from './catch-up.js'
import { type DuplicateIndex, openDuplicateIndex } from './open-duplicate-index.js'
import { storeTexts } from './store-articles.js'
import { documentOf, inventedText } from './testing.js'

let directory: string
let store: Store
let index: DuplicateIndex
const archive = new Map<string, string>()
const ports = testPorts()
const bridge = text(INVENTED.zhBridge)
const library = text(INVENTED.zhLibrary)

const open = () => {
  store = openTestStore(directory, { ports })
  index = openDuplicateIndex({ directory, textOf: storeTexts(store, (id) => archive.get(id) ?? null) })
}
beforeEach(() => {
  directory = temporaryFolder()
  archive.clear()
  open()
})
afterEach(() => {
  index.close()
  store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const command = <T>(run: Parameters<Store['command']>[1]) => store.command({ op: 'test', entity: null, person: null }, run) as T
const edit = (articleId: string, body: string, headline = '题') =>
  command((tx) =>
    appendArticleRevision(tx, {
      entityId: articleId,
      baseRevisionId: getArticleHead(tx, articleId).id,
      content: copy(headline, body),
      kind: 'saved',
    }),
  )
const found = (body: string) => index.query(body, { day: '2025-09-01' }).map((match) => match.document.id)
/** What the index would be if it were made from the store now. */
const state = () =>
  index
    .listDocuments(0, 1000)
    .map(({ document: _, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1))

describe('catchUp', () => {
  it('builds a new index, then follows every change of text and place', () => {
    const issueId = addIssue(store)
    const { articleId, revisionId } = addArticle(store, issueId, copy('大桥合龙', bridge))
    expect(catchUp(index, store)).toEqual({ how: 'rebuilt', documents: 1 })
    expect(index.findDocument(articleId)).toMatchObject({ day: '2025-08-26', page: null, state: 'draft', headline: '大桥合龙', revisionId })

    const { pageId } = addPage(store, issueId, pageContent(issueId, 'A05', { frames: [frameOf(store, articleId, revisionId)] }))
    expect(catchUp(index, store)).toEqual({ how: 'entries', documents: 1 })
    expect(index.findDocument(articleId)?.page).toBe('A05')

    command((tx) => setArticleState(tx, articleId, 'filed'))
    edit(articleId, library, '旧粮库')
    expect(catchUp(index, store)).toEqual({ how: 'entries', documents: 1 })
    expect(index.findDocument(articleId)).toMatchObject({ state: 'filed', headline: '旧粮库' })
    expect([found(bridge), found(library)]).toEqual([[], [articleId]])

    command((tx) => {
      const page = getPage(tx, pageId)
      return savePage(tx, { pageId, baseRevisionId: page.revisionId, content: { ...page.content, frames: [] } })
    })
    command((tx) => {
      const issue = getIssue(tx, issueId)
      return saveIssue(tx, { issueId, baseRevisionId: issue.revisionId, content: { ...issue.content, date: '2025-08-27' } })
    })
    catchUp(index, store)
    expect(index.findDocument(articleId)).toMatchObject({ day: '2025-08-27', page: null })

    command((tx) => moveArticle(tx, articleId, null))
    catchUp(index, store)
    expect(index.findDocument(articleId)).toMatchObject({ day: null })

    command((tx) => setArticleState(tx, articleId, 'spiked'))
    expect(catchUp(index, store)).toEqual({ how: 'entries', documents: 1 })
    expect(found(library)).toEqual([])
    expect(index.verifyIndex()).toMatchObject({ ok: true, documents: 0, postings: 0 })
  })

  it('does nothing when nothing is missing, quickly, and passes over what is no text', () => {
    addArticle(store, null, copy('题', bridge))
    catchUp(index, store)
    store.local(() => undefined)
    expect(catchUp(index, store)).toEqual({ how: 'nothing', documents: 0 })
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now()
      catchUp(index, store)
      return performance.now() - start
    })
    expect(times.sort((a, b) => a - b)[10]).toBeLessThan(10)
    command(() => undefined)
    expect(catchUp(index, store)).toEqual({ how: 'entries', documents: 0 })
    expect(catchUp(index, store).how).toBe('nothing')
  })

  it('loses nothing that was written between its runs, in any order, and running again changes nothing', () => {
    const issueId = addIssue(store)
    const articles: string[] = []
    const act = fc.record({ kind: fc.constantFrom('add', 'edit', 'spike', 'file', 'move', 'catchUp', 'reopen'), number: fc.nat(60) })
    const run = ({ kind, number }: { kind: string; number: number }) => {
      const article = articles[number % Math.max(1, articles.length)]
      if (kind === 'add') articles.push(addArticle(store, number % 2 ? issueId : null, copy(`题${number}`, inventedText(number))).articleId)
      else if (kind === 'catchUp') catchUp(index, store)
      else if (kind === 'reopen') {
        index.close()
        store.close()
        open()
      } else if (article === undefined) return
      else if (kind === 'edit') edit(article, inventedText(number + 100))
      else if (kind === 'move') command((tx) => moveArticle(tx, article, number % 2 ? issueId : null))
      else command((tx) => setArticleState(tx, article, kind === 'spike' ? 'spiked' : 'filed'))
    }
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        for (const one of acts) run(one)
        catchUp(index, store)
        const after = state()
        expect(catchUp(index, store)).toEqual({ how: 'nothing', documents: 0 })
        expect(state()).toEqual(after)
        expect(index.verifyIndex()).toMatchObject({ ok: true, strayPostings: 0 })
        index.applyChanges({ cursor: [] })
        if (index.stats().documents > 0) expect(catchUp(index, store)).toEqual({ how: 'compared', documents: 0 })
        expect(state()).toEqual(after)
      }),
      { numRuns: 20 },
    )
  })

  it('compares everything after a backup took the place of the store, and keeps archived texts', () => {
    const kept = addArticle(store, null, copy('题', bridge)).articleId
    const { file } = backupTo(store, `${directory}/backups`)
    const lost = addArticle(store, null, copy('题', library)).articleId
    archive.set('1998/03', text(INVENTED.enHarbour))
    index.addDocuments([documentOf('1998/03', text(INVENTED.enHarbour))])
    expect(catchUp(index, store)).toMatchObject({ how: 'compared', documents: 2 })
    expect(found(library)).toEqual([lost])
    index.close()
    store.close()
    restoreFrom({ directory, ports, appVersion: '0.1.0', ballastBytes: 4096, file })
    open()
    expect(catchUp(index, store).how).toBe('compared')
    expect(found(bridge)).toEqual([kept])
    expect(index.findDocument('1998/03')?.state).toBe('archived')
    expect(found(text(INVENTED.enHarbour))).toEqual(['1998/03'])
    expect(index.findDocument(lost) === null).toBe(found(library).length === 0)
  })

  it('goes on with an empty index in the place of a damaged one', () => {
    const { articleId } = addArticle(store, null, copy('题', bridge))
    catchUp(index, store)
    index.merge()
    index.close()
    fs.writeFileSync(`${directory}/duplicates.db`, 'paper '.repeat(3000))
    index = openDuplicateIndex({ directory, textOf: storeTexts(store) })
    expect(queryUpToDate(index, store, bridge, { day: null }).map((match) => match.document.id)).toEqual([articleId])
    expect(queryUpToDate(index, store, bridge, { day: null, excludeIds: [articleId] })).toEqual([])
  })
})
