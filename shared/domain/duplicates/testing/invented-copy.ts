// Invented articles for tests of the comparison, and the ways in which copy is reused.

const ZH_BRIDGE = [
  '4月12日上午，随着最后一段钢箱梁精准落位，云溪河特大桥主桥顺利合龙，标志着这条连接南北两岸的通道建设进入冲刺阶段。大桥全长3.6公里，双向六车道，总投资18亿元，预计年底前具备通车条件。',
  '负责施工的项目经理陶立新告诉记者，合龙段重约240吨，吊装误差要控制在2毫米以内，工人们提前一周就开始测量温度和风速，最终选在清晨气温最稳定的时候动手。为了不影响航运，海事部门安排了临时航道，过往货船分批放行。',
  '家住河东的菜农马秀英每天凌晨要赶渡船进城，遇上大雾只能干等。“桥通了，二十分钟就到早市，菜叶子还带着露水。”她说，村里已经有人合计着买辆小货车，把合作社的西红柿送到更远的批发市场。',
  '交通部门负责人表示，大桥通车后将与环城路、货运铁路站形成联运，沿线规划了3处公交首末站和12公里的自行车道，桥下空间也将改造成滨水公园，免费向市民开放。',
]
const ZH_LIBRARY = [
  '槐树巷的老粮库里，如今飘出的是书香。经过八个月改造，城西社区图书馆日前开门迎客，首日接待读者两千余人次。馆内藏书六万册，其中儿童读物占了三分之一，还专门辟出一间方言录音室。',
  '设计师保留了原来的木梁和通风窗，只在高处添了一圈阅览回廊。馆长沈若兰介绍，很多街坊小时候都在这里排队买过粮，她把旧粮票和磅秤收集起来，摆在入口处，引得老人们驻足讲起从前的故事。',
  '傍晚时分，下班的年轻人陆续占满了靠窗的座位。程序员高远说，家里孩子小，难得有个安静的地方写代码。图书馆每晚开放到十点，夜间由志愿者轮流值守，茶水和雨伞都可以自取。',
]
const ZH_SCHOOL = [
  '新学期开学前，柳林小学的食堂换上了透明玻璃墙。后厨里洗菜、切配、烹饪的每道工序，家长站在走廊就能看得清清楚楚，还能扫码查看当天的进货单和留样记录。',
  '校长郑怀远说，食堂实行校领导和家长代表陪餐制度，每周公布菜谱和账目。上学期学校收到意见四十多条，其中十九条与口味有关，师傅们据此调整了盐和油的用量，还新添了杂粮窗口。',
  '县教育局介绍，今年全县有26所学校完成了食堂改造，剩下的9所将在寒假动工，资金由县财政统一安排，不向学生收取任何费用。',
]
const EN_HARBOUR = [
  'The harbour board voted on Tuesday to widen the eastern channel after three winters in which storms closed the port for a total of 41 days. Work on the first stretch will begin in spring and is expected to cost 12 million pounds, most of it borrowed against future berthing fees.',
  'Fishing crews have asked for years that the sandbar off the old lighthouse be dredged, saying that boats must wait outside for the tide while buyers on the quay lose patience and drive home. "We land less fish because we spend the night looking at our own town," said Margaret Oakes, who skippers one of the last family trawlers.',
  'Conservation groups warned that the spoil, if it were dumped along the northern shore, could bury the eelgrass in which young bass shelter. The board replied that it would carry the sand inland by barge and use it to rebuild the dunes that the sea broke through two years ago.',
  'A decision on the quay wall itself has been put off until engineers report in June, and the ferry company said it would keep its winter timetable in place until then.',
]
const EN_ORCHARD = [
  'Apple growers in the valley expect their smallest harvest for a decade after a late frost caught the trees in full blossom. Several farms lit small fires between the rows through four nights in May, yet early varieties were lost almost everywhere below the mill road.',
  "Cider makers say they will buy fruit from neighbouring counties this autumn rather than raise prices, although two smaller presses are likely to stay closed. The growers' union has asked the council to bring forward a grant for wind machines, which stir warm air down to the ground.",
]

/** Articles by paragraphs; none has a passage in common with another. */
export const INVENTED: Readonly<Record<'zhBridge' | 'zhLibrary' | 'zhSchool' | 'enHarbour' | 'enOrchard', readonly string[]>> = {
  zhBridge: ZH_BRIDGE,
  zhLibrary: ZH_LIBRARY,
  zhSchool: ZH_SCHOOL,
  enHarbour: EN_HARBOUR,
  enOrchard: EN_ORCHARD,
}

/** The same news by another hand: same subject, same names, other sentences. */
export const ZH_BRIDGE_BY_ANOTHER = [
  '云溪河上又添新通道。记者从市交通局获悉，云溪河特大桥昨日完成主桥合龙，这座双向六车道的桥梁年内有望通车，届时两岸居民告别摆渡的日子就不远了。',
  '合龙现场，陶立新和工友们盯着屏幕上的数据，直到指挥员宣布就位才松了口气。据他回忆，去年汛期工地曾停工四十天，为抢回工期，班组改成三班倒，春节也只休息了两天。',
  '对岸的商户也在盼着这一天。开小吃店的老周打算把店面扩大一倍，他觉得过桥的人多了，生意自然会好起来。',
]

export const text = (paragraphs: readonly string[]): string => paragraphs.join('\n')

/** The first part of a text, about `share` of it. */
export const trimmed = (whole: string, share: number): string => whole.slice(0, Math.round(whole.length * share))

export const toFullWidth = (half: string): string =>
  half.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
