// Rubrics: words over one piece (社论, 读者来信, 新闻链接) or over a row of short items (简讯, 一句话新闻, IN BRIEF). Never a headline of one item alone.

const BRIEFS =
  /^(?:[\u3400-\u9fff]{0,4}(?:简讯|簡訊|短讯|短訊|快讯|快訊|短波|一句话新闻|一句話新聞|要闻速览|新闻速览|新闻速递|新闻集锦|新闻简报|简明新闻|短新闻|速览|快报汇总|集纳|点击|播报|快览|速报|速递|資訊|速遞)|动态|(?:(?:news|world|local|city|sports|business|metro|national|nation|state|police) )?(?:in brief|briefs|briefly|roundup|digest))$/iu
const SECTION =
  /^(?:社论|社評|社评|社論|评论|評論|时评|時評|快评|锐评|热评|短评|短評|来论|來論|微言|[\u3400-\u9fff]{2,4}(?:时评|時評|观察|论坛|論壇)|读者来信|讀者來信|来信照登|读者之声|读者来稿|小说连载|小說連載|连载|連載|通讯|特写|专访|專訪|人物|深度报道|新闻调查|记者调查|记者走基层|新春走基层|现场新闻|本报调查|相关链接|新闻链接|链接|相关新闻|相關新聞|名词解释|新闻背景|背景链接|背景|延伸阅读|编后|编后语|记者手记|採訪手記|采访手记|记者观察|新闻时评|今日评|点评|小贴士|提醒|温馨提示|(?:letters?(?: to the editor)?|exclusive|breaking(?: news)?|revealed|special report|comment|sketch|profile|feature|first person|q ?& ?a|editorials?|opinion|analysis|commentary|obituar(?:y|ies)|news analysis|interview|review|column|explainer|letters from readers))$/iu
const FRAME = /^[【[〔■●◆▲★□◇○△☆▪\s]+|[】\]〕：:\s]+$/gu

/** The rubric without the marks around it: ■相关链接 → 相关链接. */
export const labelOf = (text: string): string => text.replace(FRAME, '')

/** Stands over a row of short items. */
export const isBriefsRubric = (text: string): boolean => text.length <= 24 && BRIEFS.test(labelOf(text))

/** Says of what kind the piece below is; the headline follows it. */
export const isSectionLabel = (text: string): boolean => text.length <= 28 && (SECTION.test(labelOf(text)) || BRIEFS.test(labelOf(text)))
