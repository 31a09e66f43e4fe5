// Beginnings that say "new paragraph": an indent, a dateline, a list number, a speaker's label, a bullet.
import { startsWithDateline } from './dateline.js'

const NUMBERED_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|\d{1,2}[）)]|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、章条：])/u
const BULLET = /^[●◆■▲▍▎▌★○◇□►▶•※☆△*＊]\s*/u
const FIXED_SPEAKER = /^(?:问|答|記者|记者|主持人|Q|A|问题?\d|[Qq]uestion|[Aa]nswer)\s?[：:]/u
const SPEAKER = /^([\u3400-\u9fff·]{2,6}|[A-Z][A-Za-z. ]{1,20})\s?[：:]/u
/** 【heading】 with its text on the same line. */
const BRACKET_HEAD = /^【[^】]{2,30}】\s*[^\s]/u

export const isNumberedItem = (text: string): boolean => NUMBERED_ITEM.test(text)
export const isBulleted = (text: string): boolean => BULLET.test(text)
/** 【又讯】: the same article goes on with a second report. */
const FURTHER_REPORT = /^【(?:又|另)[讯訊]】/u
export const hasBracketHead = (text: string): boolean => BRACKET_HEAD.test(text) && !FURTHER_REPORT.test(text) && !startsWithDateline(text)

/** 尊敬的各位老师、同志们：: whom a speech or a letter is addressed to. */
export const isSalutation = (text: string): boolean =>
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|朋友们|同学们|女士们|編輯|编辑同志)[^。！？]{0,40}[：:！!]$/u.test(text) ||
  /^(?:to the editor|dear (?:editor|sirs?|madam|sir or madam)|sirs?|madam)\s?[,:—–-]$/iu.test(text)

/** The label before the colon, when the line could be a speaker's turn. */
export const speakerOf = (text: string): string | null => {
  if (FIXED_SPEAKER.test(text)) return text.slice(0, text.search(/[：:]/u)).trim()
  return SPEAKER.exec(text)?.[1] ?? null
}

/** Labels that speak at least twice on the page, and 问 / 答 / 记者: an interview. */
export function findSpeakers(texts: readonly string[]): ReadonlySet<string> {
  const turns = new Map<string, number>()
  for (const text of texts) {
    const speaker = speakerOf(text.slice(0, 40))
    if (speaker !== null) turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
  }
  return new Set([...turns].filter(([, count]) => count >= 2).map(([speaker]) => speaker))
}

export const isTurn = (text: string, speakers: ReadonlySet<string>): boolean => {
  const speaker = speakerOf(text.slice(0, 40))
  return speaker !== null && speakers.has(speaker)
}
