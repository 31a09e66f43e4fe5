import { describe, expect, it, vi } from 'vitest'
import { chordOf, isTextField, type KeyPress, onShortcut } from './shortcuts.js'

const press = (part: Partial<KeyPress> & { key: string }): KeyPress => ({
  code: /^[a-z]$/i.test(part.key) ? `Key${part.key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  preventDefault: () => undefined,
  ...part,
})
const input = { tagName: 'INPUT', type: 'text' } as unknown as EventTarget

describe('the chord of a key press', () => {
  it.each([
    [press({ key: 's', ctrlKey: true }), 'Ctrl+S'],
    [press({ key: 's', metaKey: true }), 'Ctrl+S'],
    [press({ key: 'j' }), 'j'],
    [press({ key: 'J', shiftKey: true }), 'Shift+j'],
    [press({ key: '¡', code: 'Digit1', altKey: true }), 'Alt+1'],
    [press({ key: '2', code: 'Digit2', ctrlKey: true, altKey: true }), 'Ctrl+Alt+2'],
    [press({ key: 'ArrowUp', altKey: true }), 'Alt+ArrowUp'],
    [press({ key: 'F7' }), 'F7'],
    [press({ key: 'й', code: 'KeyQ' }), 'q'],
    [press({ key: '[' }), '['],
    [press({ key: '?', shiftKey: true }), '?'],
  ])('is named as the hints write it', (event, chord) => {
    expect(chordOf(event)).toBe(chord)
  })
})

describe('a shortcut', () => {
  it('takes the key when it is in the map', () => {
    const save = vi.fn()
    const preventDefault = vi.fn()
    expect(onShortcut(press({ key: 's', ctrlKey: true, preventDefault }), { 'Ctrl+S': save })).toBe(true)
    expect(save).toHaveBeenCalledOnce()
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it('leaves single letters and arrows to text fields, but not Ctrl, Alt and function keys', () => {
    const run = vi.fn()
    const map = { j: run, ArrowUp: run, 'Ctrl+S': run, 'Alt+1': run, F7: run }
    expect(onShortcut(press({ key: 'j', target: input }), map)).toBe(false)
    expect(onShortcut(press({ key: 'ArrowUp', target: input }), map)).toBe(false)
    expect(run).not.toHaveBeenCalled()
    expect(onShortcut(press({ key: 's', ctrlKey: true, target: input }), map)).toBe(true)
    expect(onShortcut(press({ key: '1', code: 'Digit1', altKey: true, target: input }), map)).toBe(true)
    expect(onShortcut(press({ key: 'F7', target: input }), map)).toBe(true)
  })

  it.each([
    ['isComposing', press({ key: 'j', isComposing: true })],
    ['React’s native event', press({ key: 'j', nativeEvent: { isComposing: true } })],
    ['key code 229', press({ key: 'j', keyCode: 229 })],
    ['Process', press({ key: 'Process', code: 'KeyJ' })],
  ])('rests while an input method composes (%s)', (_name, event) => {
    const run = vi.fn()
    expect(onShortcut(event, { j: run, Process: run })).toBe(false)
    expect(run).not.toHaveBeenCalled()
  })

  it('leaves the key to others when its run returns false', () => {
    const preventDefault = vi.fn()
    expect(onShortcut(press({ key: 'j', preventDefault }), { j: () => false })).toBe(false)
    expect(preventDefault).not.toHaveBeenCalled()
  })

  it('is never found on the prototype of the map', () => {
    expect(onShortcut(press({ key: 'toString' }), {})).toBe(false)
  })
})

describe('a text field', () => {
  it('is an input for characters, a text area, an editable document', () => {
    expect(isTextField(input)).toBe(true)
    expect(isTextField({ tagName: 'TEXTAREA' } as unknown as EventTarget)).toBe(true)
    expect(isTextField({ tagName: 'DIV', isContentEditable: true } as unknown as EventTarget)).toBe(true)
  })

  it('is not a check box, a button or the page', () => {
    expect(isTextField({ tagName: 'INPUT', type: 'checkbox' } as unknown as EventTarget)).toBe(false)
    expect(isTextField({ tagName: 'BUTTON' } as unknown as EventTarget)).toBe(false)
    expect(isTextField(null)).toBe(false)
  })
})
