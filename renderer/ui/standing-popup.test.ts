import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useStandingPopup } from './standing-popup.ts'

/** What is watched for its size, and the way to say that one of them has another. */
const watched = new Map<Element, () => void>()

beforeEach(() => {
  watched.clear()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly told: () => void
      constructor(told: () => void) {
        this.told = told
      }
      observe(element: Element): void {
        watched.set(element, this.told)
      }
      disconnect(): void {
        watched.clear()
      }
    },
  )
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    run()
    return 0
  })
})
afterEach(() => vi.unstubAllGlobals())

function popup() {
  const open = ref(false)
  const panel = document.createElement('div')
  const anchor = document.createElement('button')
  const place = vi.fn<() => void>()
  const Popup = defineComponent(() => {
    useStandingPopup(
      () => (open.value ? panel : null),
      () => anchor,
      place,
    )
    return () => h('p')
  })
  return { open, panel, anchor, place, wrapper: mount(Popup) }
}

test('an open popup is placed again when it, its anchor or the window has another size', async () => {
  const { open, panel, anchor, place } = popup()
  open.value = true
  await flushPromises()
  watched.get(panel)?.()
  watched.get(anchor)?.()
  window.dispatchEvent(new Event('resize'))
  expect(place).toHaveBeenCalledTimes(3)
})

test('a closed one is not, and one that is gone neither', async () => {
  const { open, place, wrapper } = popup()
  window.dispatchEvent(new Event('resize'))
  open.value = true
  await flushPromises()
  wrapper.unmount()
  window.dispatchEvent(new Event('resize'))
  expect([place.mock.calls.length, watched.size]).toEqual([0, 0])
})
