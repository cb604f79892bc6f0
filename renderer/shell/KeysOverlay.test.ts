import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import KeysOverlay from './KeysOverlay.vue'

beforeEach(() => {
  setActivePinia(createPinia())
  installFakeBridge({})
})
afterEach(() => {
  document.body.innerHTML = ''
})

test('a screen that focuses its field late does not close it; that field is gone back to', async () => {
  const field = document.body.appendChild(document.createElement('input'))
  const wrapper = mount(KeysOverlay, { attachTo: document.body })
  await flushPromises()
  const panel = wrapper.get('[role=dialog]')
  expect(document.activeElement).toBe(panel.element)
  field.focus()
  await panel.trigger('blur', { relatedTarget: field })
  expect(wrapper.emitted('done')).toBeUndefined()
  expect(document.activeElement).toBe(panel.element)
  await panel.trigger('keydown', { key: 'Escape', code: 'Escape' })
  expect(wrapper.emitted('done')).toHaveLength(1)
  expect(document.activeElement).toBe(field)
  wrapper.unmount()
})
