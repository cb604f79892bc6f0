import type { LedgerRow, StockCard } from '#shared/contract/stock.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { averagePrice } from '#shared/kernel/unit-price.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { lastPurchasePrice, type LastPrice } from '../repository/last-price.ts'
import { orderFigures, type OrderFigures } from './order-figures.ts'
import { RETAIL_PRICE } from './product-list.ts'
import { LEDGER_JOINS, LEDGER_ROW, type LedgerRecord } from './stock-ledger-page.ts'

const DAYS = 30
const RECENT = 6

const head = statement<
  [number],
  Omit<
    StockCard,
    keyof OrderFigures | 'barcodes' | 'unitCost' | 'lastPurchase' | 'warehouses' | 'days' | 'recent' | 'value'
  > & {
    value: Money
  }
>(`
  SELECT p.id AS productId, p.code, p.name, p.spec, n.name AS unitName, c.quantity, c.value, ${RETAIL_PRICE} AS retailPrice,
    p.minimum_stock AS minimumStock
  FROM product p JOIN unit n ON n.id = p.base_unit_id JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0 WHERE p.id = ?`)
const barcodes = statement<[number], { barcode: string }>(
  'SELECT barcode FROM product_barcode WHERE product_id = ? ORDER BY position',
)
const warehouses = statement<[number], { warehouseId: WarehouseId; name: string; quantity: Quantity }>(`
  SELECT b.warehouse_id AS warehouseId, w.name, SUM(b.quantity) AS quantity FROM stock_balance b JOIN warehouse w ON w.id = b.warehouse_id
  WHERE b.product_id = ? GROUP BY b.warehouse_id HAVING SUM(b.quantity) <> 0 ORDER BY w.code`)
const changesByDay = statement<[number, string], { date: BusinessDate; change: Quantity }>(`
  SELECT business_date AS date, SUM(quantity) AS change FROM stock_movement
  WHERE product_id = ? AND business_date > ? GROUP BY business_date`)
const recent = statement<[number, number], LedgerRecord>(`
  SELECT ${LEDGER_ROW} FROM stock_movement m ${LEDGER_JOINS} WHERE m.product_id = ? AND m.scope = 0
  ORDER BY m.business_date DESC, m.order_key DESC, m.document_id DESC, m.phase DESC, m.line_number DESC, m.id DESC LIMIT ?`)

/** Side card of a product. @throws AppError NOT_FOUND */
export function stockCard(db: ReadableDb, productId: ProductId, today: BusinessDate): StockCard {
  const found = head(db).get(productId)
  if (found === undefined) throw new AppError('NOT_FOUND', { entity: 'product', id: productId })
  return {
    ...found,
    ...orderFigures(db, productId, null, found.quantity),
    unitCost: averagePrice(found.value, found.quantity),
    barcodes: barcodes(db)
      .all(productId)
      .map(({ barcode }) => barcode),
    lastPurchase: shownPrice(lastPurchasePrice(db, productId)),
    warehouses: warehouses(db).all(productId),
    days: endOfDays(db, productId, found.quantity, today),
    recent: recentRows(db, productId, found.quantity, found.value),
  }
}

function shownPrice(last: LastPrice | null): StockCard['lastPurchase'] {
  if (last === null) return null
  const { price, unitName, date, partnerName } = last
  return { price, unitName, date, partnerName }
}

/** Stock at the end of each of the last days, worked back from now. */
function endOfDays(db: ReadableDb, productId: ProductId, now: Quantity, today: BusinessDate): StockCard['days'] {
  const changes = new Map(
    changesByDay(db)
      .all(productId, addDays(today, -DAYS))
      .map(({ date, change }) => [date, change]),
  )
  const days: { date: BusinessDate; quantity: Quantity }[] = []
  let running: number = now
  for (let back = 0; back < DAYS; back += 1) {
    const date = addDays(today, -back)
    days.unshift({ date, quantity: quantity(running) })
    running -= changes.get(date) ?? 0
  }
  return days
}

function recentRows(db: ReadableDb, productId: ProductId, quantityNow: Quantity, valueNow: Money): LedgerRow[] {
  let running = { quantity: quantityNow, value: valueNow }
  return recent(db)
    .all(productId, RECENT)
    .map(({ orderKey: _orderKey, phase: _phase, lineNumber: _lineNumber, reversed, ...record }) => {
      const row = { ...record, reversed: reversed === 1, quantityAfter: running.quantity, valueAfter: running.value }
      running = { quantity: quantity(running.quantity - record.quantity), value: money(running.value - record.value) }
      return row
    })
}
