import { expect, test } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { placeColumns } from '#renderer/ui/list-grid/list-column.ts'
import { completeDocument, RICE_LINE } from '../testing-document.ts'
import { viewColumns } from './view-columns.ts'

/** What a grid has at 1366 × 768 with the largest type. */
const NARROWEST = { width: 1265, scale: 1.75 }

test('the amount of an order has its place beside what is open, in the largest type too', () => {
  const order = completeDocument({
    type: 'purchaseOrder',
    lines: [{ ...RICE_LINE, fulfilled: quantity(0), cost: null }],
  }) as unknown as Document
  const placed = placeColumns(viewColumns(order, zhCN, true), NARROWEST.width, NARROWEST.scale)
  expect(placed.map(({ column }) => column.key)).toEqual([
    'lineNumber',
    'product',
    'quantity',
    'open',
    'unit',
    'price',
    'amount',
  ])
  expect(placed.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(NARROWEST.width)
})
