import { describe, expect, it } from 'vitest'
import { contentOf, findingContext } from './context-model.js'
import { cardOf, contentOfText, findingOf, frameOf, idOf, issueOf, pageOf, placeAt } from './testing-issue.js'

const paragraphs = ['第一段说晒紫菜。', '第二段有“引号。', '第三段。', '第四段。', '第五段说到末尾。']
const content = contentOfText(paragraphs)
const marked = (context: ReturnType<typeof findingContext>) =>
  context.lines.flatMap((line) => line.stretches.filter((one) => one.marked).map((one) => one.text))
const texts = (context: ReturnType<typeof findingContext>) => context.lines.map((line) => line.stretches.map((one) => one.text).join(''))

describe('the words round a finding', () => {
  it('are the paragraph it names with one on either side, its evidence marked', () => {
    const context = findingContext(content, findingOf('q', { where: placeAt({ paragraph: 2 }), evidence: '…有“引号。' }))
    expect(texts(context)).toEqual(paragraphs.slice(0, 3))
    expect(marked(context)).toEqual(['有“引号。'])
    expect(context).toMatchObject({ above: 1, below: 2 })
    expect(context.lines.filter((line) => line.meant).map((line) => line.paragraph)).toEqual([2])
  })

  it('are found by the field the finding names, so that the same words elsewhere stay quiet', () => {
    const twice = contentOfText(['外港码头晒紫菜'])
    const context = findingContext(twice, findingOf('p', { params: { field: 'headline' }, evidence: '外港码头晒紫菜' }))
    expect(context.lines.map((line) => [line.field, line.meant])).toEqual([
      ['headline', true],
      ['body', false],
    ])
  })

  it('are looked for from the end where no paragraph is named', () => {
    const context = findingContext(contentOfText(['说到末尾。', '又说到末尾。']), findingOf('o', { evidence: '…说到末尾。' }))
    expect(context.lines.find((line) => line.meant)?.paragraph).toBe(2)
  })

  it('are the top of the article when the evidence is nowhere in it', () => {
    const context = findingContext(content, findingOf('x', { evidence: '不在文中' }))
    expect(texts(context)).toEqual(['外港码头晒紫菜', ...paragraphs.slice(0, 3)])
    expect(context.lines.some((line) => line.meant)).toBe(false)
  })

  it('show the gap where a headline or a byline should stand', () => {
    const headless = contentOfText(paragraphs, { kicker: '引题', headline: '', deck: '副题' })
    const rows = (rule: string, of = headless) =>
      findingContext(of, findingOf('m', { rule })).lines.map((line) => [line.field, line.missing])
    expect(rows('headline-missing').slice(0, 3)).toEqual([
      ['kicker', false],
      ['headline', true],
      ['deck', false],
    ])
    expect(rows('byline-missing', content).slice(0, 3)).toEqual([
      ['headline', false],
      ['byline', true],
      ['body', false],
    ])
  })
})

describe('the copy a finding is about', () => {
  const issue = issueOf([pageOf(1, [frameOf(1, { revisionId: idOf(599) })])], [cardOf(1), cardOf(2)])
  const revisions = {
    [idOf(599)]: contentOfText(['版上的']),
    [idOf(501)]: contentOfText(['新改的']),
    [idOf(502)]: contentOfText(['稿库的']),
  }
  const of = (articleId: string | null) => contentOf(findingOf('c', { where: placeAt({ articleId }) }), issue, revisions)?.body

  it('is the placed version on a page, the newest in stock, none without an article', () => {
    expect(of(idOf(1))).toEqual(revisions[idOf(599)]?.body)
    expect(of(idOf(2))).toEqual(revisions[idOf(502)]?.body)
    expect(of(idOf(3))).toBeUndefined()
    expect(of(null)).toBeUndefined()
  })
})
