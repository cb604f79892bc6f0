import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { FakeBackEnd } from '../testing.ts'
import { emptyHeader } from './form-content.ts'
import FormTenders from './FormTenders.vue'

let wrapper: VueWrapper | null = null
afterEach(() => wrapper?.unmount())

test('what lies in the accounts is asked again after another document moved money', async () => {
  let balance = 10_000
  const backEnd = new FakeBackEnd({
    'account.list': () => [{ id: 1, code: '01', name: '现金', kind: 'cash', enabled: true, balance }],
  })
  wrapper = mount(FormTenders, {
    props: {
      definition: documentDefinition('salesShipment'),
      header: emptyHeader(businessDate('2026-11-22'), null),
      standing: null,
      total: ZERO_MONEY,
      orderDeposit: ZERO_MONEY,
      amending: false,
    },
  })
  await flushPromises()
  const offered = () => wrapper!.getComponent({ name: 'SelectField' }).props('options')
  expect(offered()).toMatchObject([{ label: '现金', detail: '100.00' }])
  balance = 7_500
  backEnd.changed('account')
  await flushPromises()
  expect(offered()).toMatchObject([{ label: '现金', detail: '75.00' }])
})
