import { describe, expect, it } from 'vitest'
import { unbalancedBrackets } from './balanced-brackets.js'

const faults = (...paragraphs: string[]) =>
  unbalancedBrackets(paragraphs).map((fault) => `${fault.paragraph} ${fault.mark} ${fault.missing}`)

describe('unbalancedBrackets', () => {
  it.each([
    ['服务县（市团组织负责人', '0 （ closing'],
    ['服务县市）团组织负责人', '0 ） opening'],
    ['张贴着《安全管理制度。', '0 《 closing'],
    ['张贴着安全管理制度》。', '0 》 opening'],
    ['【提示今日有雨', '0 【 closing'],
    ['国发〔2025 12号', '0 〔 closing'],
    ['the board (which met on Monday voted', '0 ( closing'],
    ['the board [sic voted', '0 [ closing'],
  ])('finds %s', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })

  it.each([
    '服务县（市）团组织负责人（含[副]职）',
    '半角与全角（混用)也算配对',
    '1) 报名 2) 缴费；a) 初审。b）复审',
    '一）指导思想',
    '（1）报名',
    '取值在[0, 1)之间，或(0，1]',
    '《读〈史记〉札记》',
    'so it goes :) and on ;-)',
    'iv) the fourth point',
  ])('is silent on %s', (text) => {
    expect(faults(text)).toEqual([])
  })

  it('lets a bracketed note go on for some paragraphs, a title for none', () => {
    expect(faults('（编者按：以下两段为译文。', '第一段。', '第二段完。）')).toEqual([])
    expect(faults('（编者按', '二', '三', '四', '第五段完）')).toEqual(['0 （ closing', '4 ） opening'])
    expect(faults('《上卷', '下卷》')).toEqual(['0 《 closing', '1 》 opening'])
  })
})
