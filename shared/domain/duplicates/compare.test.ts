import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.js'
import { normalise } from './normalise.js'
import { Comparison } from './pair.js'
import { INVENTED, text, toFullWidth, trimmed, ZH_BRIDGE_BY_ANOTHER } from './testing/invented-copy.js'

const NAMES = Object.keys(INVENTED) as (keyof typeof INVENTED)[]
const long = ['zhBridge', 'enHarbour'] as const
const reading = (source: string, [from, to]: readonly [number, number]): number[] => [...normalise(source.slice(from, to)).values]

/** An article made of whole paragraphs of the invented ones. */
const patchwork = fc
  .shuffledSubarray(
    NAMES.flatMap((name) => INVENTED[name] as string[]),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) => text(paragraphs))

describe('compareTexts', () => {
  it.each(NAMES)('takes %s, word for word, for the same article', (name) => {
    const whole = text(INVENTED[name])
    expect(compareTexts(whole, whole)).toMatchObject({ level: 'red', aInB: 1, bInA: 1 })
    expect(compareTexts(whole, whole.replaceAll('\n', ''))).toMatchObject({ level: 'red', aInB: 1, bInA: 1 })
  })

  it('takes twenty units, word for word, for the same text', () => {
    const short = '昨日傍晚，渔民在外港码头晾晒新收的紫菜，海风正好'
    expect(normalise(short).count).toBeGreaterThanOrEqual(20)
    expect(compareTexts(short, short)).toMatchObject({ level: 'red', aInB: 1, bInA: 1 })
    const numbers = '开奖号码 01 05 12 18 26 31 07，奖池 8,120,345 元 3 5 9 11 14 20'
    expect(compareTexts(numbers, numbers)).toMatchObject({ level: 'red', aInB: 1, bInA: 1 })
  })

  it.each(long)('finds %s trimmed to a half and to under a third, all of the short one standing in the long one', (name) => {
    const whole = text(INVENTED[name])
    for (const share of [0.5, 0.3]) {
      const found = compareTexts(trimmed(whole, share), whole)
      expect(found?.level).toBe('red')
      expect(found?.aInB).toBeGreaterThan(0.97)
      expect(found?.bInA).toBeLessThan(share + 0.1)
    }
  })

  it.each(long)('finds %s with its paragraphs in another order', (name) => {
    const found = compareTexts(text(INVENTED[name]), text([...INVENTED[name]].reverse()))
    expect(found?.level).toBe('red')
    expect(Math.min(found?.aInB ?? 0, found?.bInA ?? 0)).toBeGreaterThan(0.97)
  })

  it.each(long)('finds %s with every number changed', (name) => {
    const whole = text(INVENTED[name])
    const found = compareTexts(
      whole,
      whole.replace(/\d+/g, (digits) => String(Number(digits) + 7)),
    )
    expect(found?.level).toBe('red')
    expect(found?.aInB).toBeGreaterThan(0.9)
    expect(found?.aInB).toBeLessThan(1)
  })

  it('finds an article with its names changed', () => {
    const changed = text(INVENTED.zhBridge).replaceAll('陶立新', '许国平').replaceAll('马秀英', '何玉兰').replaceAll('云溪河', '金沙江')
    expect(compareTexts(text(INVENTED.zhBridge), changed)?.level).toBe('red')
  })

  it.each([
    ['zhBridge', /\p{Script=Han}{2}/gu, 4, '某某'],
    ['enHarbour', /\p{L}+/gu, 8, 'other'],
  ] as const)('finds %s with words replaced all through it', (name, word, every, other) => {
    let count = 0
    const edited = text(INVENTED[name]).replace(word, (found) => (++count % every === 0 ? other : found))
    expect(['amber', 'red']).toContain(compareTexts(text(INVENTED[name]), edited)?.level)
  })

  it('finds an article inside one that was merged from two', () => {
    const merged = text([...INVENTED.zhLibrary, ...INVENTED.zhSchool])
    for (const part of ['zhLibrary', 'zhSchool'] as const)
      expect(compareTexts(text(INVENTED[part]), merged)).toMatchObject({ level: 'red', aInB: 1 })
  })

  it.each([
    ['zhBridge', 1, 'zhLibrary'],
    ['enHarbour', 1, 'enOrchard'],
    ['zhLibrary', 0, 'zhBridge'],
  ] as const)('finds one paragraph of %s reused in another article', (from, index, into) => {
    const paragraph = INVENTED[from][index] ?? ''
    const found = compareTexts(text(INVENTED[from]), text([...INVENTED[into], paragraph]))
    expect(['amber', 'red']).toContain(found?.level)
    expect(found?.longestRun).toBeGreaterThanOrEqual(normalise(paragraph).count)
  })

  it('finds an article with quotations inserted', () => {
    const inserted = INVENTED.zhLibrary.map(
      (paragraph, index) => `${paragraph}“这地方${'好热'.repeat(index + 1)}闹，往后天天都来。”街坊这样说。`,
    )
    expect(compareTexts(text(INVENTED.zhLibrary), text(inserted))).toMatchObject({ level: 'red', aInB: 1 })
  })

  it('sees through width and traditional characters', () => {
    const whole = text(INVENTED.zhBridge)
    expect(compareTexts(whole, toFullWidth(whole))).toMatchObject({ level: 'red', aInB: 1, bInA: 1 })
    const simplified = '台风过后，乡亲们赶着把粮食运进仓库，广场上晒满了稻谷，电线杆也重新竖了起来。'
    const traditional = '颱風過後，鄉親們趕著把糧食運進倉庫，廣場上曬滿了稻穀，電線桿也重新豎了起來。'
    expect(compareTexts(simplified, traditional)).toMatchObject({ level: 'red' })
  })

  it('counts both copies of a passage that one article carries twice', () => {
    const once = text(INVENTED.zhLibrary)
    const found = compareTexts(once, `${once}\n${once}`)
    expect(found).toMatchObject({ aInB: 1, bInA: 1 })
    expect(found?.spans.length).toBeGreaterThanOrEqual(2)
  })

  it('is silent on different articles, also about the same news', () => {
    for (const a of NAMES) for (const b of NAMES) if (a !== b) expect(compareTexts(text(INVENTED[a]), text(INVENTED[b]))).toBeNull()
    expect(compareTexts(text(INVENTED.zhBridge), text(ZH_BRIDGE_BY_ANOTHER))).toBeNull()
  })

  it('is silent on empty and tiny texts', () => {
    expect(compareTexts('', text(INVENTED.zhBridge))).toBeNull()
    expect(compareTexts('', '')).toBeNull()
    expect(compareTexts('欢迎订阅', '欢迎订阅')).toBeNull()
  })

  it('tells the price lists of two markets apart', () => {
    const prices = (numbers: readonly number[]) =>
      `白菜${numbers[0]}元 萝卜${numbers[1]}元 土豆${numbers[2]}元 黄瓜${numbers[3]}元 鸡蛋${numbers[4]}元 猪肉${numbers[5]}元`
    expect(compareTexts(prices([1.2, 2.1, 3, 4.5, 5.2, 13]), prices([1.5, 2.4, 2.8, 4.1, 5.6, 14]))?.level).not.toBe('red')
  })

  it('gives the same answer in either order', () => {
    fc.assert(
      fc.property(patchwork, patchwork, (a, b) => {
        const [there, back] = [compareTexts(a, b), compareTexts(b, a)]
        expect(back === null).toBe(there === null)
        if (!there || !back) return
        expect(back).toMatchObject({ level: there.level, aInB: there.bInA, bInA: there.aInB, matchedUnits: there.matchedUnits })
        const turned = back.spans.map((span) => ({ a: span.b, b: span.a, chars: span.chars }))
        expect(turned.toSorted((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0])).toEqual(there.spans)
      }),
      { numRuns: 60 },
    )
  })

  it('gives spans that are equal in both texts, and shares that are no more than one', () => {
    fc.assert(
      fc.property(patchwork, patchwork, fc.nat(99), (a, plainB, number) => {
        const b = plainB.replace(/\d+/, String(number))
        const found = compareTexts(a, b)
        if (found === null) return
        Comparison.parse(found)
        for (const span of found.spans) {
          expect(reading(a, span.a)).toEqual(reading(b, span.b))
          expect(reading(a, span.a)).toHaveLength(span.chars)
        }
      }),
      { numRuns: 60 },
    )
  })
})
