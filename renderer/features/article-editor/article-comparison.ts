// Two versions of an article side by side: which fields changed, and paragraph by paragraph what was cut and added.
import type { BodyBlock } from '../../../shared/body/schema.js'
import { blockText } from '../../../shared/body/text.js'
import type { ArticleContent } from '../../../shared/domain/article.js'
import type { FieldName } from './article-document.js'
import { type DiffPart, editScript, tokenDiff, tokensOf, wordDiff } from './word-diff.js'

export interface ComparedField {
  readonly field: FieldName
  readonly parts: readonly DiffPart[]
}

export interface ComparedBlock {
  readonly kind: BodyBlock['type']
  readonly parts: readonly DiffPart[]
  /** Block index in the newer version, null where the block is gone. */
  readonly block: number | null
  readonly changed: boolean
  /** The words are equal, but bold, italic or the kind of block changed. */
  readonly styleOnly: boolean
}

export interface ArticleComparison {
  readonly fields: readonly ComparedField[]
  readonly blocks: readonly ComparedBlock[]
  readonly inserted: number
  readonly deleted: number
  readonly same: boolean
}

/** Names of the roles and forms in the person's language; comparison itself knows no language. */
export interface FieldWords {
  readonly role: (role: ArticleContent['byline'][number]['role']) => string
  readonly form: (form: ArticleContent['bylineForm']) => string
}

const COMPARED: readonly FieldName[] = ['kicker', 'headline', 'deck', 'byline', 'bylineForm', 'dateline', 'section']

/** A field as tokens to compare: a signature whole, other fields by character or word. */
function fieldTokens(content: ArticleContent, field: FieldName, words: FieldWords): string[] {
  if (field === 'byline') return content.byline.map((one, index) => `${index > 0 ? '　' : ''}${words.role(one.role)} ${one.name}`)
  if (field === 'bylineForm') return [words.form(content.bylineForm)]
  return tokensOf(String(content[field] ?? ''))
}

/** What a reader sees of a block: text, or caption and credit of a picture. */
export function readableBlock(block: BodyBlock): string {
  if (block.type === 'picture') return [block.attrs.caption, block.attrs.credit].filter(Boolean).join('　')
  return blockText(block)
}

/** At least this share of common tokens makes two paragraphs versions of each other. */
const ALIKE = 0.4

function alike(a: BodyBlock, b: BodyBlock): boolean {
  if ((a.type === 'picture') !== (b.type === 'picture')) return false
  if (a.type === 'picture' && b.type === 'picture' && a.attrs.sha256 !== null && a.attrs.sha256 === b.attrs.sha256) return true
  const one = tokensOf(readableBlock(a))
  const other = tokensOf(readableBlock(b))
  if (one.length === 0 || other.length === 0) return one.length === other.length
  const counts = new Map<string, number>()
  for (const token of one) counts.set(token, (counts.get(token) ?? 0) + 1)
  let common = 0
  for (const token of other) {
    const left = counts.get(token) ?? 0
    if (left > 0) {
      common += 1
      counts.set(token, left - 1)
    }
  }
  return (2 * common) / (one.length + other.length) >= ALIKE
}

const asOne = (before: BodyBlock, after: BodyBlock, block: number): ComparedBlock => {
  const parts = wordDiff(readableBlock(before), readableBlock(after))
  const changed = JSON.stringify(before) !== JSON.stringify(after)
  return { kind: after.type, parts, block, changed, styleOnly: changed && parts.every((part) => part.op === 'same') }
}
const alone = (one: BodyBlock, op: 'del' | 'ins', block: number | null): ComparedBlock => ({
  kind: one.type,
  parts: readableBlock(one) === '' ? [] : [{ op, text: readableBlock(one) }],
  block,
  changed: true,
  styleOnly: false,
})

/** Pairs the blocks of one changed stretch in order; each takes the first later block that is alike. */
function pairStretch(before: readonly BodyBlock[], after: readonly { block: BodyBlock; index: number }[]): ComparedBlock[] {
  const out: ComparedBlock[] = []
  let next = 0
  for (const old of before) {
    const found = after.slice(next).findIndex((one) => alike(old, one.block))
    if (found < 0) {
      out.push(alone(old, 'del', null))
      continue
    }
    for (const one of after.slice(next, next + found)) out.push(alone(one.block, 'ins', one.index))
    const match = after[next + found]
    if (match) out.push(asOne(old, match.block, match.index))
    next += found + 1
  }
  for (const one of after.slice(next)) out.push(alone(one.block, 'ins', one.index))
  return out
}

/** Compares an older with a newer version. Counts are characters without spaces. */
export function compareArticles(before: ArticleContent, after: ArticleContent, words: FieldWords): ArticleComparison {
  const fields = COMPARED.flatMap((field) => {
    const parts = tokenDiff(fieldTokens(before, field, words), fieldTokens(after, field, words))
    return parts.some((part) => part.op !== 'same') ? [{ field, parts }] : []
  })
  const a = before.body.content
  const b = after.body.content
  const keys = (blocks: readonly BodyBlock[]) => blocks.map((block) => JSON.stringify(block))
  // With as many edits allowed as there are blocks a script always exists.
  const script = editScript(keys(a), keys(b), (x, y) => x === y, a.length + b.length) ?? []
  const blocks: ComparedBlock[] = []
  let gone: BodyBlock[] = []
  let come: { block: BodyBlock; index: number }[] = []
  const endStretch = () => {
    blocks.push(...pairStretch(gone, come))
    gone = []
    come = []
  }
  let newIndex = 0
  for (const { op, index } of script) {
    if (op === 'del') gone.push(a[index] as BodyBlock)
    else if (op === 'ins') {
      come.push({ block: b[index] as BodyBlock, index })
      newIndex = index + 1
    } else {
      endStretch()
      const block = a[index] as BodyBlock
      const text = readableBlock(block)
      blocks.push({ kind: block.type, parts: text ? [{ op: 'same', text }] : [], block: newIndex, changed: false, styleOnly: false })
      newIndex += 1
    }
  }
  endStretch()
  const all = [...fields.flatMap((field) => field.parts), ...blocks.flatMap((block) => block.parts)]
  const count = (op: DiffPart['op']) =>
    all.filter((part) => part.op === op).reduce((sum, part) => sum + [...part.text.replace(/\s/gu, '')].length, 0)
  return {
    fields,
    blocks,
    inserted: count('ins'),
    deleted: count('del'),
    same: fields.length === 0 && blocks.every((block) => !block.changed),
  }
}
