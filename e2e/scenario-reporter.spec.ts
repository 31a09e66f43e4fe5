// A reporter's evening: a page's text comes in and is corrected, an article is written, nothing typed is lost.
import path from 'node:path'
import { countCharacters } from '../shared/body/text.js'
import { filedIssue } from './copy/filed-issue.ts'
import { PAGES } from './copy/pages.ts'
import { expect, ROOT, test } from './desk.ts'
import { inputMethod } from './screens/ime.ts'
import { Review } from './screens/review.ts'
import { Stock } from './screens/stock.ts'
import { ask, expectSound, goTo, notice, storeHolds } from './screens/window.ts'
import { LANGUAGES, wordsOf } from './screens/words.ts'
import { Writing } from './screens/writing.ts'

for (const language of LANGUAGES) {
  const words = wordsOf(language)
  const { say } = words
  const copy = PAGES[language]

  test(`pasted text is split, its guesses are seen, corrected, taken back and filed (${language})`, async ({ open }) => {
    const desk = await open({ language })
    const { page, app } = desk
    const stock = new Stock(page, words)
    const review = new Review(page, words)
    await stock.paste(app, copy.text)
    await expect(review.articles()).toHaveCount(copy.articles)
    const { repaired, twice } = copy
    const story = review.article(repaired.headline)

    // Every kind of guess wears its sign where it took effect.
    await expect(review.marks(story, 'headline')).toHaveCount(1)
    await expect(review.marks(story, 'byline')).toHaveCount(1)
    await expect(review.marks(story, 'subhead').first()).toBeVisible()
    const joins = await review.marks(story, 'join').count()
    expect(joins).toBeGreaterThan(1)
    await expect(story).toContainText(repaired.byline)
    await expect(review.source).toContainText(repaired.lastLine.text)
    if (copy.photo !== null) {
      await expect(review.marks(review.photo(copy.photo), 'caption')).toHaveCount(1)
      await expect(review.marks(review.photo(copy.photo), 'credit')).toHaveCount(1)
    }

    // By mouse: a join is cut again, undone by key, done again by key.
    const paragraph = review.paragraph(story, repaired.paragraph)
    await review.correct(paragraph, say('intake.edit.splitHere', { line: repaired.lastLine.number }))
    await expect(review.marks(story, 'join')).toHaveCount(joins - 1)
    await expect(paragraph).not.toContainText(repaired.lastLine.text)
    await page.keyboard.press('Control+Z')
    await expect(review.marks(story, 'join')).toHaveCount(joins)
    await page.keyboard.press('Control+Shift+Z')
    await expect(paragraph).not.toContainText(repaired.lastLine.text)
    await review.correct(review.paragraph(story, repaired.lastLine.text), say('intake.edit.joinParagraph'))
    await expect(paragraph).toContainText(repaired.lastLine.text)

    // A new story from the subhead on takes it as its headline; joined with the one above it is one story again.
    await review.correct(review.paragraph(story, repaired.subhead), say('intake.edit.splitItem'))
    await expect(review.articles()).toHaveCount(copy.articles + 1)
    await expect(review.field(review.article(repaired.subhead), 'headline', repaired.subhead)).toBeVisible()
    await review.correctItem(story, say('intake.edit.joinNext'))
    await expect(review.articles()).toHaveCount(copy.articles)
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    await expect(review.articles()).toHaveCount(copy.articles)
    await expect(review.marks(story, 'subhead').first()).toBeVisible()

    // Any paragraph can be made the headline, and that too is taken back.
    await review.correct(review.paragraph(story, repaired.subhead), say('intake.edit.toHeadline'))
    await expect(review.field(review.article(repaired.subhead), 'headline', repaired.subhead)).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(review.field(story, 'headline', repaired.headline)).toBeVisible()

    // By keyboard alone: walk to the headline's guess of the second story and refuse it, then take that back.
    const other = review.articles().last()
    await review.marks(other, 'headline').focus()
    await page.keyboard.press('Enter')
    await expect(review.marks(other, 'headline')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('x')
    await expect(review.field(other, 'headline', say('intake.headline.none'))).toBeVisible()
    await expect(review.paragraph(other, twice[1])).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(review.field(other, 'headline', twice[1])).toBeVisible()

    // What an item is not made of stays visible as unplaced text, and becomes a story when it is asked to.
    await review.correctItem(other, say('intake.edit.remove'))
    await expect(review.articles()).toHaveCount(copy.articles - 1)
    await expect(review.unplaced()).toContainText(twice[1])
    await page.keyboard.press('Control+Z')
    await expect(review.unplaced()).toHaveCount(0)

    await page.keyboard.press('Control+Enter')
    const filed = copy.articles + (copy.photo === null ? 0 : 1)
    await expect(notice(page, words, say('intake.filed', { count: filed }))).toBeVisible()
    await expect(stock.row(repaired.headline)).toBeVisible()
    await stock.row(twice[0]).click()
    await expect(stock.preview).toContainText(say('stock.duplicate.title', { headline: twice[1] }))
    await expect(stock.preview).toContainText(copy.sharedParagraph)
    await expectSound(desk)
    const { answer } = ask(desk.profile, ['duplicates', '--issue', copy.date])
    expect(answer.pairs).toHaveLength(1)
    expect(answer.pairs[0]).toMatchObject({ aInB: 1, bInA: 1 })
  })

  test(`a dropped file and the paste field lead to the same review (${language})`, async ({ open }) => {
    const desk = await open({ language })
    const { page } = desk
    const stock = new Stock(page, words)
    const review = new Review(page, words)
    await stock.drop(copy.file, copy.text)
    await expect(review.articles()).toHaveCount(copy.articles)
    await expect(review.source).toContainText(copy.file)
    await page.keyboard.press('Escape')
    await expect(review.items).toHaveCount(0)
    await stock.pasteInDialog(copy.text)
    await expect(review.articles()).toHaveCount(copy.articles)
    await review.fileButton.click()
    await expect(stock.row(copy.twice[1])).toBeVisible()
    await expectSound(desk)
  })

  test(`an article is written, kept at every key, compared and filed (${language})`, async ({ open }) => {
    test.slow()
    const desk = await open({ language, profile: filedIssue(language) })
    const { page, profile } = desk
    const writing = new Writing(page, words)
    const text = WRITTEN[language]
    await goTo(page, 'editor')
    await writing.startNew()

    // From field to field by key.
    await page.keyboard.type(text.headline)
    await page.keyboard.press('Alt+1')
    await page.keyboard.type(text.kicker)
    await page.keyboard.press('Alt+3')
    await page.keyboard.type(text.deck)
    await page.keyboard.press('Alt+4')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text.nameBegins)
    await page.keyboard.press('Tab')
    await expect(writing.signature(0)).toHaveValue(text.name)
    await writing.field('dateline').fill(text.dateline)
    await page.keyboard.press('Alt+5')
    await page.keyboard.type(text.lead)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Alt+2')
    await page.keyboard.type(text.subhead)
    await page.keyboard.press('Enter')
    await page.keyboard.type(text.rest)
    await expect(writing.body.getByRole('heading', { name: text.subhead })).toBeVisible()

    // On disk within a second, without a button.
    const lastKey = `${text.rest.slice(-6)}${text.mark}`
    await page.keyboard.type(text.mark)
    await expect.poll(() => storeHolds(profile, lastKey), { timeout: 1000, intervals: [50] }).toBe(true)
    await expect(writing.saved).toBeVisible()
    await expect(writing.draftRow).toBeVisible()
    await expect(writing.counts).toContainText(
      say('editor.field.characters', { count: countCharacters([text.lead, text.subhead, text.rest, text.mark].join('')) }),
    )

    // A picture with caption and credit.
    const chooser = page.waitForEvent('filechooser')
    await writing.button('picture').click()
    await (await chooser).setFiles(path.join(ROOT, 'e2e', 'copy', 'footbridge.png'))
    await writing.caption().fill(text.caption)
    await writing.credit().fill(text.name)
    await expect(writing.picture.getByRole('img')).toHaveJSProperty('complete', true)

    // A version, more words, and the two compared.
    await page.keyboard.press('Alt+5')
    await page.keyboard.press('Control+S')
    await expect(notice(page, words, say('editor.saved.version', { number: 2 }))).toBeVisible()
    await writing.toStart()
    await page.keyboard.type(text.added)
    await page.keyboard.press('Control+H')
    const comparing = page.getByRole('dialog', { name: say('editor.compare.title') })
    await expect(comparing.getByText(text.added)).toBeVisible()
    await expect(comparing).toContainText(say('editor.compare.counts', { inserted: countCharacters(text.added), deleted: 0 }))
    await page.keyboard.press('Escape')
    await expect(comparing).toHaveCount(0)

    // Undo goes on after another article was looked at and another screen was open.
    await writing.open(PAGES[language].twice[0])
    await goTo(page, 'stock')
    await goTo(page, 'editor')
    await writing.open(text.headline)
    await expect(writing.body).toContainText(text.added)
    await page.keyboard.press('Alt+5')
    await page.keyboard.press('Control+Z')
    await expect(writing.body).not.toContainText(text.added)
    await page.keyboard.press('Control+Y')
    await expect(writing.body).toContainText(text.added)

    await page.keyboard.press('Control+Enter')
    await expect(notice(page, words, say('editor.filed'))).toBeVisible()
    await expect(writing.button('reopen')).toBeVisible()
    await expectSound(desk)
    const found = ask(profile, ['check', '--issue', PAGES[language].date]).answer.findings
    expect(JSON.stringify(found)).toContain(text.headline)
  })

  test(`a pinyin input method writes each sign once, in the fields and in the copy (${language})`, async ({ open }) => {
    const desk = await open({ language, profile: filedIssue(language) })
    const { page, profile } = desk
    const writing = new Writing(page, words)
    const ime = await inputMethod(page)
    await goTo(page, 'editor')
    await writing.startNew()
    await ime.write('dukou', '渡口')
    await ime.write('dedeng', '的灯')
    await expect(writing.field('headline')).toHaveValue('渡口的灯')
    await page.keyboard.press('Alt+4')
    await page.keyboard.press('Control+A')
    await ime.write('guxing', '顾行')
    await expect(writing.signature(0)).toHaveValue('顾行')

    await page.keyboard.press('Alt+5')
    await ime.write('nihao', '你好')
    await expect(writing.body).toHaveText('你好')
    await expect.poll(() => storeHolds(profile, '你好')).toBe(true)
    await expect(writing.saved).toBeVisible()

    // Half composed: within a second the letters are safe as a draft, and no version is made of them.
    await ime.compose('shijie')
    await expect(writing.body).toHaveText('你好shijie')
    await expect.poll(() => storeHolds(profile, '你好shijie')).toBe(true)
    await expect(writing.version(2)).toHaveCount(0)
    await ime.choose('世界')
    await expect(writing.body).toHaveText('你好世界')
    await expect.poll(() => storeHolds(profile, '你好世界')).toBe(true)
    await expect(writing.version(2)).toHaveCount(0)

    // One step of undo takes one written word, and no letter of the composition comes back.
    await page.keyboard.press('Control+Z')
    await expect(writing.body).not.toContainText('世')
    await expect(writing.body).not.toContainText('s')
    await page.keyboard.press('Control+Y')
    await expect(writing.body).toHaveText('你好世界')
    await page.keyboard.press('Control+S')
    await expect(notice(page, words, say('editor.saved.version', { number: 2 }))).toBeVisible()
    await expectSound(desk)
    await expect.poll(() => storeHolds(profile, '你好世界')).toBe(true)
  })
}

interface Written {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly nameBegins: string
  readonly name: string
  readonly dateline: string
  readonly lead: string
  readonly subhead: string
  readonly rest: string
  readonly mark: string
  readonly caption: string
  readonly added: string
}

const WRITTEN: Readonly<Record<'zh-CN' | 'en', Written>> = {
  'zh-CN': {
    headline: '石板桥又能走人了',
    kicker: '修了四十天',
    deck: '桥面铺了三百块新石板',
    nameBegins: '顾',
    name: '顾行舟',
    dateline: '本报讯',
    lead: '9月8日，封了四十天的石板桥重新开放。',
    subhead: '夜里也能看清',
    rest: '桥两头各添了六盏矮灯，照路面，不照人。',
    mark: '（完）',
    caption: '行人走过石板桥。',
    added: '又讯：',
  },
  en: {
    headline: 'Footbridge open again',
    kicker: 'After forty days',
    deck: 'Three hundred new slabs',
    nameBegins: 'Ow',
    name: 'Owen Sharrow',
    dateline: 'SOUTH GATE',
    lead: 'The footbridge opened on Tuesday after forty days of repair.',
    subhead: 'Seen at night',
    rest: 'Six low lamps stand at either end; they light the path and nobody on it.',
    mark: ' Ends',
    caption: 'Walkers on the footbridge.',
    added: 'Update: ',
  },
}
