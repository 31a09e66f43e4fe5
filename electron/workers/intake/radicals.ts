// Kangxi radicals and their supplement become the characters they stand for: PDF writers that subset a font map glyphs to either,
// so that ⼭ and 山 look alike and nothing can be found. Copy never means the radical (Unicode 15, chapter 18.1).

/** U+2E81 to U+2EF3 in order; '·' keeps what has no plain character. Unicode gives these no decomposition. */
const SUPPLEMENT =
  '厂乛乚乙亻冂几刀刂卜卩小小兀尣尢尢巳幺彑彐忄心扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罓罓羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
const FIRST = 0x2e81

const plain = (radical: string): string => {
  const code = radical.charCodeAt(0)
  if (code >= 0x2f00) return radical.normalize('NFKC')
  const character = SUPPLEMENT[code - FIRST]
  return character === undefined || character === '·' ? radical : character
}

/** Radicals carry traditional forms; in simplified copy the glyph stood for the simplified character. */
const SIMPLIFIED: Readonly<Record<string, string>> = { 戶: '户', 靑: '青', 黃: '黄' }
const TRADITIONAL_COPY = /[們這說來國會對學時]/u

/** The text with every radical replaced; other characters stay as they are. */
export function withoutRadicals(text: string): string {
  const traditional = TRADITIONAL_COPY.test(text)
  return text.replace(/[\u2e81-\u2ef3\u2f00-\u2fd5]/gu, (radical) => {
    const character = plain(radical)
    return traditional ? character : (SIMPLIFIED[character] ?? character)
  })
}
