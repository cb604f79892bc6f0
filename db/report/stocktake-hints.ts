import type { Pack } from '#shared/domain/stocktake/detective/pack.ts'
import type { Named } from '#shared/domain/stocktake/detective/swap.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DraftId, ProductId, StocktakeId, StocktakeLineId, UnitId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { RETAIL_PRICE } from './product-list.ts'

/** A line with a difference, as the detective looks at it. */
export interface Suspect extends Named {
  readonly lineId: StocktakeLineId
  readonly productId: ProductId
  readonly code: string
  readonly unitName: string
  readonly price: UnitPrice | null
  readonly difference: Quantity
  readonly counted: Quantity
  readonly expected: Quantity
  readonly serialTracked: number
}

const SUSPECT = `SELECT t.line_id AS lineId, l.product_id AS productId, p.code, p.name, p.spec, n.name AS unitName,
    ${RETAIL_PRICE} AS price, t.difference, t.counted_quantity AS counted, t.expected_quantity AS expected,
    p.serial_tracked AS serialTracked
  FROM stocktake_standing t JOIN stocktake_line l ON l.id = t.line_id JOIN product p ON p.id = l.product_id
  JOIN unit n ON n.id = p.base_unit_id`
const suspect = statement<[number, number], Suspect>(
  `${SUSPECT} WHERE t.line_id = ? AND t.stocktake_id = ? AND t.difference IS NOT NULL`,
)
const opposite = statement<[number, number, number], Suspect>(
  `${SUSPECT} WHERE t.stocktake_id = ? AND t.difference = ? AND t.difference <> 0 AND t.line_id <> ? ORDER BY t.line_id LIMIT 50`,
)

/** Null for a line that is not counted. */
export function findSuspect(db: ReadableDb, id: StocktakeId, lineId: StocktakeLineId): Suspect | null {
  return suspect(db).get(lineId, id) ?? null
}

/** Lines that differ by just as much the other way. */
export function oppositeOf(db: ReadableDb, id: StocktakeId, one: Suspect): Suspect[] {
  return opposite(db).all(id, -one.difference, one.lineId)
}

const packs = statement<[number], Pack>(`
  SELECT n.name, u.ratio FROM product_unit u JOIN unit n ON n.id = u.unit_id WHERE u.product_id = ? ORDER BY u.position`)

export function packsOf(db: ReadableDb, productId: ProductId): Pack[] {
  return packs(db).all(productId)
}

const losses = statement<[number, string, number], { date: BusinessDate }>(`
  SELECT m.business_date AS date FROM stock_movement m
  WHERE m.product_id = ? AND m.business_date >= ? AND m.warehouse_id = ? AND m.kind = 'loss' AND m.is_mirror = 0
    AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id)
    AND NOT EXISTS (SELECT 1 FROM stocktake_document s WHERE s.document_id = m.document_id)`)

/** Days on which losses of a product were entered by hand. */
export function lossDatesOf(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  since: BusinessDate,
): BusinessDate[] {
  return losses(db)
    .all(productId, since, warehouseId)
    .map(({ date }) => date)
}

const below = statement<[Record<string, unknown>], { date: BusinessDate; quantity: Quantity }>(`
  WITH running AS (
    SELECT business_date AS date, order_key, SUM(SUM(quantity)) OVER (ORDER BY business_date, order_key) AS quantity
    FROM stock_movement WHERE product_id = :productId AND warehouse_id = :warehouseId AND batch_id > 0
    GROUP BY business_date, order_key)
  SELECT date, quantity FROM running WHERE quantity < 0 AND date >= :since ORDER BY date DESC, order_key DESC LIMIT 1`)

const NEGATIVE_DAYS = 90

/** The last time in three months that the books had less than none. */
export function lastBelowZero(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  today: BusinessDate,
): { date: BusinessDate; quantity: Quantity } | null {
  return below(db).get({ productId, warehouseId, since: addDays(today, -NEGATIVE_DAYS) }) ?? null
}

/** A line of a draft that may have moved goods already. */
export interface DraftedLine {
  readonly draftId: DraftId
  readonly type: DocumentType
  readonly productId: ProductId
  readonly unitId: UnitId | null
  readonly quantity: number
  readonly warehouseId: WarehouseId | null
  readonly partnerName: string
}

// Drafts hold whatever a form holds: only what looks like lines of goods is read.
const drafted = statement<[string], DraftedLine>(`
  SELECT d.id AS draftId, d.type, json_extract(j.value, '$.productId') AS productId,
    json_extract(j.value, '$.unitId') AS unitId, json_extract(j.value, '$.quantity') AS quantity,
    json_extract(d.content, '$.warehouseId') AS warehouseId,
    ifnull((SELECT p.name FROM partner p WHERE p.id = json_extract(d.content, '$.partnerId')), '') AS partnerName
  FROM draft d JOIN json_each(CASE json_type(d.content, '$.lines') WHEN 'array' THEN json_extract(d.content, '$.lines') ELSE '[]' END) j
  WHERE j.type = 'object' AND json_extract(j.value, '$.productId') IN (SELECT value FROM json_each(?))
    AND json_type(j.value, '$.quantity') = 'integer' ORDER BY d.id, j.key LIMIT 1000`)

/** Lines of drafts with these products. */
export function draftedLines(db: ReadableDb, productIds: readonly ProductId[]): DraftedLine[] {
  return drafted(db).all(JSON.stringify(productIds))
}

export interface Namesake {
  readonly id: ProductId
  readonly code: string
  readonly name: string
}

const sameName = statement<[string, string, number], Namesake>(`
  SELECT id, code, name FROM product
  WHERE pinyin = ? AND name = ? AND id <> ? AND merged_into IS NULL AND kind = 'goods' LIMIT 5`)
const pinyinOf = statement<[number], { pinyin: string }>('SELECT pinyin FROM product WHERE id = ?')

/** Other products of the same name. */
export function namesakesOf(db: ReadableDb, one: Suspect): Namesake[] {
  const pinyin = pinyinOf(db).get(one.productId)?.pinyin ?? ''
  return sameName(db).all(pinyin, one.name, one.productId)
}

const barcodes = statement<[number], { barcode: string }>('SELECT barcode FROM product_barcode WHERE product_id = ?')
const near = statement<[string, string, number], Namesake & { barcode: string }>(`
  SELECT b.barcode, p.id, p.code, p.name FROM product_barcode b JOIN product p ON p.id = b.product_id
  WHERE b.barcode >= ? AND b.barcode < ? AND b.product_id <> ? AND p.merged_into IS NULL LIMIT 20`)

export function barcodesOf(db: ReadableDb, productId: ProductId): string[] {
  return barcodes(db)
    .all(productId)
    .map(({ barcode }) => barcode)
}

/** Other products with barcodes that begin the same but for the last digit, or the same after leading zeros. */
export function nearBarcodes(
  db: ReadableDb,
  barcode: string,
  productId: ProductId,
): (Namesake & { readonly barcode: string })[] {
  const bare = barcode.replace(/^0+/, '')
  const beginnings = new Set([barcode.slice(0, -1), bare, bare.slice(0, -1), `0${barcode}`, `00${barcode}`])
  return [...beginnings]
    .filter((beginning) => beginning.length >= 4)
    .flatMap((beginning) => near(db).all(beginning, `${beginning}\u{10ffff}`, productId))
}
