import { z } from 'zod'
import { command, query } from './define.ts'
import { zPriceOffer } from './price-offer.ts'
import {
  zBusinessDate,
  zId,
  zMoney,
  zName,
  zPage,
  zPageOf,
  zNotNegativeQuantity,
  zPositiveQuantity,
  zQuantity,
  zRate,
  zText,
  zUnitPrice,
} from './scalar.ts'

export const zProductKind = z.enum(['goods', 'service'])

/** 商品资料 as a form edits it. Units: first the base unit with ratio 1, then extra units (箱 = 24 瓶). */
export const zProductContent = z.strictObject({
  /** Empty: the next code is given. */
  code: zText(40),
  name: zName(120),
  spec: zText(80),
  brand: zText(60),
  categoryId: zId('category').nullable(),
  kind: zProductKind,
  units: z
    .array(z.strictObject({ name: zName(20), ratio: zPositiveQuantity }))
    .min(1)
    .max(10),
  barcodes: z.array(z.strictObject({ barcode: zName(60), unitName: zName(20) })).max(30),
  prices: z.array(z.strictObject({ levelId: zId('priceLevel'), unitName: zName(20), price: zUnitPrice })).max(100),
  /** Reference purchase price of the base unit. */
  purchasePrice: zUnitPrice.nullable(),
  minimumStock: zQuantity.nullable(),
  maximumStock: zQuantity.nullable(),
  remark: zText(500),
  /** 批次 and 序列号 tracking and 保质期; frozen once a document uses the product. Left out: not tracked. */
  batchTracked: z.boolean().optional(),
  serialTracked: z.boolean().optional(),
  /** Days from production to expiry: fills in the expiry date of a new batch. */
  shelfLifeDays: z.int().min(1).max(36_500).nullable().optional(),
  /** 进项税率 and 销项税率, for books with tax; left out: none. */
  /** kg per base unit, for charges that are spread by weight; left out: not known. */
  unitWeight: zNotNegativeQuantity.optional(),
  purchaseTaxRate: zRate.optional(),
  salesTaxRate: zRate.optional(),
})
export type ProductContent = z.output<typeof zProductContent>

export const zProductUnit = z.strictObject({ unitId: zId('unit'), name: z.string(), ratio: zPositiveQuantity })
export type ProductUnit = z.output<typeof zProductUnit>

/** 商品 as it is opened in the form. */
export const zProduct = zProductContent.extend({
  id: zId('product'),
  enabled: z.boolean(),
  /** Created in passing, still to be completed (待完善). */
  incomplete: z.boolean(),
  /** Grows with every change; a save names the version it was made from. */
  version: z.int().min(1),
  /** Once a document uses the product, its unit ratios are frozen. */
  used: z.boolean(),
  units: z.array(zProductUnit),
  pinyin: z.string(),
})
export type Product = z.output<typeof zProduct>

export const PRODUCT_SORTS = ['code', 'name', 'stock', 'createdAt'] as const

export const zProductRow = z.strictObject({
  id: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  brand: z.string(),
  categoryName: z.string(),
  barcode: z.string(),
  unitName: z.string(),
  /** 大单位: the smallest of the larger units; empty: there is none. */
  bigUnitName: z.string(),
  /** Base units in it. */
  bigUnitRatio: zQuantity.nullable(),
  stock: zQuantity,
  retailPrice: zUnitPrice.nullable(),
  purchasePrice: zUnitPrice.nullable(),
  minimumStock: zQuantity.nullable(),
  maximumStock: zQuantity.nullable(),
  enabled: z.boolean(),
  incomplete: z.boolean(),
})
export type ProductRow = z.output<typeof zProductRow>

/** One candidate of the search in a cell or the palette, with what a line needs to be filled. */
export const zProductHit = z.strictObject({
  id: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  barcode: z.string(),
  kind: zProductKind,
  /** The unit the hit was found by (a barcode is bound to one), else the base unit. */
  unitId: zId('unit'),
  units: z.array(zProductUnit),
  /** On hand in the asked warehouse, in base units. */
  stock: zQuantity,
  /** Price of `unitId` for the asked purpose: last price with this partner, else the level price or the reference price. */
  price: zUnitPrice.nullable(),
  /** The same suggestion for every unit: a case has a price of its own, not 24 times the bottle's. */
  unitPrices: z
    .array(
      z.strictObject({
        unitId: zId('unit'),
        price: zUnitPrice.nullable(),
        /** Sales: where the price comes from. */
        offer: zPriceOffer.nullable().optional(),
        /** Sales: 最低售价, 含税. */
        minimum: zUnitPrice.nullable().optional(),
      }),
    )
    .optional(),
  /** The last price with this partner (else with anybody), when there was one. */
  lastPrice: z
    .strictObject({ price: zUnitPrice, unitId: zId('unit'), date: z.string(), number: z.string() })
    .nullable(),
  retailPrice: zUnitPrice.nullable(),
  enabled: z.boolean(),
  batchTracked: z.boolean().optional(),
  serialTracked: z.boolean().optional(),
  shelfLifeDays: z.int().nullable().optional(),
  /** Tax rate of the product for the asked purpose; only in books with tax. */
  taxRate: zRate.optional(),
  /** By it the parts of what is taken apart share its cost (R17). */
  hasReferencePrice: z.boolean().optional(),
  /** For the purpose `stock`: what there is in all warehouses, and what it is worth; null without the cost permission. */
  pool: z.strictObject({ quantity: zQuantity, value: zMoney }).nullable().optional(),
})
export type ProductHit = z.output<typeof zProductHit>

/** Day whose price lists count (left out: today), and whether the document's prices are 含税 (left out: they are). */
const pricedFor = { date: zBusinessDate.optional(), taxIncluded: z.boolean().optional() }

export const zSearchPurpose = z.enum(['purchase', 'sales', 'stock'])

export const page = query(
  z.strictObject({
    ...zPage(PRODUCT_SORTS),
    search: zText(80),
    categoryId: zId('category').nullable(),
    status: z.enum(['enabled', 'disabled', 'incomplete', 'all']),
  }),
  zPageOf(zProductRow),
  'product.read',
)

/** 全部资料 of a product, by the names under which other books know what belongs to it. */
export const zProductRecord = zProductContent.omit({ categoryId: true, prices: true }).extend({
  id: zId('product'),
  enabled: z.boolean(),
  incomplete: z.boolean(),
  /** 分类 from the root down. */
  category: z.array(z.string()),
  prices: z.array(
    z.strictObject({ levelId: zId('priceLevel'), level: z.string(), unitName: z.string(), price: zUnitPrice }),
  ),
  /** 货位; `warehouse` null: in the first one. */
  locations: z.array(z.strictObject({ warehouse: z.string().nullable(), location: z.string() })),
})
export type ProductRecord = z.output<typeof zProductRecord>

/** The list again, with all there is of every product: what an import into other books makes the same products from. */
export const records = query(page.input, zPageOf(zProductRecord), 'product.read')

/** Ranked search: exact code or barcode, barcode tail, initials prefix, name prefix, substring, initials subsequence. */
export const search = query(
  z.strictObject({
    text: zText(80),
    purpose: zSearchPurpose,
    partnerId: zId('partner').nullable(),
    warehouseId: zId('warehouse').nullable(),
    ...pricedFor,
    limit: z.int().min(1).max(50),
  }),
  z.array(zProductHit),
  'product.read',
)

/** The same facts for known products (opening a draft, pasting, scanning). Order as asked; unknown ids are left out. */
export const hits = query(
  z.strictObject({
    ids: z.array(zId('product')).max(1000),
    purpose: zSearchPurpose,
    partnerId: zId('partner').nullable(),
    warehouseId: zId('warehouse').nullable(),
    ...pricedFor,
  }),
  z.array(zProductHit),
  'product.read',
)

export const get = query(z.strictObject({ id: zId('product') }), zProduct, 'product.read')

export const zNamesake = z.strictObject({
  id: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  enabled: z.boolean(),
})
export type Namesake = z.output<typeof zNamesake>

/** Products of the same name and spec, letters in either case, except one: perhaps the same thing entered twice. */
export const namesakes = query(
  z.strictObject({ name: zText(120), spec: zText(80), except: zId('product').nullable() }),
  z.array(zNamesake),
  'product.read',
)

/** The code the next new product would get. */
export const nextCode = query(z.strictObject({}), z.strictObject({ code: z.string() }), 'product.read')

export const create = command(zProductContent, zProduct, 'product.write', ['product'])

export const update = command(
  z.strictObject({ id: zId('product'), version: z.int().min(1), content: zProductContent }),
  zProduct,
  'product.write',
  ['product'],
)

export const setEnabled = command(
  z.strictObject({ id: zId('product'), enabled: z.boolean() }),
  zProduct,
  'product.write',
  ['product'],
)

/** Inline creation from the entry grid: a name is enough, the rest is 待完善. */
export const createFromName = command(
  z.strictObject({ name: zName(120), unitName: zName(20), barcode: zText(60) }),
  zProduct,
  'product.write',
  ['product'],
)

export const zCategory = z.strictObject({
  id: zId('category'),
  parentId: zId('category').nullable(),
  name: z.string(),
  /** 0 for a root. Categories come in tree order. */
  depth: z.int().min(0),
  productCount: z.int().min(0),
})
export type Category = z.output<typeof zCategory>

export const categories = query(z.strictObject({}), z.array(zCategory), 'product.read')
export const createCategory = command(
  z.strictObject({ name: zName(60), parentId: zId('category').nullable() }),
  zCategory,
  'product.write',
  ['product'],
)
export const updateCategory = command(
  z.strictObject({ id: zId('category'), name: zName(60), parentId: zId('category').nullable() }),
  zCategory,
  'product.write',
  ['product'],
)

export const zPriceLevel = z.strictObject({ id: zId('priceLevel'), code: z.string(), name: z.string() })
export type PriceLevel = z.output<typeof zPriceLevel>
export const priceLevels = query(z.strictObject({}), z.array(zPriceLevel), 'product.read')

/** Names of all units in use, for the form's suggestions. */
export const unitNames = query(z.strictObject({}), z.array(z.string()), 'product.read')

export const zProductCounts = z.strictObject({
  enabled: z.int(),
  disabled: z.int(),
  incomplete: z.int(),
  stockValue: zMoney.nullable(),
})
export const counts = query(z.strictObject({}), zProductCounts, 'product.read')
