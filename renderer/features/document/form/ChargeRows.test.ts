import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import ChargeRows from './ChargeRows.vue'
import { EMPTY_CHARGE } from './form-charges.ts'

test('Enter in the empty payee goes on: the supplier is paid', async () => {
  const unloading = { ...EMPTY_CHARGE, name: '装卸费', amount: money(700) }
  const rows = mount(ChargeRows, { props: { charges: [unloading] }, attachTo: document.body })
  await rows.get('.payee input').trigger('keydown', { key: 'Enter' })
  await rows.vm.$nextTick()
  expect(rows.emitted('change')).toEqual([[[unloading, EMPTY_CHARGE]]])
})
