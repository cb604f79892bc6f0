import type { page, ProductRecord, records } from '#shared/contract/product.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { CategoryId, PriceLevelId, WarehouseId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '../handle.ts'
import { listCategories } from '../repository/category.ts'
import { listPriceLevelRows } from '../repository/price-level.ts'
import { productImage, type ProductImage } from '../repository/product-image.ts'
import { locationsOf } from '../repository/product-location.ts'
import { listWarehouses } from '../repository/warehouse.ts'
import { productPage } from './product-list.ts'

/** One page of the product list with everything that belongs to the products. */
export function productRecords(db: ReadableDb, input: InputOf<typeof page>): OutputOf<typeof records> {
  const { rows, next, total } = productPage(db, input)
  const names = namesIn(db)
  return {
    rows: rows.map(({ id }) => {
      const image = productImage(db, id)
      if (image === null) throw new Error(`product ${id} is gone`)
      return recordOf(image, locationsOf(db, id), names)
    }),
    next,
    total,
  }
}

interface Names {
  readonly categories: ReadonlyMap<CategoryId, readonly string[]>
  readonly levels: ReadonlyMap<PriceLevelId, string>
  /** Where goods may lie; the first one has no name here. */
  readonly warehouses: ReadonlyMap<WarehouseId, string | null>
}

function namesIn(db: ReadableDb): Names {
  const categories = new Map<CategoryId, readonly string[]>()
  // In tree order a parent comes before what lies in it.
  for (const { id, parentId, name } of listCategories(db))
    categories.set(id, [...(parentId === null ? [] : (categories.get(parentId) ?? [])), name])
  const places = listWarehouses(db).filter(({ enabled, kind }) => enabled && kind !== 'transit')
  return {
    categories,
    levels: new Map(listPriceLevelRows(db).map(({ id, name }) => [id, name])),
    warehouses: new Map(places.map(({ id, name }, index) => [id, index === 0 ? null : name])),
  }
}

function recordOf(
  { version: _version, pinyin: _pinyin, categoryId, units, prices, ...image }: ProductImage,
  locations: ReturnType<typeof locationsOf>,
  names: Names,
): ProductRecord {
  return {
    ...image,
    category: [...(categoryId === null ? [] : (names.categories.get(categoryId) ?? []))],
    units: units.map(({ name, ratio }) => ({ name, ratio })),
    prices: prices.map((price) => ({ ...price, level: names.levels.get(price.levelId) ?? '' })),
    locations: locations.flatMap(({ warehouseId, location }) => {
      const warehouse = names.warehouses.get(warehouseId)
      return warehouse === undefined ? [] : [{ warehouse, location }]
    }),
  }
}
