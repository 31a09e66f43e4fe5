import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassages, findRuns, prepareText } from './align.js'
import { INVENTED, text, trimmed } from './testing/invented-copy.js'

// Characters that no two of these strings share, so that every run is one that the test laid.
const WAY = '清晨渡口船夫解缆撑篙沿岸芦苇轻摇惊起白鹭'
const FORMULA = '记者从市局获悉'
const END = '明日多云转晴风力三级'
const FILL_A = '甲乙丙丁戊己庚辛壬癸子丑'
const FILL_B = '寅卯辰巳午未申酉戌亥角亢'

const passages = (a: string, b: string) =>
  findPassages(prepareText(a), prepareText(b)).map(({ matched, runs }) => [matched, ...runs.map((run) => run.length)])

describe('findPassages', () => {
  it('carries a passage on over a change of up to twelve units, and no further', () => {
    expect(passages(WAY + FILL_A + END, WAY + FILL_B + END)).toEqual([[30, 20, 10]])
    expect(passages(`${WAY}${FILL_A}氐${END}${END}`, `${WAY}${FILL_B}房${END}${END}`)).toEqual([
      [20, 20],
      [20, 20],
    ])
  })

  it('takes no passage for one that is thin or short', () => {
    const thin = (fill: string) => FORMULA.slice(0, 5) + fill + END.slice(0, 5) + fill + WAY.slice(0, 5)
    expect(passages(thin(FILL_A), thin(FILL_B))).toEqual([])
    expect(passages(WAY.slice(0, 12), WAY.slice(0, 12))).toEqual([])
    expect(passages(WAY.slice(0, 13), WAY.slice(0, 13))).toEqual([[13, 13]])
  })

  it('goes on where it was rather than jump to a slightly longer run elsewhere', () => {
    const a = `${WAY}甲${FORMULA}乙丙`
    const b = `${FORMULA}乙丙丁戊己庚辛壬癸子丑寅卯辰巳${WAY}午${FORMULA}未`
    expect(passages(a, b)[0]).toEqual([27, 20, 7])
  })

  it('finds the longest of several places of a formula', () => {
    const b = `${FORMULA}甲${FORMULA}乙${FORMULA}丙${FORMULA}${END}${WAY}`
    expect(passages(FORMULA + END + WAY, b)).toEqual([[37, 37]])
  })
})

describe('findRuns', () => {
  it('gives runs that are equal, in order and without overlap in the first text', () => {
    const paragraphs = Object.values(INVENTED).flat()
    const patchwork = fc.array(fc.constantFrom(...paragraphs), { maxLength: 4 }).map(text)
    fc.assert(
      fc.property(patchwork, patchwork, (textA, textB) => {
        const [a, b] = [prepareText(textA), prepareText(textB)]
        let end = 0
        for (const run of findRuns(a, b)) {
          expect(run.a).toBeGreaterThanOrEqual(end)
          end = run.a + run.length
          expect([...a.units.codes.slice(run.a, end)]).toEqual([...b.units.codes.slice(run.b, run.b + run.length)])
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('prepareText, fine', () => {
  const a = 'The harbour board voted on Tuesday to widen the eastern channel after three winters'
  const b = 'The harbour board decided on Tuesday to deepen the eastern channel after two winters'

  it('finds runs of three words, and a passage by what its words say', () => {
    const passages = (fine: boolean) =>
      findPassages(prepareText(a, fine), prepareText(b, fine)).map((passage) => passage.runs.map((run) => run.length))
    expect(passages(false)).toEqual([])
    expect(passages(true)).toEqual([[3, 3, 4]])
  })

  it('reads characters as ever', () => {
    const zh = text(INVENTED.zhBridge)
    const part = trimmed(zh, 0.4)
    expect(findPassages(prepareText(part, true), prepareText(zh, true))).toEqual(findPassages(prepareText(part), prepareText(zh)))
  })
})
