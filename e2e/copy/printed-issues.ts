// A folder of invented printed issues: JSON lines, a page of text, a ninjs item; beside them what cannot be read.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '../screens/words.ts'

interface PrintedCopy {
  /** A name that stands in every story, two characters in Chinese. */
  readonly name: string
  readonly sections: readonly [string, string]
  readonly headline: (number: number) => string
  readonly body: (number: number) => string
  /** A story of another section, found by its words. */
  readonly rare: { readonly headline: string; readonly words: string; readonly body: string; readonly corrected: string }
  readonly page: string
}

const COPY: Readonly<Record<Language, PrintedCopy>> = {
  'zh-CN': {
    name: '宋澄',
    sections: ['城事', '副刊'],
    headline: (number) => `第${number}条老巷点亮路灯`,
    body: (number) =>
      `昨日，第${number}条老巷装上了新路灯。记者沿巷走了一遍，灯杆都靠着墙根，不挡推车的道。\n住在巷口的居民说，夜里买菜回来看得清台阶了。宋澄把每一盏灯的位置都画在图上，哪一盏不亮，管家当晚就能找到。\n路灯一共${number + 20}盏，晚上十点以后自动调暗。`,
    rare: {
      headline: '渡口最后一班船',
      words: '渡口 船工',
      body: '渡口的船工今天开出最后一班船。往后过江走桥，渡船留在岸上做候船亭。',
      corrected: '渡口的船工昨天开出最后一班船。往后过江走桥，渡船留在岸上做候船亭。',
    },
    page: 'B02 城事　　2026年8月31日 星期一　　　　编辑 罗茵\n\n　　　　　　　　菜场夜里也开门\n\n　　本报讯（记者宋澄）8月30日，南门菜场试开夜市，四十个摊位卖到十一点。\n\n　　摊主们把灯换成了暖色，鱼缸边加了挡水板，地面当晚冲洗。\n\n　　菜场管理处说，夜市先试三个月，摊位费不涨。\n',
  },
  en: {
    name: 'Quill',
    sections: ['City', 'Features'],
    headline: (number) => `Lane ${number} gets its lamps`,
    body: (number) =>
      `New lamps were lit in lane ${number} yesterday. They stand close to the walls, out of the way of barrows and prams.\nResidents said they could see the steps again when they came home late. Martha Quill has drawn every lamp on a map, so that a dark one is found the same night.\nThere are ${number + 20} lamps in all; they dim after ten.`,
    rare: {
      headline: 'The last ferry leaves',
      words: 'ferryman landing',
      body: 'The ferryman left the landing for the last time today. The bridge takes over, and the boat stays ashore as a shelter.',
      corrected:
        'The ferryman left the landing for the last time yesterday. The bridge takes over, and the boat stays ashore as a shelter.',
    },
    page: 'B2  City                         Monday, 31 August 2026\n\nMARKET STAYS OPEN AT NIGHT\n\nBy Martha Quill\n\nThe South Gate market opened at night for the first time on Sunday, with forty\nstalls selling until eleven.\n\nStallholders changed their lamps for warmer ones, and the floor was washed\nbefore midnight.\n\nThe market says it will try the hours for three months without raising rents.\n',
  },
}

const day = (number: number): string => new Date(Date.UTC(2026, 7, 30) - number * 86_400_000).toISOString().slice(0, 10)

export interface PrintedIssues {
  readonly folder: string
  readonly name: string
  readonly sections: readonly [string, string]
  readonly rare: PrintedCopy['rare']
  /** Stories that came in from the whole folder. */
  readonly stories: number
  /** Stories with the name in them. */
  readonly named: number
  /** A file with the rare story in another wording. */
  readonly correction: string
}

const LINES = 118

/** Writes the folder under `root`. */
export function printedIssues(root: string, language: Language): PrintedIssues {
  const copy = COPY[language]
  const folder = path.join(root, 'printed-2026')
  mkdirSync(path.join(folder, '2026-08-31'), { recursive: true })
  const line = (number: number) => ({
    id: `lamp-${number}`,
    date: day(number),
    page: `B${String((number % 4) + 1).padStart(2, '0')}`,
    section: copy.sections[0],
    headline: copy.headline(number),
    byline: [number % 2 === 0 ? copy.name : language === 'en' ? 'Owen Sharrow' : '顾行舟'],
    body: copy.body(number),
    language: language === 'en' ? 'en' : 'zh',
  })
  const rare = (body: string) => ({
    id: 'ferry',
    date: '2026-05-02',
    page: 'C01',
    section: copy.sections[1],
    headline: copy.rare.headline,
    byline: [language === 'en' ? 'Owen Sharrow' : '顾行舟'],
    body,
    language: language === 'en' ? 'en' : 'zh',
  })
  const json = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
  writeFileSync(
    path.join(folder, 'lamps.jsonl'),
    `${json(Array.from({ length: LINES }, (_, index) => line(index + 1)))}{"headline": no json\n${json([rare(copy.rare.body)])}`,
  )
  writeFileSync(path.join(folder, '2026-08-31', 'B02.txt'), copy.page)
  writeFileSync(path.join(folder, '2026-08-31', 'scan.pdf'), 'no page at all')
  writeFileSync(path.join(folder, 'front.indd'), 'of no kind that is read')
  const correction = path.join(root, 'correction.jsonl')
  writeFileSync(correction, json([rare(copy.rare.corrected)]))
  return {
    folder,
    name: copy.name,
    sections: copy.sections,
    rare: copy.rare,
    stories: LINES + 2,
    named: LINES + 1,
    correction,
  }
}

/** Many files of many short stories, so that an import can be stopped on its way. Returns the folder and the number of stories. */
export function manyIssues(root: string, files = 30, stories = 400): { readonly folder: string; readonly stories: number } {
  const folder = path.join(root, 'many-2019')
  mkdirSync(folder, { recursive: true })
  for (let file = 1; file <= files; file++)
    writeFileSync(
      path.join(folder, `${String(file).padStart(2, '0')}.jsonl`),
      Array.from({ length: stories }, (_, index) => {
        const number = file * stories + index
        const body = Array.from(
          { length: 12 },
          (_, part) => `Tide ${number * 7 + part} was measured at pier ${(number * 13 + part * 5) % 97}.`,
        ).join(' ')
        return `${JSON.stringify({ id: `tide-${number}`, date: `2019-${String((file % 12) + 1).padStart(2, '0')}-11`, headline: `Tide table ${number}`, body, language: 'en' })}\n`
      }).join(''),
    )
  return { folder, stories: files * stories }
}
