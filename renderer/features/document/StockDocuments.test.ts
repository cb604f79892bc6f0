import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeTab } from './testing.ts'
import StockDocuments from './StockDocuments.vue'

it('lists every kind of stock document: Enter shows its list, N makes a new one', async () => {
  const tab = new FakeTab()
  const wrapper = mount(StockDocuments, { global: { provide: { [CURRENT_TAB]: tab } }, attachTo: document.body })
  await flushPromises()
  const rows = wrapper.findAll('[role=row][aria-rowindex]').map((row) => row.text())
  expect(rows).toHaveLength(9)
  expect(rows[0]).toContain('其他入库单')
  expect(rows[8]).toContain('期初库存单')
  tab.press('n')
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'End' })
  await wrapper.get('[role=grid]').trigger('keydown', { key: 'Enter' })
  expect(tab.opened).toEqual([
    ['document.form', { type: 'otherIn', draftId: null }],
    ['document.list', { type: 'openingStock' }],
  ])
  wrapper.unmount()
})
