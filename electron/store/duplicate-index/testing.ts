// What the index's tests share: invented texts in any number, an index over them in a folder of its own.
import type { NewDocument } from './documents.js'
import { type DuplicateIndex, type DuplicateIndexOptions, openDuplicateIndex } from './open-duplicate-index.js'

const SUBJECTS = '渡口 茶园 粮站 剧场 苗圃 水塔 灯会 早市 砖窑 驿站 果林 染坊 书院 鱼塘 集镇 矿山 车场 药圃 桥头 滩涂'.split(' ')
const ACTIONS = '翻修 丈量 守护 搬运 清点 描绘 登记 修补 播种 拆解 晾晒 打捞 编织 护送 拼接 刷洗 调试 拓宽 归还 照看'.split(' ')
const DETAILS = '天色微明 山风渐紧 炉火正旺 潮水退去 锣鼓响起 墨迹未干 汽笛长鸣 麦穗低垂 灯影摇晃 雪线后撤'.split(' ')

/** The same number gives the same text; two numbers have no run of six characters in common that all texts do not have. */
export function inventedText(number: number, sentences = 6): string {
  let state = (number + 1) * 0x9e3779b1
  const next = (list: readonly string[]): string => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39
    return list[(state >>> 8) % list.length] ?? ''
  }
  const character = (): string => {
    state += 0x6d2b79f5
    return String.fromCharCode(0x4e00 + ((Math.imul(state, 0x85ebca6b) >>> 9) % 3000))
  }
  return Array.from(
    { length: sentences },
    () =>
      `${next(DETAILS)}，${next(SUBJECTS)}${character()}${next(ACTIONS)}${character()}${character()}${next(SUBJECTS)}${character()}，${character()}${next(ACTIONS)}${character()}${next(DETAILS)}。`,
  ).join('\n')
}

export const documentOf = (id: string, text: string, extra: Partial<NewDocument> = {}): NewDocument => ({
  id,
  revisionId: null,
  day: '2025-03-01',
  state: 'archived',
  page: 'A02',
  headline: `题${id}`,
  section: '',
  recurring: false,
  text,
  ...extra,
})

/** An index whose texts are what was last added under an id; `texts` can be changed by hand. */
export function openTestIndex(
  directory: string,
  texts: Map<string, string>,
  options: Partial<DuplicateIndexOptions> = {},
): DuplicateIndex & { put: (...documents: NewDocument[]) => void } {
  const index = openDuplicateIndex({ directory, textOf: (document) => texts.get(document.id) ?? null, ...options })
  return {
    ...index,
    put: (...documents) => {
      index.addDocuments(documents)
      for (const document of documents) texts.set(document.id, document.text)
    },
  }
}
