import { describe, expect, it } from 'vitest'
import { commandOfKey, keyPress, type KeyPress } from './keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  composing: false,
  ...held,
})

describe('commandOfKey', () => {
  it.each([
    [press('Enter'), { do: 'nextStop' }],
    [press('Enter', { shift: true }), { do: 'previousStop' }],
    [press('Tab'), { do: 'nextCell' }],
    [press('Tab', { shift: true }), { do: 'previousCell' }],
    [press('Enter', { ctrl: true }), { do: 'insertBelow' }],
    [press('d', { ctrl: true }), { do: 'copyLine' }],
    [press('Delete', { ctrl: true }), { do: 'deleteLine' }],
    [press('ArrowUp', { alt: true }), { do: 'moveLineUp' }],
    [press('ArrowDown', { alt: true }), { do: 'moveLineDown' }],
    [press('ArrowDown'), { do: 'move', direction: 'down' }],
    [press('ArrowLeft'), { do: 'move', direction: 'left' }],
    [press('F2'), { do: 'editInPlace' }],
    [press('z', { ctrl: true }), { do: 'undo' }],
    [press('y', { ctrl: true }), { do: 'redo' }],
    [press('Z', { ctrl: true, shift: true }), { do: 'redo' }],
    [press('Delete'), { do: 'clear' }],
  ])('while moving %o is %o', (key, command) => {
    expect(commandOfKey(key, false, 'quantity', false)).toEqual(command)
  })

  it('leaves the caret and its own undo to the open editor', () => {
    for (const key of [press('ArrowLeft'), press('Home'), press('Delete'), press('z', { ctrl: true })])
      expect(commandOfKey(key, true, 'quantity', false)).toBeNull()
    expect(commandOfKey(press('Escape'), true, 'quantity', false)).toEqual({ do: 'cancel' })
    expect(commandOfKey(press('ArrowUp'), true, 'quantity', false)).toEqual({ do: 'move', direction: 'up' })
  })

  it('lets the keys of the program through', () => {
    for (const key of [
      press('Tab', { ctrl: true }),
      press('F9'),
      press('s', { ctrl: true }),
      press('k', { ctrl: true }),
    ])
      expect(commandOfKey(key, false, 'quantity', false)).toBeNull()
  })

  it('never acts while an input method composes', () => {
    expect(commandOfKey(press('Enter', { composing: true }), true, 'product', false)).toBeNull()
  })

  it('repeats the value above with Space in an empty cell only', () => {
    expect(commandOfKey(press(' '), false, 'text', true)).toEqual({ do: 'repeatAbove' })
    expect(commandOfKey(press(' '), false, 'text', false)).toBeNull()
    expect(commandOfKey(press(' '), false, 'product', true)).toBeNull()
  })
})

describe('keyPress', () => {
  it('knows the key an input method swallowed by its code 229', () => {
    expect(keyPress(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229 })).composing).toBe(true)
    expect(keyPress(new KeyboardEvent('keydown', { key: 'Enter' })).composing).toBe(false)
  })
})
