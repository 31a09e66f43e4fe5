import { describe, expect, it } from 'vitest'
import { article, found, photo, picture, placing, type SnapshotPlan, snapshotOf, withPictures } from '../testing/snapshots.js'
import { bracketsUnbalanced } from './brackets-unbalanced.js'
import { bylineMissing } from './byline-missing.js'
import { headlineMissing } from './headline-missing.js'
import { photoCaptionMissing } from './photo-caption-missing.js'
import { photoCreditMissing } from './photo-credit-missing.js'
import { photoMissingImage } from './photo-missing-image.js'
import { isPlaceholder, placeholderHeadline } from './placeholder-headline.js'
import { quotesUnbalanced } from './quotes-unbalanced.js'
import { stalePlacement } from './stale-placement.js'
import { straySpace } from './stray-space.js'

const LONG =
  '夜市设在湖滨路东段，首晚有六十多个摊位，卖花灯、糖画和小吃，市民可以乘7路车前往。摊主们说，头一晚的生意比想的要好，花灯不到九点就卖完了，明晚还要多备一些。'
const placed = (content: ReturnType<typeof article>): SnapshotPlan => ({ articles: { a: content }, pages: [{ no: 'A01', frames: ['a'] }] })
const inStock = (content: ReturnType<typeof article>): SnapshotPlan => ({ articles: { a: content } })

describe('headline-missing', () => {
  it('blocks on a page, warns in stock, and lets photos be', () => {
    const bare = article('夜市昨晚开张。', { headline: ' ' })
    expect(found(headlineMissing, placed(bare))).toEqual(['block A01-1 夜市昨晚开张。'])
    expect(found(headlineMissing, inStock(bare))).toEqual(['warn stock 夜市昨晚开张。'])
    expect(found(headlineMissing, placed(photo(picture())))).toEqual([])
    expect(found(headlineMissing, placed(article('夜市昨晚开张。')))).toEqual([])
  })
})

describe('placeholder-headline', () => {
  it.each([
    '待定',
    '标题',
    '主题',
    '（标题）',
    '【标题待定】',
    '此处标题',
    '标题一',
    '标题：××',
    'XXX',
    'xxx',
    '×××',
    '××××××',
    '……',
    '？？？',
    '1111',
    'TBD',
    'test',
    'Test 2',
    'Headline here',
    'HEADLINE',
    '[headline tk]',
    '测试稿',
    '测试1',
    '未命名',
    'Untitled',
    'ＴＢＤ',
    'asdf',
    '请输入标题',
    '引题',
    '123',
  ])('knows %s', (line) => {
    expect(isPlaceholder(line)).toBe(true)
  })

  it.each([
    '',
    '无题',
    '测试新规下月施行',
    '主题党日走进田间',
    '标题党该管管了',
    '待定的不只是天气',
    '2025',
    '1+1>2',
    '9·18',
    'Test match ends in a draw',
    'The headline act',
    'XXX公司获奖',
    '副题征集启动',
    '十',
    '“标题新闻”的得与失',
    'Testing time for the harbour',
    '开学',
    '赞赞赞',
  ])('leaves %s alone', (line) => {
    expect(isPlaceholder(line)).toBe(false)
  })

  it('looks at kicker, headline and deck, and says which', () => {
    const content = article(LONG, { kicker: '引题', headline: '湖滨路夜市开张', deck: 'xxx' })
    expect(placeholderHeadline.check(snapshotOf(placed(content))).map((finding) => [finding.severity, finding.params.field])).toEqual([
      ['block', 'kicker'],
      ['block', 'deck'],
    ])
    expect(found(placeholderHeadline, inStock(article(LONG, { headline: '待定' })))).toEqual(['warn stock 待定'])
  })
})

describe('byline-missing', () => {
  it('warns about an article that nobody signs', () => {
    expect(found(bylineMissing, placed(article(LONG, { byline: [] })))).toHaveLength(1)
    expect(found(bylineMissing, placed(article(LONG, { byline: [], dateline: '本报讯' })))[0]).toMatch(/^warn A01-1 本报讯 夜市/)
  })

  it.each([
    ['a signed one', article(LONG)],
    ['a brief', article('夜市昨晚开张。', { byline: [] })],
    ['a notice', article(LONG, { byline: [], headline: '关于湖滨路夜市停车的公告' })],
    ['a correction', article(LONG, { byline: [], headline: 'Corrections' })],
    ['agency copy', article(LONG, { byline: [], dateline: '新华社北京8月25日电' })],
    ['one with the name in the copy', article(`本报讯（记者林晚）${LONG}`, { byline: [] })],
    ['one signed at the end', article([LONG, '（作者系本市退休教师）'], { byline: [] })],
    ['a photo', photo(picture())],
  ])('is silent on %s', (_, content) => {
    expect(found(bylineMissing, placed(content))).toEqual([])
  })
})

describe('pictures', () => {
  const shown: SnapshotPlan['pages'] = [
    {
      no: 'A01',
      frames: [
        { ...placing({ articles: { a: article('') } }, 'a'), pictures: [{ picture: 0, column: 1, columnSpan: 2, at: 'top', rows: 6 }] },
      ],
    },
  ]
  const onPage = (content: ReturnType<typeof article>): SnapshotPlan => ({ articles: { a: content }, pages: shown })

  it('want a caption', () => {
    expect(found(photoCaptionMissing, onPage(photo(picture({ caption: '' }))))).toEqual(['warn A01-1'])
    expect(found(photoCaptionMissing, onPage(photo(picture())))).toEqual([])
  })

  it('want a credit, in its field, in the byline or behind the caption', () => {
    expect(found(photoCreditMissing, onPage(photo(picture({ credit: '' }))))).toEqual(['warn A01-1 昨晚，市民在湖滨路夜市选购花灯。'])
    expect(found(photoCreditMissing, onPage(photo(picture())))).toEqual([])
    expect(found(photoCreditMissing, onPage(photo(picture({ credit: '', caption: '市民选购花灯。江一帆 摄' }))))).toEqual([])
    expect(found(photoCreditMissing, onPage(photo(picture({ credit: '', caption: 'The night market. Photo: E. Jiang' }))))).toEqual([])
    const signed = { ...photo(picture({ credit: '' })), byline: [{ role: 'photographer' as const, name: '江一帆' }] }
    expect(found(photoCreditMissing, onPage(signed))).toEqual([])
  })

  it('block a page that waits for the image, and are noted in stock', () => {
    const awaited = photo(picture({ sha256: null }))
    expect(found(photoMissingImage, onPage(awaited))).toEqual(['block A01-1 昨晚，市民在湖滨路夜市选购花灯。'])
    expect(found(photoMissingImage, inStock(awaited))).toEqual(['info stock 昨晚，市民在湖滨路夜市选购花灯。'])
    expect(found(photoMissingImage, onPage(photo(picture())))).toEqual([])
    expect(found(photoMissingImage, placed(photo()))).toEqual(['block A01-1'])
    expect(found(photoMissingImage, placed(awaited))).toEqual(['block A01-1 昨晚，市民在湖滨路夜市选购花灯。'])
  })

  it('that the newest version brings are not asked for: the page is stale and nothing else', () => {
    const awaited = photo(picture({ sha256: null }))
    const stale = (newest: ReturnType<typeof article>, printed: ReturnType<typeof article>): SnapshotPlan => ({
      ...placed(newest),
      printed: { a: printed },
    })
    const both = (plan: SnapshotPlan) => [stalePlacement, photoMissingImage].map((rule) => found(rule, plan).length)
    expect(both(stale(photo(picture()), awaited))).toEqual([1, 0])
    expect(both(stale(photo(picture()), photo()))).toEqual([1, 0])
    // Taken out of the story: no hole either.
    expect(both(stale(article(LONG), withPictures(article(LONG), picture({ sha256: null }))))).toEqual([1, 0])
    // Still awaited in the newest version: both.
    expect(both(stale(photo(picture({ sha256: null, caption: '夜市花灯。' })), awaited))).toEqual([1, 1])
    expect(both(stale(photo(), awaited))).toEqual([1, 1])
    // Of two pictures only the one that came is silent.
    const [one, two] = [picture(), picture({ sha256: null })]
    expect(both(stale(photo(one, two), photo(two, two)))).toEqual([1, 1])
  })

  it('that the page leaves out are not asked for', () => {
    const content = withPictures(article(LONG), picture({ sha256: null, caption: '', credit: '' }))
    expect([photoCaptionMissing, photoCreditMissing].flatMap((rule) => found(rule, placed(content)))).toEqual([])
    expect(found(photoMissingImage, placed(content))[0]).toMatch(/^info/)
  })
})

describe('quotes and brackets', () => {
  it('warn with the words around the spot and its paragraph', () => {
    const content = article(['第一段没有问题。', '创新方法，让供需对接有“效率，工作人员（含志愿者每天值守。'])
    expect(quotesUnbalanced.check(snapshotOf(placed(content)))).toMatchObject([
      { severity: 'warn', where: { page: 'A01', frame: 1, paragraph: 2 }, evidence: '…新方法，让供需对接有“效率，工作人员（含志…' },
    ])
    expect(found(bracketsUnbalanced, placed(content))).toEqual(['warn A01-1 …接有“效率，工作人员（含志愿者每天值守。'])
  })

  it('look at headline, deck and caption, each by itself', () => {
    const content = withPictures(article(LONG, { headline: '“夜市开张', deck: '摊位坐满”' }), picture({ caption: '（资料图片' }))
    expect(quotesUnbalanced.check(snapshotOf(placed(content))).map((finding) => finding.params.field)).toEqual(['headline', 'deck'])
    expect(bracketsUnbalanced.check(snapshotOf(placed(content))).map((finding) => finding.params.field)).toEqual(['caption'])
  })

  it('are silent on clean copy', () => {
    const content = article(['他说：“头一晚就（几乎）卖完了。', '“明晚多备一些。”'], { headline: '“乐业”驿站《开张》' })
    expect([...found(quotesUnbalanced, placed(content)), ...found(bracketsUnbalanced, placed(content))]).toEqual([])
  })
})

describe('stray-space', () => {
  it.each(['他说： “好。”', '有“效率”。 “乐业”驿站', '夜市  开张', 'the market  opened', '夜市开张 ，人很多'])('notes %s', (text) => {
    expect(found(straySpace, placed(article(text)))).toHaveLength(1)
  })

  it.each(['党群相约 亲青课堂', '“Yes,” he said. “It is.”', '山宣 摄', 'It is the boys’ turn', '记者 林晚'])('is silent on %s', (text) => {
    expect(found(straySpace, placed(article(text)))).toEqual([])
  })

  it('lets a head keep its breaks', () => {
    expect(found(straySpace, placed(article(LONG, { headline: '市里印发《通知》 夜市试行', deck: '“乐业” 驿站' })))).toEqual([])
    expect(found(straySpace, placed(article(LONG, { headline: '夜市  试行' })))).toEqual(['info A01-1 夜市  试行'])
  })

  it('counts them, once an article', () => {
    expect(straySpace.check(snapshotOf(placed(article(['一， 二。 三', '四  五']))))).toMatchObject([
      { severity: 'info', params: { count: 3 } },
    ])
  })
})
