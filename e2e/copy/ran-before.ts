// An issue of two stories that ran before: one whole with a number changed, one only in a passage every such notice ends with.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, tempFolder } from '../desk.ts'
import { ask } from '../screens/window.ts'
import type { Language } from '../screens/words.ts'

interface Printed {
  readonly date: string
  readonly page: string
  readonly headline: string
  readonly body: readonly string[]
}

export interface RanBefore {
  readonly folio: string
  /** Of the issue. */
  readonly date: string
  readonly byline: string
  /** Ran whole, under another headline; `number` was `formerly`. */
  readonly whole: { readonly headline: string; readonly body: readonly string[]; readonly number: string; readonly formerly: string }
  /** Ends with a passage that ran before. */
  readonly notice: { readonly headline: string; readonly body: readonly string[]; readonly passage: string }
  /** Another number than the printed and the filed one. */
  readonly later: string
  readonly reason: string
  readonly relatedReason: string
  /** Words of the second paragraph that are picked by hand. */
  readonly picked: string
  readonly column: string
}

export const RAN_BEFORE: Readonly<Record<Language, RanBefore>> = {
  'zh-CN': {
    folio: 'B03 城事　　2026年9月9日 星期三　　　　编辑 罗茵　校对 邱野　版式 石岚',
    date: '2026-09-09',
    byline: '本报记者 顾行舟',
    whole: {
      headline: '江岸步道通到了码头',
      body: [
        '全长6.2公里的江岸步道昨日贯通，从南门桥一直走到老码头。沿路设了14处歇脚亭，每处都有饮水口，亭顶用的是船厂拆下来的旧木料。',
        '步道最窄处3米，轮椅可以并排。晚上10点以后，路灯自动调暗一半，不扰江边住户。沿线的垃圾箱全部换成了脚踏式。',
        '市民顾先生每天走一个来回，他说，最好看的一段是船厂旧址，吊车留着，刷成了橘红色。',
      ],
      number: '14',
      formerly: '12',
    },
    notice: {
      headline: '城东夜校开了木工课',
      body: [
        '城东夜校本月加开木工、修表、裱画三门课，报名半天就满，有人天没亮就来排队。夜校负责人陶然说，下一期增加到六个班。',
        '报名请带本人身份证原件和两张一寸照片，于工作日上午九点到下午五点前往青石街道办事处一楼东侧便民大厅三号窗口办理，逾期不候，咨询电话见街道公示栏。',
      ],
      passage: '报名请带本人身份证原件',
    },
    later: '15',
    reason: '步道延长后重发',
    relatedReason: '报名办法相同，课程不同',
    picked: '路灯自动调暗一半',
    column: '菜价',
  },
  en: {
    folio: 'B3  City                         Wednesday, 9 September 2026',
    date: '2026-09-09',
    byline: 'By Owen Sharrow',
    whole: {
      headline: 'RIVERSIDE PATH REACHES THE OLD QUAY',
      body: [
        'The riverside path opened yesterday along all 6 kilometres, from South Gate Bridge to the old quay. There are 14 shelters along it, each with a drinking fountain and a roof made from timber that the shipyard left behind.',
        'At its narrowest the path is 3 metres wide, enough for two wheelchairs side by side. After ten at night the lamps dim to half, so that nobody on the bank is kept awake, and every bin along it opens with a foot.',
        'Mr Garland walks it twice a day. The best of it, he says, is the old shipyard, where the crane has been kept and painted orange.',
      ],
      number: '14',
      formerly: '12',
    },
    notice: {
      headline: 'NIGHT SCHOOL OPENS A CARPENTRY CLASS',
      body: [
        'The night school in the east end adds carpentry, clock mending and framing this month, and every bench was taken within half a day. Its head, Rosa Whitlow, says that six classes will follow.',
        'Applicants should bring a proof of identity and two recent photographs to the third counter of the ground floor hall at Greystone Street on any working day between nine in the morning and five in the afternoon, since late entries cannot be taken and the telephone number is posted on the notice board of the ward.',
      ],
      passage: 'Applicants should bring a proof of identity',
    },
    later: '15',
    reason: 'The path was lengthened since',
    relatedReason: 'Same way to apply, other classes',
    picked: 'so that nobody on the bank is kept awake',
    column: 'Market prices',
  },
}

/** What the archive holds: the first story as it ran, half of it again a week later, and another notice with the same end. */
function printed(language: Language): Printed[] {
  const { whole, notice } = RAN_BEFORE[language]
  const former = whole.body.map((paragraph) => paragraph.replace(whole.number, whole.formerly))
  const [half = ''] = former
  const [, end = ''] = notice.body
  const zh = language === 'zh-CN'
  return [
    { date: '2026-09-02', page: 'A03', headline: zh ? '步道全线贯通' : 'Path opens end to end', body: former },
    {
      date: '2026-09-04',
      page: 'B02',
      headline: zh ? '周末去哪儿走' : 'Where to walk',
      body: [
        half,
        zh ? '码头边的面馆也开了，凌晨四点就有热汤面。' : 'The noodle bar on the quay has opened too, from four in the morning.',
      ],
    },
    {
      date: '2026-09-05',
      page: 'B04',
      headline: zh ? '少年宫招船模班' : 'Model boats for beginners',
      body: [
        zh
          ? '少年宫的船模班重新招人，今年换了两位老师，一位在船厂做过三十年放样，一位刚从海事学院毕业，船台也从地下室搬到了朝南的二楼。'
          : 'The youth hall takes beginners for model boats again, with two new teachers, one of whom spent thirty years in the mould loft of the shipyard while the other has only just left the naval college.',
        end,
      ],
    },
  ]
}

/** A profile whose issue holds the two stories on one made-up page, and whose archive holds what ran before. */
export function issueThatRanBefore(language: Language): string {
  const profile = tempFolder()
  const { folio, date, byline, whole, notice } = RAN_BEFORE[language]
  const indent = language === 'zh-CN' ? '　　' : ''
  const story = ({ headline, body }: { readonly headline: string; readonly body: readonly string[] }) => [
    headline,
    `${indent}${byline}`,
    ...body.map((paragraph) => `${indent}${paragraph}`),
  ]
  const file = path.join(profile, 'city.txt')
  writeFileSync(file, [folio, ...story(whole), ...story(notice)].join('\n\n'))
  expect(ask(profile, ['intake', file, '--issue', date]).answer).toMatchObject({ issue: { filed: 2 } })
  const archive = path.join(profile, 'printed.jsonl')
  writeFileSync(
    archive,
    printed(language)
      .map((one) => JSON.stringify({ ...one, section: language === 'zh-CN' ? '城事' : 'City' }))
      .join('\n'),
  )
  expect(ask(profile, ['archive', 'add', archive]).answer).toMatchObject({ added: 3 })
  expect(ask(profile, ['makeup', '--issue', date]).status).toBe(0)
  return profile
}
