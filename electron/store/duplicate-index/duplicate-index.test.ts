import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formulaFingerprints } from '../../../shared/domain/duplicates/archive-fingerprint.js'
import { normalise } from '../../../shared/domain/duplicates/normalise.js'
import { INVENTED, text, trimmed } from '../../../shared/domain/duplicates/testing/invented-copy.js'
import { temporaryFolder } from '../testing.js'
import { documentOf, inventedText, openTestIndex } from './testing.js'

let directory: string
let texts: Map<string, string>
let index: ReturnType<typeof openTestIndex>

beforeEach(() => {
  directory = temporaryFolder()
  texts = new Map()
  index = openTestIndex(directory, texts)
})
afterEach(() => {
  index.close()
  fs.rmSync(directory, { recursive: true, force: true })
})

const DAY = { day: '2025-08-26' } as const
const ids = (source: string, options = {}) => index.query(source, { ...DAY, ...options }).map((match) => match.document.id)
const postings = () => index.verifyIndex().postings

describe('query', () => {
  it('says where and when a text ran, how much of each stands in the other, and which numbers changed', () => {
    index.put(
      documentOf('bridge', text(INVENTED.zhBridge), { page: 'A03', headline: '大桥合龙', section: '民生', day: '2025-08-20' }),
      documentOf('library', text(INVENTED.zhLibrary)),
    )
    const copy = `本报讯 ${trimmed(text(INVENTED.zhBridge), 0.6).replace('240吨', '260吨')}`
    const [match, ...others] = index.query(copy, DAY)
    expect(others).toEqual([])
    expect(match).toMatchObject({
      document: { id: 'bridge', page: 'A03', headline: '大桥合龙', section: '民生', day: '2025-08-20', state: 'archived' },
      ageDays: 6,
      comparison: { level: 'red', routine: false },
    })
    const { comparison } = match ?? { comparison: null }
    expect(comparison?.aInB).toBeGreaterThan(0.9)
    expect(comparison?.bInA).toBeGreaterThan(0.5)
    expect(comparison?.bInA).toBeLessThan(0.65)
    expect(comparison?.changedNumbers.map(({ a }) => copy.slice(...a))).toEqual(['260'])
  })

  it('finds nothing in an empty index, for an empty text, and for a text of its own', () => {
    expect(ids(text(INVENTED.zhBridge))).toEqual([])
    index.put(documentOf('bridge', text(INVENTED.zhBridge)), documentOf('blank', ''))
    expect(ids('')).toEqual([])
    expect(ids(text(INVENTED.zhSchool))).toEqual([])
  })

  it('leaves excluded documents out, also when phrases are counted', () => {
    const copies = Array.from({ length: 14 }, (_, number) => documentOf(`copy ${number}`, text(INVENTED.zhBridge)))
    index.put(...copies)
    const others = copies.slice(1).map((one) => one.id)
    const part = trimmed(text(INVENTED.zhBridge), 0.6)
    expect(ids(part)).toEqual([])
    expect(ids(part, { excludeIds: others })).toEqual(['copy 0'])
    expect(ids(part, { excludeIds: copies.map((one) => one.id) })).toEqual([])
    expect(ids(text(INVENTED.zhBridge)).length).toBeGreaterThan(13)
  })

  it('takes the gravest first and stops at the limit', () => {
    index.put(documentOf('paragraph', `${text(INVENTED.zhSchool)}\n${INVENTED.zhBridge[2]}`), documentOf('whole', text(INVENTED.zhBridge)))
    expect(ids(text(INVENTED.zhBridge))).toEqual(['whole', 'paragraph'])
    expect(ids(text(INVENTED.zhBridge), { limit: 1 })).toEqual(['whole'])
  })

  it('treats a document without a day as one of today, and a recurring section as marked', () => {
    const prices = (last: string) =>
      `本周粮油价格：大米每公斤5.2元，面粉每公斤4.1元，菜油每桶78元，鸡蛋每公斤${last}元，均与上周持平，市场供应充足。`
    index.put(documentOf('stock', prices('9.6'), { day: null, section: '菜篮子', state: 'draft', revisionId: null }))
    expect(index.query(prices('8.8'), DAY)[0]).toMatchObject({ ageDays: 0, comparison: { level: 'red' } })
    expect(ids(`${prices('8.8')}`, { recurringSections: new Set(['菜篮子']) })).toEqual(['stock'])
    expect(index.query(prices('9.6'), { ...DAY, recurring: true })[0]?.comparison.level).toBe('amber')
  })

  it('gives a standing formula no weight', () => {
    const passage = INVENTED.zhBridge[2] ?? ''
    index.put(documentOf('bridge', text(INVENTED.zhBridge)))
    const other = `${text(INVENTED.zhSchool)}\n${passage}`
    expect(index.query(other, DAY)[0]?.comparison.level).toBe('amber')
    expect(ids(other, { formulae: formulaFingerprints([normalise(passage)]) })).toEqual([])
  })

  it('skips a document whose text is gone', () => {
    index.put(documentOf('bridge', text(INVENTED.zhBridge)))
    texts.delete('bridge')
    expect(ids(text(INVENTED.zhBridge))).toEqual([])
  })
})

describe('documents', () => {
  it('are added once, however often they are given', () => {
    const document = documentOf('a', text(INVENTED.zhBridge))
    expect(index.addDocuments([document, document])).toEqual({ added: 1, changed: 0, unchanged: 1, removed: 0 })
    texts.set('a', document.text)
    const before = postings()
    expect(index.addDocuments([{ ...document, page: 'B01' }])).toMatchObject({ changed: 1 })
    expect(index.addDocuments([{ ...document, page: 'B01', text: ` ${document.text}` }])).toMatchObject({ unchanged: 1 })
    expect(postings()).toBe(before)
    expect(index.findDocument('a')).toMatchObject({ page: 'B01', day: '2025-03-01', state: 'archived' })
  })

  it('keep ids of both kinds, days before 1970 and revisions', () => {
    const uuid = '0198e2a4-5c1b-7d33-9a10-0123456789ab'
    index.put(documentOf(uuid, 'x', { revisionId: uuid, day: '1949-10-01', state: 'filed' }), documentOf('1949/A01/3', 'y'))
    expect(index.findDocument(uuid)).toMatchObject({ id: uuid, revisionId: uuid, day: '1949-10-01', state: 'filed' })
    expect(index.findDocument('1949/A01/3')?.id).toBe('1949/A01/3')
  })

  it('are found by their new words and not by the old ones after an edit, in main table and delta', () => {
    index.put(documentOf('a', text(INVENTED.zhBridge)))
    for (const merged of [false, true]) {
      if (merged) index.merge()
      index.put(documentOf('a', text(INVENTED.zhLibrary)))
      expect(ids(text(INVENTED.zhBridge))).toEqual([])
      expect(ids(text(INVENTED.zhLibrary))).toEqual(['a'])
      index.put(documentOf('a', text(INVENTED.zhBridge)))
    }
    expect(index.verifyIndex()).toMatchObject({ ok: true, documents: 1, strayPostings: 0 })
  })

  it('can be edited and removed when their former text is lost', () => {
    index.put(documentOf('a', text(INVENTED.zhBridge)), documentOf('b', text(INVENTED.zhSchool)))
    texts.set('a', 'something else')
    texts.delete('b')
    index.put(documentOf('a', text(INVENTED.zhLibrary)))
    expect(index.removeDocument('b')).toBe(true)
    expect([ids(text(INVENTED.zhBridge)), ids(text(INVENTED.zhSchool)), ids(text(INVENTED.zhLibrary))]).toEqual([[], [], ['a']])
    expect(index.verifyIndex()).toMatchObject({ ok: true, documents: 1 })
    expect(index.verifyIndex().strayPostings).toBeGreaterThan(0)
  })

  it('are all added or none', () => {
    const broken = { ...documentOf('b', 'x'), headline: undefined as unknown as string }
    expect(() => index.addDocuments([documentOf('a', text(INVENTED.zhBridge)), broken])).toThrow()
    expect(index.stats()).toMatchObject({ documents: 0, waiting: 0 })
  })
})

describe('laws', () => {
  const numbers = fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 12 })

  it('a document is found by its own text until it is removed; merging changes no answer', () => {
    fc.assert(
      fc.property(numbers, fc.nat(11), fc.nat(200), (list, which, limit) => {
        index.put(...list.map((number) => documentOf(`${number}`, inventedText(number))))
        const answers = () => list.map((number) => index.query(inventedText(number), DAY))
        const before = answers()
        for (const [place, number] of list.entries())
          expect(before[place]?.[0]).toMatchObject({ document: { id: `${number}` }, comparison: { level: 'red', aInB: 1, bInA: 1 } })
        const waiting = index.stats().waiting
        expect(index.merge(limit)).toBe(Math.max(0, waiting - limit))
        expect(answers()).toEqual(before)
        index.merge()
        expect(index.stats().waiting).toBe(0)
        expect(answers()).toEqual(before)
        const gone = list[which % list.length] ?? 0
        expect(index.removeDocument(`${gone}`)).toBe(true)
        expect(index.removeDocument(`${gone}`)).toBe(false)
        expect(ids(inventedText(gone))).not.toContain(`${gone}`)
        expect(index.verifyIndex()).toMatchObject({ ok: true, documents: list.length - 1, strayPostings: 0 })
        for (const number of list) index.removeDocument(`${number}`)
        expect(index.verifyIndex()).toMatchObject({ documents: 0, postings: 0 })
      }),
      { numRuns: 25 },
    )
  })

  it('a rebuild answers as the documents added one by one', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const documents = list.map((number) => documentOf(`${number}`, inventedText(number)))
        index.put(...documents)
        const answers = () => list.map((number) => index.query(inventedText(number), DAY))
        const before = [answers(), postings()]
        expect(index.rebuildFrom([...documents, ...documents.slice(0, 1)])).toEqual({ documents: list.length, postings: before[1] })
        expect([answers(), postings()]).toEqual(before)
        expect(index.verifyIndex()).toMatchObject({ ok: true, documents: list.length })
        for (const number of list) index.removeDocument(`${number}`)
      }),
      { numRuns: 10 },
    )
  })
})

describe('the file', () => {
  const file = () => path.join(directory, 'duplicates.db')
  const fill = () => index.put(...Array.from({ length: 40 }, (_, number) => documentOf(`${number}`, inventedText(number))))

  it('keeps what was added', () => {
    fill()
    index.merge(100)
    index.close()
    index = openTestIndex(directory, texts)
    expect(ids(inventedText(7))[0]).toBe('7')
    expect(index.stats().documents).toBe(40)
    expect(index.stats().bytes).toBeGreaterThan(4096)
    index.warm()
  })

  it.each([
    ['no database', () => fs.writeFileSync(file(), 'paper '.repeat(3000))],
    ['cut short', () => fs.truncateSync(file(), 4096 * 3)],
    ['of another version', () => new Database(file()).pragma('user_version=99')],
    ['of another application', () => new Database(file()).exec('CREATE TABLE other(a); PRAGMA application_id=7; PRAGMA user_version=1')],
    [
      'overwritten inside',
      () => {
        const handle = fs.openSync(file(), 'r+')
        fs.writeSync(handle, Buffer.alloc(4096 * 6, 0x5a), 0, 4096 * 6, 4096)
        fs.closeSync(handle)
      },
    ],
  ])('is set aside when it is %s', (_, damage) => {
    fill()
    index.merge()
    index.close()
    damage()
    const told: string[] = []
    index = openTestIndex(directory, texts, { onSetAside: (error) => told.push(error.code) })
    try {
      index.query(inventedText(3), DAY)
      index.verifyIndex()
    } catch (error) {
      expect(error).toMatchObject({ code: 'damaged' })
    }
    if (told.length === 0) expect(index.verifyIndex().ok).toBe(false)
    else {
      expect(told).toEqual(['damaged'])
      expect(index.stats().documents).toBe(0)
      expect(fs.existsSync(path.join(directory, 'duplicates-damaged.db'))).toBe(true)
    }
    index.rebuildFrom(Array.from({ length: 40 }, (__, number) => documentOf(`${number}`, inventedText(number))))
    expect(ids(inventedText(3))[0]).toBe('3')
    expect(index.verifyIndex().ok).toBe(true)
  })

  it('is not replaced while another has it open; both go on', () => {
    fill()
    const other = openTestIndex(directory, texts)
    expect(() => index.rebuildFrom([])).toThrow(expect.objectContaining({ code: 'locked' }))
    expect(other.query(inventedText(3), DAY)).toHaveLength(1)
    other.close()
    expect(ids(inventedText(3))).toEqual(['3'])
    expect(index.rebuildFrom([])).toEqual({ documents: 0, postings: 0 })
    expect(ids(inventedText(3))).toEqual([])
    expect(fs.readdirSync(directory).filter((name) => name.includes('.new'))).toEqual([])
  })

  it('refuses after it was closed', () => {
    index.close()
    expect(() => index.query('x', DAY)).toThrow(expect.objectContaining({ code: 'refused', reason: 'closed' }))
    index = openTestIndex(directory, texts)
  })
})
