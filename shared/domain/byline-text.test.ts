import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BYLINE_ROLES, type Byline } from './byline.js'
import { parseDateline, renderBylineLine, renderDateline, renderLead } from './byline-text.js'

const hanName = fc.tuple(fc.constantFrom('王', '李', '赵', '欧阳'), fc.stringMatching(/^[一-龠]{1,2}$/u)).map((parts) => parts.join(''))
const oneCharacter = fc.constantFrom('甲', '乙', '丙')
const latinName = fc
  .tuple(fc.constantFrom('A.', 'Mary', 'J. B.'), fc.constantFrom('Writer', "O'Neill", 'Lee-Smith'))
  .map((parts) => parts.join(' '))
const byline = (name: fc.Arbitrary<string>): fc.Arbitrary<Byline[]> =>
  fc.array(fc.record({ role: fc.constantFrom(...BYLINE_ROLES), name }), { minLength: 1, maxLength: 6 })
const form = fc.constantFrom('inline' as const, 'ownLine' as const)

describe('renderDateline', () => {
  it('prints the house forms', () => {
    const names: Byline[] = [
      { role: 'reporter', name: '陈小溪' },
      { role: 'reporter', name: '林岸' },
      { role: 'correspondent', name: '周野' },
    ]
    expect(renderDateline({ dateline: '本报讯', byline: names, bylineForm: 'inline', language: 'zh' })).toBe(
      '本报讯（记者陈小溪 林岸 通讯员周野）',
    )
    const own: Byline[] = [
      { role: 'reporter', name: '陈小溪' },
      { role: 'intern', name: '周野' },
    ]
    expect(renderDateline({ dateline: '', byline: own, bylineForm: 'ownLine', language: 'zh' })).toBe('本报记者 陈小溪 实习生 周野')
    expect(renderBylineLine({ dateline: '', byline: [{ role: 'author', name: '林岸' }], bylineForm: 'ownLine', language: 'zh' })).toBe(
      '□ 林岸',
    )
    const english: Byline[] = [
      { role: 'reporter', name: 'A. Writer' },
      { role: 'reporter', name: 'B. Other' },
    ]
    expect(renderDateline({ dateline: 'LONDON', byline: english, bylineForm: 'ownLine', language: 'en' })).toBe(
      'By A. Writer and B. Other\nLONDON — ',
    )
    expect(renderLead({ dateline: '本报讯', byline: names, bylineForm: 'ownLine', language: 'zh' })).toBe('本报讯')
  })

  it('is read back into the same fields', () => {
    const chinese = fc.record({
      dateline: fc.constantFrom('', '本报讯', '新华社北京8月25日电', '据新华社电'),
      byline: fc.oneof(byline(hanName), byline(oneCharacter), byline(latinName)),
      bylineForm: form,
      language: fc.constant('zh' as const),
    })
    const english = fc.record({
      dateline: fc.constantFrom('', 'LONDON', 'BEIJING, Aug. 25 (Xinhua)', 'WASHINGTON (AP)'),
      byline: byline(latinName),
      bylineForm: form,
      language: fc.constant('en' as const),
    })
    fc.assert(
      fc.property(fc.oneof(chinese, english), ({ language, ...fields }) => {
        expect(parseDateline(renderDateline({ ...fields, language }))).toEqual(fields)
      }),
    )
  })

  it('is read back without a byline', () => {
    for (const dateline of ['', '本报讯', '新华社上海3月2日电'])
      expect(parseDateline(renderDateline({ dateline, byline: [], bylineForm: null, language: 'zh' }))).toEqual({
        dateline,
        byline: [],
        bylineForm: null,
      })
    expect(parseDateline('BEIJING (Xinhua) —')).toEqual({ dateline: 'BEIJING (Xinhua)', byline: [], bylineForm: null })
  })
})

describe('parseDateline', () => {
  it('reads what other desks type', () => {
    expect(parseDateline('本报讯 (记者 陈小溪、林 岸)')).toEqual({
      dateline: '本报讯',
      byline: [
        { role: 'reporter', name: '陈小溪' },
        { role: 'reporter', name: '林岸' },
      ],
      bylineForm: 'inline',
    })
    expect(parseDateline('文/陈小溪 图/林岸')).toEqual({
      dateline: '',
      byline: [
        { role: 'author', name: '陈小溪' },
        { role: 'photographer', name: '林岸' },
      ],
      bylineForm: 'ownLine',
    })
  })
})
