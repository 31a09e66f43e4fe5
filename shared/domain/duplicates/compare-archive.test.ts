import { describe, expect, it } from 'vitest'
import { prepareText } from './align.js'
import type { DocumentEvidence } from './archive-evidence.js'
import { compareWithArchive } from './compare-archive.js'
import { INVENTED, text, trimmed } from './testing/invented-copy.js'

const NOTHING_KNOWN = { hits: [], common: [], own: 1, marked: false }
const old = { ageDays: 100, recurring: false }
const compare = (a: string, b: string, circumstances = old, evidence: DocumentEvidence = NOTHING_KNOWN) =>
  compareWithArchive(prepareText(a), prepareText(b), evidence, circumstances)

const bridge = text(INVENTED.zhBridge)

describe('compareWithArchive', () => {
  it('finds a reprint whole, with ranges that say the same in both texts', () => {
    const found = compare(`本报讯\n${bridge}`, bridge)
    expect(found).toMatchObject({ level: 'red', routine: false, bInA: 1, changedNumbers: [] })
    expect(found?.aInB).toBeGreaterThan(0.98)
    for (const { a, b } of found?.spans ?? []) expect(`本报讯\n${bridge}`.slice(...a)).toBe(bridge.slice(...b))
  })

  it('finds a trimmed text and a paragraph inside another', () => {
    expect(compare(trimmed(bridge, 0.5), bridge)?.level).toBe('red')
    expect(compare(`${text(INVENTED.zhSchool)}\n${INVENTED.zhBridge[2]}`, bridge)?.level).toBe('amber')
    expect(compare(text(INVENTED.zhSchool), bridge)).toBeNull()
    expect(compare('', bridge)).toBeNull()
  })

  it('raises the very same text though everybody says it, unless all of it was marked', () => {
    const common = Array.from({ length: bridge.length }, (_, at) => at)
    const formulae = { hits: [], common, own: 0 }
    expect(compare(bridge, bridge, old, { ...formulae, marked: false })?.level).toBe('red')
    const word = `${INVENTED.zhLibrary[0]}`
    expect(word).not.toMatch(/\d.*\d/)
    expect(compare(word, word, old, { ...formulae, marked: true })).toBeNull()
    expect(compare(word, word, old, { ...formulae, marked: false })?.level).toBe('red')
  })

  it('says which numbers were changed', () => {
    const changed = bridge.replace('240吨', '350吨').replace('18亿', '27亿')
    const found = compare(changed, bridge)
    expect(found?.level).toBe('red')
    expect(found?.changedNumbers.map(({ a, b }) => [changed.slice(...a), bridge.slice(...b)])).toEqual([
      ['27', '18'],
      ['350', '240'],
    ])
    expect(found?.aInB).toBeLessThan(1)
  })

  it('gives words everybody uses no weight', () => {
    const everywhere = Array.from({ length: bridge.length }, (_, at) => at).filter((at) => at % 6 === 0)
    expect(
      compare(trimmed(bridge, 0.6), bridge, old, { hits: everywhere.flatMap((at) => [at, 0]), common: [], own: 0, marked: false }),
    ).toBeNull()
    const half = everywhere.flatMap((at) => [at, 0.5])
    expect(compare(trimmed(bridge, 0.6), bridge, old, { hits: half, common: [], own: 0.5, marked: false })?.spans[0]?.informative).toBe(0.5)
  })

  it('takes a form that was filled anew one level down', () => {
    const prices = (values: readonly number[]) =>
      `据市商务部门监测，本周城区主要市场蔬菜均价每公斤${values[0]}元，其中黄瓜每公斤${values[1]}元，西红柿每公斤${values[2]}元，土豆每公斤${values[3]}元，预计下周价格总体平稳，市民可到就近网点选购平价菜。`
    const [march, april] = [prices([3.1, 4.2, 5.3, 2.4]), prices([3.9, 4.8, 5.7, 2.6])]
    expect(compare(april, march)).toMatchObject({ level: 'amber', routine: true })
    expect(compare(march, march)).toMatchObject({ level: 'red', routine: false })
    expect(compare(april, march, { ageDays: 0, recurring: false })?.level).toBe('red')
    expect(compare(april, march, { ageDays: 7, recurring: true })).toBeNull()
    expect(compare(march, march, { ageDays: 7, recurring: true })).toMatchObject({ level: 'amber', routine: false })
  })

  it('finds an episode of a serial that runs again under another number', () => {
    const episode = (number: number, body: string) => `连载第${number}期\n${body}\n未完待续，下期请看`
    expect(compare(episode(8, bridge), episode(7, bridge), { ageDays: 7, recurring: true })?.level).toBe('amber')
    expect(compare(episode(8, bridge), episode(7, text(INVENTED.zhLibrary)), { ageDays: 7, recurring: true })).toBeNull()
  })

  it('counts words of a Latin script for more than a character', () => {
    const harbour = text(INVENTED.enHarbour)
    expect(compare(`${text(INVENTED.enOrchard)}\n${INVENTED.enHarbour[2]}`, harbour)?.level).toBe('amber')
  })
})
