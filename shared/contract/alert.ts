import { z } from 'zod'
import { ALERT_KINDS } from '../domain/alert/alert-kind.ts'
import { command, query, report } from './define.ts'
import { zBatchContent } from './document-line.ts'
import { zDocumentType } from './document.ts'
import {
  zBusinessDate,
  zId,
  zMoney,
  zNotNegativeQuantity,
  zPage,
  zPageOf,
  zQuantity,
  zText,
  zUnitPrice,
} from './scalar.ts'

export const zAlertKind = z.enum(ALERT_KINDS)

/** `urgency` is the worst first, as each kind understands it. */
export const ALERT_SORTS = ['urgency', 'code', 'name', 'quantity'] as const

const filter = {
  search: zText(80),
  categoryId: zId('category').nullable(),
  /**
   * Null: what is wrong in all, and in single warehouses that have a rule of their own. A warehouse: its own stock,
   * judged by its own rules and, where it has none, by those of product, category and books.
   */
  warehouseId: zId('warehouse').nullable(),
}

/** What to buy, of a product below its lower limit; from whom, and for how much, as it was bought last. */
const zPurchaseSuggestion = z.strictObject({
  quantity: zQuantity,
  /** Null without a purchase so far, and without the cost permission. */
  lastPurchase: z
    .strictObject({
      supplierId: zId('partner'),
      supplierName: z.string(),
      unitId: zId('unit'),
      unitName: z.string(),
      ratio: zQuantity,
      price: zUnitPrice,
      date: zBusinessDate,
      /** The suggested quantity at that price. */
      amount: zMoney,
    })
    .nullable(),
})

export const zAlertRow = z.strictObject({
  /** Tells the rows of one kind apart. */
  key: z.int(),
  productId: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unitName: z.string(),
  categoryName: z.string(),
  /** Null: all warehouses together. */
  warehouseId: zId('warehouse').nullable(),
  warehouseName: z.string(),
  /** 货位 in that warehouse; empty when there is none. */
  location: z.string(),
  quantity: zQuantity,
  /** What it is worth at average cost; null without the cost permission. */
  value: zMoney.nullable(),
  minimumStock: zQuantity.nullable(),
  maximumStock: zQuantity.nullable(),
  /** 低库存 */
  suggestion: zPurchaseSuggestion.nullable(),
  /** 超储: what lies there above the upper limit. */
  excess: zQuantity.nullable(),
  /** 负库存: the document at which the stock went below zero and has been since; null when it may not be seen. */
  cause: z
    .strictObject({
      documentId: zId('document'),
      documentType: zDocumentType,
      number: z.string(),
      businessDate: zBusinessDate,
    })
    .nullable(),
  /** 临期, 过期; days are negative once it has expired. */
  batch: zBatchContent.extend({ daysLeft: z.int() }).nullable(),
  /** 滞销 */
  idle: z
    .strictObject({
      /** Null: never sold. */
      lastSaleDate: zBusinessDate.nullable(),
      /** Since the last sale, else since the first movement. */
      days: z.int(),
      /** 库龄: since the oldest piece came in, first in, first out. */
      ageDays: z.int(),
      /** Days without a sale from which it counts as slow. */
      limitDays: z.int(),
    })
    .nullable(),
})
export type AlertRow = z.output<typeof zAlertRow>

/** Alerts of one kind. */
export const page = query(
  z.strictObject({ kind: zAlertKind.exclude(['slow']), ...zPage(ALERT_SORTS), ...filter }),
  zPageOf(zAlertRow),
  'stock.read',
)

/** 滞销. It looks at the sales of every product, so it does not keep others waiting. */
export const slowPage = report(z.strictObject({ ...zPage(ALERT_SORTS), ...filter }), zPageOf(zAlertRow), 'stock.read')

export const zAlertCounts = z.record(zAlertKind, z.int().min(0))
export type AlertCounts = z.output<typeof zAlertCounts>

/** How many of each kind. */
export const counts = report(z.strictObject(filter), zAlertCounts, 'stock.read')

const thresholdScope = {
  productId: zId('product').nullable(),
  categoryId: zId('category').nullable(),
  warehouseId: zId('warehouse').nullable(),
}

const thresholdValues = {
  minimumStock: zNotNegativeQuantity.nullable(),
  maximumStock: zNotNegativeQuantity.nullable(),
  /** Days without a sale. */
  slowDays: z.int().min(1).max(3650).nullable(),
  /** Days before the expiry date. */
  expiryDays: z.int().min(0).max(3650).nullable(),
}

export const zThreshold = z.strictObject({
  id: zId('threshold'),
  ...thresholdScope,
  categoryName: z.string(),
  warehouseName: z.string(),
  ...thresholdValues,
})
export type ThresholdRow = z.output<typeof zThreshold>

/** 阈值 rules of one product, or (null) all that name no product: for the books, categories and warehouses. */
export const thresholds = query(
  z.strictObject({ productId: zId('product').nullable() }),
  z.array(zThreshold),
  'stock.read',
)

/**
 * Put the rule of a scope, in the place of the one before; empty values say nothing.
 * The limits of a product over all warehouses are its own (`product.update`).
 * @throws AppError NOT_FOUND, INVALID_INPUT (a product and a category, limits the wrong way round)
 */
export const setThreshold = command(
  z.strictObject({ ...thresholdScope, ...thresholdValues }),
  zThreshold,
  'product.write',
  ['threshold'],
)

/** Take a rule back: the next less specific one counts. @throws AppError NOT_FOUND */
export const removeThreshold = command(z.strictObject({ id: zId('threshold') }), z.strictObject({}), 'product.write', [
  'threshold',
])

/** The text of 货位: short, as it is written on a shelf. */
export const zLocation = zText(40)

/** 货位 of one product in every warehouse that has one. */
export const locations = query(
  z.strictObject({ productId: zId('product') }),
  z.array(z.strictObject({ warehouseId: zId('warehouse'), location: z.string() })),
  'stock.read',
)

/** 货位 in use in a warehouse, for filters and suggestions. */
export const locationNames = query(
  z.strictObject({ warehouseId: zId('warehouse') }),
  z.array(z.strictObject({ location: z.string(), productCount: z.int().min(1) })),
  'stock.read',
)

/**
 * Put 货位 of up to a thousand products at once; empty takes it away.
 * @throws AppError NOT_FOUND, INVALID_INPUT (a place named twice)
 */
export const setLocations = command(
  z.strictObject({
    rows: z
      .array(z.strictObject({ productId: zId('product'), warehouseId: zId('warehouse'), location: zLocation }))
      .min(1)
      .max(1000),
  }),
  z.strictObject({ changed: z.int().min(0) }),
  'product.write',
  ['location'],
)
