import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BurstDesk } from '#renderer/ui/scan/burst-desk.ts'
import { installScanner } from '#renderer/ui/scan/scanner.ts'
import CommandPalette from './CommandPalette.vue'
import { useTabsStore } from './tabs-store.ts'
import { installFakeBridge } from './testing.ts'

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  installFakeBridge({ 'product.search': () => [], 'partner.search': () => [], 'document.find': () => null })
})
afterEach(() => vi.useRealTimers())

/** The palette with the scanner of the window. */
function open() {
  const Window = {
    components: { CommandPalette },
    setup: () => installScanner(() => false),
    template: '<CommandPalette />',
  }
  const desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
  const wrapper = mount(Window, { attachTo: document.body })
  const write = async (letters: string, gap: number) => {
    for (const letter of letters) desk.press(letter, gap)
    desk.press('Enter', gap)
    await flushPromises()
  }
  const close = () => {
    desk.wait(1_000)
    desk.close()
    wrapper.unmount()
  }
  return { desk, wrapper, write, close }
}

test.each([60, 75, 90])('initials typed by a person, %i ms a key, and Enter open what they find', async (gap) => {
  const { write, close } = open()
  await write('xjkh', gap)
  expect(useTabsStore().active).toMatchObject({ screen: 'partner.form' })
  close()
})

test('letters at the speed of a scanner are looked for like a code, and the next Enter opens', async () => {
  const { desk, wrapper, write, close } = open()
  await write('xjkh', 3)
  expect(wrapper.get('input').element.value).toBe('xjkh')
  expect(wrapper.get('[role=option] .title').text()).toBe('新建客户')
  expect(useTabsStore().active?.screen).toBe('home')
  desk.press('Enter', 260)
  expect(useTabsStore().active).toMatchObject({ screen: 'partner.form' })
  close()
})
