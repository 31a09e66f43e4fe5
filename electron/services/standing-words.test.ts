// Columns and formulae are marked in the style: once, in the record, within limits, and undone by the same call.
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyFromParagraphs } from '../../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../shared/domain/article.js'
import { INVENTED } from '../../shared/domain/duplicates/testing/invented-copy.js'
import { runPreflight } from '../../shared/domain/preflight/run-preflight.js'
import { DEFAULT_PUBLICATION } from '../../shared/domain/publication.js'
import { createArticle } from '../store/repositories/articles.js'
import { getStyle, saveStyle } from '../store/repositories/styles.js'
import { temporaryFolder } from '../store/testing.js'
import { verifyStore } from '../store/verify.js'
import { compareArticles } from './compare-articles.js'
import { commandBy, type Desk } from './desk.js'
import { decide } from './give-verdict.js'
import { issueSnapshot } from './issue-snapshot.js'
import { createIssueFor } from './plan-issue.js'
import { markFormula, markRecurring } from './standing-words.js'
import { openTestDesk } from './testing-desk.js'

let directory: string
let desk: Desk
let issueId: string
beforeEach(() => {
  directory = temporaryFolder()
  desk = openTestDesk(directory)
  issueId = createIssueFor(desk, '2026-09-04').id
})
afterEach(() => {
  expect(verifyStore(desk.store).problems).toEqual([])
  desk.store.close()
  rmSync(directory, { recursive: true, force: true })
})

const FORMULA = '市民可通过热线电话或者登录官方网站查询办理进度，咨询时间为工作日上午九点至下午五点，节假日除外，逾期不予受理。'
const file = (paragraphs: readonly string[], extra: Partial<ArticleContent> = {}): string =>
  desk.store.command(commandBy(desk, 'article.create', null), (tx) =>
    createArticle(tx, {
      issueId,
      content: { ...EMPTY_ARTICLE, ...extra, body: bodyFromParagraphs(paragraphs.map((text) => ({ kind: 'text', text }))) },
      kind: 'created',
      state: 'filed',
    }),
  ).articleId
const duplicates = () => runPreflight(issueSnapshot(desk.store, issueId)).filter(({ rule }) => rule === 'duplicate')
const commands = (op: string): number => desk.store.db.prepare('SELECT count(*) FROM outbox WHERE op = ?').pluck().get(op) as number
const revisions = (): number =>
  desk.store.db
    .prepare("SELECT count(*) FROM revision r JOIN entity e ON e.id = r.entity_id WHERE e.kind = 'style'")
    .pluck()
    .get() as number
const refused = (reason: string) => expect.objectContaining({ refusal: expect.objectContaining({ code: 'refused', reason }) })

describe('markRecurring', () => {
  it('adds a column once and takes it away, one command each', () => {
    expect(markRecurring(desk, ' 天气 ', true).recurringColumns).toEqual(['天气'])
    expect(markRecurring(desk, '天气', true).recurringColumns).toEqual(['天气'])
    expect(markRecurring(desk, '讣告', true).recurringColumns).toEqual(['天气', '讣告'])
    expect(markRecurring(desk, '天气', false)).toEqual({ ...DEFAULT_PUBLICATION, recurringColumns: ['讣告'] })
    expect(getStyle(desk.store).content.recurringColumns).toEqual(['讣告'])
    expect(commands('duplicate.markRecurring')).toBe(4)
    expect(revisions()).toBe(3)
  })

  it('changes the newest style and nothing else in it', () => {
    desk.store.command(commandBy(desk, 'style.save', null), (tx) => saveStyle(tx, { ...DEFAULT_PUBLICATION, name: '云溪晚报' }))
    expect(markRecurring(desk, '天气', true)).toEqual({ ...DEFAULT_PUBLICATION, name: '云溪晚报', recurringColumns: ['天气'] })
  })

  it('refuses more than there is room for', () => {
    const recurringColumns = Array.from({ length: 200 }, (_, index) => `栏目${index}`)
    desk.store.command(commandBy(desk, 'style.save', null), (tx) => saveStyle(tx, { ...DEFAULT_PUBLICATION, recurringColumns }))
    expect(() => markRecurring(desk, '天气', true)).toThrow(refused('tooManyColumns'))
    expect(markRecurring(desk, '栏目7', true).recurringColumns).toHaveLength(200)
    expect(markRecurring(desk, '栏目7', false).recurringColumns).toHaveLength(199)
  })

  it('leaves of its articles only what is the same to the number', () => {
    const weather = (degrees: number) =>
      ['东城', '西城', '南湖', '北岭', '青石', '柳林'].map(
        (place, index) =>
          `${place}晴转多云，气温${degrees + index}到${degrees + index + 9}度，东南风3级，空气质量良好，适宜户外活动和晾晒。`,
      )
    file(weather(12), { section: '天气' })
    file(weather(17), { kicker: '天气' })
    expect(duplicates()).toHaveLength(1)
    markRecurring(desk, '天气', true)
    expect(duplicates()).toEqual([])
    file(weather(17), { section: '天气' })
    expect(duplicates()).toEqual([expect.objectContaining({ severity: 'block', params: expect.objectContaining({ aInBPercent: 100 }) })])
    markRecurring(desk, '天气', false)
    expect(duplicates()).toHaveLength(3)
  })
})

describe('markFormula', () => {
  it('takes the passage out of the count and brings it back', () => {
    const a = file([...INVENTED.zhLibrary, FORMULA])
    const b = file([FORMULA, ...INVENTED.zhSchool])
    expect(duplicates()).toHaveLength(1)
    expect(compareArticles(desk.store, a, b)).toMatchObject({ formulae: { a: [], b: [] } })

    expect(markFormula(desk, `${FORMULA}\n`, true).formulae).toEqual([FORMULA])
    expect(duplicates()).toEqual([])
    const { comparison, formulae } = compareArticles(desk.store, a, b)
    expect(comparison).toBeNull()
    const start = INVENTED.zhLibrary.join('\n').length + 1
    expect(formulae).toEqual({ a: [[start, start + FORMULA.length - 1]], b: [[0, FORMULA.length - 1]] })

    expect(markFormula(desk, FORMULA.replace('，', ' '), true).formulae).toEqual([FORMULA])
    expect(markFormula(desk, FORMULA, false).formulae).toEqual([])
    expect(duplicates()).toHaveLength(1)
    expect(commands('duplicate.markFormula')).toBe(3)
  })

  it('leaves what was decided on two texts as it is', () => {
    file([...INVENTED.zhBridge, FORMULA])
    file([FORMULA, ...INVENTED.zhBridge])
    const [found] = duplicates()
    decide(desk, { issueId, findingKey: found?.key ?? '', decision: 'bothIntended', reason: '两版读者不同', spikeArticleId: null })
    markFormula(desk, FORMULA, true)
    expect(duplicates().map(({ key }) => key)).toEqual([found?.key])
  })

  it('refuses a turn of phrase, and more than there is room for', () => {
    expect(() => markFormula(desk, '记者了解到，', true)).toThrow(refused('passageTooShort'))
    const formulae = Array.from(
      { length: 1000 },
      (_, index) => `${FORMULA}${'甲'.repeat((index % 40) + 1)}${'乙'.repeat(Math.floor(index / 40) + 1)}`,
    )
    desk.store.command(commandBy(desk, 'style.save', null), (tx) => saveStyle(tx, { ...DEFAULT_PUBLICATION, formulae }))
    expect(() => markFormula(desk, FORMULA, true)).toThrow(refused('tooManyFormulae'))
  })
})
