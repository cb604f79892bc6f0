import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import OpenShiftPanel from './OpenShiftPanel.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

test('Enter on an empty float says what is missing; 0 is an answer', async () => {
  const bridge = installFakeBridge({ 'shift.open': () => ({ id: 1 }) })
  const panel = mount(OpenShiftPanel, { props: { left: null }, attachTo: document.body })
  const float = panel.get('input')
  await float.trigger('keydown', { key: 'Enter' })
  expect(panel.get('.note.error').text()).toBe('先数一数钱箱里的钱；没有就填 0')
  expect(bridge.requests).toEqual([])
  await float.setValue('0')
  await float.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(bridge.requests.map(({ input }) => input)).toEqual([{ openingFloat: 0 }])
  expect(panel.emitted('opened')).toHaveLength(1)
})
