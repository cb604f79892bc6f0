import type { AlertRow } from '#shared/contract/alert.ts'
import { estimatedAmount, suggestedQuantity } from '#shared/domain/alert/suggestion.ts'
import { firstBelowZero, oldestOfStock, type PastMovement } from '#shared/domain/alert/stock-history.ts'
import type { Threshold } from '#shared/domain/alert/threshold.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE } from '../../ledger/cost-order.ts'
import { lastPurchasePrice } from '../../repository/last-price.ts'
import { WANTED } from './alert-finding.ts'

// What is looked up for the rows of a page, one by one.

interface AlertPlace {
  readonly productId: ProductId
  readonly warehouseId: WarehouseId | null
  readonly quantity: Quantity
}

/** What to buy, and what it would cost as it was bought last. */
export function purchaseSuggestion(
  db: ReadableDb,
  { productId, quantity: onHand }: AlertPlace,
  threshold: Threshold,
): AlertRow['suggestion'] {
  const quantity = suggestedQuantity(onHand, threshold)
  const last = lastPurchasePrice(db, productId)
  if (last === null) return { quantity, lastPurchase: null }
  const { partnerId: supplierId, partnerName: supplierName, unitId, unitName, ratio, price, date } = last
  const amount = estimatedAmount(quantity, price, ratio)
  return { quantity, lastPurchase: { supplierId, supplierName, unitId, unitName, ratio, price, date, amount } }
}

type PlaceParameters = [{ productId: ProductId; warehouseId: WarehouseId | null }]
const MOVEMENT = 'm.business_date AS businessDate, m.order_key AS orderKey, m.quantity'
const OF_PLACE = 'm.product_id = :productId AND (:warehouseId IS NULL OR m.warehouse_id = :warehouseId)'
const NEWEST_FIRST = 'ORDER BY m.business_date DESC, m.order_key DESC'

const movements = statement<PlaceParameters, PastMovement>(
  `SELECT ${MOVEMENT} FROM stock_movement m WHERE ${OF_PLACE} ${NEWEST_FIRST}`,
)
// In one warehouse a transfer brings goods; over all warehouses it only moves them.
const inbounds = statement<PlaceParameters, PastMovement>(
  `SELECT ${MOVEMENT} FROM stock_movement m WHERE ${OF_PLACE} AND m.quantity > 0 AND ${LIVE}
     AND (:warehouseId IS NOT NULL OR m.kind <> 'transferIn') ${NEWEST_FIRST}`,
)
const lastWanted = statement<PlaceParameters, { date: BusinessDate }>(
  `SELECT m.business_date AS date FROM stock_movement m WHERE ${OF_PLACE} AND ${WANTED} ${NEWEST_FIRST} LIMIT 1`,
)
const firstMoved = statement<PlaceParameters, { date: BusinessDate }>(
  `SELECT m.business_date AS date FROM stock_movement m WHERE ${OF_PLACE} ORDER BY m.business_date, m.order_key LIMIT 1`,
)
// Of an amended document and its reversal, which share the place, the one that stands.
const documentAt = statement<[Record<string, unknown>], NonNullable<AlertRow['cause']>>(`
  SELECT d.id AS documentId, d.type AS documentType, d.number, d.business_date AS businessDate
  FROM stock_movement m JOIN document d ON d.id = m.document_id
  WHERE m.product_id = :productId AND m.business_date = :businessDate AND m.order_key = :orderKey
    AND m.warehouse_id = :warehouseId AND ${LIVE} ORDER BY d.id DESC LIMIT 1`)

/** 负库存: the document at which the stock went below zero and has been since. */
export function alertCause(db: ReadableDb, { productId, warehouseId, quantity }: AlertPlace): AlertRow['cause'] {
  const place = firstBelowZero(quantity, movements(db).iterate({ productId, warehouseId }))
  return place === null ? null : (documentAt(db).get({ productId, warehouseId, ...place }) ?? null)
}

/** 未动销天数 and 库龄. */
export function idleTime(
  db: ReadableDb,
  { productId, warehouseId, quantity }: AlertPlace,
  limitDays: number,
  today: BusinessDate,
): AlertRow['idle'] {
  const place = { productId, warehouseId }
  const lastSaleDate = lastWanted(db).get(place)?.date ?? null
  const since = lastSaleDate ?? firstMoved(db).get(place)?.date ?? today
  const oldest = oldestOfStock(quantity, inbounds(db).iterate(place)) ?? today
  return { lastSaleDate, days: daysBetween(since, today), ageDays: daysBetween(oldest, today), limitDays }
}
