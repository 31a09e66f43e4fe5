// Bytes that change by themselves: refused or reported, never shown as copy, never an error without a type.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StoreError } from './errors.js'
import { getArticle, listArticleCards, saveDraft } from './repositories/articles.js'
import { getIssue } from './repositories/issues.js'
import { listPages } from './repositories/pages.js'
import { salvage } from './salvage.js'
import type { Store } from './store.js'
import { addArticle, addIssue, addPage, copy, enrol, frameOf, openTestStore, pageContent, temporaryFolder } from './testing.js'
import { verifyStore } from './verify.js'

let root: string
let whole: Buffer
let truth: string
let issueId: string

const articleText = (store: Store, id: string) => {
  const { content, draft } = getArticle(store, id)
  return [content, draft?.content]
}

/** Everything a desk would see, read in full. */
function shown(store: Store): string {
  const cards = listArticleCards(store, issueId)
  return JSON.stringify([
    getIssue(store, issueId),
    listPages(store, issueId),
    cards.map((card) => [card, getArticle(store, card.id).revision, articleText(store, card.id)]),
  ])
}

beforeAll(() => {
  root = temporaryFolder()
  const store = openTestStore(path.join(root, 'whole'))
  enrol(store)
  issueId = addIssue(store)
  const placed = Array.from({ length: 12 }, (_, n) => addArticle(store, issueId, copy(`题${n}`, '记者从市教育局获悉。'.repeat(n * 40 + 1))))
  addPage(store, issueId, pageContent(issueId, 'A01', { frames: placed.map((one) => frameOf(store, one.articleId, one.revisionId)) }))
  store.local((tx) => {
    for (const { articleId, revisionId } of placed.slice(0, 4))
      saveDraft(tx, { articleId, baseRevisionId: revisionId, content: copy('草稿'), steps: null })
  })
  truth = shown(store)
  store.close()
  whole = fs.readFileSync(path.join(root, 'whole', 'forme.db'))
})
afterAll(() => fs.rmSync(root, { recursive: true, force: true }))

/** Opens a damaged copy. What the desk sees is the truth, or something said that it is not. */
function isHonest(bytes: Buffer): void {
  const directory = path.join(root, 'damaged')
  fs.rmSync(directory, { recursive: true, force: true })
  fs.mkdirSync(directory)
  fs.writeFileSync(path.join(directory, 'forme.db'), bytes)
  // A bit that turns in an id makes two of one article; salvage keeps both and invents nothing else.
  expect(salvage(path.join(directory, 'forme.db')).articles.length).toBeLessThanOrEqual(13)
  let store: Store
  try {
    store = openTestStore(directory)
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    return
  }
  try {
    if (!verifyStore(store).ok) return
    // Compared by hand: a failure must not print an issue of copy.
    if (shown(store) !== truth) throw new Error('the desk sees something else and nobody says so')
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  } finally {
    store.close()
  }
}

it('of one bit anywhere', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(7), (at, bit) => {
      const bytes = Buffer.from(whole)
      const place = at % bytes.length
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      isHonest(bytes)
    }),
    { numRuns: 80 },
  )
}, 30_000)

it('of a stretch overwritten, or an end cut off', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 9000 }), fc.nat(255), fc.boolean(), (at, length, value, cut) => {
      const place = at % whole.length
      isHonest(cut ? whole.subarray(0, place) : Buffer.from(whole).fill(value, place, Math.min(place + length, whole.length)))
    }),
    { numRuns: 40 },
  )
}, 30_000)
