import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { addQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { purchasePrice, type Masters } from './masters.ts'
import type { Source, SourceOrder } from './source.ts'

/** A document that is ready to be posted, and the id that keeps it from being posted twice. */
export interface PlannedDocument {
  readonly requestId: string
  readonly content: DocumentContent
}

/** Everything that is bought and sold, in the order in which it is posted: by date, receipts first. */
export function planDocuments(source: Source, masters: Masters): PlannedDocument[] {
  const all = [...planReceipts(source, masters), ...source.orders.map((order) => planShipment(order, masters))]
  return all.sort((a, b) =>
    a.content.businessDate < b.content.businessDate ? -1 : a.content.businessDate > b.content.businessDate ? 1 : 0,
  )
}

/**
 * The source has no purchases. On the first of every month each supplier delivers what the orders of that month
 * will take, and in the first month also what is left at the end: so stock never runs short, and closes as it should.
 */
function planReceipts(source: Source, masters: Masters): PlannedDocument[] {
  const ordersOf = Map.groupBy(source.orders, (order) => order.date.slice(0, 7))
  return [...ordersOf].flatMap(([month, orders], index) => {
    const needed = neededUnits(orders)
    if (index === 0)
      for (const { key, closingStock } of source.products)
        needed.set(key, addQuantity(needed.get(key) ?? ZERO_QUANTITY, closingStock))
    return source.suppliers.flatMap(
      ({ key }) => planReceipt(source, masters, key, businessDate(`${month}-01`), needed) ?? [],
    )
  })
}

function neededUnits(orders: readonly SourceOrder[]): Map<string, Quantity> {
  const needed = new Map<string, Quantity>()
  for (const { product, quantity } of orders.flatMap((order) => order.lines))
    needed.set(product, addQuantity(needed.get(product) ?? ZERO_QUANTITY, quantity))
  return needed
}

function planReceipt(
  source: Source,
  masters: Masters,
  supplier: string,
  date: BusinessDate,
  needed: ReadonlyMap<string, Quantity>,
): PlannedDocument | null {
  const lines = source.products
    .filter((product) => product.supplier === supplier && (needed.get(product.key) ?? 0) > 0)
    .map(({ key, price }): DocumentLineContent => ({
      ...lineOf(masters, key),
      quantity: needed.get(key) ?? ZERO_QUANTITY,
      price: purchasePrice(price),
      ...NO_EXTRAS,
      discountRate: ZERO_RATE,
    }))
  if (lines.length === 0) return null
  const partnerId = known(masters.suppliers, supplier)
  return {
    requestId: `northwind/receipt/${supplier}/${date}`,
    content: {
      type: 'purchaseReceipt',
      businessDate: date,
      partnerId,
      warehouseId: masters.warehouse,
      externalNumber: '',
      ...NO_HEADER_EXTRAS,
      lines,
    },
  }
}

function planShipment(order: SourceOrder, masters: Masters): PlannedDocument {
  const lines = order.lines.map(({ product, quantity, price, discount }): DocumentLineContent => ({
    ...lineOf(masters, product),
    quantity,
    price,
    ...NO_EXTRAS,
    discountRate: discount,
  }))
  const partnerId = known(masters.customers, order.customer)
  return {
    requestId: `northwind/order/${order.key}`,
    content: {
      type: 'salesShipment',
      businessDate: order.date,
      partnerId,
      warehouseId: masters.warehouse,
      externalNumber: order.key,
      ...NO_HEADER_EXTRAS,
      lines,
    },
  }
}

const NO_EXTRAS = { amount: null, remark: '' } as const
const NO_HEADER_EXTRAS = { reason: '', freight: ZERO_MONEY, remark: '' } as const

function lineOf(masters: Masters, key: string): Pick<DocumentLineContent, 'productId' | 'unitId'> {
  const { id, unitId } = known(masters.products, key)
  return { productId: id, unitId }
}

function known<Value>(made: ReadonlyMap<string, Value>, key: string): Value {
  const value = made.get(key)
  if (value === undefined) throw new Error(`the source names ${key}, but has no such row`)
  return value
}
