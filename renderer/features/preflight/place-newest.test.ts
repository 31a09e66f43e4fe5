import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Place } from '../../desk/index.js'
import { usePlaces, useToasts } from '../../desk/index.js'
import { carryOut } from './place-newest.js'

const PLACE: Place = { screen: 'makeUp', pageId: 'page', frameId: 'frame', articleId: 'article' }
const other = { id: 'other', articleId: 'else', revisionId: 'e1' }

let frames: { id: string; articleId: string; revisionId: string }[]
let saved: number
let refuse: boolean

/** One page in memory: what is stored is what is answered next. */
beforeEach(() => {
  frames = [{ id: 'frame', articleId: 'article', revisionId: 'old' }, other]
  saved = 0
  refuse = false
  const operations = {
    'issue.get': async () => ({
      ok: true,
      value: {
        pages: [{ id: 'page', revisionId: `p${saved}`, content: { frames } }],
        articles: [{ id: 'article', headRevisionId: 'new' }],
      },
    }),
    'page.saveFrames': async (input: { pageId: string; baseRevisionId: string; frames: typeof frames }) => {
      if (refuse || input.baseRevisionId !== `p${saved}`) return { ok: false, error: { code: 'conflict', reason: null, params: {} } }
      saved++
      frames = input.frames
      return { ok: true, value: {} }
    },
  }
  vi.stubGlobal('window', { forme: { operations, on: () => () => undefined } })
  usePlaces.setState({ issueId: 'issue', screen: 'press' })
  useToasts.setState({ toasts: [] })
})
afterEach(() => vi.unstubAllGlobals())

const toasts = () => useToasts.getState().toasts
const shown = () => frames.map((frame) => frame.revisionId)

describe('putting the newest version on the page', () => {
  it('changes that frame alone, stays on the screen and takes it back', async () => {
    carryOut({ id: 'newest', place: PLACE })
    await vi.waitFor(() => expect(toasts()).toHaveLength(1))
    expect(shown()).toEqual(['new', 'e1'])
    expect(usePlaces.getState().screen).toBe('press')
    toasts()[0]?.action?.run()
    await vi.waitFor(() => expect(shown()).toEqual(['old', 'e1']))
  })

  it('takes nothing back once something newer stands there', async () => {
    carryOut({ id: 'newest', place: PLACE })
    await vi.waitFor(() => expect(toasts()).toHaveLength(1))
    frames = [{ id: 'frame', articleId: 'article', revisionId: 'newer' }, other]
    const undo = vi.waitFor(() => expect(saved).toBe(2), { timeout: 100 })
    toasts()[0]?.action?.run()
    await expect(undo).rejects.toThrow()
    expect(shown()).toEqual(['newer', 'e1'])
  })

  it('says what was refused and stores nothing where the frame holds other copy by now', async () => {
    refuse = true
    carryOut({ id: 'newest', place: PLACE })
    await vi.waitFor(() => expect(toasts().map((toast) => toast.tone)).toEqual(['warn']))
    refuse = false
    frames = [{ id: 'frame', articleId: 'else', revisionId: 'x' }]
    carryOut({ id: 'newest', place: PLACE })
    await vi.waitFor(() => expect(saved).toBe(0))
    expect(toasts()).toHaveLength(1)
  })

  it('leads to the place for every other act', () => {
    carryOut({ id: 'page', place: PLACE })
    expect(usePlaces.getState()).toMatchObject({ screen: 'makeUp', pageId: 'page', frameId: 'frame' })
    expect(saved).toBe(0)
  })
})
