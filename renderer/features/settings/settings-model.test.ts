import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PUBLICATION, PublicationStyle } from '../../../shared/domain/publication.js'
import {
  centiPoints,
  cleanName,
  finished,
  inOrder,
  isSame,
  millimetres,
  points,
  sectionsOf,
  withFormat,
  withName,
  withoutName,
} from './settings-model.js'

describe('the publication form', () => {
  it('keeps hundredths of a point exact', () => {
    fc.assert(fc.property(fc.integer({ min: 300, max: 4000 }), (centi) => centiPoints(points(centi)) === centi))
  })

  it('reads sections one a line, without blanks and repeats', () => {
    expect(sectionsOf(' 要闻 \n\n本地\n要闻\n')).toEqual(['要闻', '本地'])
  })

  it('stores what the contract accepts, and sees when nothing changed', () => {
    const untouched = finished(DEFAULT_PUBLICATION, DEFAULT_PUBLICATION.sections.join('\n'))
    expect(isSame(untouched, DEFAULT_PUBLICATION)).toBe(true)
    const changed = finished(withFormat({ ...DEFAULT_PUBLICATION, name: ' 山城晚报 ' }, 'duikai', { rows: 100 }), '要闻')
    expect(isSame(changed, DEFAULT_PUBLICATION)).toBe(false)
    expect(PublicationStyle.parse(changed)).toMatchObject({ name: '山城晚报', sections: ['要闻'] })
    expect(changed.formats.filter((format) => format.rows === 100).map((format) => format.id)).toEqual(['duikai'])
  })

  it('shows millimetres without needless digits', () => {
    expect(millimetres(390_000)).toBe('390')
    expect(millimetres(352_425)).toBe('352.4')
  })
})

describe('the byline directory', () => {
  const names = [
    { name: '李冉', role: 'correspondent', uses: 1 },
    { name: '韦冰', role: 'reporter', uses: 6 },
  ] as const

  it('writes Chinese names solid and Latin names with one space', () => {
    expect(cleanName(' 韦　冰 ')).toBe('韦冰')
    expect(cleanName('Anna  Maria Lee')).toBe('Anna Maria Lee')
  })

  it('takes a name once a role', () => {
    expect(withName(names, '韦 冰', 'reporter')).toBeNull()
    expect(withName(names, '韦冰', 'photographer')).toHaveLength(3)
  })

  it('gives up only the one named', () => {
    expect(withoutName(names, names[0])).toEqual([names[1]])
  })

  it('puts the most used first', () => {
    expect(inOrder(names, 'zh-CN').map((one) => one.name)).toEqual(['韦冰', '李冉'])
  })
})
