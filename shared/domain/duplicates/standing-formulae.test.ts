import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.js'
import { findPairs } from './find-pairs.js'
import { normalise } from './normalise.js'
import { FORMULA_UNITS, formulaGrams, formulaMask, formulaRanges } from './standing-formulae.js'
import { INVENTED, text, toFullWidth } from './testing/invented-copy.js'

const FORMULAE = [...INVENTED.zhBridge, ...INVENTED.enHarbour]
const around = fc.shuffledSubarray([...INVENTED.zhLibrary], { maxLength: 3 })
const elsewhere = fc.shuffledSubarray([...INVENTED.zhSchool, ...INVENTED.enOrchard], { maxLength: 3 })
const pairOf = (shared: string, a: readonly string[], b: readonly string[]) => [
  { id: 'a', text: text([...a, shared]) },
  { id: 'b', text: text([shared, ...b]) },
]

describe('formulae within an issue', () => {
  it('a pair that shares nothing else gives nothing; without the mark it is there again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAE), around, elsewhere, (formula, a, b) => {
        const pair = pairOf(formula, a, b)
        const before = findPairs(pair)
        expect(before).toHaveLength(1)
        expect(findPairs(pair, [formula])).toEqual([])
        expect(findPairs(pair, FORMULAE)).toEqual([])
        expect(findPairs(pair)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('takes nothing off two texts that share other words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INVENTED.zhBridge),
        fc.constantFrom(...INVENTED.enHarbour),
        around,
        elsewhere,
        (formula, shared, a, b) => {
          const pair = pairOf(shared, [...a, formula], [...b, formula])
          const [marked] = findPairs(pair, [formula])
          const [plain] = findPairs(pair)
          expect(marked?.comparison.longestRun).toBeGreaterThanOrEqual(normalise(shared).count)
          expect(marked?.comparison.matchedUnits).toBe((plain?.comparison.matchedUnits ?? 0) - normalise(formula).count)
          expect(marked?.alike).toEqual(plain?.alike)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('marks only take away', () => {
    const some = fc.shuffledSubarray([...FORMULAE, ...INVENTED.zhLibrary], { minLength: 1, maxLength: 5 })
    const rank = { red: 3, amber: 2, info: 1 }
    fc.assert(
      fc.property(some, some, some, (a, b, formulae) => {
        const pair = [
          { id: 'a', text: text(a) },
          { id: 'b', text: text(b) },
        ]
        const [marked, plain] = [findPairs(pair, formulae)[0], findPairs(pair)[0]]
        if (!marked) return
        expect(plain?.comparison.matchedUnits).toBeGreaterThanOrEqual(marked.comparison.matchedUnits)
        expect(rank[plain?.comparison.level ?? 'info']).toBeGreaterThanOrEqual(rank[marked.comparison.level])
      }),
      { numRuns: 100 },
    )
  })

  it('a formula filled anew is one still, and a chance word at its edge changes nothing', () => {
    const formula = INVENTED.zhBridge[0] ?? ''
    const anew = formula.replace('3.6', '4.8').replace('18', '21')
    const pair = [
      { id: 'a', text: `报道说，${formula}据悉` },
      { id: 'b', text: `另据了解，${formula}据悉` },
    ]
    expect(findPairs(pair)).toHaveLength(1)
    expect(findPairs(pair, [anew])).toEqual([])
  })
})

describe('recurring columns within an issue', () => {
  const prices = (cents: number, places = ['东城', '西城', '南湖', '北岭', '青石', '柳林']) =>
    places
      .map((place, index) => `${place}集贸市场白菜每公斤${cents + index}元，土豆每公斤${cents * 2 + index}元，货源充足，价格平稳。`)
      .join('\n')
  const levels = (a: string, b: string, recurring: boolean) =>
    findPairs([
      { id: 'a', text: a, recurring },
      { id: 'b', text: b },
    ]).map(({ comparison }) => comparison.level)

  it('say nothing of the same form with other numbers', () => {
    expect(levels(prices(3), prices(8), false)).not.toEqual([])
    expect(levels(prices(3), prices(8), true)).toEqual([])
  })

  it('say that a text stands twice, whether it has numbers or not', () => {
    expect(levels(prices(3), prices(3), true)).toEqual(['red'])
    const notice = '敬告读者：因系统检修，本报客服热线今晚暂停服务，明早恢复，给您带来不便，敬请谅解。'
    expect(levels(notice, notice, true)).toEqual(['red'])
  })

  it('are never less than red', () => {
    const article = text(INVENTED.zhBridge)
    const other = `${text(INVENTED.zhLibrary)}\n${INVENTED.zhBridge[0]}`
    expect(levels(article, other, false)).toEqual(['amber'])
    expect(levels(article, other, true)).toEqual([])
  })

  it('answer by the marks of the run, not of the one before', () => {
    for (const recurring of [true, false, true]) expect(levels(prices(3), prices(8), recurring).length).toBe(recurring ? 0 : 1)
  })
})

describe('formulaRanges', () => {
  it('gives whole formulae where they stand, in any form', () => {
    const formula = '本报讯据新华社消息记者日前从有关部门获悉'
    const source = `甲乙丙丁。${toFullWidth(formula)}；戊己\n${formula.slice(0, 9)}，${formula.slice(9)}。`
    const ranges = formulaRanges(source, [formula])
    expect(ranges.map(([from, to]) => source.slice(from, to).replaceAll('，', ''))).toEqual([formula, formula])
    expect(formulaRanges(source, [])).toEqual([])
  })

  it('covers a passage whole, and nothing of a text without it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAE), fc.nat(), fc.nat(), (paragraph, from, length) => {
        const units = normalise(paragraph)
        const start = from % (units.count - FORMULA_UNITS)
        const end = start + FORMULA_UNITS + (length % (units.count - start - FORMULA_UNITS + 1))
        const formula = paragraph.slice(units.starts[start], units.ends[end - 1])
        const mask = formulaMask(units, formulaGrams([formula]))
        // The last unit may lie outside, where a word and a number make k-grams of different lengths.
        expect(mask?.slice(start, end - 1).every((covered) => covered === 1)).toBe(true)
        expect(formulaRanges(text(INVENTED.zhLibrary), [formula])).toEqual([])
        expect(compareTexts(paragraph, paragraph)?.level).toBe('red')
      }),
      { numRuns: 60 },
    )
  })
})
