// The guide to the inner pages (导读): lines that only say what stands on which page. They are no headlines of this page.
import { widthEm } from '../characters.js'

const TITLE =
  /^[【■●◆▲★]?\s*(?:今日|本期|本报|新闻|要闻)?(?:导读|導讀|看点|看點|导览)\s*[】：:]?$|^(?:inside(?: today)?|in this issue|today['’]s paper|index)[:.]?$/iu
const ENTRY =
  /[\s　.…·▶►>→（(【/／|]\s*(?:第\s?)?[A-Z]?\d{1,3}(?:\s?[-—–~、,]\s?[A-Z]?\d{1,3})?\s?[版頁页]\s*[）)】]?$|[\s.…](?:Page |P\.? ?)?[A-F]\d{1,2}$|[\s.…](?:Page|P\.) ?\d{1,3}$|…+\s*[A-Z]?\d{1,3}$/u

/** Several entries run on in one line: 导读 【头条】…▶▶2版 【热线】…▶▶5版. */
const RUN_ON = /[\s　.…·▶►>→（(／|]\s*(?:第\s?)?[A-Z]?\d{1,3}\s?[版頁页](?=[\s）)】|；;]|$)/gu
export const isGuideRow = (text: string): boolean =>
  text.length <= 400 && !/。/u.test(text) && (text.match(RUN_ON)?.length ?? 0) >= 2 && ENTRY.test(text)

export const isGuideTitle = (text: string): boolean => TITLE.test(text)

/** Words with a page number behind them: 城区三所小学开工建设 3版. */
export const isGuideEntry = (text: string): boolean =>
  isGuideRow(text) || (text.length >= 6 && widthEm(text, 80) <= 60 && !/[。；]/u.test(text) && ENTRY.test(text))
