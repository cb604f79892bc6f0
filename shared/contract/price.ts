import { z } from 'zod'
import { command, query } from './define.ts'
import { zPriceOffer } from './price-offer.ts'
import { zBusinessDate, zId, zName, zPositiveQuantity, zQuantity, zRate, zText, zUnitPrice } from './scalar.ts'

/** The sales prices of one product in one unit: the best offer first. */
export const zResolvedPrice = z.strictObject({
  productId: zId('product'),
  unitId: zId('unit'),
  offers: z.array(zPriceOffer),
  /** 最低售价, 含税. */
  minimum: zUnitPrice.nullable(),
})
export type ResolvedPrice = z.output<typeof zResolvedPrice>

/** Prices of all lines of a document at once, in the order asked; what has none has no offers. */
export const resolve = query(
  z.strictObject({
    partnerId: zId('partner').nullable(),
    date: zBusinessDate,
    taxIncluded: z.boolean(),
    lines: z.array(z.strictObject({ productId: zId('product'), unitId: zId('unit') })).max(1000),
  }),
  z.array(zResolvedPrice),
  'product.read',
)

/** A price that was really paid, per entered unit. */
export const zPaidPrice = z.strictObject({
  documentId: zId('document'),
  number: z.string(),
  date: zBusinessDate,
  partnerId: zId('partner'),
  partnerName: z.string(),
  unitId: zId('unit'),
  unitName: z.string(),
  ratio: zPositiveQuantity,
  quantity: zQuantity,
  price: zUnitPrice,
  taxIncluded: z.boolean(),
})
export type PaidPrice = z.output<typeof zPaidPrice>

/** 价格史 of a product, newest first: what was paid to suppliers, or by customers. */
export const history = query(
  z.strictObject({
    side: z.enum(['purchase', 'sales']),
    productId: zId('product'),
    partnerId: zId('partner').nullable(),
    limit: z.int().min(1).max(200),
  }),
  z.array(zPaidPrice),
  'product.read',
)

/** 价格等级 as they are kept. */
export const zPriceLevelRow = z.strictObject({
  id: zId('priceLevel'),
  code: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  /** The four every books have; they cannot be changed. */
  builtIn: z.boolean(),
  customers: z.int(),
  products: z.int(),
})
export type PriceLevelRow = z.output<typeof zPriceLevelRow>

export const levels = query(z.strictObject({}), z.array(zPriceLevelRow), 'product.read')

/** `id` null makes a new one. @throws AppError DUPLICATE, NOT_FOUND, IN_USE (a built-in one) */
export const saveLevel = command(
  z.strictObject({ id: zId('priceLevel').nullable(), name: zName(20), enabled: z.boolean() }),
  z.array(zPriceLevelRow),
  'product.write',
  ['price', 'product'],
)

/** A line of a price list: a price of its own, or so much off a level's price. */
export const zPriceListLine = z.strictObject({
  productId: zId('product'),
  unitId: zId('unit'),
  price: zUnitPrice.nullable(),
  baseLevelId: zId('priceLevel').nullable(),
  discountRate: zRate.nullable(),
})
export type PriceListLine = z.output<typeof zPriceListLine>

const listContent = {
  name: zName(60),
  /** For one customer, for the customers of a level, or (both null) for all. */
  partnerId: zId('partner').nullable(),
  priceLevelId: zId('priceLevel').nullable(),
  /** Both days are included; null: without an end. */
  validFrom: zBusinessDate.nullable(),
  validTo: zBusinessDate.nullable(),
  remark: zText(500),
}

/** 价格表 */
export const zPriceListContent = z.strictObject({ ...listContent, lines: z.array(zPriceListLine).max(5000) })
export type PriceListContent = z.output<typeof zPriceListContent>

const zPriceListHead = z.strictObject({
  ...listContent,
  id: zId('priceList'),
  partnerName: z.string().nullable(),
  levelCode: z.string().nullable(),
  levelName: z.string().nullable(),
  enabled: z.boolean(),
  version: z.int().min(1),
})

export const zPriceListRow = zPriceListHead.extend({ lineCount: z.int() })
export type PriceListRow = z.output<typeof zPriceListRow>

/** A line as the form shows it. */
export const zPriceListEntry = zPriceListLine.extend({
  productCode: z.string(),
  productName: z.string(),
  productSpec: z.string(),
  unitName: z.string(),
  /** Of the level a discount is on. */
  levelCode: z.string().nullable(),
  levelName: z.string().nullable(),
})
export type PriceListEntry = z.output<typeof zPriceListEntry>

export const zPriceList = zPriceListHead.extend({ lines: z.array(zPriceListEntry) })
export type PriceList = z.output<typeof zPriceList>

export const lists = query(z.strictObject({}), z.array(zPriceListRow), 'product.read')
export const list = query(z.strictObject({ id: zId('priceList') }), zPriceList, 'product.read')

/** `id` null makes a new one. @throws AppError NOT_FOUND, CHANGED_MEANWHILE, DUPLICATE, PRICE_LIST_LINE, INVALID_INPUT */
export const saveList = command(
  z.strictObject({
    id: zId('priceList').nullable(),
    version: z.int().min(1).nullable(),
    content: zPriceListContent,
  }),
  zPriceList,
  'product.write',
  ['price', 'product'],
)
export const setListEnabled = command(
  z.strictObject({ id: zId('priceList'), enabled: z.boolean() }),
  zPriceList,
  'product.write',
  ['price', 'product'],
)

/** 常购: what a customer bought lately, most recent first, as it was bought the last time. */
export const zUsualProduct = z.strictObject({
  productId: zId('product'),
  productCode: z.string(),
  productName: z.string(),
  productSpec: z.string(),
  unitId: zId('unit'),
  unitName: z.string(),
  quantity: zQuantity,
  price: zUnitPrice.nullable(),
  date: zBusinessDate,
  times: z.int(),
})
export type UsualProduct = z.output<typeof zUsualProduct>

export const usual = query(
  z.strictObject({ side: z.enum(['purchase', 'sales']), partnerId: zId('partner'), limit: z.int().min(1).max(100) }),
  z.array(zUsualProduct),
  'product.read',
)
