import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translatorOf } from '../../../shared/i18n/index.js'
import type { ArchiveAnswer, DeskHit, PrintedHit } from '../../../shared/ipc/views.js'
import { formatsOf } from '../../desk/index.js'
import { namesShown, rowWords, saidWords, totalWords } from './archive-words.js'
import { markLines, partsOf } from './marked-text.js'
import { FIRST_PAGES, keepPlace, pagesWanted, resultGroups, stepFrom } from './result-entries.js'
import { PAGE_SIZE } from './search-form.js'

const plain = { text: '', marks: [] }
const printed = (id: string): PrintedHit => ({
  id,
  day: '2025-08-25',
  page: 'A02',
  source: 'x.txt',
  isCorrected: false,
  section: '民生',
  byline: ['韦冰'],
  headline: { text: `题${id}`, marks: [] },
  snippet: plain,
  genre: 'article',
  language: 'zh',
})
const desk = (articleId: string): DeskHit => ({
  articleId,
  issueId: null,
  day: null,
  state: 'filed',
  isPlaced: false,
  updatedAt: 1,
  section: '',
  byline: [],
  headline: { text: `稿${articleId}`, marks: [] },
  snippet: plain,
  genre: 'article',
  language: 'zh',
})
const answer = (part: {
  printed?: readonly string[]
  total?: number
  capped?: boolean
  desk?: readonly string[]
  deskTotal?: number
}): ArchiveAnswer => ({
  printed: {
    hits: (part.printed ?? []).map(printed),
    total: part.total ?? part.printed?.length ?? 0,
    isTotalCapped: part.capped ?? false,
  },
  desk: { hits: (part.desk ?? []).map(desk), total: part.deskTotal ?? part.desk?.length ?? 0 },
  ignored: [],
})
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => String(from + index))
const keysOf = (groups: ReturnType<typeof resultGroups>) => groups.flatMap((group) => group.entries.map((entry) => entry.key))

describe('the results', () => {
  it('stand in two groups, this desk’s first, and show more only where there is more', () => {
    const groups = resultGroups([answer({ desk: ['a'], printed: ids(PAGE_SIZE), total: 120 })], FIRST_PAGES)
    expect(groups.map((group) => [group.name, group.entries.length])).toEqual([
      ['desk', 1],
      ['printed', PAGE_SIZE + 1],
    ])
    expect(groups[1].entries.at(-1)).toMatchObject({ kind: 'more', group: 'printed', count: PAGE_SIZE })
    expect(groups[0].entries.at(-1)).toMatchObject({ kind: 'desk' })
  })

  it('grow by a page in the group that was asked for more; the row stays while the page is under way', () => {
    const first = answer({ desk: ['a'], printed: ids(PAGE_SIZE), total: 70 })
    const pages = { ...FIRST_PAGES, printed: 2 }
    expect(pagesWanted(pages)).toBe(2)
    const waiting = keysOf(resultGroups([first], pages))
    expect(waiting.at(-1)).toBe('more printed')
    const groups = resultGroups([first, answer({ desk: ['b'], printed: ids(20, PAGE_SIZE), total: 70 })], pages)
    expect(groups[1].entries).toHaveLength(70)
    // The desk's second page came along and was not asked for.
    expect(groups[0].entries.map((entry) => entry.key)).toEqual(['desk a'])
    expect(keepPlace(waiting, keysOf(groups), 'more printed')).toBe(`printed ${PAGE_SIZE}`)
  })

  it('end where the hits end, also when fewer were weighed than counted', () => {
    const pages = { ...FIRST_PAGES, printed: 2 }
    const groups = resultGroups([answer({ printed: ids(PAGE_SIZE), total: 9000 }), answer({ printed: [], total: 9000 })], pages)
    expect(groups[1].entries.at(-1)?.kind).toBe('printed')
  })

  it('name an article once when it moved from one page to the next', () => {
    const groups = resultGroups([answer({ printed: ids(PAGE_SIZE), total: 60 }), answer({ printed: ids(11, PAGE_SIZE - 1), total: 60 })], {
      ...FIRST_PAGES,
      printed: 2,
    })
    const keys = keysOf(groups)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the place in the list', () => {
  const keys = ['a', 'b', 'c']

  it('moves by steps and stops at the ends', () => {
    expect(stepFrom(keys, null, 1)).toBe('a')
    expect(stepFrom(keys, null, -1)).toBe('c')
    expect(stepFrom(keys, 'a', -1)).toBe('a')
    expect(stepFrom(keys, 'b', 8)).toBe('c')
    expect(stepFrom(keys, 'b', Number.NEGATIVE_INFINITY)).toBe('a')
    expect(stepFrom([], 'a', 1)).toBeNull()
  })

  it('is kept by its entry, else by its number', () => {
    expect(keepPlace(keys, ['x', 'a', 'b', 'c'], 'b')).toBe('b')
    expect(keepPlace(keys, ['a', 'c'], 'b')).toBe('c')
    expect(keepPlace(keys, ['a', 'b'], 'c')).toBe('b')
    expect(keepPlace(keys, [], 'c')).toBeNull()
    expect(keepPlace([...keys, 'more x'], [...keys, 'more x'], 'more x')).toBe('more x')
  })
})

describe('marked texts', () => {
  it('lose no character and cross no mark, whatever the marks', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(40)).map(([from, length]): [number, number] => [from, from + length])
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        const parts = partsOf({ text, marks: marks.sort((a, b) => a[0] - b[0]) })
        expect(parts.map((part) => part.text).join('')).toBe(text)
        const places = parts.flatMap((part) => part.place ?? [])
        expect(places).toEqual(places.map((_, index) => index + 1))
      }),
    )
  })

  it('count the places through all lines', () => {
    const { lines, places } = markLines(['韦冰来了', '没有', '见到韦冰和韦冰'], '韦冰')
    expect(places).toBe(3)
    expect(lines[0]).toEqual([
      { text: '韦冰', place: 1 },
      { text: '来了', place: null },
    ])
    expect(lines[1]).toEqual([{ text: '没有', place: null }])
    expect(lines[2]?.map((part) => part.place)).toEqual([null, 2, null, 3])
  })

  it('mark nothing for a search by filters alone', () => {
    expect(markLines(['韦冰'], '')).toEqual({ lines: [[{ text: '韦冰', place: null }]], places: 0 })
  })
})

describe('what is said', () => {
  const zh = translatorOf('zh-CN')
  const formats = formatsOf('zh-CN')

  it('gives the totals, and says when counting stopped', () => {
    expect(totalWords(zh, answer({ printed: ['a'], total: 1233, desk: ['x'] }))).toBe('共 1,234 条')
    expect(totalWords(zh, answer({ printed: ['a'], total: 10_000, capped: true }))).toBe('10,000 条以上')
    expect(saidWords(zh, formats, answer({}))).toBe('没有查到。')
    expect(saidWords(zh, formats, { ...answer({ desk: ['x'] }), ignored: ['的'] })).toContain('“的”')
  })

  it('marks the names looked for and sets the others wide', () => {
    expect(namesShown(['韦冰', '李冉'], '韦冰 座谈会').map(({ parts }) => parts)).toEqual([
      [{ text: '韦冰', place: 1 }],
      [{ text: '李\u3000冉', place: null }],
    ])
  })

  it('reads a row with the day and page it was printed on', () => {
    expect(rowWords(zh, formats, 'zh-CN', { kind: 'printed', key: 'k', hit: printed('一') })).toBe(
      '题一，2025年8月25日，A02 版，民生，韦冰',
    )
    expect(
      rowWords(translatorOf('en'), formatsOf('en'), 'en', { kind: 'printed', key: 'k', hit: { ...printed('1'), isCorrected: true } }),
    ).toBe('题1, Corrected, 25 Aug 2025, Page A02, 民生, 韦冰')
    expect(rowWords(zh, formats, 'zh-CN', { kind: 'desk', key: 'k', hit: { ...desk('二'), isPlaced: true } })).toBe('稿二，未入期，上版')
  })
})
