import type { DocumentContent } from '#shared/contract/document.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { EnteredDocument, EnteredLine } from '../oracle/facts.ts'
import type { DeskBooks } from './books.ts'

/** A document of stock alone, as it is entered in the program: goods found, lost, moved, built, valued. */
export function stockDocumentOf(books: DeskBooks, { type, date, fee = 0n, lines }: EnteredDocument): DocumentContent {
  if (type === 'stocktake') throw new Error('a count is posted as gains and losses')
  const [first] = lines
  return {
    type,
    businessDate: businessDate(date),
    partnerId: null,
    warehouseId: books.warehouse(first?.warehouse),
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    ...(fee === 0n ? {} : { fee: money(Number(fee)) }),
    ...(first?.to === undefined ? {} : { toWarehouseId: books.warehouse(first.to) }),
    lines: lines.map((line) => lineOf(books, line, type === 'costAdjustment')),
  }
}

function lineOf(books: DeskBooks, line: EnteredLine, isAdjustment: boolean): DocumentContent['lines'][number] {
  const { id: productId, unitId } = books.product(line.product)
  const value = line.value === undefined ? null : money(Number(line.value))
  return {
    productId,
    unitId,
    quantity: quantity(Number(line.quantity ?? 0n)),
    price: null,
    amount: isAdjustment ? null : value,
    discountRate: ZERO_RATE,
    remark: '',
    ...(isAdjustment ? { valueChange: value } : {}),
    ...(line.direction === undefined ? {} : { direction: line.direction }),
  }
}
