// Invented copy for measurements: same seed, same text. Long enough to be work, free of anybody's words.
const NOUNS = '城区 河道 校园 市场 社区 车站 工厂 果园 医院 图书馆 水库 广场 码头 茶园 桥梁 公园 粮站 剧场 菜场 街巷'.split(' ')
const VERBS = '改造 巡查 开放 整治 扩建 启用 修缮 接待 登记 检修 清理 培训 评选 调度 走访 汇总 发布 验收 安排 落实'.split(' ')
const PEOPLE = '志愿者 工程队 网格员 值班员 老师 护士 菜农 司机 摊主 居民 技术员 学生 会计 船工 园丁'.split(' ')
const LINKS = '随后 其间 据介绍 与此同时 截至目前 按照计划 在现场 到了傍晚 第二天 入秋以来'.split(' ')
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const GIVEN = '文 远 明 秋 立 青 海 宁 川 雨 禾 松 岚 舟 石'.split(' ')

/** A small deterministic generator (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** @template T @param {() => number} next @param {readonly T[] | string} list @returns {any} */
const pick = (next, list) => list[Math.floor(next() * list.length)]
const count = (/** @type {() => number} */ next) => Math.floor(next() * 900) + 3

/** One sentence of 20 to 50 characters. @param {() => number} next */
const sentence = (next) =>
  `${pick(next, LINKS)}，${pick(next, NOUNS)}的${pick(next, PEOPLE)}把${pick(next, NOUNS)}${pick(next, VERBS)}了${count(next)}处，又为${count(next)}名${pick(next, PEOPLE)}${pick(next, VERBS)}${pick(next, NOUNS)}。`

/** A paragraph of about `characters` characters. @param {() => number} next @param {number} characters */
export function paragraph(next, characters) {
  let text = ''
  while (text.length < characters) text += sentence(next)
  return text
}

/** The text of an article as a page's extraction would give it. @param {() => number} next @param {number} characters */
export function article(next, characters) {
  const name = `${pick(next, SURNAMES)}${pick(next, GIVEN)}`
  const headline = `${pick(next, NOUNS)}${pick(next, VERBS)}${count(next)}处 ${pick(next, PEOPLE)}${pick(next, VERBS)}${pick(next, NOUNS)}`
  const lead = `本报讯（记者${name}）8月${Math.floor(next() * 28) + 1}日，${paragraph(next, 120)}`
  const body = []
  for (let left = characters - lead.length; left > 0; left -= 180) body.push(paragraph(next, Math.min(180, left)))
  return [headline, lead, ...body].join('\n\n')
}

/** A page's text of `articles` articles, each of about `characters` characters. @param {number} seed @param {number} articles @param {number} characters */
export function pageText(seed, articles, characters) {
  const next = random(seed)
  return Array.from({ length: articles }, () => article(next, characters * (0.5 + next()))).join('\n\n\n')
}

/** Text in which hardly two sentences are alike, as real news: no phrase of six characters is everybody's. @param {() => number} next @param {number} characters */
export function rareArticle(next, characters) {
  const rare = () => String.fromCharCode(0x4e00 + Math.floor(next() * 3000))
  let text = ''
  while (text.length < characters)
    text += `${pick(next, NOUNS)}${rare()}${pick(next, VERBS)}${rare()}${rare()}${pick(next, PEOPLE)}${rare()}，${rare()}${pick(next, VERBS)}${count(next)}处${rare()}。`
  return text
}
