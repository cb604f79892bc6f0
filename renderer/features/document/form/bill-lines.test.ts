import { expect, test } from 'vitest'
import type { ProductHit } from '#shared/contract/product.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import type { ExplodedBill } from '../store.ts'
import { billLines } from './bill-lines.ts'

function hit(productId: number, name: string): ProductHit {
  return {
    id: id(productId),
    code: '',
    name,
    spec: '',
    barcode: '',
    kind: 'goods',
    unitId: id(productId * 10),
    units: [{ unitId: id(productId * 10), name: '个', ratio: ONE_UNIT }],
    stock: ZERO_QUANTITY,
    price: null,
    lastPrice: null,
    retailPrice: null,
    enabled: true,
  }
}

const NAMED = { productCode: '', productName: '', productSpec: '', unitName: '个' }
const PART = { ...NAMED, baseQuantity: ZERO_QUANTITY, stock: ZERO_QUANTITY, cost: money(1) }
const BOXES: ExplodedBill = {
  ...NAMED,
  productId: id(1),
  unitId: id(10),
  quantity: quantity(30_000),
  cost: null,
  lines: [
    { ...PART, productId: id(2), unitId: id(20), quantity: quantity(60_000), weight: quantity(70_000) },
    { ...PART, productId: id(3), unitId: id(30), quantity: quantity(30_000), weight: null },
  ],
}
const HITS = [hit(3, '礼袋'), hit(1, '礼盒'), hit(2, '茶叶')]

const shown = (weighed: boolean) =>
  billLines(BOXES, HITS, weighed).map((line) => ({ ...line, key: '', product: line.product?.name }))

test('the product first, then what goes into it, in the units and order of the bill', () => {
  expect(shown(false)).toMatchObject([
    { product: '礼盒', unitId: 10, quantity: 30_000 },
    { product: '茶叶', unitId: 20, quantity: 60_000, weight: null },
    { product: '礼袋', unitId: 30, quantity: 30_000, weight: null },
  ])
})

test('taken apart, the parts carry their shares of the cost', () => {
  expect(shown(true)).toMatchObject([{ weight: null }, { weight: 70_000 }, { weight: null }])
})
