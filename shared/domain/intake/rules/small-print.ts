// What may stay unplaced: price and lottery tables, contact lines, one-line classified ads. Never lost, only not made into articles.
import { widthEm } from '../characters.js'
import { isNumberedItem } from './paragraph-start.js'

/** 今日：多云转阵雨，24℃～31℃，南风2～3级 */
const FORECAST = /^(?=.*\d{1,2}\s?[℃°度])(?=.*(?:晴|多云|多雲|阴|陰|雨|雪|雾|霾)).{4,70}$/u
const WEATHER = /^(?:今日|明日|今天|明天|今晚|昨日)?天[气氣](?:预报)?\s?[：:].{0,60}(?:℃|度|风|風|级|雨|晴|云|雪)/u

/** 19:30 水务队 — 供电队, 石桥队 86:79 北岸队: who meets whom. */
const TEAM = '[^\\s，。、；：！？“”\\d—-]{2,10}'
const MATCH = new RegExp(
  `^(?:\\d{1,2}[:：]\\d{2}\\s+${TEAM}\\s*(?:—{1,2}|–|-|VS\\.?|vs\\.?|对|對)\\s*${TEAM}|${TEAM}\\s+\\d{1,3}\\s?[:：—-]\\s?\\d{1,3}\\s+${TEAM})$`,
  'u',
)

/** A row of figures: several columns set apart by spaces, or mostly digits, and no sentence in it. */
export function isTableRow(text: string): boolean {
  // 1974.: the last word of a sentence.
  if (isNumberedItem(text) || /^\d[\d,]*[.。]$/u.test(text)) return false
  if (MATCH.test(text)) return true
  if (WEATHER.test(text) || (FORECAST.test(text) && !/[。！？；“”]/u.test(text) && /[风風]|[级級]|[℃°]\s?[~～\-－到至]/u.test(text)))
    return true
  if (text.length > 160 || /[。！？；]/u.test(text) || /^[\u3400-\u9fff]{2,8}[：:]\S+$/u.test(text)) return false
  if (!/\d|\s{2}|[\t\u3000|｜]|\s\S+\s\S+\s\S+\s/u.test(text)) return false
  const cells = text.split(/\s{2,}|\t+|[|｜]|\u3000+/u).filter((cell) => cell !== '')
  const ink = text.replace(/\s/gu, '')
  const digits = ink.replace(/[^\d.%+\-：:]/gu, '').length
  if (cells.length >= 3 && cells.every((cell) => widthEm(cell) <= 12)) return digits >= 1 || cells.length >= 4
  const tokens = text.split(/\s+/u)
  if (
    tokens.length >= 5 &&
    tokens.every((token) => /^[\u3400-\u9fff\d.:+%-]{1,4}$/u.test(token)) &&
    tokens.some((token) => token.length > 1) &&
    !/[，、]/u.test(text)
  )
    return true
  return (
    ink.length >= 5 &&
    ((digits / ink.length >= 0.5 && !/[，]/u.test(text)) ||
      (tokens.length >= 4 && tokens.filter((token) => /\d/u.test(token)).length >= 3 && digits / ink.length >= 0.3))
  )
}

/** 投稿邮箱, 热线 and other lines that only say where to write or ring. */
export const isContactLine = (text: string): boolean =>
  widthEm(text) <= 60 &&
  !/[。！？]/u.test(text.slice(0, -1)) &&
  (/^(?:本报|本版|联系|咨询|报名|编辑部|新闻|读者|广告|报料|爆料|指导(?=老师|教师)|投稿|来稿|征稿|订阅|发行|监督|服务|咨询|零售|印刷|社址|地址|邮编|邮政编码|电话|传真|热线|网址|邮箱|信箱|E-?mail|QQ|微信)[\u3400-\u9fff/]{0,8}(?:邮箱|信箱|热线|电话|地址|网址|邮编|编码|传真|号码|公众号|QQ|E-?mail|印刷厂?|社址)?\s*[：:]/iu.test(
    text,
  ) ||
    /^[\u3400-\u9fff]{0,4}(?:电话|热线|地址|邮箱|网址|传真|邮编|电話|電話|熱線)\s*[：:]/u.test(text) ||
    /^@\w{3,30}$/u.test(text) ||
    /^(?:contact|write|email|e-mail|reach|send|follow|call|tel|phone|subscribe|advertis)\b.{0,60}(?:\S@\S+\.\w+|@\w+|\d{3}[\d -]{4,})\.?$/iu.test(
      text,
    ) ||
    /^(?:\S{0,14}[：:]\s*)?(?:[\w.-]+@[\w-]+(?:\.\w+)+|(?:https?:\/\/|www\.)\S+)$/u.test(text))

/** The paper's own lines, which belong to no notice above them. */
export const isHouseContact = (text: string): boolean =>
  /^(?:本报|本版|编辑部|新闻|报料|爆料|投稿|来稿|征稿|订阅|发行|广告|零售|印刷|社址)/u.test(text)

/** A lost-and-found or cancellation line as classified columns run them. */
export const isClassifiedAd = (text: string): boolean =>
  widthEm(text, 200) <= 150 &&
  ((/(?:遗失|丢失|遺失)/u.test(text.slice(0, 60)) && /(?:声明作废|特此声明|聲明作廢|作废)[。！]?$/u.test(text.slice(-10))) ||
    (/^(?:●|◆|★|■|▲)?\s*(?:出租|出售|转让|招租|求租|求购|诚聘|招聘|急售|旺铺)/u.test(text) && /\d{7,}/u.test(text)))

/** The links around a page of an e-paper: 上一版 下一版, 放大 缩小 默认. */
export const isNavigation = (text: string): boolean =>
  text.length <= 80 &&
  /^(?:[上下]一[版篇期页頁]|返回\S{0,6}|放大|缩小|默认|首页|往期\S{0,4}|版面(?:导航|目录|概览)|标题导航|PDF\S{0,4}|下载|打印|分享|朗读|字号|收藏|[\s<>＜＞《》|｜·+\-[\]【】:：])+$/u.test(
    text,
  ) &&
  /[\u3400-\u9fff]/u.test(text)

/** A drawn line between articles. */
export const isRule = (text: string): boolean => /^[-—–_=*·•~＊－＿#.…\s■□◆◇●○★☆▲△]{2,}$/u.test(text) || /^[■□◆◇●○★☆▲△*＊]$/u.test(text)
