import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import UndoToast from './UndoToast.vue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const pressUndo = (target: EventTarget = window) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))

describe('UndoToast', () => {
  it('says what happened and expires after ten seconds', async () => {
    const toast = mount(UndoToast, { props: { message: '已入库 7 种 229.5 件' } })
    expect(document.querySelector('[role=status]')?.textContent).toContain('已入库 7 种 229.5 件')
    await vi.advanceTimersByTimeAsync(9000)
    expect(toast.emitted('expire')).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1000)
    expect(toast.emitted('expire')).toHaveLength(1)
  })

  it('stands where its form puts it, for over the window it would cover the fields of the foot', () => {
    const toast = mount(UndoToast, { props: { message: 'x', over: 'foot' }, attachTo: document.body })
    expect(toast.get('.undo-toast').classes()).toContain('foot')
    toast.unmount()
  })

  it('undoes once on Ctrl+Z', () => {
    const toast = mount(UndoToast, { props: { message: 'x' } })
    pressUndo()
    pressUndo()
    expect(toast.emitted('undo')).toHaveLength(1)
  })

  it('leaves Ctrl+Z to a field with something typed in it', () => {
    const toast = mount(UndoToast, { props: { message: 'x' } })
    const input = document.body.appendChild(document.createElement('input'))
    input.value = '大米'
    pressUndo(input)
    expect(toast.emitted('undo')).toBeUndefined()
  })
})
