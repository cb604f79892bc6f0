import { eq, sql } from 'drizzle-orm'
import type { ProductContent } from '#shared/contract/product.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type ProductId, type UnitId } from '#shared/kernel/id.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { isUniqueViolation } from '../sqlite-error.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { openPool } from '../ledger/valuation.ts'
import { product, productBarcode, productPrice, productUnit, unit } from '../schema/product.ts'
import { indexAgain, indexForSearch, type Searchable } from '../search/search-index.ts'
import { sortKey } from '../search/pinyin.ts'
import { pathOf } from './category.ts'
import { nextCode, noteCode } from './code-series.ts'
import { insertBarcode, insertPrice, insertProductRow, insertProductUnit } from './product-insert.ts'
import { assertPriceLevel } from './price-level.ts'
import { productImage, type ProductImage } from './product-image.ts'

const insertUnit = writing((orm) =>
  orm
    .insert(unit)
    .values({ name: sql.placeholder('name') })
    .onConflictDoNothing()
    .prepare(),
)
const unitByName = statement<[string], { id: UnitId }>('SELECT id FROM unit WHERE name = ?')
const barcodeHolder = statement<[string, number], { name: string }>(`
  SELECT p.name FROM product_barcode b JOIN product p ON p.id = b.product_id WHERE b.barcode = ? AND p.id <> ?`)
const codeHolder = statement<[string, number], { name: string }>('SELECT name FROM product WHERE code = ? AND id <> ?')
const inUse = statement<[Record<string, unknown>], { used: number }>(`
  SELECT EXISTS (SELECT 1 FROM document_line WHERE product_id = :id) OR EXISTS (SELECT 1 FROM bill WHERE product_id = :id)
    OR EXISTS (SELECT 1 FROM bill_line WHERE product_id = :id) AS used`)

/** The unit of this name; made when it is new. */
function unitId(db: WritableDb, name: string): UnitId {
  const known = unitByName(db).get(name)
  if (known !== undefined) return known.id
  insertUnit(db).run({ name })
  const row = unitByName(db).get(name)
  if (row === undefined) throw new Error(`unit ${name} was not stored`)
  return row.id
}

/** The code after the highest numeric one given so far; 00001 in new books. */
export function nextProductCode(db: ReadableDb): string {
  return nextCode(db, 'product', 5)
}

/** A document line or a bill uses the product: its unit ratios are frozen. */
export function isProductUsed(db: ReadableDb, id: ProductId): boolean {
  return inUse(db).get({ id })?.used === 1
}

export interface ProductState {
  readonly enabled: boolean
  readonly incomplete: boolean
}

/** @throws AppError DUPLICATE (code, barcode), NOT_FOUND (category, price level) */
export function insertProduct(db: WritableDb, content: ProductContent, incomplete: boolean, now: number): ProductImage {
  const code = content.code === '' ? nextProductCode(db) : content.code
  noteCode(db, 'product', code)
  assertFree(db, { ...content, code }, 0)
  assertReferences(db, content)
  const [base] = content.units
  if (base === undefined) throw new Error('a product has a base unit')
  const { lastInsertRowid } = insertProductRow(db).run({
    ...columns(content),
    code,
    baseUnitId: unitId(db, base.name),
    incomplete: incomplete ? 1 : 0,
    createdAt: now,
  })
  const productId = makeId<'product'>(Number(lastInsertRowid))
  openPool(db, productId)
  insertParts(db, productId, content)
  const image = stored(db, productId)
  indexForSearch(db, 'product', productId, searchableOf(image))
  return image
}

/** Replace a product's content. Rows of its parts are replaced; ids of documents keep pointing at product and unit. */
export function updateProduct(db: WritableDb, id: ProductId, content: ProductContent): ProductImage {
  noteCode(db, 'product', content.code)
  assertFree(db, content, id)
  assertReferences(db, content)
  const [base] = content.units
  if (base === undefined) throw new Error('a product has a base unit')
  db.orm
    .update(product)
    .set({
      ...columns(content),
      code: content.code,
      baseUnitId: unitId(db, base.name),
      incomplete: false,
      version: sql`version + 1`,
    })
    .where(eq(product.id, id))
    .run()
  db.orm.delete(productPrice).where(eq(productPrice.productId, id)).run()
  db.orm.delete(productBarcode).where(eq(productBarcode.productId, id)).run()
  db.orm.delete(productUnit).where(eq(productUnit.productId, id)).run()
  insertParts(db, id, content)
  const image = stored(db, id)
  indexAgain(db, 'product', id, searchableOf(image))
  return image
}

export function setProductEnabled(db: WritableDb, id: ProductId, enabled: boolean): ProductImage {
  db.orm
    .update(product)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(product.id, id))
    .run()
  return stored(db, id)
}

function columns(content: ProductContent) {
  const { name, spec, brand, categoryId, kind, purchasePrice, minimumStock, maximumStock, remark } = content
  return {
    name,
    spec,
    brand,
    categoryId,
    kind,
    purchasePrice,
    minimumStock,
    maximumStock,
    remark,
    batchTracked: content.batchTracked ?? false,
    serialTracked: content.serialTracked ?? false,
    shelfLifeDays: content.shelfLifeDays ?? null,
    unitWeight: content.unitWeight ?? null,
    purchaseTaxRate: content.purchaseTaxRate ?? ZERO_RATE,
    salesTaxRate: content.salesTaxRate ?? ZERO_RATE,
    pinyin: sortKey(name),
  }
}

function insertParts(db: WritableDb, productId: ProductId, content: ProductContent): void {
  content.units.forEach(({ name, ratio }, position) =>
    insertProductUnit(db).run({ productId, unitId: unitId(db, name), ratio, position }),
  )
  content.barcodes.forEach(({ barcode, unitName }, position) => {
    try {
      insertBarcode(db).run({ barcode, productId, unitId: unitId(db, unitName), position })
    } catch (error) {
      // The same code twice in one form: assertFree sees only other products.
      if (!isUniqueViolation(error, 'barcode')) throw error
      throw new AppError('DUPLICATE', { entity: 'product', field: 'barcode', value: barcode, holder: content.name })
    }
  })
  for (const { levelId, unitName, price } of content.prices)
    insertPrice(db).run({ productId, unitId: unitId(db, unitName), priceLevelId: levelId, price })
}

function assertFree(db: ReadableDb, content: ProductContent, self: number): void {
  const holder = codeHolder(db).get(content.code, self)
  if (holder !== undefined)
    throw new AppError('DUPLICATE', { entity: 'product', field: 'code', value: content.code, holder: holder.name })
  for (const { barcode } of content.barcodes) {
    const other = barcodeHolder(db).get(barcode, self)
    if (other !== undefined)
      throw new AppError('DUPLICATE', { entity: 'product', field: 'barcode', value: barcode, holder: other.name })
  }
}

function assertReferences(db: ReadableDb, content: ProductContent): void {
  if (content.categoryId !== null) pathOf(db, content.categoryId)
  for (const { levelId } of content.prices) assertPriceLevel(db, levelId)
}

function searchableOf({ name, spec, brand, code, barcodes }: ProductImage): Searchable {
  return { name, words: [spec, brand], code, barcodes: barcodes.map(({ barcode }) => barcode), phone: '' }
}

function stored(db: ReadableDb, id: ProductId): ProductImage {
  const image = productImage(db, id)
  if (image === null) throw new AppError('NOT_FOUND', { entity: 'product', id })
  return image
}
