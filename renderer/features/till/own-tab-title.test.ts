import { expect, test } from 'vitest'
import { effectScope, nextTick, shallowReactive } from 'vue'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { newTillState } from './till-state.ts'
import { useOwnTabTitle } from './own-tab-title.ts'

test('a tab is named after the sale it amends or takes back, and the till again when that is done', async () => {
  const state = shallowReactive(newTillState())
  const titles: string[] = []
  effectScope().run(() => useOwnTabTitle({ setTitle: (title) => void titles.push(title) }, state))
  state.amends = { id: id<'document'>(5), number: 'LS-5', total: money(2000), warehouseId: null, sold: [] }
  await nextTick()
  Object.assign(state, newTillState())
  await nextTick()
  state.returnOf = { id: id<'document'>(6), number: 'LS-6' }
  await nextTick()
  state.returnOf = null
  await nextTick()
  expect(titles).toEqual(['改单 LS-5', '收银台', '退货 LS-6', '收银台'])
})
