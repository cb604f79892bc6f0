import type { ProductContent } from '#shared/contract/product.ts'
import type { ProductEntry } from '#shared/domain/import/product-row.ts'
import { MEMBER_LEVEL, MINIMUM_LEVEL, RETAIL_LEVEL, WHOLESALE_LEVEL } from '#shared/domain/price/price-level.ts'
import type { PriceLevelId } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { ProductImage } from '#db/repository/product-image.ts'

// A row as the content of a product. Its category is a path of names, which only writing makes an id of.

/** The level of a name; null: there is none yet. */
export type LevelOf = (name: string) => PriceLevelId | null

interface LevelPrice {
  /** Column it comes from. */
  readonly key: string
  readonly levelId: PriceLevelId
  readonly unitName: string
  readonly price: UnitPrice
}

function pricesOf(entry: ProductEntry, levelOf: LevelOf): LevelPrice[] {
  const { unit, bigUnit } = entry
  const all = [
    ['retailPrice', RETAIL_LEVEL, unit, entry.retailPrice],
    ['wholesalePrice', WHOLESALE_LEVEL, unit, entry.wholesalePrice],
    ['memberPrice', MEMBER_LEVEL, unit, entry.memberPrice],
    ['minimumPrice', MINIMUM_LEVEL, unit, entry.minimumPrice],
    ['bigPrice', RETAIL_LEVEL, bigUnit?.name ?? '', entry.bigPrice],
  ] as const
  const others = entry.otherPrices.flatMap(({ level, unit: unitName, price }) => {
    const levelId = levelOf(level)
    return levelId === null ? [] : [{ key: 'otherPrices', levelId, unitName, price }]
  })
  return [
    ...all.flatMap(([key, levelId, unitName, price]) => (price === null ? [] : [{ key, levelId, unitName, price }])),
    ...others,
  ]
}

/** Every barcode of a row, the column it stands in and the unit it is of. */
export function barcodesOf(entry: ProductEntry) {
  const { unit, bigUnit } = entry
  return [
    ...entry.barcodes.map((barcode) => ({ key: 'barcode', barcode, unitName: unit })),
    ...entry.bigBarcodes.map((barcode) => ({ key: 'bigBarcode', barcode, unitName: bigUnit?.name ?? unit })),
    ...entry.otherBarcodes.map(({ barcode, unit: of }) => ({
      key: 'otherBarcodes',
      barcode,
      unitName: of === '' ? unit : of,
    })),
  ]
}

/** Rates of a row: one column says both, another the one of purchases. */
function taxRatesOf({
  taxRate,
  purchaseTaxRate,
}: ProductEntry): Pick<ProductContent, 'purchaseTaxRate' | 'salesTaxRate'> {
  const purchase = purchaseTaxRate ?? taxRate
  return {
    ...(purchase === null ? {} : { purchaseTaxRate: purchase }),
    ...(taxRate === null ? {} : { salesTaxRate: taxRate }),
  }
}

/** A new product. */
export function contentOf(entry: ProductEntry, levelOf: LevelOf): ProductContent {
  const { unit, bigUnit, shelfLifeDays, batchTracked, serialTracked, unitWeight } = entry
  return {
    code: entry.code,
    name: entry.name,
    spec: entry.spec,
    brand: entry.brand,
    categoryId: null,
    kind: entry.kind,
    units: [{ name: unit, ratio: ONE_UNIT }, ...(bigUnit === null ? [] : [bigUnit]), ...entry.otherUnits],
    barcodes: barcodesOf(entry).map(({ key: _key, ...barcode }) => barcode),
    prices: pricesOf(entry, levelOf).map(({ key: _key, ...price }) => price),
    purchasePrice: entry.purchasePrice,
    minimumStock: entry.minimumStock,
    maximumStock: entry.maximumStock,
    remark: entry.remark,
    ...(shelfLifeDays === null ? {} : { shelfLifeDays }),
    ...taxRatesOf(entry),
    ...(batchTracked ? { batchTracked } : {}),
    ...(serialTracked ? { serialTracked } : {}),
    ...(unitWeight === null ? {} : { unitWeight }),
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
  levelOf: LevelOf,
): ProductContent | null {
  const before = contentOfImage(image)
  const base = before.units[0]?.name ?? entry.unit
  const own = { ...entry, unit: base }
  const units = withUnits(before.units, [
    ...(entry.bigUnit !== null && (ticked.has('ratio') || ticked.has('bigUnit')) ? [entry.bigUnit] : []),
    ...(ticked.has('otherUnits') ? entry.otherUnits : []),
  ])
  if (units === null) return null
  const has = (name: string) => units.some((unit) => unit.name === name)
  const take = <Value>(key: string, value: Value, old: Value) => (ticked.has(key) ? value : old)
  const prices = pricesOf(own, levelOf).filter(({ key, unitName }) => ticked.has(key) && has(unitName))
  const barcodes = barcodesOf(own).filter(({ key, unitName }) => ticked.has(key) && has(unitName))
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
    ...taxRatesOf({
      ...entry,
      taxRate: ticked.has('taxRate') ? entry.taxRate : null,
      purchaseTaxRate: ticked.has('purchaseTaxRate') ? entry.purchaseTaxRate : null,
    }),
    ...(ticked.has('unitWeight') && entry.unitWeight !== null ? { unitWeight: entry.unitWeight } : {}),
    prices: [
      ...before.prices.filter(
        (old) => !prices.some((one) => one.levelId === old.levelId && one.unitName === old.unitName),
      ),
      ...prices.map(({ key: _key, ...price }) => price),
    ],
    barcodes: [
      ...before.barcodes,
      ...barcodes
        .filter(({ barcode }) => !before.barcodes.some((old) => old.barcode === barcode))
        .map(({ key: _key, ...barcode }) => barcode),
    ],
  }
}

/** Null: one of them has another ratio already. */
function withUnits(before: ProductContent['units'], more: ProductContent['units']): ProductContent['units'] | null {
  const known = (name: string) => before.find((unit) => unit.name === name)
  if (more.some(({ name, ratio }) => (known(name)?.ratio ?? ratio) !== ratio)) return null
  return [...before, ...more.filter(({ name }) => known(name) === undefined)]
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
  'unitWeight',
  'purchaseTaxRate',
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
