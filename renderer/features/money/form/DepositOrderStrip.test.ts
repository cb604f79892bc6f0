import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { installFakeBridge } from '#renderer/shell/testing.ts'
import DepositOrderStrip from './DepositOrderStrip.vue'

test('what an order has room for is asked again after another document took of it', async () => {
  let room = 10_000
  const bridge = installFakeBridge({ 'order.deposit': () => ({ room }) })
  const order = { id: id<'document'>(7), number: 'XSDD-20261122-0001', partnerId: id<'partner'>(1) }
  const wrapper = mount(DepositOrderStrip, { props: { order, amount: money(10_000), amends: null } })
  await flushPromises()
  expect(wrapper.find('.strip.warning').exists()).toBe(false)
  room = 2_500
  bridge.publish('money')
  await flushPromises()
  expect(wrapper.get('.strip.warning .message').text()).toContain('订金比订单多了 75.00')
  room = 4_000
  bridge.publish('document')
  await flushPromises()
  expect(wrapper.get('.strip.warning .message').text()).toContain('订金比订单多了 60.00')
  wrapper.unmount()
})
