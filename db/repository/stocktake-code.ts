import type { KnownCost } from '#shared/domain/stocktake/unit-cost.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { plain } from '../search/pinyin.ts'

/** A product as a scanned code names it: a barcode is bound to a unit (瓶/箱), a product code to the base unit. */
export interface CodedProduct {
  readonly productId: ProductId
  readonly unitId: UnitId
}

const byBarcode = statement<[string], CodedProduct>(
  'SELECT product_id AS productId, unit_id AS unitId FROM product_barcode WHERE barcode = ?',
)
const byCode = statement<[string], CodedProduct>(
  'SELECT id AS productId, base_unit_id AS unitId FROM product WHERE code = ? AND merged_into IS NULL',
)
const byTail = statement<[string, string], CodedProduct>(`
  SELECT k.entity_id AS productId, p.base_unit_id AS unitId FROM search_key k JOIN product p ON p.id = k.entity_id
  WHERE k.entity = 'product' AND k.kind = 'barcodeTail' AND k.key >= ? AND k.key < ? AND p.merged_into IS NULL LIMIT 2`)

/** Shortest end of a barcode that is taken for the whole of it. */
const SHORTEST_TAIL = 4

/**
 * Exact barcode, else exact product code, else the end of one single barcode (ux.md §6.7); null when it is none of
 * them, or the end of several.
 */
export function productOfCode(db: ReadableDb, code: string): CodedProduct | null {
  const exact = byBarcode(db).get(code) ?? byCode(db).get(code)
  if (exact !== undefined) return exact
  const tail = plain(code)
  if (!/^\d+$/.test(tail) || tail.length < SHORTEST_TAIL) return null
  const mirrored = [...tail].reverse().join('')
  const [one, another] = byTail(db).all(mirrored, `${mirrored}\u{10ffff}`)
  return another === undefined ? (one ?? null) : null
}

const unitOf = statement<[number, number], { ratio: Quantity; name: string }>(`
  SELECT u.ratio, n.name FROM product_unit u JOIN unit n ON n.id = u.unit_id WHERE u.product_id = ? AND u.unit_id = ?`)
const baseUnit = statement<[number], { unitId: UnitId }>('SELECT base_unit_id AS unitId FROM product WHERE id = ?')

/** Base units in a unit of the product; null when it is not one of its units. */
export function ratioOf(db: ReadableDb, productId: ProductId, unitId: UnitId): Quantity | null {
  return unitOf(db).get(productId, unitId)?.ratio ?? null
}

export function baseUnitOf(db: ReadableDb, productId: ProductId): UnitId {
  const row = baseUnit(db).get(productId)
  if (row === undefined) throw new Error(`product ${productId} is gone`)
  return row.unitId
}

export interface CountableProduct {
  readonly id: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly kind: 'goods' | 'service'
  readonly batchTracked: number
  readonly serialTracked: number
}

const countable = statement<[number], CountableProduct>(`
  SELECT id, code, name, spec, kind, batch_tracked AS batchTracked, serial_tracked AS serialTracked
  FROM product WHERE id = ? AND merged_into IS NULL`)

export function countableProduct(db: ReadableDb, id: ProductId): CountableProduct | null {
  return countable(db).get(id) ?? null
}

const known = statement<[number], KnownCost & { categoryPath: string }>(`
  SELECT c.value AS poolValue, c.quantity AS poolQuantity, c.cost_value AS costValue, c.cost_quantity AS costQuantity,
    p.purchase_price AS referencePrice, ifnull(g.path, '') AS categoryPath
  FROM product p JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0 LEFT JOIN category g ON g.id = p.category_id
  WHERE p.id = ?`)

/** What a snapshot needs to know of one product. */
export function knownCostOf(db: ReadableDb, id: ProductId): { cost: KnownCost; categoryPath: string } {
  const row = known(db).get(id)
  if (row === undefined) throw new Error(`product ${id} without a pool`)
  const { categoryPath, ...cost } = row
  return { cost, categoryPath }
}
