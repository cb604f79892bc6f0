import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { newLine } from './entry-line.ts'
import { emptyHeader } from './form-content.ts'
import { enteredTotals } from './form-totals.ts'
import type { LineSource } from './line-source.ts'

const header = emptyHeader(businessDate('2026-11-22'), null)
const product = {
  id: id<'product'>(9),
  code: '9',
  name: '果篮',
  spec: '',
  barcode: '',
  units: [{ unitId: id<'unit'>(90), name: '个', ratio: ONE_UNIT }],
}
const sold: LineSource = {
  lineId: id<'documentLine'>(5),
  number: 'XSCK-20261122-0001',
  quantity: quantity(20_000),
  amount: money(1001),
  netAmount: money(1001),
  taxAmount: money(0),
  serials: [],
  carriesOut: false,
}
const amounts = (source: LineSource, quantities: readonly number[]) =>
  enteredTotals(
    quantities.map((one) => newLine({ product, unitId: id<'unit'>(90), quantity: quantity(one), source })),
    header,
  ).map(({ amount }) => amount)

test('two lines that give back what one sold come to what it was sold for', () => {
  expect(amounts(sold, [10_000, 10_000])).toEqual([501, 500])
  expect(amounts(sold, [20_000])).toEqual([1001])
})

test('parts of an amount agreed in an order come to the amount', () => {
  const agreed = { amount: money(1000), ordered: quantity(30_000), done: quantity(0) }
  const ordered = { ...sold, quantity: quantity(30_000), amount: money(1000), carriesOut: true, agreed }
  expect(amounts(ordered, [10_000, 10_000, 10_000])).toEqual([333, 334, 333])
})
