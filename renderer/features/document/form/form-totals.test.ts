import { expect, test } from 'vitest'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { text } from '#renderer/text/text.ts'
import { newLine } from './entry-line.ts'
import { emptyHeader } from './form-content.ts'
import { enteredTotals, sourcesLeft } from './form-totals.ts'
import { lineColumns } from './line-columns.ts'
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

test('a cell shows what the line comes to behind those above it', () => {
  const agreed = { amount: money(1000), ordered: quantity(30_000), done: quantity(0) }
  const source = { ...sold, quantity: quantity(30_000), amount: money(1000), carriesOut: true, agreed }
  const lines = [1, 2, 3].map(() => newLine({ product, unitId: id<'unit'>(90), quantity: ONE_UNIT, source }))
  const columns = lineColumns(documentDefinition('purchaseReceipt'), text.value, {
    facts: () => new Map(),
    stock: () => new Map(),
    worths: () => new Map(),
    today: () => '2026-11-22',
    businessDate: () => businessDate('2026-11-22'),
    directions: () => new Map(),
    batches: () => new Map(),
    taxIncluded: () => true,
    left: () => sourcesLeft(lines, true),
  })
  const shown = (column: string) => lines.map((line) => columns.find(({ key }) => key === column)?.read(line))
  expect(shown('amount')).toEqual(['3.33', '3.34', '3.33'])
  expect(shown('price')).toEqual(['3.33', '3.34', '3.33'])
})
