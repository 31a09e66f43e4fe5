import { history } from '@tiptap/pm/history'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bodyFromParagraphs, bodyPlainText } from '../../../shared/body/text.js'
import { type ArticleContent, EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { type ErrorCode, RefusalError } from '../../../shared/ipc/errors.js'
import type { ArticleCard, ArticleView, RevisionCard } from '../../../shared/ipc/views.js'
import { createArticleSession } from './article-session.js'
import type { Call } from './session-types.js'
import { articleSchema } from './tiptap/article-schema.js'

const schema = articleSchema()
const content = (text: string, headline = ''): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline,
  body: bodyFromParagraphs([{ kind: 'text', text }]),
})

/** A store of one article that keeps revisions and one draft, and refuses a save on an old base. */
function fakeStore(first: ArticleContent) {
  const revisions: { card: RevisionCard; content: ArticleContent }[] = []
  let draft: ArticleView['draft'] = null
  let state: ArticleCard['state'] = 'draft'
  let refuseWith: ErrorCode | null = null
  const names: string[] = []
  const steps: (string | null)[] = []
  const append = (one: ArticleContent, kind: RevisionCard['kind']) => {
    const number = revisions.length + 1
    revisions.push({
      content: one,
      card: { id: `r${number}`, number, author: '甲', createdAt: number, kind, note: '', sha256: '', characters: 0 },
    })
  }
  append(first, 'created')
  const head = () => revisions.at(-1) as (typeof revisions)[number]
  const view = (): ArticleView => ({
    card: { id: 'a1', state, headRevisionId: head().card.id } as ArticleCard,
    revision: head().card,
    content: head().content,
    draft,
  })
  const handle = async (name: string, input: Record<string, unknown>): Promise<unknown> => {
    names.push(name)
    if (refuseWith) throw new RefusalError(refuseWith)
    if (name === 'article.get') return view()
    if (name === 'article.saveDraft') {
      steps.push(input.steps as string | null)
      draft = { content: input.content as ArticleContent, savedAt: 77, baseRevisionId: input.baseRevisionId as string }
      return { savedAt: 77 }
    }
    if (name === 'article.discardDraft') {
      draft = null
      return view()
    }
    if (name === 'article.setState') {
      state = input.state as ArticleCard['state']
      return [view().card]
    }
    if (input.baseRevisionId !== head().card.id) throw new RefusalError('conflict')
    draft = null
    if (name === 'article.save') append(input.content as ArticleContent, input.kind as RevisionCard['kind'])
    else append((revisions.find((one) => one.card.id === input.revisionId) as (typeof revisions)[number]).content, 'restore')
    return view()
  }
  return {
    call: handle as unknown as Call,
    view,
    append,
    names,
    steps,
    revisions,
    draft: () => draft,
    refuse: (code: ErrorCode | null) => {
      refuseWith = code
    },
    setDraft: (one: ArticleView['draft']) => {
      draft = one
    },
  }
}

function open(store: ReturnType<typeof fakeStore>, time = { now: 0 }) {
  const timers = new Set<() => void>()
  const session = createArticleSession(store.view(), {
    call: store.call,
    schema,
    plugins: () => [history()],
    now: () => time.now,
    clock: {
      set: (run) => {
        timers.add(run)
        return run
      },
      clear: (run) => timers.delete(run as () => void),
    },
  })
  const type = (text: string, at = 1) => session.applied(...typed(session, text, at))
  return { session, type, time }
}
function typed(session: ReturnType<typeof createArticleSession>, text: string, at: number) {
  const { state, transactions } = session.state().applyTransaction(session.state().tr.insertText(text, at))
  return [transactions, state] as const
}
const textOf = (session: ReturnType<typeof createArticleSession>) => session.view().doc.textContent

describe('an article session', () => {
  it('stores what was typed as a draft with its steps and says when', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    type('新')
    expect(session.view().differs).toBe(true)
    expect(session.view().savedAt).toBe(null)
    expect(await session.flush()).toBe(true)
    expect(store.draft()?.content.body).toEqual(content('新正文').body)
    expect(session.view().savedAt).toBe(77)
    expect(JSON.parse(store.steps[0] ?? 'null')).toHaveLength(1)
  })

  it('undoes a headline and a paragraph in the order they were typed, a run of letters at once', () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    type('新')
    session.setField('headline', '标')
    session.setField('headline', '标题')
    expect(session.undo()).toBe(true)
    expect(session.view().doc.attrs.headline).toBe('')
    expect(textOf(session)).toBe('新正文')
    session.undo()
    expect(textOf(session)).toBe('正文')
    expect(session.view().differs).toBe(false)
    session.redo()
    session.redo()
    expect(session.view().doc.attrs.headline).toBe('标题')
  })

  it('fields typed with a pause between are undone one by one', () => {
    const store = fakeStore(content('正文'))
    const { session, time } = open(store)
    session.setField('headline', '标')
    time.now += 5000
    session.setField('headline', '标题')
    session.undo()
    expect(session.view().doc.attrs.headline).toBe('标')
  })

  it('drops the stored draft when undo comes back to the version', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    type('新')
    await session.flush()
    session.undo()
    await session.flush()
    expect(store.draft()).toBe(null)
  })

  it('leaving makes a version of the draft, and none when nothing changed', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    expect(await session.leave()).toBe(true)
    expect(store.revisions).toHaveLength(1)
    type('新')
    expect(await session.leave()).toBe(true)
    expect(store.revisions.at(-1)?.card.kind).toBe('autosave')
    expect(session.view().differs).toBe(false)
  })

  it('makes a version by itself after five minutes of writing', async () => {
    const store = fakeStore(content('正文'))
    const { session, type, time } = open(store)
    type('新')
    await session.flush()
    time.now += 5 * 60 * 1000
    type('又')
    await session.flush()
    await session.saveVersion('saved')
    expect(store.revisions.map((one) => one.card.kind)).toEqual(['created', 'autosave'])
  })

  it('makes none of half-composed letters', async () => {
    const store = fakeStore(content('正文'))
    const { session, type, time } = open(store)
    type('新')
    time.now += 5 * 60 * 1000
    session.composing(true)
    type('shijie')
    await session.flush()
    expect(store.revisions.map((one) => one.card.kind)).toEqual(['created'])
    session.composing(false)
    type('世界')
    await session.flush()
    await vi.waitFor(() => expect(store.revisions.map((one) => one.card.kind)).toEqual(['created', 'autosave']))
  })

  it('shows the draft found on opening and can go back to the version and forward again', async () => {
    const store = fakeStore(content('正文'))
    store.setDraft({ content: content('草稿正文'), savedAt: 5, baseRevisionId: 'r1' })
    const { session } = open(store)
    expect(textOf(session)).toBe('草稿正文')
    expect(session.view().resumedAt).toBe(5)
    session.dropDraft()
    expect(textOf(session)).toBe('正文')
    expect(session.view().resumedAt).toBe(null)
    session.undo()
    expect(textOf(session)).toBe('草稿正文')
  })

  it('keeps both versions on a conflict; mine goes on top', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    type('我')
    store.append(content('别人的正文'), 'saved')
    expect(await session.saveVersion('saved')).toBe(false)
    expect(session.view().conflict?.revision.number).toBe(2)
    expect(textOf(session)).toBe('我正文')
    expect(await session.settle('mine')).toBe(true)
    expect(store.revisions.map((one) => bodyPlainText(one.content.body))).toEqual(['正文', '别人的正文', '我正文'])
    expect(session.view().conflict).toBe(null)
  })

  it('theirs stays the newest, mine is kept below it', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    type('我')
    store.append(content('别人的正文'), 'saved')
    await session.saveVersion('saved')
    expect(await session.settle('theirs')).toBe(true)
    expect(store.revisions.map((one) => bodyPlainText(one.content.body))).toEqual(['正文', '别人的正文', '我正文', '别人的正文'])
    expect(textOf(session)).toBe('别人的正文')
  })

  it('takes a version of another window when nothing is typed here, asks when something is', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    store.append(content('二稿'), 'saved')
    await session.refresh()
    expect(textOf(session)).toBe('二稿')
    expect(session.view().differs).toBe(false)
    type('我')
    store.append(content('三稿'), 'saved')
    await session.refresh()
    expect(textOf(session)).toBe('我二稿')
    expect(session.view().conflict?.revision.number).toBe(3)
  })

  it('keeps the text and the refusal when the store is full', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    store.refuse('diskFull')
    type('新')
    expect(await session.flush()).toBe(false)
    expect(session.view()).toMatchObject({ saving: 'failed', refusal: { code: 'diskFull' } })
    expect(textOf(session)).toBe('新正文')
    store.refuse(null)
    expect(await session.flush()).toBe(true)
    expect(session.view()).toMatchObject({ saving: 'clean', refusal: null })
  })

  it('files: the typed text becomes a version first', async () => {
    const store = fakeStore(content('正文'))
    const { session, type } = open(store)
    type('新')
    expect(await session.setArticleState('filed')).toBe(true)
    expect(store.names.filter((name) => name !== 'article.saveDraft')).toEqual(['article.save', 'article.setState'])
    expect(session.view().article.card.state).toBe('filed')
  })

  it('a refused state is thrown and is no failure to store', async () => {
    const store = fakeStore(content('正文'))
    const { session } = open(store)
    store.refuse('refused')
    await expect(session.setArticleState('spiked')).rejects.toMatchObject({ refusal: { code: 'refused' } })
    expect(session.view()).toMatchObject({ refusal: null, article: { card: { state: 'draft' } } })
  })

  it('whatever is typed, undone, saved and interrupted: the store ends with what the screen shows', async () => {
    const action = fc.constantFrom('type', 'field', 'undo', 'redo', 'flush', 'version', 'fail', 'heal', 'refresh')
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const store = fakeStore(content('正文'))
        const { session, type } = open(store)
        const running: Promise<unknown>[] = []
        for (const [index, one] of actions.entries()) {
          if (one === 'type') type(String.fromCodePoint(0x4e00 + index))
          else if (one === 'field') session.setField('headline', `题${index}`)
          else if (one === 'undo') session.undo()
          else if (one === 'redo') session.redo()
          else if (one === 'flush') running.push(session.flush())
          else if (one === 'version') running.push(session.saveVersion('saved'))
          else if (one === 'refresh') running.push(session.refresh())
          else store.refuse(one === 'fail' ? 'diskFull' : null)
          if (index % 3 === 0) await Promise.resolve()
        }
        store.refuse(null)
        await Promise.all(running)
        expect(await session.leave()).toBe(true)
        const newest = store.revisions.at(-1)?.content
        expect(newest && bodyPlainText(newest.body)).toBe(textOf(session))
        expect(newest?.headline).toBe(session.view().doc.attrs.headline)
      }),
      { numRuns: 120 },
    )
  })
})
