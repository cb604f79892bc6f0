import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import {
  balanceAfter,
  isMirror,
  linesOf,
  sidePrice,
  sideQuantity,
  sideValue,
  type MovementLine,
  type OpeningLine,
} from './ledger-line.ts'

const shipment: MovementLine = {
  kind: 'movement',
  movementId: id<'movement'>(1),
  documentId: id<'document'>(1),
  documentType: 'salesShipment',
  number: 'XSCK-20261122-0001',
  businessDate: businessDate('2026-11-22'),
  postedAt: 0,
  partnerName: '好又多超市',
  warehouseName: '门店仓',
  remark: '',
  quantity: quantity(-30_000),
  value: money(-2040),
  quantityAfter: quantity(570_000),
  valueAfter: money(38_760),
  reversed: false,
}
const opening: OpeningLine = { kind: 'opening', date: null, quantity: quantity(0), value: money(0) }

test('a shipment stands under 出 as a positive figure, a receipt under 入', () => {
  expect(sideQuantity(shipment)).toEqual({ in: null, out: 30_000 })
  expect(sideValue(shipment)).toEqual({ in: null, out: 2040 })
  expect(sideQuantity({ ...shipment, quantity: quantity(360_000) })).toEqual({ in: 360_000, out: null })
})

test('the balance has its unit cost; nothing left has none', () => {
  expect(balanceAfter(shipment)).toEqual({ quantity: 570_000, value: 38_760, price: 6_800_000 })
  expect(balanceAfter({ ...shipment, quantityAfter: quantity(0), valueAfter: money(0) }).price).toBe(null)
})

test('without the cost permission there are quantities only', () => {
  const hidden = { ...shipment, value: null, valueAfter: null }
  expect(sideValue(hidden)).toEqual({ in: null, out: null })
  expect(balanceAfter(hidden)).toEqual({ quantity: 570_000, value: null, price: null })
})

test('the opening line is under neither side', () => {
  expect(sideQuantity(opening)).toEqual({ in: null, out: null })
  expect(balanceAfter(opening)).toEqual({ quantity: 0, value: 0, price: null })
})

test('本月合计 and 本年累计 stand after the last row of a month that ends on the page, with the balance there', () => {
  const turnover = (count: number) => ({
    in: quantity(0),
    inValue: money(0),
    out: quantity(count * 30_000),
    outValue: money(count * 2040),
    count,
  })
  const october = { ...shipment, businessDate: businessDate('2026-10-31') }
  const lines = linesOf({
    rows: [october, shipment, shipment],
    months: [{ month: '2026-10', ofMonth: turnover(1), ofYear: turnover(3) }],
  })
  expect(lines.map(({ kind }) => kind)).toEqual(['movement', 'month', 'year', 'movement', 'movement'])
  expect(lines[1]).toMatchObject({ month: '2026-10', quantityAfter: 570_000, valueAfter: 38_760 })
  expect(sideQuantity(lines[2]!)).toEqual({ in: 0, out: 90_000 })
  expect(sidePrice(lines[2]!)).toEqual({ in: null, out: 6_800_000 })
})

test('goods coming in on a shipment are the mirror of a voided one', () => {
  expect(isMirror(shipment)).toBe(false)
  expect(isMirror({ ...shipment, quantity: quantity(30_000) })).toBe(true)
  expect(isMirror({ ...shipment, documentType: 'purchaseReceipt' })).toBe(true)
})
