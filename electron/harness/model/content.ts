import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { EnteredDocument, EnteredLine } from '../oracle/facts.ts'
import { MODEL_TRANSIT, MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import type { ModelBooks } from './model-books.ts'

/** What the oracle is told, as it is entered in the program. */
export function contentOf(books: ModelBooks, { type, date, fee = 0n, lines }: EnteredDocument): DocumentContent {
  if (type === 'stocktake') throw new Error('a count is posted as gains and losses')
  const [first] = lines
  const warehouse = first?.warehouse ?? MODEL_WAREHOUSES[0]
  return {
    type,
    businessDate: businessDate(date),
    partnerId: documentDefinition(type).partner === null ? null : books.partnerId,
    warehouseId: books.warehouse(warehouse),
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    ...(fee === 0n ? {} : { fee: money(Number(fee)) }),
    ...(first?.to === undefined ? {} : route(books, warehouse, first.to)),
    lines: lines.map((line) => lineOf(books, type, line)),
  }
}

/** Goods put 在途 are on their way to the other warehouse. */
function route(books: ModelBooks, from: string, to: string): Partial<DocumentContent> {
  const toWarehouseId = books.warehouse(to)
  if (to !== MODEL_TRANSIT) return { toWarehouseId }
  const other = MODEL_WAREHOUSES.find((warehouse) => warehouse !== from) ?? from
  return { toWarehouseId, destinationWarehouseId: books.warehouse(other) }
}

function lineOf(books: ModelBooks, type: DocumentType, line: EnteredLine): DocumentContent['lines'][number] {
  const { id: productId, unitId } = books.product(line.product)
  const value = line.value === undefined ? null : money(Number(line.value))
  const isAdjustment = type === 'costAdjustment'
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
    ...(line.batch === undefined ? {} : { batch: { code: line.batch, producedOn: null, expiresOn: null } }),
    ...(line.origin === undefined ? {} : { sourceLineId: books.line(line.origin) }),
    ...(line.weight === undefined ? {} : { weight: quantity(Number(line.weight)) }),
  }
}
