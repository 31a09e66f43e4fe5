// The composer equals Chromium: the same breaks at every measure, no line wider than its column, and the page on the screen
// shows the composed lines and nothing else.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { bodyFromParagraphs } from '../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../shared/domain/article.js'
import { composeParagraph } from '../shared/domain/copyfit/compose.js'
import { captionParagraph, setParagraphs } from '../shared/domain/copyfit/paragraphs.js'
import type { SetLine, SetParagraph } from '../shared/domain/copyfit/types.js'
import { articleFromItem, splitPage } from '../shared/domain/intake/index.js'
import { bodyColumnWidthPx, pageGeometry, spanWidthPx } from '../shared/domain/layout/geometry.js'
import { setFrame } from '../shared/domain/layout/set-frame.js'
import { DEFAULT_PUBLICATION, formatOf, type PublicationStyle } from '../shared/domain/publication.js'
import type { IssueCopy, IssueView } from '../shared/ipc/views.js'
import { expect, ROOT, test } from './desk.ts'
import { bringHarness, chromiumLines, chromiumWidths, drawnFrames } from './measure.ts'

const STYLE = DEFAULT_PUBLICATION

interface Copy {
  readonly name: string
  readonly paragraphs: readonly SetParagraph[]
}

const copyOf = (name: string, content: ArticleContent): Copy => ({ name, paragraphs: setParagraphs(content, STYLE) })

function pageCopy(name: string, text: string): Copy[] {
  const { items } = splitPage(text, `${name}.txt`)
  return items.flatMap((item, index) => {
    if (item.kind === 'article') return [copyOf(`${name} ${index + 1}`, articleFromItem(item))]
    const caption = item.kind === 'photo' && item.caption !== null ? captionParagraph(item.caption, 'zh', STYLE) : null
    return caption ? [{ name: `${name} caption`, paragraphs: [caption] }] : []
  })
}

/** Invented Chinese in which hardly three characters stand together without a mark, a number or a word of Latin. */
const MARKED = [
  '“‘下雨前能修完吗？’‘能！’”老秦把图纸（第3版）往桌上一拍：“8:30开工，16:45收工，误差不超过0.5%——说到做到。”',
  '《渡口志》《渡口志·补编》（2019年版、2024年版）与《河工手册（试行）》里都有“三查三看”：查桩、查板、查缆；看水、看天、看人……',
  '据统计，1—8月，全县完成投资12.85亿元，同比增长7.6%，占年度计划的68.3%；其中，A类项目18个、B类项目106个，开工率达100%。',
  '会上发布了“青石App”3.0版，支持iOS、Android和HarmonyOS；用户可发邮件至desk@example.org，或登录www.example.org/ferry-2026查询。',
  '气温：18℃～26℃；风力：3-4级；水位：+0.35米（比昨日−0.08米）。值班电话：0371-5550188转6002。',
  '“为什么是‘9·3’？”“因为那天……”他顿了顿，“——算了，不说了！”众人（包括记者）都笑了。',
  '阿依古丽·买买提说：“我家的‘石榴红’卖到了上海、广州、北京等地，一斤12.5元！”旁边的约翰·史密斯（John Smith）用中文说：“好吃！”',
  '（一）“放”：下放事项27项；（二）“管”：检查1,204次、约谈36人；（三）“服”：办结时限由15个工作日压缩到3个。①②③三项均达标。',
  '什么是GDP？《手册》里说的“GDP”。到了No.7！《附录》另有“APP”，“APP！”他说，下载那个APP（含新版APP）——两个都是APP。“GDP、CPI”，PMI。',
  '【提示】市民出行请走“滨河路→茶园街→码头”一线；3路、12路、K5路公交改道。〔本报综合〕',
]

const WORDS =
  '渡口 河堤 灯会 账本 老桥 石榴 值班员 志愿者 第2期 5G基站 GDP增速 3.5% 1.2万 2026年 Wi-Fi信号 “旧改” “双减”工作 《手册》 《规划（2026—2030年）》 （试行） （APP版） “不见面”审批 “3+2”模式 No.7路 3-5天 8～10人 阿卜杜拉·买买提'.split(
    ' ',
  )
const JOINTS = ['，', '。', '、', '；', '：', '！', '？', '……', '——', '', '', '', '']

/** Any sequence of words and marks: what stands beside what is left to chance. */
function shuffled(next: () => number, count: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  return Array.from({ length: count }, () => pick(WORDS) + pick(JOINTS)).join('')
}

const ENGLISH = [
  'The old footbridge at Greenstone Ferry reopened on Tuesday morning, three weeks ahead of schedule and roughly 12.5% under budget, the county’s highways office said.',
  '“We didn’t close the crossing for a single hour,” said Margaret O’Neill, who has run the ticket booth since 1998. “People would’ve had to walk eleven miles — there’s no other way across.”',
  'Eleven carpenters replaced 320 planks between 5.30pm and dawn each night; every board was treated twice with linseed oil, a well-known, time-honoured protection against mid-winter damp.',
  'The council’s infrastructure-and-environment committee (which meets again on 14 September) allocated £48,250 in 2024-25, of which £41,900 was spent. Details are at www.example.org/bridges or from works@example.org.',
  'Was it worth it? “Unquestionably!” laughed John Fairweather-Hughes, an internationally recognised authority on timber architecture. “Incomprehensible bureaucracy notwithstanding.”',
]

const english = (): ArticleContent => ({
  ...EMPTY_ARTICLE,
  language: 'en',
  dateline: 'Greenstone',
  byline: [{ role: 'reporter', name: 'Anne Lister' }],
  bylineForm: 'ownLine',
  body: bodyFromParagraphs(ENGLISH.map((text) => ({ kind: 'text', text }))),
})

/** Where a part of about that share of the text ends: after a space, or between two ideographs. */
function partEnd(text: string, share: number): number {
  const from = Math.floor(text.length * share)
  return from + Math.max(0, text.slice(from).search(/(?<= )|(?<=\p{Script=Han})(?=\p{Script=Han})/u))
}

/** Marks of the editor bring other faces into the line: 黑 for bold, 楷 for italic, the bold Latin; and a forced break. */
const marked = (language: 'zh' | 'en', texts: readonly string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  language,
  body: {
    type: 'doc',
    content: texts.map((text) => {
      const [bold, italic] = [partEnd(text, 1 / 3), partEnd(text, 2 / 3)]
      return {
        type: 'paragraph' as const,
        content: [
          { type: 'text' as const, text: text.slice(0, bold), marks: [{ type: 'bold' as const }] },
          { type: 'text' as const, text: text.slice(bold, italic), marks: [{ type: 'italic' as const }] },
          { type: 'hardBreak' as const },
          { type: 'text' as const, text: text.slice(italic) },
        ],
      }
    }),
  },
})

async function allCopy(): Promise<Copy[]> {
  const generator = (await import(pathToFileURL(path.join(ROOT, 'build', 'bench', 'generated-copy.mjs')).href)) as {
    random: (seed: number) => () => number
    pageText: (seed: number, articles: number, characters: number) => string
  }
  const chinese = (texts: readonly string[]): ArticleContent => ({
    ...EMPTY_ARTICLE,
    dateline: '本报讯',
    byline: [
      { role: 'reporter', name: '秦川' },
      { role: 'correspondent', name: '欧阳望舒' },
    ],
    bylineForm: 'inline',
    body: bodyFromParagraphs(texts.map((text) => ({ kind: 'text', text }))),
  })
  const next = generator.random(7)
  return [
    ...pageCopy('demo', readFileSync(path.join(ROOT, 'electron', 'demo', 'page-2025-08-26.txt'), 'utf8')),
    ...pageCopy('generated', generator.pageText(3, 8, 900)),
    copyOf('marked', chinese(MARKED)),
    copyOf('faces', marked('zh', MARKED)),
    ...Array.from({ length: 6 }, (_, index) => copyOf(`shuffled ${index + 1}`, chinese([1, 2, 3].map(() => shuffled(next, 60))))),
    copyOf('English', english()),
    copyOf('English faces', marked('en', ENGLISH)),
  ]
}

/** Every span of base columns of both Chinese formats, broken columns (破栏) of them, and odd measures. */
function measures(): number[] {
  const found = new Set([97.3, 133, 201.7, 260, 333.33])
  for (const [format, broken] of [
    [
      'duikai',
      [
        [2, 3],
        [3, 2],
        [3, 4],
        [4, 3],
        [5, 3],
        [5, 4],
        [8, 5],
        [8, 7],
      ],
    ],
    [
      'sikai',
      [
        [2, 3],
        [3, 2],
        [4, 3],
        [5, 3],
        [5, 4],
      ],
    ],
  ] as const) {
    const geometry = pageGeometry(formatOf(STYLE, format), STYLE)
    for (let span = 1; span <= geometry.columns; span++) found.add(spanWidthPx(geometry, span))
    for (const [span, columns] of broken) found.add(bodyColumnWidthPx(geometry, span, columns))
  }
  return [...found]
}

const textOf = (line: SetLine): string => line.runs.map((run) => run.text).join('')

/** Opens the demo on the make-up screen with the harness in the window. */
async function makeUpScreen(page: Page): Promise<void> {
  await page.locator('[data-screen]').first().waitFor()
  await page.keyboard.press('Control+4')
  await expect(page.locator('[data-screen="makeUp"] .pg-page [data-frame-id]').first()).toBeVisible()
  await bringHarness(page)
}

test('the composer equals Chromium', async ({ open }) => {
  test.setTimeout(240_000)
  const { page } = await open({ demo: true })
  await makeUpScreen(page)
  const widthsPx = measures()
  expect(widthsPx.length).toBeGreaterThanOrEqual(20)

  let pairs = 0
  let paragraphs = 0
  let lines = 0
  let paragraphsApart = 0
  const apart: { name: string; widthPx: number; ours: string[]; chromium: string[] }[] = []
  const counts: { name: string; widthPx: number; ours: number; chromium: number }[] = []
  const tooWide: { name: string; widthPx: number; naturalPx: number; text: string }[] = []
  for (const copy of await allCopy()) {
    // A subhead breaks at its writer's space, which a flow knows nothing of.
    const flowing = copy.paragraphs.filter((paragraph) => paragraph.kind !== 'subhead')
    const theirs = await chromiumLines(page, flowing, widthsPx)
    const composed = widthsPx.map((widthPx) => copy.paragraphs.map((paragraph) => composeParagraph(paragraph, widthPx)))
    const natural = await chromiumWidths(
      page,
      composed.map((article) => article.flat()),
    )
    for (const [at, widthPx] of widthsPx.entries()) {
      const ours = (composed[at] ?? []).filter((_, index) => copy.paragraphs[index]?.kind !== 'subhead').map((set) => set.map(textOf))
      const chromium = theirs[at] ?? []
      pairs++
      paragraphs += ours.length
      lines += ours.flat().length
      const different = ours.flatMap((set, index) => (JSON.stringify(set) === JSON.stringify(chromium[index]) ? [] : [index]))
      paragraphsApart += different.length
      for (const index of different.slice(0, 1))
        apart.push({ name: copy.name, widthPx, ours: ours[index] ?? [], chromium: chromium[index] ?? [] })
      counts.push({ name: copy.name, widthPx, ours: ours.flat().length, chromium: chromium.flat().length })
      for (const [index, line] of (composed[at] ?? []).flat().entries()) {
        const naturalPx = natural[at]?.[index] ?? Number.NaN
        if (!(naturalPx <= widthPx + 1)) tooWide.push({ name: copy.name, widthPx, naturalPx, text: textOf(line) })
      }
    }
  }
  const same = pairs - apart.length
  console.log(
    `composer = Chromium: ${same} of ${pairs} article × width pairs (${((100 * same) / pairs).toFixed(2)} %), ` +
      `${paragraphs - paragraphsApart} of ${paragraphs} paragraphs, ${lines} lines, ${widthsPx.length} widths`,
  )
  for (const one of apart)
    console.log(`  apart: ${one.name} at ${one.widthPx} px\n    ours     ${one.ours.join('|')}\n    Chromium ${one.chromium.join('|')}`)
  expect(lines).toBeGreaterThan(10_000)
  expect(tooWide).toEqual([])
  expect(counts.filter((one) => Math.abs(one.ours - one.chromium) > 1)).toEqual([])
  expect(same / pairs).toBeGreaterThanOrEqual(0.99)
})

test('the page on the screen shows the composed lines', async ({ open }) => {
  const { page } = await open({ demo: true })
  await makeUpScreen(page)
  const { issue, copy, style } = await page.evaluate(async () => {
    const { operations } = Reflect.get(window, 'forme') as {
      operations: Record<string, (input: unknown) => Promise<{ ok: boolean; value: unknown }>>
    }
    const ask = async (name: string, input: unknown) => (await operations[name]?.(input))?.value
    const [card] = (await ask('issue.list', {})) as { id: string }[]
    const input = { issueId: card?.id }
    return { issue: await ask('issue.get', input), copy: await ask('issue.copy', input), style: await ask('style.get', {}) } as {
      issue: IssueView
      copy: IssueCopy
      style: PublicationStyle
    }
  })
  let seen = 0
  for (const [index, sheet] of issue.pages.entries()) {
    if (index > 0) await page.keyboard.press('PageDown')
    const first = sheet.content.frames[0]?.id ?? ''
    await expect(page.locator(`[data-screen="makeUp"] .pg-page [data-frame-id="${first}"]`)).toBeVisible()
    const drawn = await drawnFrames(page)
    expect(drawn.map((frame) => frame.frameId).sort()).toEqual(sheet.content.frames.map((frame) => frame.id).sort())
    const geometry = pageGeometry(formatOf(style, sheet.content.formatId), style)
    for (const frame of sheet.content.frames) {
      const set = setFrame(frame, copy.revisions[frame.revisionId ?? ''] ?? null, style, geometry)
      const shown = drawn.find((one) => one.frameId === frame.id)
      const asDrawn = (line: SetLine) => textOf(line) + (line.hyphen ? '-' : '')
      expect(shown?.head.map((line) => line.text)).toEqual((set.head?.lines ?? []).map((line) => line.text))
      expect(shown?.columns.map((column) => column.map((line) => line.text))).toEqual(
        set.columns.map((column) => column.lines.map(asDrawn)),
      )
      expect(shown?.captions.map((caption) => caption.map((line) => line.text))).toEqual(
        set.pictures.map((picture) => picture.caption.map(asDrawn)),
      )
      for (const line of [shown?.head ?? [], ...(shown?.columns ?? []), ...(shown?.captions ?? [])].flat()) {
        seen++
        expect(Math.abs(line.heightPx - line.lineHeightPx), line.text).toBeLessThan(0.1)
        expect(line.usedPx, line.text).toBeLessThanOrEqual(line.measurePx + 1)
      }
      for (const [at, column] of (shown?.columns ?? []).entries())
        for (const [row, line] of column.entries())
          expect(line.topPx, line.text).toBeCloseTo(set.box.y + (set.columns[at]?.box.y ?? 0) + row * geometry.rowPx, 1)
    }
  }
  console.log(`lines on the screen: ${seen} on ${issue.pages.length} pages`)
  expect(seen).toBeGreaterThan(300)
})
