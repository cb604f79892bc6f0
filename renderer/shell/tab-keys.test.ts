import { describe, expect, it, vi } from 'vitest'
import { createKeyHandler } from './tab-keys.ts'

function press(target: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

function listening(bindings: Record<string, () => void>) {
  const page = document.body.appendChild(document.createElement('div'))
  const input = page.appendChild(document.createElement('input'))
  page.addEventListener('keydown', createKeyHandler(bindings))
  return { page, input }
}

describe('keys of a screen', () => {
  it('takes a letter outside fields, but not while it is being typed', () => {
    const create = vi.fn()
    const { page, input } = listening({ n: create })
    press(input, { key: 'n', code: 'KeyN' })
    expect(create).not.toHaveBeenCalled()
    expect(press(page, { key: 'n', code: 'KeyN' }).defaultPrevented).toBe(true)
    expect(create).toHaveBeenCalledTimes(1)
  })

  it('takes function keys and chords inside fields', () => {
    const save = vi.fn()
    const { input } = listening({ F9: save, 'Control+s': save })
    press(input, { key: 'F9', code: 'F9' })
    press(input, { key: 's', code: 'KeyS', ctrlKey: true })
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('leaves alone what a component answered and what an IME composes', () => {
    const leave = vi.fn()
    const { input } = listening({ Escape: leave })
    input.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    press(input, { key: 'Escape', code: 'Escape' })
    press(input, { key: 'Escape', code: 'Escape', isComposing: true })
    expect(leave).not.toHaveBeenCalled()
  })
})
