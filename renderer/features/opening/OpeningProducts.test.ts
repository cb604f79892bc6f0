import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import OpeningProducts from './OpeningProducts.vue'

test('F9 with nothing entered stays: a second press of the F9 that made the books skips no step', async () => {
  installFakeBridge({})
  const tab = createFakeTab()
  const wrapper = mount(OpeningProducts, { global: { plugins: [createPinia()], provide: { [CURRENT_TAB]: tab } } })
  tab.keys.F9?.(new KeyboardEvent('keydown', { key: 'F9' }))
  await flushPromises()
  expect(wrapper.emitted('next')).toBe(undefined)
})
