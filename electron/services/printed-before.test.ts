// What ran before keeps the press closed until it is answered, through check, verdict and gate alike.
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CONTRACT } from '../../shared/ipc/contract.js'
import { openArchive } from '../store/archive/open-archive.js'
import { bringIn, printed } from '../store/archive/testing.js'
import { inventedText } from '../store/duplicate-index/testing.js'
import { getArticle } from '../store/repositories/articles.js'
import { findFirstPerson } from '../store/repositories/people.js'
import { copy, enrol, openTestStore, temporaryFolder } from '../store/testing.js'
import { openRadar, type Radar } from '../workers/archive/radar.js'
import { checkWhole, settledBefore } from './check-issue.js'
import type { Desk } from './desk.js'
import { decide } from './give-verdict.js'
import { makeUpAll } from './make-up-pages.js'
import { createIssueFor } from './plan-issue.js'
import { refuseUnlessReady } from './print-issue.js'
import { type LookUp, printedBeforeArticle } from './printed-before.js'
import { markFormula, markRecurring } from './standing-words.js'
import { createArticleIn, saveArticle, setStates } from './write-article.js'

let directory: string
let desk: Desk
let radar: Radar
let issueId: string
const lookUp: LookUp = (ask) => radar.lookUp(ask)
beforeEach(() => {
  directory = temporaryFolder()
  const store = openTestStore(directory)
  enrol(store)
  const person = findFirstPerson(store)
  if (!person) throw new Error('nobody enrolled')
  desk = { store, person }
  issueId = createIssueFor(desk, '2026-09-04').id
  radar = openRadar({ directory })
})
afterEach(() => {
  radar.close()
  desk.store.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const TEXT = inventedText(1, 14)
const archived = (id: string, text: string, extra = {}) => {
  const archive = openArchive({ directory, now: Date.now })
  bringIn(archive, [printed('旧题', text, { id, date: '2026-08-01', page: 'A03', ...extra })], id)
  archive.close()
}
const write = (headline: string, text: string, issue: string | null = issueId, extra = {}) => {
  const { card } = createArticleIn(desk, issue, copy(headline, text, { byline: [{ role: 'reporter', name: '林晓' }], ...extra }))
  setStates(desk, [card.id], 'filed')
  return card.id
}
const edit = (articleId: string, change: (text: string) => string) => {
  const { revision, content } = getArticle(desk.store, articleId)
  const body = structuredClone(content.body)
  const block = body.content[0]
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  block.content = block.content?.map((part) => (part.type === 'text' ? { ...part, text: change(part.text) } : part)) ?? []
  saveArticle(desk, { articleId, baseRevisionId: revision.id, content: { ...content, body }, kind: 'saved', note: '' })
}
const check = () => checkWhole(desk, issueId, lookUp)
const ranBefore = async () => (await check()).findings.filter((finding) => finding.rule === 'printed-before')
const give = async (
  findingKey: string,
  decision: 'bothIntended' | 'related' | 'keepOne',
  reason: string,
  spikeArticleId: string | null = null,
) => decide(desk, { issueId, findingKey, decision, reason, spikeArticleId }, await settledBefore(desk, issueId, lookUp))

describe('a text that ran before', () => {
  it('keeps the press closed until a reason is given, and again when a compared word changes', async () => {
    archived('a1', TEXT)
    const mine = write('新题', TEXT)
    makeUpAll(desk, issueId, null, 1)
    const report = await check()
    expect(CONTRACT['preflight.run'].output.parse(report)).toEqual(report)
    expect(report.archive).toEqual({ state: 'compared', texts: 1 })
    const [found] = await ranBefore()
    expect(found).toMatchObject({ severity: 'block', where: { articleId: mine }, params: { documentId: 'a1', kind: 'archive' } })
    const key = found?.key ?? ''
    await expect(refuseUnlessReady(desk, issueId, false, lookUp)).rejects.toMatchObject({
      refusal: { code: 'blocked', reason: 'findings' },
    })
    await refuseUnlessReady(desk, issueId, true, lookUp)
    await expect(give(key, 'bothIntended', ' ')).rejects.toMatchObject({ refusal: { code: 'refused' } })
    await give(key, 'bothIntended', '读者来电要求重登')
    expect((await check()).pressReady).toBe(true)
    await refuseUnlessReady(desk, issueId, false, lookUp)

    edit(mine, (text) => `${text.slice(0, 20)}再添几个字${text.slice(20)}`)
    makeUpAll(desk, issueId, null, 1)
    const after = await check()
    expect(after.pressReady).toBe(false)
    expect(after.reopened).toMatchObject([{ verdict: { findingKey: key, reason: '读者来电要求重登' } }])
  })

  it('asks again when another copy appears', async () => {
    archived('a1', TEXT)
    write('新题', TEXT)
    const [found] = await ranBefore()
    await give(found?.key ?? '', 'bothIntended', '重登')
    expect((await check()).verdicts).toHaveLength(1)
    archived('a2', TEXT, { date: '2026-07-01' })
    const again = await check()
    expect(again.verdicts).toEqual([])
    expect(again.findings.find((one) => one.rule === 'printed-before')?.params).toMatchObject({ others: 1 })
  })

  it('is pulled by keeping the other', async () => {
    archived('a1', TEXT)
    const mine = write('新题', TEXT)
    const [found] = await ranBefore()
    await give(found?.key ?? '', 'keepOne', '', mine)
    expect(getArticle(desk.store, mine).card.state).toBe('spiked')
    expect(await ranBefore()).toEqual([])
  })

  it('is found in other issues and in the stock, never in its own issue', async () => {
    const mine = write('新题', TEXT)
    write('同期', TEXT)
    expect(await ranBefore()).toEqual([])
    const other = write('别期', TEXT, createIssueFor(desk, '2026-09-01').id)
    const stock = write('存稿', TEXT, null)
    const { state, byArticle } = await printedBeforeArticle(desk, mine, lookUp)
    const told = { state, matches: [...(byArticle.get(mine)?.matches ?? [])] }
    expect(CONTRACT['duplicate.matches'].output.parse(told)).toEqual(told)
    expect(state).toBe('compared')
    expect(new Set(byArticle.get(mine)?.matches.map(({ earlier }) => earlier.id))).toEqual(new Set([other, stock]))
    // From the stock everything else is another text.
    expect((await printedBeforeArticle(desk, stock, lookUp)).byArticle.get(stock)?.matches).toHaveLength(3)
  })

  it('is no red one in a column that returns, by section or kicker, and a formula counts for nothing', async () => {
    archived('a1', TEXT)
    const mine = write('天气', TEXT, issueId, { kicker: '天气预报' })
    expect((await ranBefore())[0]?.severity).toBe('block')
    markRecurring(desk, '天气预报', true)
    for (const finding of await ranBefore()) expect(finding.severity).not.toBe('block')
    markRecurring(desk, '天气预报', false)
    expect((await ranBefore())[0]?.severity).toBe('block')
    markFormula(desk, TEXT.slice(0, 400), true)
    for (const finding of await ranBefore()) expect(finding.severity).not.toBe('block')
    expect(mine).not.toBe('')
  })
})

describe('an archive that cannot be read', () => {
  it('is a finding and no refusal; the press stays open to everything else', async () => {
    archived('a1', TEXT)
    write('新题', inventedText(5))
    makeUpAll(desk, issueId, null, 1)
    expect((await check()).findings.some((one) => one.rule === 'archive-unchecked')).toBe(false)
    radar.close()
    fs.writeFileSync(path.join(directory, 'archive.db'), 'paper '.repeat(3000))
    radar = openRadar({ directory })
    const report = await check()
    expect(report.archive.state).toBe('failed')
    expect(report.findings.filter((one) => one.rule === 'archive-unchecked')).toMatchObject([{ severity: 'warn' }])
    expect(report.pressReady).toBe(true)
  })

  it('is not known to be compared while texts change under the look-up', async () => {
    archived('a1', TEXT)
    const mine = write('新题', TEXT)
    let times = 0
    const busy: LookUp = async (ask) => {
      const answer = await radar.lookUp(ask)
      if (times++ < 1) edit(mine, (text) => `${text}又`)
      return answer
    }
    expect((await settledBefore(desk, issueId, busy)).byArticle.get(mine)?.matches).toHaveLength(1)
    const never: LookUp = async (ask) => {
      const answer = await radar.lookUp(ask)
      edit(mine, (text) => `${text}又`)
      return answer
    }
    expect((await settledBefore(desk, issueId, never)).state).toBe('failed')
  })
})
