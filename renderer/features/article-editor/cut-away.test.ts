import { history } from '@tiptap/pm/history'
import { describe, expect, it } from 'vitest'
import { bodyFromParagraphs, bodyPlainText } from '../../../shared/body/text.js'
import { EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import type { Cut } from '../../../shared/domain/copyfit/suggest-cuts.js'
import type { ArticleView } from '../../../shared/ipc/views.js'
import { bodyOf } from './article-document.js'
import { createArticleSession } from './article-session.js'
import { cutAway } from './cut-away.js'
import { articleSchema } from './tiptap/article-schema.js'

const TEXT = ['第一段在这里。', '钟修好了。灯也亮了。', '最后一段。']

function opened() {
  const view = {
    card: { id: 'a1', state: 'draft' },
    revision: { id: 'r1' },
    content: { ...EMPTY_ARTICLE, body: bodyFromParagraphs(TEXT.map((text) => ({ kind: 'text', text }))) },
    draft: null,
  } as unknown as ArticleView
  return createArticleSession(view, {
    call: () => Promise.reject(new Error('no store')),
    clock: { set: () => 0, clear: () => undefined },
    now: () => 0,
    schema: articleSchema(),
    plugins: () => [history()],
  })
}

const cut = (part: Partial<Cut>): Cut => ({
  kind: 'sentence',
  paragraph: 2,
  block: 1,
  from: 0,
  to: 5,
  text: '钟修好了。',
  characters: 5,
  words: null,
  lines: 1,
  ...part,
})
const whole = cut({ kind: 'paragraph', paragraph: 3, block: 2, text: '最后一段。' })
const textOf = (session: ReturnType<typeof opened>) => bodyPlainText(bodyOf(session.view().doc))

describe('cutting a suggestion away', () => {
  it('takes sentences and whole paragraphs out as one step of undo', () => {
    const session = opened()
    session.edit(session.state().tr.insertText('新', 1))
    expect(cutAway(session, [cut({}), whole])).toBe(true)
    expect(textOf(session)).toBe('新第一段在这里。\n灯也亮了。')
    session.undo()
    expect(textOf(session)).toBe(['新第一段在这里。', ...TEXT.slice(1)].join('\n'))
  })

  it('leaves everything when one of the passages reads otherwise by now', () => {
    const session = opened()
    expect(cutAway(session, [cut({ text: '钟坏了。' }), whole])).toBe(false)
    expect(cutAway(session, [cut({ block: 9 })])).toBe(false)
    expect(textOf(session)).toBe(TEXT.join('\n'))
  })
})
