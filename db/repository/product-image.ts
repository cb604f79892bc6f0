import type { ProductContent } from '#shared/contract/product.ts'
import type { CategoryId, PriceLevelId, ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** A product row with everything that belongs to it, as the form edits it and the audit log keeps it. */
export interface ProductImage extends Omit<ProductContent, 'units'> {
  readonly id: ProductId
  readonly units: { unitId: UnitId; name: string; ratio: Quantity }[]
  readonly enabled: boolean
  readonly incomplete: boolean
  readonly version: number
  readonly pinyin: string
}

interface ProductRecord {
  readonly id: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly brand: string
  readonly categoryId: CategoryId | null
  readonly kind: 'goods' | 'service'
  readonly purchasePrice: UnitPrice | null
  readonly minimumStock: Quantity | null
  readonly maximumStock: Quantity | null
  readonly remark: string
  readonly pinyin: string
  readonly version: number
  readonly enabled: number
  readonly incomplete: number
  readonly batchTracked: number
  readonly serialTracked: number
  readonly shelfLifeDays: number | null
  readonly unitWeight: Quantity | null
  readonly purchaseTaxRate: Rate
  readonly salesTaxRate: Rate
}

const byId = statement<[number], ProductRecord>(`
  SELECT id, code, name, spec, brand, category_id AS categoryId, kind, purchase_price AS purchasePrice,
    minimum_stock AS minimumStock, maximum_stock AS maximumStock, remark, pinyin, version, enabled, incomplete,
    batch_tracked AS batchTracked, serial_tracked AS serialTracked, shelf_life_days AS shelfLifeDays,
    unit_weight AS unitWeight, purchase_tax_rate AS purchaseTaxRate, sales_tax_rate AS salesTaxRate
  FROM product WHERE id = ?`)
const unitsOf = statement<[number], { unitId: UnitId; name: string; ratio: Quantity }>(`
  SELECT u.unit_id AS unitId, n.name, u.ratio FROM product_unit u JOIN unit n ON n.id = u.unit_id
  WHERE u.product_id = ? ORDER BY u.position`)
const barcodesOf = statement<[number], { barcode: string; unitName: string }>(`
  SELECT b.barcode, n.name AS unitName FROM product_barcode b JOIN unit n ON n.id = b.unit_id
  WHERE b.product_id = ? ORDER BY b.position`)
const pricesOf = statement<[number], { levelId: PriceLevelId; unitName: string; price: UnitPrice }>(`
  SELECT p.price_level_id AS levelId, n.name AS unitName, p.price FROM product_price p JOIN unit n ON n.id = p.unit_id
  JOIN price_level l ON l.id = p.price_level_id WHERE p.product_id = ? ORDER BY l.position, n.id`)

/** The product as it stands in the books; null when there is none with this id. */
export function productImage(db: ReadableDb, id: ProductId): ProductImage | null {
  const record = byId(db).get(id)
  if (record === undefined) return null
  const { batchTracked, serialTracked, shelfLifeDays, unitWeight, purchaseTaxRate, salesTaxRate, ...rest } = record
  return {
    ...rest,
    ...tracking(batchTracked === 1, serialTracked === 1, shelfLifeDays),
    ...(unitWeight === null || unitWeight === 0 ? {} : { unitWeight }),
    ...(purchaseTaxRate === 0 ? {} : { purchaseTaxRate }),
    ...(salesTaxRate === 0 ? {} : { salesTaxRate }),
    enabled: record.enabled === 1,
    incomplete: record.incomplete === 1,
    units: unitsOf(db).all(id),
    barcodes: barcodesOf(db).all(id),
    prices: pricesOf(db).all(id),
  }
}

/** Only what is tracked is named, as only rates that are not 0: images of products in older audit rows have none of it. */
function tracking(batchTracked: boolean, serialTracked: boolean, shelfLifeDays: number | null) {
  return {
    ...(batchTracked ? { batchTracked } : {}),
    ...(serialTracked ? { serialTracked } : {}),
    ...(shelfLifeDays === null ? {} : { shelfLifeDays }),
  }
}
