import { z } from 'zod'
import { zBatchContent } from './document-line.ts'
import { zRefusal } from './refusal.ts'
import { zBusinessDate, zId, zMoney, zQuantity, zRate, zUnitPrice } from './scalar.ts'

/** `done`: also lines nothing is left of; 改单 of what took the rest counts on from them. */
export const zReturnableQuestion = z.strictObject({ id: zId('document'), done: z.boolean().optional() })

/**
 * What may still be given back (or received from the way) of a posted document: per line the quantity, in its own unit,
 * and the share of its amount that remain.
 */
export const zReturnableLine = z.strictObject({
  lineId: zId('documentLine'),
  lineNumber: z.int(),
  productId: zId('product'),
  unitId: zId('unit'),
  quantity: zQuantity,
  amount: zMoney,
  price: zUnitPrice.nullable(),
  taxRate: zRate,
  netAmount: zMoney,
  taxAmount: zMoney,
  batch: zBatchContent.nullable(),
  serials: z.array(z.string()),
  /** Of an order's line: what was agreed for how much of it, and how much was carried out by now; base units. */
  agreed: z.strictObject({ amount: zMoney, ordered: zQuantity, done: zQuantity }).optional(),
})
export type ReturnableLine = z.output<typeof zReturnableLine>

export const zMonthImpact = z.strictObject({ month: z.string(), cost: zMoney, grossProfit: zMoney })

/** Where stock would first be short, in words (R26). */
export const zFirstShortage = z.strictObject({
  product: z.string(),
  unit: z.string(),
  warehouse: z.string(),
  batch: z.string(),
  date: zBusinessDate,
  /** Number of the document that would find too little; empty for the one being posted. */
  document: z.string(),
  available: zQuantity,
  requested: zQuantity,
  short: zQuantity,
})
export type FirstShortage = z.output<typeof zFirstShortage>

/** An expired batch the posting sells, where the books allow that. */
export const zExpiredSale = z.strictObject({ product: z.string(), batch: z.string(), expiresOn: zBusinessDate })
export type ExpiredSale = z.output<typeof zExpiredSale>

/** What a posting, a void or a 改单 would change, from a savepoint that is rolled back. */
export const zImpact = z.strictObject({
  /** Lines of other documents whose cost changes. */
  recostedLines: z.int().min(0),
  months: z.array(zMonthImpact),
  /** Negative stock allowed (R26): the posting goes through, but stock is short from here on. */
  shortage: zFirstShortage.nullable(),
  /** What a void or 改单 does to money; left out when it does nothing to it. */
  money: z
    .strictObject({
      /** Collections and payments that were posted with the document and are taken back with it. */
      takenBack: z.array(z.string()),
      /** What later documents had settled of it: credit of the partner again (after 改单: what no longer fits). */
      credit: zMoney,
      /** Deposits of an order that stay as credit of the partner. */
      deposit: zMoney,
    })
    .optional(),
  expired: z.array(zExpiredSale),
  /** Goods without a cost, neither entered nor known, that would come in at 0.00 (R5, R6). */
  uncosted: z.array(z.string()),
  /** The refusal the posting would end with; null when it would go through. */
  refusal: zRefusal.nullable(),
})
export type Impact = z.output<typeof zImpact>
