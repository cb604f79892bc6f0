import { enableAutoUnmount, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, it, vi } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { BurstDesk } from '#renderer/ui/scan/burst-desk.ts'
import { FakeTab, riceHit } from '../testing.ts'
import { newLine, withProduct } from './entry-line.ts'
import SerialPanel from './SerialPanel.vue'

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

it('every number scanned is a line of its own, whatever the scanner sends after it, also under an input method', async () => {
  vi.useFakeTimers()
  const desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
  const wrapper = mount(SerialPanel, {
    props: { line: withProduct(newLine(), riceHit()), typed: '', search: null, anchor: null, boundary: null },
    global: { provide: { [CURRENT_TAB]: new FakeTab() } },
    attachTo: document.body,
  })
  await nextTick()
  const field = document.querySelector('textarea')!
  field.focus()
  const scan = async (code: string, ends: readonly string[], inputMethod = false) => {
    for (const sign of [...code, ...ends]) desk.press(sign, 5, { inputMethod })
    desk.wait(400)
    await nextTick()
    await nextTick()
  }
  await scan('SN-0001', ['Enter', 'Enter'])
  await scan('SN-0002', ['Tab'])
  await scan('SN-0003', [])
  await scan('SN-0004', ['Enter'], true)
  document.querySelector<HTMLElement>('.cell-panel button')!.focus()
  await scan('SN-0005', ['Enter'])
  expect(field.value).toBe('SN-0001\nSN-0002\nSN-0003\nSN-0004\nSN-0005\n')
  expect([wrapper.emitted('done'), wrapper.emitted('cancel')]).toEqual([undefined, undefined])
  desk.close()
})
