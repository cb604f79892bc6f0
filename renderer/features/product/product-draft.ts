import { reactive } from 'vue'
import type { Product, ProductContent } from '#shared/contract/product.ts'
import type { PriceLevelId, UnitId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { NO_STOCK_RULES, type StockRules } from './stock-rules.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'

export interface BarcodeDraft {
  readonly key: string
  barcode: string
}

export interface PriceDraft {
  readonly levelId: PriceLevelId
  readonly price: UnitPrice
}

/** One unit with everything that hangs on it: ratio, barcodes, a price per level. The first one is the base unit. */
export interface UnitDraft {
  readonly key: string
  /** Null until it was saved once. */
  readonly unitId: UnitId | null
  name: string
  ratio: Quantity | null
  barcodes: BarcodeDraft[]
  prices: PriceDraft[]
}

/** 商品资料 as the form edits it: barcodes and prices stand at their unit. */
export interface ProductDraft {
  code: string
  name: string
  spec: string
  brand: string
  categoryId: ProductContent['categoryId']
  kind: ProductContent['kind']
  units: UnitDraft[]
  purchasePrice: UnitPrice | null
  minimumStock: Quantity | null
  maximumStock: Quantity | null
  remark: string
  batchTracked: boolean
  serialTracked: boolean
  /** Whole days as a quantity, as the field takes them. */
  shelfLife: Quantity | null
  /** 进项税率 and 销项税率; null: none. */
  /** kg per base unit. */
  unitWeight: Quantity | null
  purchaseTaxRate: Rate | null
  salesTaxRate: Rate | null
  /** Limits, days and 货位 beside the product's own; kept apart from the product itself. */
  rules: StockRules
}

let lastKey = 0
/** What was saved keeps its key over a save, so the field being typed in keeps the focus. */
const nextKey = () => `new ${(lastKey += 1)}`

export function createBarcode(barcode = ''): BarcodeDraft {
  return { key: barcode === '' ? nextKey() : barcode, barcode }
}

function createUnit(barcode = ''): UnitDraft {
  return { key: nextKey(), unitId: null, name: '', ratio: null, barcodes: [createBarcode(barcode)], prices: [] }
}

export function appendUnit(draft: ProductDraft): void {
  draft.units.push(createUnit())
}

export function dropUnit(draft: ProductDraft, unit: UnitDraft): void {
  draft.units = draft.units.filter((one) => one.key !== unit.key)
}

export function emptyDraft(barcode = ''): ProductDraft {
  return {
    code: '',
    name: '',
    spec: '',
    brand: '',
    categoryId: null,
    kind: 'goods',
    units: [{ ...createUnit(barcode), ratio: ONE_UNIT }],
    purchasePrice: null,
    minimumStock: null,
    maximumStock: null,
    remark: '',
    batchTracked: false,
    serialTracked: false,
    shelfLife: null,
    unitWeight: null,
    purchaseTaxRate: null,
    salesTaxRate: null,
    rules: structuredClone(NO_STOCK_RULES),
  }
}

export function useProductDraft(): ProductDraft {
  return reactive(emptyDraft())
}

/** A product with what is kept about its stock elsewhere. */
export interface StoredProduct extends Product {
  readonly rules: StockRules
}

export function draftOf(product: StoredProduct): ProductDraft {
  const { code, name, spec, brand, categoryId, kind, purchasePrice, minimumStock, maximumStock, remark } = product
  const units = product.units.map((unit) => {
    const barcodes = product.barcodes
      .filter(({ unitName }) => unitName === unit.name)
      .map(({ barcode }) => createBarcode(barcode))
    const prices = product.prices
      .filter(({ unitName }) => unitName === unit.name)
      .map(({ levelId, price }) => ({ levelId, price }))
    return {
      key: `unit ${unit.unitId}`,
      unitId: unit.unitId,
      name: unit.name,
      ratio: unit.ratio,
      barcodes: barcodes.length > 0 ? barcodes : [createBarcode()],
      prices,
    }
  })
  const kept = { code, name, spec, brand, categoryId, kind, units, purchasePrice, minimumStock, maximumStock, remark }
  const { batchTracked = false, serialTracked = false, shelfLifeDays = null } = product
  const { purchaseTaxRate = null, salesTaxRate = null } = product
  const shelfLife = shelfLifeDays === null ? null : quantity(shelfLifeDays * ONE_UNIT)
  const taxed = { purchaseTaxRate, salesTaxRate, unitWeight: product.unitWeight ?? null }
  return { ...kept, batchTracked, serialTracked, shelfLife, ...taxed, rules: structuredClone(product.rules) }
}

interface FilledBarcode {
  readonly unit: UnitDraft
  readonly entry: BarcodeDraft
  readonly barcode: string
}

function filledBarcodes(draft: ProductDraft): FilledBarcode[] {
  return draft.units.flatMap((unit) =>
    unit.barcodes
      .map((entry) => ({ unit, entry, barcode: entry.barcode.trim() }))
      .filter(({ barcode }) => barcode !== ''),
  )
}

export function priceOf(unit: UnitDraft, levelId: PriceLevelId): UnitPrice | null {
  return unit.prices.find((one) => one.levelId === levelId)?.price ?? null
}

export function setPrice(unit: UnitDraft, levelId: PriceLevelId, price: UnitPrice | null): void {
  const others = unit.prices.filter((one) => one.levelId !== levelId)
  unit.prices = price === null ? others : [...others, { levelId, price }].sort((a, b) => a.levelId - b.levelId)
}

/** What is sent. Ratios that are not filled in are caught by `missingRatios` before. */
export function contentOf(draft: ProductDraft): ProductContent {
  const service = draft.kind === 'service'
  return {
    code: draft.code.trim(),
    name: draft.name.trim(),
    spec: draft.spec.trim(),
    brand: draft.brand.trim(),
    categoryId: draft.categoryId,
    kind: draft.kind,
    units: draft.units.map((unit) => ({ name: unit.name.trim(), ratio: unit.ratio ?? ONE_UNIT })),
    barcodes: filledBarcodes(draft).map(({ unit, barcode }) => ({ barcode, unitName: unit.name.trim() })),
    prices: draft.units.flatMap((unit) => unit.prices.map((one) => ({ ...one, unitName: unit.name.trim() }))),
    purchasePrice: draft.purchasePrice,
    minimumStock: service ? null : draft.minimumStock,
    maximumStock: service ? null : draft.maximumStock,
    remark: draft.remark.trim(),
    batchTracked: !service && draft.batchTracked,
    serialTracked: !service && draft.serialTracked,
    ...(draft.unitWeight === null || draft.unitWeight === 0 ? {} : { unitWeight: draft.unitWeight }),
    ...(draft.purchaseTaxRate === null ? {} : { purchaseTaxRate: draft.purchaseTaxRate }),
    ...(draft.salesTaxRate === null ? {} : { salesTaxRate: draft.salesTaxRate }),
    shelfLifeDays: draft.batchTracked && draft.shelfLife !== null ? Math.floor(draft.shelfLife / ONE_UNIT) : null,
  }
}

/** Paths of the units whose ratio was left empty: there is nothing to send for them. */
export function missingRatios(draft: ProductDraft): string[] {
  return draft.units.flatMap((unit, index) => (unit.ratio === null ? [`units.${index}.ratio`] : []))
}

/** A shelf life is counted in whole days, one at least. */
export function wrongShelfLife({ batchTracked, shelfLife }: ProductDraft): string[] {
  return batchTracked && shelfLife !== null && (shelfLife < ONE_UNIT || shelfLife % ONE_UNIT !== 0)
    ? ['shelfLifeDays']
    : []
}

/** Where the main process sees a barcode of the form; null for an empty one. */
export function barcodePath(draft: ProductDraft, entry: BarcodeDraft): string | null {
  const index = filledBarcodes(draft).findIndex((filled) => filled.entry.key === entry.key)
  return index < 0 ? null : `barcodes.${index}.barcode`
}

/** The field that holds a value which is taken elsewhere, or stands on the form twice (then the second one). */
export function locateDuplicate(draft: ProductDraft, field: string, value: string): string | null {
  if (field === 'code' || field === 'name') return field
  if (field === 'unit' || field === 'unitName' || field === 'units') {
    const index = draft.units.findLastIndex((unit) => unit.name.trim() === value)
    return index < 0 ? null : `units.${index}.name`
  }
  const index = filledBarcodes(draft).findLastIndex(({ barcode }) => barcode === value)
  return index < 0 ? null : `barcodes.${index}.barcode`
}

/** Where the main process sees a price of the form. */
export function pricePath(draft: ProductDraft, unit: UnitDraft, levelId: PriceLevelId): string | null {
  const before = draft.units.slice(0, draft.units.indexOf(unit)).reduce((count, one) => count + one.prices.length, 0)
  const index = unit.prices.findIndex((one) => one.levelId === levelId)
  return index < 0 ? null : `prices.${before + index}.price`
}

/** The part of the draft a problem is about; the problem is void once that part is edited. */
export function problemSubject(draft: ProductDraft, path: string): unknown {
  const [field = '', index = '', part = ''] = path.split('.')
  if (field === 'shelfLifeDays') return draft.shelfLife
  if (field === 'barcodes') return filledBarcodes(draft)[Math.trunc(+index)]?.barcode
  if (field === 'prices') return draft.units.flatMap((unit) => unit.prices)[Math.trunc(+index)]?.price
  if (field === 'places') return draft.rules.places[Math.trunc(+index)]
  if (field === 'units') return Object.entries(draft.units[Math.trunc(+index)] ?? {}).find(([key]) => key === part)?.[1]
  return Object.entries(draft).find(([key]) => key === field)?.[1]
}
