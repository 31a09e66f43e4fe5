// Article content and the editor's document are one thing in two dresses; this module changes the dress and loses nothing.
import { Node as DocumentNode, type Schema } from '@tiptap/pm/model'
import type { BodyBlock, BodyDoc, InlineNode, PictureAttrs } from '../../../shared/body/schema.js'
import { ARTICLE_SCHEMA_VERSION, type ArticleContent } from '../../../shared/domain/article.js'

/** Everything of an article but its body: attributes of the document. */
export type ArticleFields = Omit<ArticleContent, 'v' | 'body'>
export type FieldName = keyof ArticleFields

/** The document of a content. A body without blocks becomes one empty paragraph, as the schema demands. */
export function documentOf(content: ArticleContent, schema: Schema): DocumentNode {
  const { v: _version, body, ...fields } = content
  const blocks = body.content.length > 0 ? body.content : [{ type: 'paragraph' as const }]
  return DocumentNode.fromJSON(schema, { type: 'doc', attrs: fields, content: blocks })
}

function inlineOf(parent: DocumentNode): InlineNode[] {
  const inline: InlineNode[] = []
  parent.forEach((node) => {
    if (node.type.name === 'hardBreak') inline.push({ type: 'hardBreak' })
    else if (node.text) {
      const marks = node.marks.map((mark) => ({ type: mark.type.name as 'bold' | 'italic' }))
      inline.push(marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text })
    }
  })
  return inline
}

const blocks = new WeakMap<DocumentNode, BodyBlock>()

/** One block of the body as it is stored; the same object again for the same node, so that what was made of it holds. */
export function blockOf(node: DocumentNode): BodyBlock {
  const known = blocks.get(node)
  if (known) return known
  const block = storedBlock(node)
  blocks.set(node, block)
  return block
}

function storedBlock(node: DocumentNode): BodyBlock {
  if (node.type.name === 'picture') return { type: 'picture', attrs: { ...(node.attrs as PictureAttrs) } }
  if (node.type.name === 'opaque') return { type: 'opaque', attrs: { json: String(node.attrs.json) } }
  const type = node.type.name === 'subhead' ? ('subhead' as const) : ('paragraph' as const)
  const content = inlineOf(node)
  return content.length > 0 ? { type, content } : { type }
}

export function bodyOf(doc: DocumentNode): BodyDoc {
  const content: BodyBlock[] = []
  doc.forEach((node) => {
    content.push(blockOf(node))
  })
  return { type: 'doc', content }
}

export const fieldsOf = (doc: DocumentNode): ArticleFields => ({ ...(doc.attrs as ArticleFields) })

const contents = new WeakMap<DocumentNode, ArticleContent>()

/** The content of a document, exactly as the contract takes it; one object a document. */
export function contentOf(doc: DocumentNode): ArticleContent {
  const known = contents.get(doc)
  if (known) return known
  const content = storedContent(doc)
  contents.set(doc, content)
  return content
}

function storedContent(doc: DocumentNode): ArticleContent {
  const { genre, kicker, headline, deck, dateline, byline, bylineForm, section, language } = fieldsOf(doc)
  return { v: ARTICLE_SCHEMA_VERSION, genre, kicker, headline, deck, dateline, byline, bylineForm, section, language, body: bodyOf(doc) }
}

/** True when two documents store the same article: same text, marks, pictures and fields. */
export const sameArticle = (a: DocumentNode, b: DocumentNode): boolean => a.eq(b) && JSON.stringify(a.attrs) === JSON.stringify(b.attrs)
