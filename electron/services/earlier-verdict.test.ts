// A verdict on two texts: it holds while the compared passages stand, and is told with the changes when it is asked again.
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../shared/body/text.js'
import { EMPTY_ARTICLE } from '../../shared/domain/article.js'
import { comparedText } from '../../shared/domain/duplicates/compared-text.js'
import type { PrintedMatch } from '../../shared/domain/duplicates/printed-before.js'
import { INVENTED } from '../../shared/domain/duplicates/testing/invented-copy.js'
import { shortHash } from '../../shared/domain/preflight/finding-key.js'
import { pressReady } from '../../shared/domain/preflight/press-ready.js'
import { runPreflight } from '../../shared/domain/preflight/run-preflight.js'
import type { Verdict, VerdictDecision } from '../../shared/domain/verdict.js'
import { createArticle, getArticle } from '../store/repositories/articles.js'
import { findFirstPerson } from '../store/repositories/people.js'
import { giveVerdict, listStandingVerdicts, listVerdicts } from '../store/repositories/verdicts.js'
import { enrol, openTestStore, temporaryFolder, testPorts } from '../store/testing.js'
import { compareArticles } from './compare-articles.js'
import { commandBy, type Desk } from './desk.js'
import { earlierPrintedVerdict, reopenedVerdicts } from './earlier-verdict.js'
import { decide, takeBack } from './give-verdict.js'
import { formerDuplicateKey, heldVerdicts } from './held-verdicts.js'
import { issueSnapshot } from './issue-snapshot.js'
import { createIssueFor } from './plan-issue.js'
import type { PrintedBefore } from './printed-before.js'
import { saveArticle } from './write-article.js'

let directory: string
let desk: Desk
let issueId: string
let a: string
let b: string
const ports = testPorts()
beforeEach(() => {
  directory = temporaryFolder()
  const store = openTestStore(directory, { ports })
  enrol(store)
  const person = findFirstPerson(store)
  if (!person) throw new Error('nobody enrolled')
  desk = { store, person }
  issueId = createIssueFor(desk, '2026-09-04').id
  a = file([...INVENTED.zhBridge])
  b = file([...INVENTED.zhBridge, ...INVENTED.zhLibrary])
  ports.advance(1000)
})
afterEach(() => {
  desk.store.close()
  rmSync(directory, { recursive: true, force: true })
})

const body = (paragraphs: readonly string[]) => bodyFromParagraphs(paragraphs.map((text) => ({ kind: 'text' as const, text })))
const file = (paragraphs: readonly string[]): string =>
  desk.store.command(commandBy(desk, 'article.create', null), (tx) =>
    createArticle(tx, {
      issueId,
      content: { ...EMPTY_ARTICLE, headline: '大桥合龙', body: body(paragraphs) },
      kind: 'created',
      state: 'filed',
    }),
  ).articleId
function edit(articleId: string, change: (text: string) => string): void {
  const { revision, content } = getArticle(desk.store, articleId)
  const paragraphs = content.body.content.flatMap((block) =>
    block.type === 'paragraph' ? [(block.content ?? []).map((node) => ('text' in node ? node.text : '')).join('')] : [],
  )
  const edited = change(paragraphs.join('\n')).split('\n')
  saveArticle(desk, {
    articleId,
    baseRevisionId: revision.id,
    content: { ...content, body: body(edited) },
    kind: 'saved',
    note: '',
  })
  ports.advance(1000)
}
const findings = () => runPreflight(issueSnapshot(desk.store, issueId))
const finding = () => {
  const found = findings().find(({ rule }) => rule === 'duplicate')
  if (!found) throw new Error('no duplicate')
  return found
}
const give = (decision: VerdictDecision = 'bothIntended'): Verdict => {
  const verdict = decide(desk, { issueId, findingKey: finding().key, decision, reason: '两版读者不同', spikeArticleId: null })
  ports.advance(1000)
  return verdict
}
const holds = () => pressReady(findings(), listVerdicts(desk.store, issueId)).settled.length === 1
const reopened = () => reopenedVerdicts(desk.store, issueId, findings())

describe('a verdict on two texts', () => {
  it('holds through edits elsewhere and asks again after one inside, on either side', () => {
    const verdict = give()
    edit(b, (text) => text.replace('藏书六万册', '藏书八万册'))
    expect(holds()).toBe(true)
    expect(reopened()).toEqual([])
    expect(compareArticles(desk.store, a, b).earlier).toBeNull()

    edit(b, (text) => text.replace('240吨', '260吨').replace('陶立新', '许国平'))
    expect(holds()).toBe(false)
    expect(reopened()).toEqual([{ findingKey: finding().key, verdict }])
    const changes = [
      { was: '陶立新', now: '许国平' },
      { was: '240', now: '260' },
      { was: '六', now: '八' },
    ]
    expect(compareArticles(desk.store, a, b).earlier).toEqual({ verdict, changesA: [], changesB: changes })
    expect(compareArticles(desk.store, b, a).earlier).toEqual({ verdict, changesA: changes, changesB: [] })
  })

  it('holds again when the edit is undone, and the newest of several is told', () => {
    give()
    edit(a, (text) => text.replace('240吨', '260吨'))
    const second = give('related')
    expect(holds()).toBe(true)
    edit(a, (text) => text.replace('260吨', '280吨'))
    expect(reopened().map(({ verdict }) => verdict.id)).toEqual([second.id])
    expect(compareArticles(desk.store, a, b).earlier?.changesA).toEqual([{ was: '260', now: '280' }])
    edit(a, (text) => text.replace('280吨', '240吨'))
    expect(holds()).toBe(true)
    expect(reopened()).toEqual([])
  })

  it('never counts once it was withdrawn', () => {
    takeBack(desk, give().id)
    edit(a, (text) => text.replace('240吨', '260吨'))
    expect(reopened()).toEqual([])
    expect(compareArticles(desk.store, a, b).earlier).toBeNull()
  })

  it('keeps the revisions it was given on', () => {
    give()
    const [kept] = listStandingVerdicts(desk.store, issueId)
    expect(kept?.evidence).toEqual({
      articles: [a, b].map((articleId) => ({ articleId, revisionId: getArticle(desk.store, articleId).revision.id })),
      earlier: [],
    })
  })

  it('holds in a store of the first version until either text changes, and is then told with the changes', () => {
    const verdict = desk.store.command(commandBy(desk, 'verdict.give', issueId), (tx) =>
      giveVerdict(tx, { issueId, findingKey: formerDuplicateKey(tx, a, b), decision: 'bothIntended', reason: '连载' }),
    )
    ports.advance(1000)
    expect(pressReady(findings(), heldVerdicts(desk.store, issueId, findings())).settled).toEqual([
      { finding: finding(), verdict: { ...verdict, findingKey: finding().key } },
    ])
    expect(reopened()).toEqual([])
    expect(compareArticles(desk.store, a, b).earlier).toBeNull()

    edit(a, (text) => text.replace('240吨', '260吨'))
    expect(pressReady(findings(), heldVerdicts(desk.store, issueId, findings())).settled).toEqual([])
    expect(reopened()).toEqual([{ findingKey: finding().key, verdict }])
    expect(compareArticles(desk.store, a, b).earlier).toEqual({ verdict, changesA: [{ was: '240', now: '260' }], changesB: [] })
  })
})

describe('a verdict on a text that was printed before', () => {
  const EARLIER = 'archive:2026:1'
  /** What a look-up found of the article: the whole of it stood in the archive. */
  const printedBefore = (): PrintedBefore => {
    const { revision, content } = getArticle(desk.store, a)
    const text = comparedText(content)
    const match: PrintedMatch = {
      earlier: {
        id: EARLIER,
        kind: 'archive',
        articleId: null,
        day: '2026-08-01',
        page: 'A01',
        headline: '合龙',
        section: '',
        byline: [],
        source: '',
      },
      level: 'red',
      routine: false,
      aInB: 1,
      bInA: 1,
      matchedUnits: 400,
      longestRun: 400,
      changedNumbers: 0,
      ageDays: 30,
      at: 0,
      words: text.slice(0, 10),
      passagesHash: shortHash(text),
    }
    return { state: 'compared', texts: 1, byArticle: new Map([[a, { revisionId: revision.id, matches: [match] }]]) }
  }
  const printed = () => {
    const found = runPreflight(issueSnapshot(desk.store, issueId, printedBefore())).find(({ rule }) => rule === 'printed-before')
    if (!found) throw new Error('nothing printed before')
    return found
  }
  const settle = (decision: VerdictDecision, reason: string, spikeArticleId: string | null = null) => {
    const verdict = decide(desk, { issueId, findingKey: printed().key, decision, reason, spikeArticleId }, printedBefore())
    ports.advance(1000)
    return verdict
  }
  const earlier = () =>
    earlierPrintedVerdict(desk.store, issueId, {
      findingKey: printed().key,
      articleId: a,
      earlierId: EARLIER,
      earlierArticleId: null,
      spans: [],
    })

  it('asks for a reason, and is told with what was changed in the article', () => {
    expect(() => settle('related', ' ')).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ reason: 'decision' }) }))
    const verdict = settle('related', '追踪报道')
    expect(listStandingVerdicts(desk.store, issueId)[0]?.evidence).toEqual({
      articles: [{ articleId: a, revisionId: getArticle(desk.store, a).revision.id }],
      earlier: [EARLIER],
    })
    expect(earlier()).toBeNull()
    edit(a, (text) => text.replace('240吨', '260吨'))
    expect(earlier()).toEqual({ verdict, changesA: [{ was: '240', now: '260' }], changesB: [] })
    expect(reopenedVerdicts(desk.store, issueId, [printed()])).toEqual([{ findingKey: printed().key, verdict }])
  })

  it('is found only by who was shown what was printed before', () => {
    expect(() => decide(desk, { issueId, findingKey: printed().key, decision: 'falseAlarm', reason: '', spikeArticleId: null })).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'notFound' }) }),
    )
  })

  it('pulls the article of this issue and no other', () => {
    expect(() => settle('keepOne', '', b)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ reason: 'keepOneOfTwo' }) }),
    )
    settle('keepOne', '', a)
    expect(getArticle(desk.store, a).card.state).toBe('spiked')
    expect(getArticle(desk.store, b).card.state).toBe('filed')
  })
})
