import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../article-document.js'
import { articleSchema } from './article-schema.js'
import { type HtmlNode, type PastedBlock, pastedBlocks, plainParagraphs } from './pasted-blocks.js'
import { blockNodes, ownCopy, sliceOfBlocks } from './pasted-slice.js'

interface ParsedNode {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: ParsedNode[]
  content?: ParsedNode
}
const asNode = (node: ParsedNode): HtmlNode => ({
  nodeType: node.nodeName === '#text' ? 3 : node.nodeName === '#comment' ? 8 : 1,
  nodeName: node.nodeName,
  nodeValue: node.value ?? null,
  childNodes: (node.childNodes ?? []).map(asNode),
  getAttribute: (name) => node.attrs?.find((one) => one.name === name)?.value ?? null,
})
const read = (html: string) => pastedBlocks(asNode(parseFragment(html) as unknown as ParsedNode))
/** Blocks in a short notation for the examples. */
const blocksAsHtml = (blocks: readonly PastedBlock[]): string =>
  blocks
    .map(({ kind, inline }) => {
      const words = inline.map((one) => {
        if (one === 'break') return '<br>'
        const slanted = one.italic ? `<em>${one.text}</em>` : one.text
        return one.bold ? `<strong>${slanted}</strong>` : slanted
      })
      const tag = kind === 'subhead' ? 'h3' : 'p'
      return `<${tag}>${words.join('')}</${tag}>`
    })
    .join('')
const html = (source: string) => blocksAsHtml(read(source).blocks)

describe('pasted HTML', () => {
  it('keeps paragraphs, bold and italic, drops styles, links and scripts', () => {
    expect(
      html(
        '<style>p{color:red}</style><p style="color:red">本报讯 <a href="javascript:alert(1)">记者</a><b>甲</b></p><script>x()</script><p><i>乙</i></p>',
      ),
    ).toBe('<p>本报讯 记者<strong>甲</strong></p><p><em>乙</em></p>')
  })
  it('headings become subheads without marks', () => {
    expect(html('<h2><b>创新方法</b></h2><p>正文</p>')).toBe('<h3>创新方法</h3><p>正文</p>')
  })
  it('lists become paragraphs with their markers', () => {
    expect(html('<ol start="3"><li>甲<li><p>乙</p></ol><ul><li>丙</ul>')).toBe('<p>3. 甲</p><p>4. 乙</p><p>· 丙</p>')
  })
  it('a table becomes one paragraph a row', () => {
    expect(html('<table><tr><th>项目</th><td>数量</td></tr><tr><td><p>岗位</p></td><td>150</td></tr></table>')).toBe(
      '<p>项目　数量</p><p>岗位　150</p>',
    )
  })
  it('two breaks part paragraphs, one stays a break', () => {
    expect(html('甲<br>乙<br><br>丙')).toBe('<p>甲<br>乙</p><p>丙</p>')
  })
  it('reads the weight styles of word processors, and a bold tag that is not bold', () => {
    expect(html('<p><span style="font-weight:700">甲</span>乙</p>')).toBe('<p><strong>甲</strong>乙</p>')
    expect(html('<b style="font-weight:normal"><p>甲</p></b>')).toBe('<p>甲</p>')
  })
  it('takes indents off and counts pictures left behind', () => {
    const copy = read('<p>　　甲&nbsp;乙<img src="https://example.com/a.jpg"></p>')
    expect(blocksAsHtml(copy.blocks)).toBe('<p>甲 乙</p>')
    expect(copy.droppedPictures).toBe(1)
  })
  it('text that looks like markup stays text', () => {
    const [block] = read('<p>&lt;img src=x onerror=alert(1)&gt;</p>').blocks
    expect(block?.inline).toEqual([{ text: '<img src=x onerror=alert(1)>', bold: false, italic: false }])
  })

  const words = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('市', '民', 'a', '1', '，', '<', '&') })
  const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'b', 'span', 'h2', 'blockquote', 'ul', 'li', 'section', 'em'),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  })).node
  it('loses no word', () => {
    const visible = (node: ParsedNode): string => (node.value ?? '') + (node.childNodes ?? []).map(visible).join('')
    const bare = (text: string) => text.replace(/[\s·]/gu, '')
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        const source = parts.join('')
        const kept = read(source)
          .blocks.flatMap((block) => block.inline)
          .map((one) => (one === 'break' ? '' : one.text))
          .join('')
        expect(bare(kept)).toBe(bare(visible(parseFragment(source) as unknown as ParsedNode)))
      }),
    )
  })
})

describe('pasted plain text', () => {
  it('keeps paragraphs and takes blank lines and indents off', () => {
    expect(plainParagraphs('　　甲\r\n\r\n  乙\n丙 \u2028丁')).toEqual(['甲', '乙', '丙', '丁'])
  })
})

describe('pasted blocks as a slice', () => {
  const schema = articleSchema()
  it('become the blocks that are stored', () => {
    const nodes = blockNodes(read('<h2>小标题</h2><p>甲<b>乙</b><br><i>丙</i></p>').blocks, schema)
    expect(bodyOf(schema.node('doc', null, nodes)).content).toEqual([
      { type: 'subhead', content: [{ type: 'text', text: '小标题' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲' },
          { type: 'text', text: '乙', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: '丙', marks: [{ type: 'italic' }] },
        ],
      },
    ])
  })
  it('join the paragraphs around them', () => {
    const slice = sliceOfBlocks(read('<p>甲</p><p>乙</p>').blocks, schema)
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1])
  })
  it('know a copy of their own', () => {
    expect(ownCopy('<p data-pm-slice="1 0 []">甲</p>')).toEqual({ start: 1, end: 0 })
    expect(ownCopy('<p>甲</p>')).toBe(null)
  })
})
