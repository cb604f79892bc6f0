import type { ProductHit, ProductUnit } from '#shared/contract/product.ts'
import type { PartnerId, ProductId, UnitId, WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { ONE_UNIT, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import {
  minimumPrice,
  perUnit,
  priceOffers,
  type PaidPrice,
  type PriceSources,
} from '#shared/domain/price/price-offer.ts'
import type { PriceOrder } from '#shared/domain/price/price-source.ts'
import { inTaxMode } from '#shared/domain/price/tax-mode.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { lastPriceWith, lastPurchasePrice } from '../repository/last-price.ts'
import { salesPrices } from '../repository/sales-price.ts'
import { rankedSearch } from './ranked-search.ts'

export interface HitQuestion {
  readonly purpose: 'purchase' | 'sales' | 'stock'
  readonly partnerId: PartnerId | null
  readonly warehouseId: WarehouseId | null
  readonly date: BusinessDate
  readonly taxIncluded: boolean
  readonly priceOrder: PriceOrder
  /** The books have tax. */
  readonly tax: boolean
  /** At the till: what is set counts, not what a wholesale customer paid last. */
  readonly withoutLast?: true
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
  readonly purchaseTaxRate: Rate
  readonly salesTaxRate: Rate
}

const rowOf = statement<[number], HitRow>(`
  SELECT p.id, p.code, p.name, p.spec, p.kind, p.base_unit_id AS baseUnitId, p.purchase_price AS purchasePrice, p.enabled,
    p.batch_tracked AS batchTracked, p.serial_tracked AS serialTracked, p.shelf_life_days AS shelfLifeDays,
    p.purchase_tax_rate AS purchaseTaxRate, p.sales_tax_rate AS salesTaxRate,
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
const retailOf = statement<[number, number], { price: UnitPrice }>(
  'SELECT price FROM product_price WHERE product_id = ? AND unit_id = ? AND price_level_id = 1',
)

const DOCUMENT_OF_PURPOSE = { purchase: 'purchaseReceipt', sales: 'salesShipment', stock: 'purchaseReceipt' } as const

/** Ranked search of enabled products with everything a line needs; ties with stock first. */
export function searchProducts(db: ReadableDb, text: string, question: HitQuestion, limit: number): ProductHit[] {
  const candidates: { rank: number; hasStock: number; row: HitRow }[] = []
  for (const [candidate, rank] of rankedSearch(db, 'product', text, limit)) {
    const row = rowOf(db).get(candidate)
    if (row === undefined || row.enabled === 0) continue
    const hasStock = (stockOf(db).get(row.id, null, null)?.quantity ?? 0) > 0 ? 0 : 1
    candidates.push({ rank, hasStock, row })
  }
  candidates.sort((a, b) => a.rank - b.rank || a.hasStock - b.hasStock)
  const found = candidates.slice(0, limit)
  return hitsOf(
    db,
    found.map(({ row }) => row),
    text,
    question,
  )
}

/** The same facts for known products, in the order asked. */
export function productHits(db: ReadableDb, ids: readonly ProductId[], question: HitQuestion): ProductHit[] {
  const rows = ids.flatMap((id) => rowOf(db).get(id) ?? [])
  return hitsOf(db, rows, '', question)
}

/** Sales prices of all of them are asked at once. */
function hitsOf(db: ReadableDb, rows: readonly HitRow[], text: string, question: HitQuestion): ProductHit[] {
  const ids = rows.map((row) => row.id)
  const prices =
    question.purpose === 'sales'
      ? salesPrices(db, question, ids, question.withoutLast !== true)
      : new Map<ProductId, PriceSources>()
  return rows.map((row) => hitOf(db, row, text, question, prices.get(row.id)))
}

function hitOf(
  db: ReadableDb,
  row: HitRow,
  text: string,
  question: HitQuestion,
  prices: PriceSources | undefined,
): ProductHit {
  const {
    baseUnitId,
    purchasePrice,
    enabled,
    batchTracked,
    serialTracked,
    shelfLifeDays,
    purchaseTaxRate,
    salesTaxRate,
    ...shown
  } = row
  const units = unitsOf(db).all(row.id)
  const scanned = unitOfBarcode(db).get(text.trim(), row.id)
  const unitId = scanned?.unitId ?? baseUnitId
  const last = prices === undefined ? lastPrice(db, row.id, question) : prices.last
  const unitPrices = units.map((unit) =>
    prices === undefined
      ? { unitId: unit.unitId, price: purchasePriceOf(row, unit, units, last, question) }
      : salesPriceOf(prices, unit.unitId, question),
  )
  const retailPrice = retailOf(db).get(row.id, unitId)?.price ?? null
  return {
    ...shown,
    barcode: scanned === undefined ? row.barcode : text.trim(),
    unitId,
    units,
    stock: stockOf(db).get(row.id, question.warehouseId, question.warehouseId)?.quantity ?? ZERO_QUANTITY,
    price: unitPrices.find((one) => one.unitId === unitId)?.price ?? null,
    unitPrices,
    lastPrice: last === null ? null : { price: last.price, unitId: last.unitId, date: last.date, number: last.number },
    retailPrice,
    enabled: enabled === 1,
    batchTracked: batchTracked === 1,
    serialTracked: serialTracked === 1,
    shelfLifeDays,
    hasReferencePrice: purchasePrice !== null && purchasePrice > 0,
    ...(question.tax && question.purpose !== 'stock'
      ? { taxRate: question.purpose === 'purchase' ? purchaseTaxRate : salesTaxRate }
      : {}),
    ...(question.purpose === 'stock'
      ? { pool: poolOf(db).get(row.id) ?? { quantity: ZERO_QUANTITY, value: ZERO_MONEY } }
      : {}),
  }
}

function lastPrice(db: ReadableDb, id: ProductId, question: HitQuestion): PaidPrice | null {
  const { partnerId, purpose } = question
  const own = partnerId === null ? null : lastPriceWith(db, partnerId, DOCUMENT_OF_PURPOSE[purpose], id)
  const last = own ?? lastPurchasePrice(db, id)
  return last === null ? null : { ...last, taxIncluded: last.taxIncluded === 1 }
}

function salesPriceOf(prices: PriceSources, unitId: UnitId, question: HitQuestion) {
  const [offer = null] = priceOffers(prices, unitId, question.priceOrder, question.taxIncluded)
  return { unitId, price: offer?.price ?? null, offer, minimum: minimumPrice(prices, unitId) }
}

/** The last price in this unit, else converted from its own; else the reference price, which is 含税 as every price of a product. */
function purchasePriceOf(
  row: HitRow,
  unit: ProductUnit,
  units: readonly ProductUnit[],
  last: PaidPrice | null,
  { taxIncluded }: HitQuestion,
): UnitPrice | null {
  const known =
    last ??
    (row.purchasePrice === null ? null : { price: row.purchasePrice, ratio: baseRatio(units), taxIncluded: true })
  const price = known === null ? null : perUnit(known.price, known.ratio, unit.ratio)
  return known === null || price === null ? null : inTaxMode(price, known.taxIncluded, taxIncluded, row.purchaseTaxRate)
}

function baseRatio(units: readonly ProductUnit[]): Quantity {
  return units[0]?.ratio ?? ONE_UNIT
}
