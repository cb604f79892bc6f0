import type { ProductHit, ProductUnit } from '#shared/contract/product.ts'
import type { PartnerId, ProductId, UnitId, WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { unitPrice, UNIT_PRICE_LIMIT, type UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { lastPriceWith, lastPurchasePrice, type LastPrice } from '../repository/last-price.ts'
import { rankedSearch } from './ranked-search.ts'

export interface HitQuestion {
  readonly purpose: 'purchase' | 'sales' | 'stock'
  readonly partnerId: PartnerId | null
  readonly warehouseId: WarehouseId | null
}

interface HitRow {
  readonly id: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly barcode: string
  readonly kind: 'goods' | 'service'
  readonly baseUnitId: UnitId
  readonly purchasePrice: UnitPrice | null
  readonly enabled: number
  readonly batchTracked: number
  readonly serialTracked: number
  readonly shelfLifeDays: number | null
}

const rowOf = statement<[number], HitRow>(`
  SELECT p.id, p.code, p.name, p.spec, p.kind, p.base_unit_id AS baseUnitId, p.purchase_price AS purchasePrice, p.enabled,
    p.batch_tracked AS batchTracked, p.serial_tracked AS serialTracked, p.shelf_life_days AS shelfLifeDays,
    ifnull((SELECT b.barcode FROM product_barcode b WHERE b.product_id = p.id ORDER BY b.position LIMIT 1), '') AS barcode
  FROM product p WHERE p.id = ?`)
const unitsOf = statement<[number], ProductUnit>(`
  SELECT u.unit_id AS unitId, n.name, u.ratio FROM product_unit u JOIN unit n ON n.id = u.unit_id
  WHERE u.product_id = ? ORDER BY u.position`)
const unitOfBarcode = statement<[string, number], { unitId: UnitId }>(
  'SELECT unit_id AS unitId FROM product_barcode WHERE barcode = ? AND product_id = ?',
)
const stockOf = statement<[number, number | null, number | null], { quantity: Quantity | null }>(
  'SELECT SUM(quantity) AS quantity FROM stock_balance WHERE product_id = ? AND (? IS NULL OR warehouse_id = ?)',
)
const poolOf = statement<[number], { quantity: Quantity; value: Money }>(
  'SELECT quantity, value FROM cost_pool WHERE product_id = ? AND scope = 0',
)
const priceOf = statement<[number, number, number | null], { price: UnitPrice }>(`
  SELECT price FROM product_price WHERE product_id = ? AND unit_id = ? AND price_level_id = ifnull(
    (SELECT price_level_id FROM partner WHERE id = ?), 1)`)
const retailOf = statement<[number, number], { price: UnitPrice }>(
  'SELECT price FROM product_price WHERE product_id = ? AND unit_id = ? AND price_level_id = 1',
)

const DOCUMENT_OF_PURPOSE = { purchase: 'purchaseReceipt', sales: 'salesShipment', stock: 'purchaseReceipt' } as const

/** Ranked search of enabled products with everything a line needs; ties with stock first. */
export function searchProducts(db: ReadableDb, text: string, question: HitQuestion, limit: number): ProductHit[] {
  const candidates: { rank: number; hasStock: number; hit: () => ProductHit }[] = []
  for (const [candidate, rank] of rankedSearch(db, 'product', text, limit)) {
    const row = rowOf(db).get(candidate)
    if (row === undefined || row.enabled === 0) continue
    const hasStock = (stockOf(db).get(row.id, null, null)?.quantity ?? 0) > 0 ? 0 : 1
    candidates.push({ rank, hasStock, hit: () => hitOf(db, row, text, question) })
  }
  candidates.sort((a, b) => a.rank - b.rank || a.hasStock - b.hasStock)
  return candidates.slice(0, limit).map(({ hit }) => hit())
}

/** The same facts for known products, in the order asked. */
export function productHits(db: ReadableDb, ids: readonly ProductId[], question: HitQuestion): ProductHit[] {
  return ids.flatMap((id) => {
    const row = rowOf(db).get(id)
    return row === undefined ? [] : [hitOf(db, row, '', question)]
  })
}

function hitOf(db: ReadableDb, row: HitRow, text: string, question: HitQuestion): ProductHit {
  const { baseUnitId, purchasePrice, enabled, batchTracked, serialTracked, shelfLifeDays, ...shown } = row
  const units = unitsOf(db).all(row.id)
  const scanned = unitOfBarcode(db).get(text.trim(), row.id)
  const unitId = scanned?.unitId ?? baseUnitId
  const last = lastPrice(db, row.id, question)
  const retailPrice = retailOf(db).get(row.id, unitId)?.price ?? null
  return {
    ...shown,
    barcode: scanned === undefined ? row.barcode : text.trim(),
    unitId,
    units,
    stock: stockOf(db).get(row.id, question.warehouseId, question.warehouseId)?.quantity ?? ZERO_QUANTITY,
    price: suggestedPrice(db, row, unitId, units, last, question),
    unitPrices: units.map((unit) => ({
      unitId: unit.unitId,
      price: suggestedPrice(db, row, unit.unitId, units, last, question),
    })),
    lastPrice: last === null ? null : { price: last.price, unitId: last.unitId, date: last.date, number: last.number },
    retailPrice,
    enabled: enabled === 1,
    batchTracked: batchTracked === 1,
    serialTracked: serialTracked === 1,
    shelfLifeDays,
    hasReferencePrice: purchasePrice !== null && purchasePrice > 0,
    ...(question.purpose === 'stock'
      ? { pool: poolOf(db).get(row.id) ?? { quantity: ZERO_QUANTITY, value: ZERO_MONEY } }
      : {}),
  }
}

function lastPrice(db: ReadableDb, id: ProductId, question: HitQuestion): LastPrice | null {
  const { partnerId, purpose } = question
  const own = partnerId === null ? null : lastPriceWith(db, partnerId, DOCUMENT_OF_PURPOSE[purpose], id)
  return own ?? (purpose === 'sales' ? null : lastPurchasePrice(db, id))
}

/**
 * The last price in this unit; else, in sales, the unit's own price of the partner's level or its retail price; else
 * what is known of another unit, converted.
 */
function suggestedPrice(
  db: ReadableDb,
  row: HitRow,
  unitId: UnitId,
  units: readonly ProductUnit[],
  last: LastPrice | null,
  question: HitQuestion,
): UnitPrice | null {
  const ratio = units.find((unit) => unit.unitId === unitId)?.ratio
  const base = units[0]
  if (ratio === undefined || base === undefined) return null
  if (last?.unitId === unitId) return last.price
  const listed = question.purpose === 'sales' ? listPrice(db, row.id, unitId, question.partnerId) : null
  if (listed !== null) return listed
  if (last !== null) return perUnit(last.price, last.ratio, ratio)
  const ofBase =
    question.purpose === 'sales' ? listPrice(db, row.id, base.unitId, question.partnerId) : row.purchasePrice
  return ofBase === null ? null : perUnit(ofBase, base.ratio, ratio)
}

function listPrice(db: ReadableDb, id: ProductId, unitId: UnitId, partnerId: PartnerId | null): UnitPrice | null {
  return priceOf(db).get(id, unitId, partnerId)?.price ?? retailOf(db).get(id, unitId)?.price ?? null
}

/** A price per one unit as the price per another of the same product; null when that is no price any more. */
function perUnit(price: UnitPrice, from: Quantity, to: Quantity): UnitPrice | null {
  if (from === to) return price
  const tooHigh = BigInt(price) * BigInt(to) > BigInt(UNIT_PRICE_LIMIT) * BigInt(from)
  return tooHigh ? null : unitPrice(mulDiv([price, to], [from]))
}
