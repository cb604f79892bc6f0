import { describe, expect, it } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { riceHit, type Answer } from '../testing.ts'
import { completeDocument } from '../testing-document.ts'
import { openForm, settle } from './testing-form.ts'

const WAREHOUSES = [
  { id: 1, name: '门店仓', enabled: true },
  { id: 2, name: '后仓', enabled: true },
  { id: 3, name: '在途', enabled: true, kind: 'transit' },
]

const open = (type: DocumentType, answers: Record<string, Answer> = {}, props: object = {}) =>
  openForm(type, { 'warehouse.list': () => WAREHOUSES, ...answers }, { draftId: null, ...props })

describe('assembly', () => {
  it('F7 and Space turn a line; the stock of each side follows', async () => {
    const { type, press, cell, tabKey } = await open('assembly')
    for (const amount of ['2', '3']) {
      await type('dm')
      await press('Enter')
      await type(amount)
      await press('Enter')
    }
    expect([cell(1, 'direction'), cell(2, 'direction'), cell(3, 'direction')]).toEqual(['成品', '配件', '配件'])
    await press('ArrowUp')
    await tabKey('F7')
    expect([cell(1, 'direction'), cell(2, 'direction')]).toEqual(['配件', '成品'])
    await press('ArrowLeft', ' ')
    expect([cell(1, 'direction'), cell(2, 'direction')]).toEqual(['成品', '配件'])
  })

  it('the fee is a field of the footer', async () => {
    const { wrapper, type, press, tabKey, posted } = await open('assembly')
    await type('dm')
    await press('Enter')
    await type('2')
    await press('Enter', 'Enter')
    expect(wrapper.get('footer label').text()).toBe('加工费 · 计入产出商品的成本')
    const fee = wrapper.get<HTMLInputElement>('footer input')
    expect(document.activeElement).toBe(fee.element)
    await fee.setValue('10')
    await fee.trigger('keydown', { key: 'Enter' })
    await tabKey('F9')
    expect(posted().content).toMatchObject({ fee: 1000, lines: [{ direction: 'in', quantity: 20_000 }] })
  })
})

describe('transfer', () => {
  it('goes into the other warehouse; in two steps through 在途', async () => {
    const { wrapper, backEnd, type, press, tabKey, posted } = await open('transfer', {
      'warehouse.ensureTransit': () => ({ id: 3, code: '', name: '在途', enabled: true, kind: 'transit' }),
    })
    await wrapper.get<HTMLInputElement>('.two-step input').setValue(true)
    await settle()
    expect(backEnd.asked('warehouse.ensureTransit')[0]?.input).toEqual({ name: '在途' })
    await type('dm')
    await press('Enter')
    await type('2')
    await press('Enter')
    await tabKey('F9')
    expect(posted().content).toMatchObject({ warehouseId: 1, toWarehouseId: 3, destinationWarehouseId: 2 })
  })

  it('with one warehouse says what to do first', async () => {
    const { wrapper, type, press, tabKey, backEnd } = await open('transfer', {
      'warehouse.list': () => WAREHOUSES.slice(0, 1),
    })
    expect(wrapper.text()).toContain('没有别的仓库，请先在「仓库」里新建一个')
    await type('dm')
    await press('Enter')
    await type('2')
    await press('Enter')
    await tabKey('F9')
    expect(backEnd.asked('document.post')).toHaveLength(0)
  })
})

describe('cost adjustment', () => {
  it('takes a signed change and no quantity', async () => {
    const { wrapper, type, press, cell, notes, tabKey, posted } = await open('costAdjustment')
    await type('dm')
    await press('Enter')
    await tabKey('F9')
    expect(notes()).toEqual(['请填调整金额 增加填正数，减少填负数'])
    await type('-5.5')
    await press('Enter')
    expect(cell(1, 'valueChange')).toBe('-5.50')
    expect(wrapper.get('footer .total').text()).toContain('-¥5.50')
    await tabKey('F9')
    expect(posted().content.lines).toMatchObject([{ quantity: 0, valueChange: -550 }])
  })
})

it('what was sent is received: the button says so', async () => {
  const { wrapper } = await open(
    'transfer',
    {
      'document.get': () =>
        completeDocument({
          type: 'transfer',
          number: 'DB-1',
          warehouseId: 1,
          toWarehouseId: 3,
          destinationWarehouseId: 2,
        }),
      'document.returnable': () => [
        {
          lineId: 1,
          lineNumber: 1,
          productId: 1,
          unitId: 11,
          quantity: 30_000,
          amount: 0,
          price: null,
          batch: null,
          serials: [],
        },
      ],
    },
    { returns: 7 },
  )
  expect(wrapper.get('footer .primary').text()).toContain('确认收货')
})

it('a loss made from an alert keeps its reason', async () => {
  const content = { header: { partner: null, warehouseId: 1, reason: '过期' }, lines: [] }
  const { wrapper } = await open(
    'loss',
    { 'document.getDraft': () => ({ id: 41, version: 1, type: 'loss', content, updatedAt: 1 }) },
    { draftId: 41 },
  )
  expect(wrapper.get<HTMLInputElement>('.reason input').element.value).toBe('过期')
})

it('taking apart says before F9 that the cost will be split by quantity, until every part has a share', async () => {
  const box = riceHit({ name: '礼盒' })
  const tea = riceHit({ id: 2 as never, code: '2', name: '茶叶', hasReferencePrice: false })
  const cup = riceHit({ id: 3 as never, code: '3', name: '杯子', hasReferencePrice: true })
  const all = [box, tea, cup]
  const { wrapper, type, press } = await open('disassembly', {
    'product.search': ({ text }: { text: string }) => all.filter(({ name }) => name.startsWith(text)),
    'product.hits': () => all,
  })
  const say = '没有填拆卸份额，也不是每种配件都有参考进价：成本将按数量分摊。'
  for (const name of ['礼盒', '茶叶', '杯子']) {
    expect(wrapper.text()).not.toContain(say)
    await type(name)
    await press('Enter')
    await type('1')
    await press('Enter')
  }
  expect(wrapper.text()).toContain(say)
})

it('an adjustment of cost shows stock, unit cost and value in all warehouses, and what they become', async () => {
  const hit = riceHit({ pool: { quantity: quantity(1_000_000), value: money(480_000) } })
  const { type, press, cell } = await open('costAdjustment', {
    'product.search': () => [hit],
    'product.hits': () => [hit],
  })
  await type('dm')
  await press('Enter')
  expect([cell(1, 'stock'), cell(1, 'unitCost'), cell(1, 'stockValue')]).toEqual(['100 袋', '48.00', '4,800.00'])
  await type('-100')
  await press('Enter')
  expect([cell(1, 'unitCost'), cell(1, 'stockValue')]).toEqual(['48.00 → 47.00', '4,800.00 → 4,700.00'])
})
