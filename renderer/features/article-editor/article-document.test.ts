import { Step } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '../../../shared/body/schema.js'
import { ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { contentOf, documentOf, sameArticle } from './article-document.js'
import { createStepLog, stepsBetween } from './article-steps.js'
import { articleSchema } from './tiptap/article-schema.js'

const schema = articleSchema()

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('市', '民', '“', '”', 'a', '1', ' ', '，', '𠮷') })
const text = fc.tuple(word, fc.constantFrom(undefined, 'bold' as const, 'italic' as const)).map(([value, mark]) => ({
  type: 'text' as const,
  text: value,
  ...(mark ? { marks: [{ type: mark }] } : {}),
}))
// Neighbours with equal marks would be one text node in the editor: a break between them keeps the examples canonical.
const inline = fc
  .array(text, { maxLength: 3 })
  .map((parts) => parts.flatMap((part, index) => (index > 0 ? [{ type: 'hardBreak' as const }, part] : [part])))
const textBlock = fc.tuple(fc.constantFrom('paragraph' as const, 'subhead' as const), inline).map(([type, content]) => ({
  type,
  ...(content.length > 0 ? { content } : {}),
}))
const picture = fc.record({
  type: fc.constant('picture' as const),
  attrs: fc.record({
    sha256: fc.constantFrom(null, 'a'.repeat(64)),
    caption: word,
    credit: word,
    widthPx: fc.nat(4000),
    heightPx: fc.nat(4000),
  }),
})
const opaque = fc.record({ type: fc.constant('opaque' as const), attrs: fc.record({ json: fc.json({ maxDepth: 1 }) }) })
const block: fc.Arbitrary<BodyBlock> = fc.oneof({ weight: 5, arbitrary: textBlock }, picture, opaque)
const article: fc.Arbitrary<ArticleContent> = fc
  .record({
    kicker: word,
    headline: word,
    deck: word,
    dateline: word,
    section: word,
    byline: fc.array(fc.record({ role: fc.constantFrom('reporter' as const, 'intern' as const), name: word }), { maxLength: 3 }),
    bylineForm: fc.constantFrom(null, 'inline' as const, 'ownLine' as const),
    content: fc.array(block, { minLength: 1, maxLength: 6 }),
  })
  .map(({ content, ...fields }) => ({ ...EMPTY_ARTICLE, ...fields, body: { type: 'doc' as const, content } }))

describe('article and document', () => {
  it('goes into the editor and comes out the same, within the contract', () => {
    fc.assert(
      fc.property(article, (content) => {
        const back = contentOf(documentOf(content, schema))
        expect(back).toEqual(content)
        expect(ArticleContent.safeParse(back).success).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('gives an empty body one paragraph', () => {
    const doc = documentOf({ ...EMPTY_ARTICLE, body: { type: 'doc', content: [] } }, schema)
    expect(contentOf(doc).body).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  it('sees a changed field as a different article', () => {
    const doc = documentOf(EMPTY_ARTICLE, schema)
    expect(sameArticle(doc, documentOf(EMPTY_ARTICLE, schema))).toBe(true)
    expect(sameArticle(doc, documentOf({ ...EMPTY_ARTICLE, headline: '甲' }, schema))).toBe(false)
  })
})

describe('steps', () => {
  it('the steps between two articles replay from their JSON', () => {
    fc.assert(
      fc.property(article, article, (from, to) => {
        const start = documentOf(from, schema)
        const end = documentOf(to, schema)
        const log = createStepLog()
        log.add(stepsBetween(start, end))
        let doc = start
        for (const json of JSON.parse(log.json() ?? 'null')) {
          const result = Step.fromJSON(schema, json).apply(doc)
          expect(result.failed).toBe(null)
          doc = result.doc ?? doc
        }
        expect(contentOf(doc)).toEqual(to)
      }),
      { numRuns: 150 },
    )
  })

  it('says null past the cap and starts afresh on a new base', () => {
    const from = documentOf(EMPTY_ARTICLE, schema)
    const to = documentOf({ ...EMPTY_ARTICLE, headline: '长'.repeat(100) }, schema)
    const log = createStepLog(120)
    log.add(stepsBetween(from, to))
    expect(log.json()).toBe(null)
    log.reset()
    expect(log.json()).toBe('[]')
  })
})
