import { expect, test } from 'vitest'
import type { StatementRow } from '#shared/contract/statement.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { printedRows, statementPages } from './statement-pages.ts'

const line = {
  productName: '农夫山泉',
  productSpec: '550ml',
  unitName: '瓶',
  quantity: quantity(100_000),
  price: null,
  amount: money(2000),
}

const row = (entry: number, lines = 0): StatementRow => ({
  entryId: id<'partnerEntry'>(entry),
  documentId: id<'document'>(entry),
  type: 'salesShipment',
  number: `XSCK-20261122-${entry}`,
  businessDate: businessDate('2026-11-22'),
  dueDate: businessDate('2026-12-22'),
  remark: '',
  lines: Array.from({ length: lines }, () => line),
  increase: money(2000),
  paid: ZERO_MONEY,
  adjusted: ZERO_MONEY,
  balance: money(2000 * entry),
})
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1))
const sizes = (count: number) => statementPages(printedRows(rows(count), false)).map((page) => page.rows.length)

test('goods stand under their document when they are wanted', () => {
  expect(printedRows([row(1, 2)], true).map(({ kind }) => kind)).toEqual(['entry', 'goods', 'goods'])
  expect(printedRows([row(1, 2)], false).map(({ kind }) => kind)).toEqual(['entry'])
})

test('the last page leaves room for the slip, and is never empty', () => {
  expect(sizes(0)).toEqual([0])
  expect(sizes(18)).toEqual([18])
  expect(sizes(19)).toEqual([18, 1])
  expect(sizes(34)).toEqual([33, 1])
  expect(sizes(60)).toEqual([33, 26, 1])
  const pages = statementPages(printedRows(rows(40), false))
  expect(pages.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('each page adds up what came and went on it; a single one has its total alone', () => {
  const paid = { ...row(3), increase: ZERO_MONEY, paid: money(1500), adjusted: money(500) }
  const pages = statementPages(printedRows([...rows(33), paid], true))
  expect(pages.map(({ sums }) => sums)).toEqual([
    { increase: 66_000, paid: 0, adjusted: 0 },
    { increase: 0, paid: 1500, adjusted: 500 },
  ])
  expect(statementPages(printedRows([paid], true)).map(({ sums }) => sums)).toEqual([null])
})
