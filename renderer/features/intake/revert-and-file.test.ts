import { describe, expect, it } from 'vitest'
import { lineOwners, splitPage } from '../../../shared/domain/intake/index.js'
import type { IntakeResult } from '../../../shared/domain/intake/item.js'
import { copyCount, resultToFile } from './filing.js'
import { guessStops } from './guess-walk.js'
import { paragraphOfGuess, revertOf } from './revert-guess.js'
import { firstLineOf, splitLines } from './source-lines.js'

const PAGE = [
  '河畔小镇开办夜校',
  '',
  '本报讯（记者陈一）9月1日，河畔小镇的夜校开课，一百二十名居民报名，课程从书法到急救，都由镇里的退休教师义务讲授，教室就设在老粮仓，',
  '',
  '当晚座无虚席。',
  '',
  '镇长说，夜校办到年底。',
  '',
  '2025年9月2日 星期二',
  '',
  '本报讯（记者李二）9月1日，南湖渡口恢复通航，每天往返八班，首日运送乘客三百余人，票价不变，比绕行大桥省去半个小时的路程。',
].join('\n')
const source = splitLines(PAGE)
const lineText = (no: number): string => (source[no - 1] ?? '').trim()
const page = splitPage(PAGE, 'page.txt')
const articleAt = (result: IntakeResult, index: number) => {
  const item = result.items[index]
  if (item?.kind !== 'article') throw new Error('no article there')
  return item
}
const guessAt = (what: string) => {
  const stop = guessStops(page).find((one) => one.guess.what === what)
  if (!stop) throw new Error(`no guess ${what}`)
  return { guess: stop.guess, index: page.items.findIndex((item) => firstLineOf(item) === stop.itemLine) }
}
const reverted = (what: string): IntakeResult => {
  const { guess, index } = guessAt(what)
  const correction = revertOf(page, index, guess, PAGE, lineText)?.(page)
  if (!correction?.ok) throw new Error('not reverted')
  return correction.result
}

describe('taking a guess back', () => {
  it('divides what was run on, exactly where the line began', () => {
    const { index } = guessAt('join')
    const before = articleAt(page, index)
    const after = articleAt(reverted('join'), index)
    expect(after.paragraphs).toHaveLength(before.paragraphs.length + 1)
    expect(after.paragraphs[1]?.text).toBe('当晚座无虚席。')
  })

  it('turns a headline into text', () => {
    const { index } = guessAt('headline')
    expect(articleAt(reverted('headline'), index)).toMatchObject({
      headline: null,
      paragraphs: [{ kind: 'text', text: '河畔小镇开办夜校' }, {}, {}],
    })
  })

  it('joins a second article to the one before it', () => {
    const index = page.items.findLastIndex((item) => item.kind === 'article')
    const article = articleAt(page, index)
    const guess = { what: 'split' as const, lines: article.source.lines, confidence: 0.6, reason: 'newDateline' }
    const correction = revertOf(page, index, guess, PAGE, lineText)?.(page)
    expect(correction?.ok && correction.result.items.filter((item) => item.kind === 'article')).toHaveLength(1)
  })

  it('leaves fields to be edited', () => {
    const { index } = guessAt('dateline')
    const { guess } = guessAt('dateline')
    expect(revertOf(page, index, guess, PAGE, lineText)).toBeNull()
    expect(paragraphOfGuess(articleAt(page, index), guess)).toBe(-1)
  })
})

describe('filing', () => {
  it('counts articles and photos, not folios, and not what was left out', () => {
    expect(copyCount({ result: page, leftOut: new Set() })).toBe(2)
    expect(copyCount({ result: page, leftOut: new Set([1]) })).toBe(1)
  })

  it('keeps the lines of what was left out as unplaced', () => {
    const filed = resultToFile({ result: page, leftOut: new Set([1]) }, PAGE)
    expect(filed.items.map((item) => item.kind)).toEqual(['folio', 'article'])
    const owners = lineOwners(filed)
    for (const [index, line] of source.entries()) if (line.trim() !== '') expect(owners.has(index + 1)).toBe(true)
    expect(filed.unplaced.map((stretch) => stretch.text).join('\n')).toContain('当晚座无虚席')
  })

  it('changes nothing when everything is taken in', () => {
    expect(resultToFile({ result: page, leftOut: new Set() }, PAGE)).toBe(page)
  })
})
