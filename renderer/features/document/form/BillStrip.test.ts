import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import type { FilledLines } from './bill-lines.ts'
import { newLine, type EntryLine } from './entry-line.ts'
import BillStrip from './BillStrip.vue'

const NAMED = { productCode: '', productSpec: '', unitName: '个' }
const BILL = {
  ...NAMED,
  id: 5,
  productId: 1,
  unitId: 10,
  productName: '礼盒',
  name: '标准',
  quantity: 10_000,
  enabled: true,
  lines: [],
  cost: 786,
}
const CONTEXT = { purpose: 'stock', partnerId: null, warehouseId: id<'warehouse'>(1) } as const

function exploded(input: unknown) {
  const { quantity } = input as { quantity: number }
  const part = { ...NAMED, productId: 2, productName: '茶叶', unitId: 20, weight: null, cost: 666, stock: 100_000 }
  const lines = [{ ...part, quantity: 2 * quantity, baseQuantity: 2 * quantity }]
  return { ...NAMED, productId: 1, unitId: 10, productName: '礼盒', quantity, lines, cost: 786 }
}

async function strip(
  answers: Readonly<Record<string, Answer>> = {},
  weighed = false,
  entered: EntryLine | null = null,
) {
  const hit = (id: number) => ({ id, code: '', name: `商品${id}`, spec: '', barcode: '', units: [] })
  const bridge = installFakeBridge({
    'bill.list': () => [BILL, { ...BILL, id: 6, name: '停用的', enabled: false }],
    'bill.explode': exploded,
    'product.hits': () => [hit(1), hit(2)],
    ...answers,
  })
  const wrapper = mount(BillStrip, {
    props: { context: CONTEXT, weighed, replaces: true, entered },
    attachTo: document.body,
  })
  await flushPromises()
  return { wrapper, bridge }
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('the only bill in use is taken; Enter after the quantity fills its lines in', async () => {
  const { wrapper } = await strip()
  const quantity = wrapper.get<HTMLInputElement>('input.number')
  expect(document.activeElement).toBe(quantity.element)
  expect(wrapper.get('.said').text()).toBe('配件够用 · 成本约 7.86 元 · 会替换已经录入的明细')
  await quantity.setValue('3')
  await flushPromises()
  await quantity.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  const [filled] = wrapper.emitted<[FilledLines]>('fill')?.[0] ?? []
  expect(filled?.lines.map((line) => line.quantity)).toEqual([30_000, 60_000])
})

test('what is short is said before, and may be filled in all the same', async () => {
  const { wrapper } = await strip()
  await wrapper.get('input.number').setValue('6')
  await flushPromises()
  expect(wrapper.get('.said').text()).toContain('茶叶要 12 个，只有 10')
})

test('taking apart needs no stock of the parts', async () => {
  const { wrapper } = await strip({}, true)
  await wrapper.get('input.number').setValue('6')
  await flushPromises()
  expect(wrapper.get('.said').text()).not.toContain('只有')
})

test('without bills it says where to make one; Esc goes away', async () => {
  const { wrapper } = await strip({ 'bill.list': () => [] })
  expect(wrapper.text()).toContain('还没有启用的物料清单')
  await wrapper.get('.bill-strip').trigger('keydown', { key: 'Escape' })
  expect(wrapper.emitted('cancel')).toHaveLength(1)
})

test('the product line that is entered says which bill and how much, in the unit of the bill', async () => {
  const bills = [BILL, { ...BILL, id: 7, productId: 9, productName: '果篮', unitId: 91 }]
  const units = [
    { unitId: id<'unit'>(90), name: '个', ratio: quantity(10_000) },
    { unitId: id<'unit'>(91), name: '箱', ratio: quantity(60_000) },
  ]
  const product = { id: id<'product'>(9), code: '9', name: '果篮', spec: '', barcode: '', units }
  const entered = newLine({ product, unitId: id<'unit'>(90), quantity: quantity(120_000) })
  const { wrapper } = await strip({ 'bill.list': () => bills }, false, entered)
  expect(wrapper.get<HTMLInputElement>('input.number').element.value).toBe('2')
  expect(wrapper.text()).toContain('果篮')
})
