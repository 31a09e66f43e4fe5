import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.js'
import { INVENTED, text } from './testing/invented-copy.js'
import { CHANGES_SHOWN, textChanges } from './text-changes.js'

const BRIDGE = text(INVENTED.zhBridge)

describe('textChanges', () => {
  it('quotes changed numbers, names and words as they read', () => {
    const now = BRIDGE.replace('240吨', '２６０吨').replace('陶立新', '许国平').replace('过往货船分批放行', '过往货船分批、限速放行')
    expect(textChanges(BRIDGE, now)).toEqual([
      { was: '陶立新', now: '许国平' },
      { was: '240', now: '２６０' },
      { was: '', now: '限速' },
    ])
  })

  it('shortens paragraphs that are new or gone, and names them whole', () => {
    const added = INVENTED.zhLibrary[0] ?? ''
    const [change, ...others] = textChanges(BRIDGE, text([...INVENTED.zhBridge.slice(0, 2), added, ...INVENTED.zhBridge.slice(2)]))
    expect(others).toEqual([])
    expect(change?.was).toBe('')
    expect(change?.now).toMatch(/^槐树巷的老粮库里.*…$/u)
    expect([...(change?.now ?? '')]).toHaveLength(40)
    expect(textChanges(text([...INVENTED.zhBridge, added]), BRIDGE)).toEqual([{ was: change?.now, now: '' }])
  })

  it('puts changes within the compared passages first', () => {
    const now = BRIDGE.replace('3.6公里', '3.9公里').replace('12公里', '15公里')
    const at = BRIDGE.indexOf('交通部门')
    expect(textChanges(BRIDGE, now)).toEqual([
      { was: '3.6', now: '3.9' },
      { was: '12', now: '15' },
    ])
    const first = { was: '12', now: '15' }
    expect(textChanges(BRIDGE, now, [[at, BRIDGE.length]])[0]).toEqual(first)
    expect(textChanges(BRIDGE, now, [], [[at, now.length]])[0]).toEqual(first)
  })

  it('says nothing of layout, punctuation, width and script form', () => {
    expect(textChanges(BRIDGE, BRIDGE)).toEqual([])
    expect(textChanges(BRIDGE, BRIDGE.replaceAll('，', ' ').replace('240', '２４０').replace('记者', '記者'))).toEqual([])
  })

  it('is quick and short on long texts that were changed all through', () => {
    const long = Array.from({ length: 400 }, (_, index) => `第${index}段${BRIDGE.replaceAll('\n', '')}`).join('\n')
    const changes = textChanges(long, long.replaceAll('240吨', '260吨').replaceAll('记者', '本报'))
    expect(changes).toHaveLength(CHANGES_SHOWN)
  })

  it('tells every edit, with what stood there and what stands there', () => {
    const words = fc.constantFrom('甲乙', '丙', '12', '345', 'quay', '')
    const paragraph = fc.array(fc.constantFrom('大桥', '通车', '晚间', '7', '95', ' river '), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.nat(), words, (paragraphs, seed, word) => {
        const pieces = paragraphs.map((one) => one.join(' '))
        const was = pieces.join('\n')
        const index = seed % pieces.length
        const now = pieces.map((one, at) => (at === index ? `${word} ${one}` : one)).join('\n')
        const changes = textChanges(was, now)
        const count = (source: string) => normalise(source).count
        const grown = changes.reduce((sum, change) => sum + count(change.now) - count(change.was), 0)
        expect(grown).toBe(count(now) - count(was))
        for (const change of changes) {
          expect(change.now === '' || now.includes(change.now)).toBe(true)
          expect(change.was === '' || was.includes(change.was)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
