import type { ProductContent } from '#shared/contract/product.ts'
import type { ProductEntry } from '#shared/domain/import/product-row.ts'
import { MINIMUM_LEVEL, RETAIL_LEVEL } from '#shared/domain/price/price-level.ts'
import { id, type PriceLevelId } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { ProductImage } from '#db/repository/product-image.ts'

// A row as the content of a product. Its category is a path of names, which only writing makes an id of.

/** The built-in levels beside the retail price; see `RETAIL_LEVEL`. */
const WHOLESALE_LEVEL: PriceLevelId = id(2)
const MEMBER_LEVEL: PriceLevelId = id(3)

interface LevelPrice {
  /** Column it comes from. */
  readonly key: string
  readonly levelId: PriceLevelId
  readonly unitName: string
  readonly price: UnitPrice
}

function pricesOf(entry: ProductEntry): LevelPrice[] {
  const { unit, bigUnit } = entry
  const all = [
    ['retailPrice', RETAIL_LEVEL, unit, entry.retailPrice],
    ['wholesalePrice', WHOLESALE_LEVEL, unit, entry.wholesalePrice],
    ['memberPrice', MEMBER_LEVEL, unit, entry.memberPrice],
    ['minimumPrice', MINIMUM_LEVEL, unit, entry.minimumPrice],
    ['bigPrice', RETAIL_LEVEL, bigUnit?.name ?? '', entry.bigPrice],
  ] as const
  return all.flatMap(([key, levelId, unitName, price]) => (price === null ? [] : [{ key, levelId, unitName, price }]))
}

/** A new product. */
export function contentOf(entry: ProductEntry): ProductContent {
  const { unit, bigUnit, taxRate, shelfLifeDays } = entry
  return {
    code: entry.code,
    name: entry.name,
    spec: entry.spec,
    brand: entry.brand,
    categoryId: null,
    kind: 'goods',
    units: [{ name: unit, ratio: ONE_UNIT }, ...(bigUnit === null ? [] : [bigUnit])],
    barcodes: [
      ...entry.barcodes.map((barcode) => ({ barcode, unitName: unit })),
      ...entry.bigBarcodes.map((barcode) => ({ barcode, unitName: bigUnit?.name ?? unit })),
    ],
    prices: pricesOf(entry).map(({ key: _key, ...price }) => price),
    purchasePrice: entry.purchasePrice,
    minimumStock: entry.minimumStock,
    maximumStock: entry.maximumStock,
    remark: entry.remark,
    ...(shelfLifeDays === null ? {} : { shelfLifeDays }),
    ...(taxRate === null ? {} : { purchaseTaxRate: taxRate, salesTaxRate: taxRate }),
  }
}

/** What the form would hold of a product as it stands. */
export function contentOfImage(image: ProductImage): ProductContent {
  const {
    id: _id,
    enabled: _enabled,
    incomplete: _incomplete,
    version: _version,
    pinyin: _pinyin,
    units,
    ...rest
  } = image
  return { ...rest, units: units.map(({ name, ratio }) => ({ name, ratio })) }
}

/**
 * A known product with the ticked columns of a row; its own base unit stays, and prices and barcodes the row does not
 * speak of stay. Null when the row gives a unit of the product another ratio.
 */
export function withEntry(
  image: ProductImage,
  entry: ProductEntry,
  ticked: ReadonlySet<string>,
): ProductContent | null {
  const before = contentOfImage(image)
  const base = before.units[0]?.name ?? entry.unit
  const own = { ...entry, unit: base }
  const units = withBigUnit(before.units, ticked.has('ratio') || ticked.has('bigUnit') ? entry.bigUnit : null)
  if (units === null) return null
  const has = (name: string) => units.some((unit) => unit.name === name)
  const take = <Value>(key: string, value: Value, old: Value) => (ticked.has(key) ? value : old)
  const prices = pricesOf(own).filter(({ key, unitName }) => ticked.has(key) && has(unitName))
  const barcodes = [
    ...(ticked.has('barcode') ? entry.barcodes.map((barcode) => ({ barcode, unitName: base })) : []),
    ...(ticked.has('bigBarcode')
      ? entry.bigBarcodes.map((barcode) => ({ barcode, unitName: entry.bigUnit?.name ?? base }))
      : []),
  ].filter(({ unitName }) => has(unitName))
  return {
    ...before,
    units,
    name: take('name', entry.name, before.name),
    spec: take('spec', entry.spec, before.spec),
    brand: take('brand', entry.brand, before.brand),
    purchasePrice: take('purchasePrice', entry.purchasePrice, before.purchasePrice),
    minimumStock: ticked.has('stockRange')
      ? entry.minimumStock
      : take('minimumStock', entry.minimumStock, before.minimumStock),
    maximumStock: ticked.has('stockRange')
      ? entry.maximumStock
      : take('maximumStock', entry.maximumStock, before.maximumStock),
    remark: take('remark', entry.remark, before.remark),
    ...(ticked.has('shelfLife') && entry.shelfLifeDays !== null ? { shelfLifeDays: entry.shelfLifeDays } : {}),
    ...(ticked.has('taxRate') && entry.taxRate !== null
      ? { purchaseTaxRate: entry.taxRate, salesTaxRate: entry.taxRate }
      : {}),
    prices: [
      ...before.prices.filter(
        (old) => !prices.some((one) => one.levelId === old.levelId && one.unitName === old.unitName),
      ),
      ...prices.map(({ key: _key, ...price }) => price),
    ],
    barcodes: [
      ...before.barcodes,
      ...barcodes.filter(({ barcode }) => !before.barcodes.some((old) => old.barcode === barcode)),
    ],
  }
}

function withBigUnit(units: ProductContent['units'], bigUnit: ProductEntry['bigUnit']): ProductContent['units'] | null {
  if (bigUnit === null) return units
  const known = units.find(({ name }) => name === bigUnit.name)
  if (known === undefined) return [...units, bigUnit]
  return known.ratio === bigUnit.ratio ? units : null
}

const PLAIN = [
  'name',
  'spec',
  'brand',
  'purchasePrice',
  'minimumStock',
  'maximumStock',
  'remark',
  'shelfLifeDays',
  'salesTaxRate',
] as const

/** Whether writing the content would change nothing. */
export function isUnchanged(image: ProductImage, content: ProductContent): boolean {
  const before = contentOfImage(image)
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const priced = ({ prices }: ProductContent) =>
    prices.map(({ levelId, unitName, price }) => `${unitName} ${levelId} ${price}`).sort()
  return (
    PLAIN.every((key) => (before[key] ?? null) === (content[key] ?? null)) &&
    same(before.units, content.units) &&
    same(before.barcodes, content.barcodes) &&
    same(priced(before), priced(content))
  )
}
