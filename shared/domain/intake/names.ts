// Names of people as bylines print them: Chinese names by their surname, spaced two-character names made whole, Latin names.

// The commonest surnames, simplified and traditional, by the 2020 name report of the Ministry of Public Security, and what newsrooms add.
const SURNAMES = new Set(
  [
    ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇傅萧柯洪赖习诸钮荀郗隗糜巢蒯郦璩濮郏庾殳沃蔚訾毋宓禄莘贡向代阎岳占桓鄂凤笪呙逄公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
    ...'張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉呂盧鐘鍾譚陸範賈鄒閻龍賀顧龔萬錢戴嚴湯齊喬龐顏倪莊聶魯嶽關蘭紀畢單塗駱藍歐華饒陽時農簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師榮叢鞏遲鄺談樂馬儲勞諶樓滿聞厲區郜闞權強帥樸蓋練豐國計雲來門闕烏況鮮戰銀賓鄔蔣蘇韋鳳寧賴藺陰貢習魚溫寶遊',
  ].join(''),
)
const COMPOUND_SURNAMES =
  /^(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|长孙|宇文|夏侯|端木|轩辕|百里|呼延|东郭|南宫|独孤|完颜|拓跋)/u

const HAN_NAME = /^[\u3400-\u9fff〇]{2,4}$/u
const DOTTED_NAME = /^[\u3400-\u9fff]{1,10}(?:[·•・][\u3400-\u9fff]{1,10}){1,4}$/u
const LATIN_NAME = /^[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]*(?: (?:(?:de|van|von|da|bin|al|el|la|le|du) )*[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]*){0,3}$/u
// Words that begin with a surname but are never a person in a byline.
const NOT_A_NAME =
  /^(?:公告|公示|公司|文化|文明|文旅|文学|时事|时评|时政|国际|国内|国家|经济|金融|金秋|关注|关于|和平|安全|平安|高考|高温|成都|华为|华夏|海南|海外|江南|江苏|江西|云南|河|任务|方案|包括|农业|农村|丰收|房产|全市|全国|全省|党建|明天|明年|来源|信息|相关|通知|应急|解读|解放|都市|强调|计划|利民|居民|简讯|常委|原创|时代|封面|路上|游客|项目|成果|成立|白天|温度|马上|查看|石油|池塘|乐园|花开|车站|盛夏|夏天|夏日|荣誉|权威|满意|广告|图片|资料|来信|来电|平台|官方|官网|单位|管理|文艺|文苑|文史|文摘|古今|古韵|连载|读者|左右|宗旨|师生|师说|家|尚未|曲艺|乡|商业|商务|商品|商讯|都|银行|利率|门诊|普法|展览|展示|信访|相约|初心|初秋|初冬|初夏|初春|支部|支持|由此|冷空气|寻|谈话|谈|荣获|强化|公园|公益|公交|公安|公共|公|母亲|阳光|阳台|明月|明珠|云端|云海|海边|海风|南方|路边|关爱|关怀|时光|时间|古城|古镇|古村|和谐|程序|段落|管道|支付|班级|班长|计算|章程|安徽|安排|洪水|洪峰|洪涝|习惯|习俗|习作|习题|代表|代言|代理|代价|向前|向上|向阳|向往|向着|向未|向北|向南|向东|向西|向海|常态|成长|成绩|武术|武汉|广州|杭州|苏州|温州|郑州|常州|兰州|柳州|徐州|贺州|梅州|郴州|沈阳|洛阳|石家庄|宁夏|宁波|甘肃|贵|蒙古|西)/u

/** Ends of place names and offices, which stand above headlines as often as people do. */
const PLACE_END = /[县区乡镇村市局街省縣區鄉鎮]$/u

/** A Chinese name of two to four characters that begins with a known surname, or a dotted name (阿依古丽·买买提). */
export function isChineseName(text: string): boolean {
  if (DOTTED_NAME.test(text)) return true
  if (!HAN_NAME.test(text) || PLACE_END.test(text)) return false
  if (COMPOUND_SURNAMES.test(text)) return text.length >= 3
  return text.length <= 3 ? SURNAMES.has(text[0] ?? '') && !NOT_A_NAME.test(text) : false
}

/** A name in Latin letters: one to four capitalised parts. */
export const isLatinName = (text: string): boolean => text.length <= 60 && LATIN_NAME.test(text)

/** A two-character or three-character name set apart: 韦 冰, 韦　冰. */
const isSpacedName = (text: string): boolean => /^[\u3400-\u9fff](?:\s+[\u3400-\u9fff]){1,2}$/u.test(text)

/** A line that is nothing but one person's name. */
export const isNameLine = (text: string): boolean => isChineseName(text) || (isSpacedName(text) && isChineseName(text.replace(/\s+/gu, '')))

/**
 * The names in a piece of a byline, in order; null where something in it cannot be a name.
 * `strict` asks for known surnames; without it (after a role word) any two to four Han characters may be a name.
 */
export function readNames(text: string, strict: boolean): string[] | null {
  const names: string[] = []
  for (const part of text.split(/[、，,/／;；&＆|｜]|\s+and\s+|\s+和\s+/u)) {
    const found = readSpacedNames(part.trim(), strict)
    if (found === null) return null
    names.push(...found)
  }
  return names.length > 0 ? names : null
}

function readSpacedNames(part: string, strict: boolean): string[] | null {
  if (part === '') return []
  if (isLatinName(part)) return [part]
  if (isSpacedName(part)) return [part.replace(/\s+/gu, '')]
  const names: string[] = []
  let single = ''
  for (const token of part.split(/\s+/u)) {
    if (/^[\u3400-\u9fff]$/u.test(token)) {
      single += token
      // 韦 冰 is one name; a third lone character begins the next one.
      if (single.length === 2) {
        names.push(single)
        single = ''
      }
      continue
    }
    if (single !== '') return null
    if (strict ? isChineseName(token) : HAN_NAME.test(token) || DOTTED_NAME.test(token) || isLatinName(token)) names.push(token)
    else return null
  }
  return single === '' ? names : null
}
