import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import AmendedDifference from './AmendedDifference.vue'

it.each([
  [3320, '原单收了 23.30，再收 9.90'],
  [1980, '原单收了 23.30，退给顾客 3.50'],
  [2330, '原单收了 23.30，不用补也不用退'],
])('改单 to %i 分 says what passes hands', (due, said) => {
  const wrapper = mount(AmendedDifference, { props: { before: money(2330), due: money(due) } })
  expect(wrapper.text()).toBe(said)
})
