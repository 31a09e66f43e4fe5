import { describe, expect, it } from 'vitest'
import type { IntakeReading } from '../../../shared/ipc/views.js'
import { createIntakeDesk, type ImportFile } from './intake-desk.js'
import { setLeftOut } from './review-history.js'
import { articleOf } from './testing-items.js'

const fileOf = (name: string): ImportFile => ({ name, size: 3, bytes: () => Promise.resolve(new Uint8Array([1, 2, 3])) })
const readingOf = (name: string): IntakeReading => ({ name, text: '文', items: [articleOf([1, 1])], unplaced: [] })
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

function deskWith(answer: (name: string) => Promise<IntakeReading>) {
  const refused: string[] = []
  let cancels = 0
  const desk = createIntakeDesk({
    read: answer,
    cancel: () => {
      cancels += 1
      return Promise.resolve()
    },
    refused: (name) => refused.push(name),
  })
  return { desk, refused, cancels: () => cancels }
}

describe('files on their way into the stock', () => {
  it('are read in turn, each after the review before it is closed', async () => {
    const { desk } = deskWith((name) => Promise.resolve(readingOf(name)))
    desk.add([fileOf('a'), fileOf('b')])
    expect(desk.state()).toMatchObject({ reading: 'a', waiting: 1, review: null })
    await settled()
    expect(desk.state()).toMatchObject({ reading: null, waiting: 1, review: { name: 'a' } })
    desk.close()
    await settled()
    expect(desk.state()).toMatchObject({ reading: null, waiting: 0, review: { name: 'b' } })
    desk.close()
    expect(desk.state()).toEqual({ reading: null, waiting: 0, review: null })
  })

  it('go on past one that is refused, and say so', async () => {
    const { desk, refused } = deskWith((name) => (name === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(readingOf(name))))
    desk.add([fileOf('bad'), fileOf('good')])
    await settled()
    expect(refused).toEqual(['bad'])
    expect(desk.state().review?.name).toBe('good')
  })

  it('stop at once: a late answer is not shown, what waited is gone, nothing is reported', async () => {
    let finish: (reading: IntakeReading) => void = () => undefined
    const { desk, refused, cancels } = deskWith(() => new Promise((resolve) => (finish = resolve)))
    desk.add([fileOf('a'), fileOf('b')])
    await settled()
    desk.stop()
    finish(readingOf('a'))
    await settled()
    expect(desk.state()).toEqual({ reading: null, waiting: 0, review: null })
    expect([cancels(), refused.length]).toEqual([1, 0])
  })

  it('keep their corrections while other files come in', async () => {
    const { desk } = deskWith((name) => Promise.resolve(readingOf(name)))
    desk.add([fileOf('a')])
    await settled()
    desk.change((history) => setLeftOut(history, 1, true))
    desk.add([fileOf('b')])
    await settled()
    expect(desk.state().review?.name).toBe('a')
    expect(desk.state().review?.history.present.leftOut.has(1)).toBe(true)
  })

  it('tell their listeners until these let go', async () => {
    const { desk } = deskWith((name) => Promise.resolve(readingOf(name)))
    let heard = 0
    const end = desk.subscribe(() => (heard += 1))
    desk.add([fileOf('a')])
    await settled()
    expect(heard).toBeGreaterThan(1)
    const before = heard
    end()
    desk.close()
    expect(heard).toBe(before)
  })
})
