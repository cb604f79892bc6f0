import { id } from '#shared/kernel/id.ts'
import { quantityToText } from '#shared/kernel/quantity.ts'
import { percentToText } from '#shared/kernel/rate.ts'
import { unitPriceToText } from '#shared/kernel/unit-price.ts'
import { planDocuments } from './documents.ts'
import type { Masters } from './masters.ts'
import type { Source } from './source.ts'

// The trade as flat rows, the way another program exports its documents.

/** Orders with their lines: the source's own figures. */
export function salesRows({ orders }: Source): string[][] {
  return [
    ['OrderID', 'Order date', 'Customer ID', 'Product ID', 'Quantity', 'Unit price', 'Discount'],
    ...orders.flatMap(({ key, date, customer, lines }) =>
      lines.map(({ product, quantity, price, discount }) => [
        key,
        date,
        customer,
        product,
        quantityToText(quantity),
        unitPriceToText(price),
        `${percentToText(discount)}%`,
      ]),
    ),
  ]
}

/** The receipts that the example makes, because the source has none. */
export function purchaseRows(source: Source): string[][] {
  const receipts = planDocuments(source, numbered(source)).filter(({ content }) => content.type === 'purchaseReceipt')
  return [
    ['Number', 'Date', 'Supplier ID', 'Product code', 'Quantity', 'Price'],
    ...receipts.flatMap(({ requestId, content: { businessDate, partnerId, lines } }) =>
      lines.map(({ productId, quantity, price }) => [
        requestId,
        businessDate,
        String(partnerId),
        String(productId),
        quantityToText(quantity),
        price === null ? '' : unitPriceToText(price),
      ]),
    ),
  ]
}

/** Numbers of the source in the place of ids: a table names things by what stands on them. */
function numbered({ products, suppliers, customers }: Source): Masters {
  return {
    warehouse: id<'warehouse'>(1),
    suppliers: new Map(suppliers.map(({ key }) => [key, id<'partner'>(Number(key))])),
    customers: new Map(customers.map(({ key }, index) => [key, id<'partner'>(index + 1)])),
    products: new Map(products.map(({ key }) => [key, { id: id<'product'>(Number(key)), unitId: id<'unit'>(1) }])),
  }
}
