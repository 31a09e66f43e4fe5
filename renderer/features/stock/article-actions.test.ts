import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_ARTICLE } from '../../../shared/domain/article.js'
import { usePlaces, useToasts } from '../../desk/index.js'
import { compareDuplicates, fileArticles, returnArticles, spikeArticles, startArticle, unspikeArticles } from './article-actions.js'
import { RULES } from './finding-rules.js'
import { cardOf, findingOf, idOf, positionOf, rowsOf } from './testing-rows.js'

type Call = readonly [string, Record<string, unknown>]
let calls: Call[] = []
let refuse: string | null = null

const draftOf = (articleId: unknown) => ({
  content: { ...EMPTY_ARTICLE, headline: `草稿 ${String(articleId).slice(-1)}` },
  savedAt: 1,
  baseRevisionId: idOf(77),
})
const operations = new Proxy(
  {},
  {
    get: (_, name: string) => async (input: Record<string, unknown>) => {
      calls.push([name, input])
      if (refuse === name) return { ok: false, error: { code: 'conflict', reason: null, params: {} } }
      if (name === 'article.get') return { ok: true, value: { draft: draftOf(input.articleId) } }
      if (name === 'article.create') return { ok: true, value: { card: cardOf(42) } }
      return { ok: true, value: [] }
    },
  },
)

beforeEach(() => {
  calls = []
  refuse = null
  vi.stubGlobal('window', { forme: { operations, on: () => () => undefined } })
  useToasts.setState({ toasts: [] })
})
afterEach(() => vi.unstubAllGlobals())

const states = (): unknown[] => calls.filter(([name]) => name === 'article.setState').map(([, input]) => [input.state, input.articleIds])
const toasts = () => useToasts.getState().toasts

describe('acts on the stock', () => {
  it('make unsaved words a version before they are filed', async () => {
    await fileArticles(rowsOf([cardOf(1, { hasDraft: true }), cardOf(2)]))
    expect(calls.map(([name]) => name)).toEqual(['article.get', 'article.save', 'article.setState'])
    expect(calls[1]?.[1]).toMatchObject({ articleId: idOf(1), baseRevisionId: idOf(77), kind: 'saved', content: { headline: '草稿 1' } })
    expect(states()).toEqual([['filed', [idOf(1), idOf(2)]]])
  })

  it('take each article back to the state it was in', async () => {
    await spikeArticles(rowsOf([cardOf(1), cardOf(2, { state: 'filed' }), cardOf(3)]))
    toasts()[0]?.action?.run()
    await vi.waitFor(() => expect(states()).toHaveLength(3))
    expect(states()).toEqual([
      ['spiked', [idOf(1), idOf(2), idOf(3)]],
      ['draft', [idOf(1), idOf(3)]],
      ['filed', [idOf(2)]],
    ])
  })

  it('leave alone what is there already', async () => {
    await fileArticles(rowsOf([cardOf(1, { state: 'filed' })]))
    await unspikeArticles(rowsOf([cardOf(1)]))
    expect(calls).toEqual([])
    expect(toasts()).toEqual([])
  })

  it('keep copy that stands on a page, and say where it stands', async () => {
    const rows = rowsOf([cardOf(1), cardOf(2, { state: 'filed' })], { [idOf(2)]: [positionOf(2, 5)] })
    await spikeArticles(rows)
    await returnArticles(rows)
    expect(calls).toEqual([])
    expect(toasts().map((toast) => [toast.tone, toast.title])).toEqual([['warn', 'A02-5 还在版上']])
  })

  it('file nothing when the unsaved words cannot be kept', async () => {
    refuse = 'article.save'
    await fileArticles(rowsOf([cardOf(1, { hasDraft: true })]))
    expect(states()).toEqual([])
    expect(toasts().map((toast) => toast.tone)).toEqual(['warn'])
  })

  it('open a new article in the editor, in the section that is shown and signed by whoever begins it', async () => {
    await startArticle(idOf(900), { language: 'zh', section: '民生', writer: '沈 砚' })
    expect(calls[0]?.[1]).toEqual({
      issueId: idOf(900),
      content: { ...EMPTY_ARTICLE, section: '民生', byline: [{ role: 'reporter', name: '沈砚' }] },
    })
    expect(usePlaces.getState()).toMatchObject({ screen: 'editor', articleId: idOf(42), isNew: true })
  })

  it('compare only what has a double', () => {
    const [twice, other, once] = rowsOf([cardOf(1), cardOf(2), cardOf(3)], {}, [findingOf(RULES.duplicate, idOf(1), { other: idOf(2) })])
    usePlaces.getState().open({ screen: 'stock', articleId: null })
    if (once) compareDuplicates(once)
    expect(usePlaces.getState().screen).toBe('stock')
    if (twice && other) compareDuplicates(other)
    expect(usePlaces.getState()).toMatchObject({ screen: 'press', articleId: idOf(2) })
  })
})
