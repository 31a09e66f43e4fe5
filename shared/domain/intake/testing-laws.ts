// Test support: the laws that hold for everything intake reads, and pages made up from the pieces of real ones.
import fc from 'fast-check'
import { expect } from 'vitest'
import { inkOf } from './characters.js'
import { type IntakeResult, IntakeResult as Schema } from './item.js'
import { lineOwners, partlyOverlap } from './line-owners.js'

export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)

/** Every non-blank line has exactly one owner; ranges lie apart or inside each other; text lines belong to their article. */
export function expectEveryLineOwnedOnce(text: string, result: IntakeResult): void {
  expect(Schema.safeParse(result).error).toBeUndefined()
  const owners = lineOwners(result)
  const lines = linesOf(text)
  const nonBlank = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
  expect(nonBlank.filter((line) => !owners.has(line))).toEqual([])
  const ranges = [...result.items.map((item) => item.source.lines), ...result.unplaced.map((stretch) => stretch.lines)]
  for (const [index, a] of ranges.entries())
    for (const b of ranges.slice(index + 1)) {
      expect(partlyOverlap(a, b)).toBe(false)
      expect(a).not.toEqual(b)
    }
  for (const [index, item] of result.items.entries()) {
    if (item.kind !== 'article') continue
    for (const line of item.paragraphs.flatMap((paragraph) => paragraph.lines))
      expect(owners.get(line)).toMatchObject({ kind: 'item', index })
  }
}

/** Joins and paragraphs tell the same story, and joining lost no character but white space and the hyphens of divided words. */
export function expectJoinsMatch(text: string, result: IntakeResult): void {
  const lines = linesOf(text)
  for (const item of result.items) {
    if (item.kind !== 'article') continue
    const pairs = item.paragraphs.flatMap(({ lines: own }) => own.slice(1).map((line, index) => [own[index], line]))
    expect(item.joins).toEqual(pairs)
    for (const paragraph of item.paragraphs) {
      const source = inkOf(paragraph.lines.map((line) => lines[line - 1] ?? '').join('')).replaceAll('-', '')
      const own = inkOf(paragraph.text).replaceAll('-', '')
      // A brief's heading stands on the line of its text: 【heading】text, heading text.
      const head = inkOf(item.headline ?? item.kicker ?? '').replaceAll('-', '')
      const unmarked = source.replace(/^[●◆■▲★○◇□►▶•※☆△]/u, '')
      expect([own, `【${head}】${own}`, head + own].some((text) => source === text || unmarked === text)).toBe(true)
    }
  }
}

const PIECES = [
  '临江县新建三座河畔书屋',
  '县文旅局',
  '——临江县公共文化服务走笔',
  '本报讯（记者陈小溪 通讯员周野）3月12日，三座河畔书屋开门迎客。',
  '书屋全年开放，每周五晚举办朗读会，已有四十二名志愿者报名。',
  '书屋由旧水文站改建而成，面积共860平方米，孩子们可以在窗边',
  '看到水位一天天涨落，也能听见江声。',
  '据悉，在今年“河畔书屋”',
  '　　清晨的江面上还有薄雾，书屋的灯已经亮了。（林岸）',
  '本报记者 林 岸',
  '（本报记者 陈小溪）',
  '周野 摄',
  '图为书屋外景。新华社发（周野 摄）',
  '3月12日，孩子们在河畔书屋里读书。',
  '2026年3月13日 星期五',
  'A02 要闻',
  '2026年3月13日',
  '临江县自来水公司',
  '停水公告',
  '（下转第3版）',
  '（上接第1版）',
  '【春茶上市】3月13日，白塔乡第一批春茶上市。',
  '江水把黄昏',
  '一页一页',
  '灯亮了',
  '一、总体要求',
  '1.凭身份证办理借阅；',
  '问：办证要钱吗？',
  '答：不要。',
  '黄瓜  3.50  4.00  3.80',
  '投稿邮箱：fukan@example.com',
  '————',
  'By A. Writer',
  'LONDON — The council said the new bridge would be good for the govern-',
  'ment and for well-known firms on the north bank of the river.',
  'Council backs new bridge',
  '陈小溪',
  '简讯',
  '【简讯】',
  'IN BRIEF',
  '社论',
  '图片新闻',
  '导读',
  '书屋开门迎客 3版',
  '▲近日，县文旅局检查书屋安全，整改隐患两处。（周野）',
  '书屋延长开放时间 自3月15日起，河畔书屋闭馆时间延长至21时。（林岸）',
  '【快讯】3月13日，书屋迎来第一万名读者。',
  '① 孩子们在窗边读书。',
  '② 志愿者整理书架。',
  '编辑同志：',
  '读者 周野',
  '3月8日',
  '七律·登白塔山',
  '江头日暖柳丝长，一屋书声满野塘。',
  '（外二首）',
  '>>>A03',
  'To the editor:',
  'Photo: The ferry leaves the north bank. (Jane Ortiz / River Courier)',
  'Associated Press',
  'THE RIVER COURIER',
  '（据《临江晚报》）',
  '上一版\t下一版',
  '林岸在全市读书工作会议上强调',
]

/** Pages in any order of lines, with none to three blank lines between them. */
export const anyPage = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 30 })),
      fc.integer({ min: 0, max: 3 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.map(([line, gap]) => line.replace(/[\r\n]/gu, '') + '\n'.repeat(gap + 1)).join(''))
