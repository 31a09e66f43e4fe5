// Bytes of a plain text become a string: UTF-8 and UTF-16 by mark or by look, otherwise GB18030, Big5 or Windows-1252 by what reads best.
import { IntakeRefusal } from './refusal.js'

// The commonest characters of running Chinese text, simplified and traditional, with the marks between them.
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布複容兒須際商非驗連斷深難近礦千週委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴首底液官德隨病蘇失爾死講配女黃推顯談罪神藝呢席含企望密批營項防舉球英氧勢告李台落木幫輪破亞師圍注遠字材排供河態封另施減樹溶怎止案言士均武固葉魚波視僅費緊愛左章早朝害續輕服試食充兵源判護司足某練差致板田降黑犯負擊範繼興似餘堅曲輸修故城夫夠送筆船佔右財吃富春職覺漢畫功巴跟雖雜飛檢吸助昇陽互初創抗考投壞策古徑換未跑留鋼曾端責站簡述錢副盡帝射草衝承獨令限阿宣環雙請超微讓控州良軸找否紀益依優頂礎載倒房突坐粉敵略客袁冷勝絕析塊劑測絲協訴念陳仍羅鹽友洋錯苦夜刑移頻逐靠混母短皮終聚汽村雲哪既距衛停烈央察燒迅境若印洲刻括激孔搞甚室待核校散侵吧甲遊久菜味舊模湖貨損預阻毫普穩乙媽植息擴銀語揮酒守拿序紙醫缺雨嗎針劉啊急唱誤訓願審附獲茶鮮糧斤孩脫硫肥善龍演父漸血歡械掌歌沙剛攻謂盾討晚粒亂燃矛乎殺藥寧魯貴鐘煤讀班伯香介迫句豐培握蘭擔弦蛋沉假穿執答樂誰順煙縮徵臉喜松腳困異免背星福買染井概慢怕磁倍祖皇促靜補評翻肉踐尼衣寬揚棉希傷操垂秋宜氫套督振架亮末憲慶編牛觸映雷銷詩座居抓裂胞呼娘景威綠晶厚盟衡雞孫延危膠屋鄉臨陸顧掉呀燈歲措束耐劇玉趙跳哥季課凱胡額款紹卷齊偉蒸殖永宗苗川爐岩弱零楊奏沿露桿探滑鎮飯濃航懷趕庫奪伊靈稅途滅賽歸召鼓播盤裁險康唯錄菌純借糖蓋橫符私努堂域槍潤幅哈竟熟蟲澤腦壤碳歐遍側寨敢徹慮斜薄庭納彈飼伸折麥濕暗荷瓦塞床築惡戶訪塔奇透梁刀旋跡卡氯遇份毒泥退洗擺灰彩賣耗夏擇忙銅獻硬予繁圈雪函亦抽篇陣陰丁尺追堆雄迎泛爸樓避謀噸野豬旗累偏典館索秦脂潮爺豆忽托驚塑遺愈朱替纖粗傾尚痛楚謝奮購磨君池旁碎骨監捕弟暴割貫殊釋詞亡壁頓寶午塵聞揭炮殘冬橋婦警綜招吳付浮遭徐您搖谷贊箱隔訂男吹園紛唐敗宋玻巨耕坦榮閉灣鍵凡駐鍋救恩剝凝鹼齒截煉麻紡禁廢盛版緩淨睛昌婚涉筒嘴插岸朗莊街藏姑貿腐奴啦慣乘夥恢勻紗扎辯耳彪臣億璃抵脈秀薩俄網舞店噴縱寸汗掛洪賀閃柬爆烯津稻牆軟勇像滾釐蒙芳肯坡柱盪腿儀旅尾軋冰貢登黎削鑽勒逃障氨郭峰幣港伏軌畝畢擦莫刺浪秘援株健售股島甘泡睡童鑄湯閥休匯舍牧繞炸哲磷績朋淡尖啟陷柴呈徒顏淚稍忘泵藍拖洞授鏡辛壯鋒貧虛彎摩泰幼廷尊窗綱弄隸疑氏宮姐震瑞怪尤琴循描膜違夾腰緣珠窮森枝竹溝催繩憶邦剩幸漿欄擁牙貯禮濾鈉紋罷拍咱喊袖埃勤罰焦潛伍墨欲縫姓刊飽仿獎鋁鬼麗跨默挖鏈掃喝袋炭污幕諸弧勵梅奶潔災舟鑑苯訟抱毀懂寒智埔寄屆躍渡挑丹艱貝碰拔爹戴碼夢芽熔赤漁哭敬顆奔鉛仲虎稀妹乏珍申桌遵允隆螺倉魏銳曉氮兼隱礙赫撥忠肅缸牽搶博巧殼兄杜訊誠碧祥柯頁巡矩悲灌齡倫票尋桂鋪聖恐恰鄭趣抬荒騰貼柔滴猛闊輛妻填撤儲簽鬧擾紫砂遞戲吊陶伐餵療瓶婆撫臂摸忍蝦蠟鄰胸鞏擠偶棄槽勁乳鄧吉仁爛磚租烏艦伴瓜淺丙暫燥橡柳迷暖牌秧膽詳簧踏瓷譜呆賓糊洛輝憤競隙怒粘乃緒肩籍敏塗熙皆偵懸掘享糾醒狂鎖淀恨牲霸爬賞逆玩陵祝秒浙貌，。、；：？！“”‘’（）《》',
)

/** Share of a text's non-ASCII characters that are common Chinese ones. */
function commonShare(text: string): number {
  let wide = 0
  let common = 0
  for (const character of text.slice(0, 20_000)) {
    if (character < '\u0080') continue
    wide += 1
    if (COMMON.has(character)) common += 1
  }
  return wide === 0 ? 0 : common / wide
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that a text may have spoilt and still be read: a last character cut by a byte count, a stray byte on the way. */
const MOST_BAD_SHARE = 0.001

/**
 * A text with a few bytes spoilt: a cut last character is left out, others become U+FFFD. Null when more than one in a thousand
 * of the characters beyond ASCII is bad (three in a short text, what one byte may spoil): then it is another encoding or no text.
 */
function tryTolerant(label: string, bytes: Uint8Array): string | null {
  const text = new TextDecoder(label).decode(bytes).replace(/\ufffd$/u, '')
  let bad = 0
  let good = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) bad += 1
    else if (code >= 0x80) good += 1
  }
  const most = Math.max(Math.floor(good * MOST_BAD_SHARE), good >= 30 ? 3 : 0)
  return good > 0 && bad <= most ? text : null
}

/** Stray NULs in a text are few; a file full of them is none. */
const NUL_SAMPLE = 8000
const MOST_NUL_SHARE = 0.01

/** UTF-16 without a mark shows NULs (Latin) at every second byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const most = Math.min(bytes.length, 4000) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < most; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const half = most / 2
  if (half < 2) return null
  if (odd > half * 0.3 && even < half * 0.02) return 'utf-16le'
  return even > half * 0.3 && odd < half * 0.02 ? 'utf-16be' : null
}

function decodeLegacy(bytes: Uint8Array): string {
  const high = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0)
  const labels = ['gb18030', 'big5']
  const whole = labels.map((label) => tryDecode(label, bytes)).filter((text) => text !== null)
  const candidates = whole.length > 0 ? whole : labels.map((label) => tryTolerant(label, bytes)).filter((text) => text !== null)
  const best = candidates.map((text) => ({ text, share: commonShare(text) })).toSorted((a, b) => b.share - a.share)[0]
  if (best !== undefined && best.share >= 0.25) return best.text
  // English copy with typographic quotes from an old desk system.
  const western = high < bytes.length * 0.05 ? tryDecode('windows-1252', bytes) : null
  if (western !== null && !/[\u0080-\u009f]/u.test(western)) return western
  throw new IntakeRefusal('encoding')
}

/** Decodes text of unknown encoding; refuses binary data and what no encoding fits. `hint` is a declared encoding, tried first after the marks. */
export function decodeText(bytes: Uint8Array, hint: string | null = null): string {
  const text = decodeAny(bytes, hint)
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/gu)?.length ?? 0
  if (controls > sample.length * 0.01) throw new IntakeRefusal('binary')
  // A form feed ends a page, a vertical tab a line.
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/[\f\v]/gu, '\n')
    .replaceAll('\u0000', '')
}

function decodeAny(bytes: Uint8Array, hint: string | null): string {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked('utf-8', bytes)
  if (a === 0xff && b === 0xfe) return marked('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return marked('utf-16be', bytes)
  const wide = utf16WithoutMark(bytes)
  if (wide !== null) return marked(wide, bytes)
  const nuls = bytes.subarray(0, NUL_SAMPLE).reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  if (nuls > Math.min(bytes.length, NUL_SAMPLE) * MOST_NUL_SHARE) return chineseUtf16(bytes)
  const hinted = hint === null ? null : tryDecode(hint, bytes)
  return hinted ?? tryDecode('utf-8', bytes) ?? tryTolerant('utf-8', bytes) ?? decodeLegacy(bytes)
}

/** Chinese UTF-16 without a mark has its NULs only beside line ends and figures: its characters say what it is. */
function chineseUtf16(bytes: Uint8Array): string {
  for (const label of ['utf-16le', 'utf-16be']) {
    const text = tryDecode(label, bytes.subarray(0, bytes.length & ~1))
    if (text !== null && commonShare(text) >= 0.5) return text
  }
  throw new IntakeRefusal('binary')
}

function marked(label: string, bytes: Uint8Array): string {
  const even = label.startsWith('utf-16') ? bytes.subarray(0, bytes.length & ~1) : bytes
  const text = tryDecode(label, even) ?? tryTolerant(label, even)
  if (text === null) throw new IntakeRefusal('encoding')
  return text
}
