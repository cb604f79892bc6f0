import { sql } from 'drizzle-orm'
import { writing } from '../handle.ts'
import { product, productBarcode, productPrice, productUnit } from '../schema/product.ts'

// Prepared, because an import writes tens of thousands of products in one go.

export const insertProductUnit = writing((orm) =>
  orm
    .insert(productUnit)
    .values({
      productId: sql.placeholder('productId'),
      unitId: sql.placeholder('unitId'),
      ratio: sql.placeholder('ratio'),
      position: sql.placeholder('position'),
    })
    .prepare(),
)
export const insertBarcode = writing((orm) =>
  orm
    .insert(productBarcode)
    .values({
      barcode: sql.placeholder('barcode'),
      productId: sql.placeholder('productId'),
      unitId: sql.placeholder('unitId'),
      position: sql.placeholder('position'),
    })
    .prepare(),
)
export const insertPrice = writing((orm) =>
  orm
    .insert(productPrice)
    .values({
      productId: sql.placeholder('productId'),
      unitId: sql.placeholder('unitId'),
      priceLevelId: sql.placeholder('priceLevelId'),
      price: sql.placeholder('price'),
    })
    .prepare(),
)
export const insertProductRow = writing((orm) =>
  orm
    .insert(product)
    .values({
      code: sql.placeholder('code'),
      name: sql.placeholder('name'),
      spec: sql.placeholder('spec'),
      brand: sql.placeholder('brand'),
      categoryId: sql.placeholder('categoryId'),
      kind: sql.placeholder('kind'),
      baseUnitId: sql.placeholder('baseUnitId'),
      purchasePrice: sql.placeholder('purchasePrice'),
      minimumStock: sql.placeholder('minimumStock'),
      maximumStock: sql.placeholder('maximumStock'),
      batchTracked: sql.placeholder('batchTracked'),
      serialTracked: sql.placeholder('serialTracked'),
      shelfLifeDays: sql.placeholder('shelfLifeDays'),
      unitWeight: sql.placeholder('unitWeight'),
      purchaseTaxRate: sql.placeholder('purchaseTaxRate'),
      salesTaxRate: sql.placeholder('salesTaxRate'),
      pinyin: sql.placeholder('pinyin'),
      remark: sql.placeholder('remark'),
      incomplete: sql.placeholder('incomplete'),
      createdAt: sql.placeholder('createdAt'),
    })
    .prepare(),
)
