import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import StocktakeStrip from './StocktakeStrip.vue'

const upset = {
  id: 3,
  number: 'PD-20261122-0001',
  countDate: '2026-11-22',
  sameDay: false,
  lines: [{ lineId: 1, name: '金穗菜籽油', unitName: '桶', before: -60_000, after: 0 }],
}

async function strip({ role = 'owner', maker = null as object | null, affected = [upset] as object[] } = {}) {
  let pending = affected
  const bridge = installFakeBridge({
    'books.current': () => ({ role }),
    'stocktake.ofDocument': () => maker,
    'stocktake.affected': () => pending,
    'stocktake.redo': () => {
      pending = []
      return { numbers: ['CGRK-20261121-0003'], lines: upset.lines }
    },
  })
  const tab = createFakeTab()
  const wrapper = mount(StocktakeStrip, {
    props: { documentId: id<'document'>(8) },
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await flushPromises()
  return { wrapper, bridge, tab }
}

test('a document entered late says which stocktake it upsets, and one click recomputes the difference', async () => {
  const { wrapper, bridge } = await strip()
  expect(wrapper.text()).toContain('在盘点 PD-20261122-0001 之前，录得晚了，改变了 1 种的差异：金穗菜籽油 -6 → 0')
  await wrapper.findAll('.link')[0]?.trigger('click')
  await flushPromises()
  expect(bridge.requests.find(({ path }) => path === 'stocktake.redo')?.input).toEqual({ id: 3, documentId: 8 })
  expect(wrapper.text()).toContain('因补录 CGRK-20261121-0003，金穗菜籽油的差异由 -6 变为 0。')
  expect(wrapper.text()).not.toContain('录得晚了')
})

test('who may not post only opens it; who may not read is told nothing', async () => {
  const clerk = await strip({ role: 'clerk' })
  expect(clerk.wrapper.findAll('.link').map((link) => link.text())).toEqual(['打开 PD-20261122-0001'])
  const cashier = await strip({ role: 'cashier' })
  expect(cashier.wrapper.text()).toBe('')
  expect(cashier.bridge.requests.some(({ path }) => path === 'stocktake.affected')).toBe(false)
})

test('a 报损 of a stocktake leads back to it', async () => {
  const { wrapper, tab } = await strip({ maker: { id: 3, number: 'PD-20261122-0001' }, affected: [] })
  expect(wrapper.text()).toContain('由盘点 PD-20261122-0001 过账生成')
  await wrapper.get('.link').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'stocktake.task', parameters: { id: 3 } }])
})
