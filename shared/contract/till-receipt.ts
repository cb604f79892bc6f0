import { z } from 'zod'
import { TILL_METHODS } from '../domain/till/till-method.ts'
import { zId, zMoney, zQuantity, zUnitPrice } from './scalar.ts'

export const zReceiptLine = z.strictObject({
  name: z.string(),
  spec: z.string(),
  unitName: z.string(),
  quantity: zQuantity,
  price: zUnitPrice.nullable(),
  listAmount: zMoney,
  /** Before the rounding. */
  amount: zMoney,
})

/** 小票: what is printed of a retail document. */
export const zReceipt = z.strictObject({
  id: zId('document'),
  type: z.enum(['retailSale', 'retailReturn']),
  number: z.string(),
  /** Return: the sale it is of. */
  sourceNumber: z.string().nullable(),
  postedAt: z.int(),
  cashier: z.string(),
  /** Empty: a walk-in. */
  partnerName: z.string(),
  voided: z.boolean(),
  lines: z.array(zReceiptLine),
  quantity: zQuantity,
  listAmount: zMoney,
  /** Without the rounding. */
  discount: zMoney,
  rounding: zMoney,
  total: zMoney,
  tenders: z.array(
    z.strictObject({
      method: z.enum(TILL_METHODS),
      accountName: z.string(),
      amount: zMoney,
      received: zMoney.nullable(),
    }),
  ),
  change: zMoney,
  /** Expired batches it sold: said at the till, not printed. */
  expired: z.array(z.strictObject({ product: z.string(), batch: z.string() })),
  shopName: z.string(),
  width: z.literal([58, 80]),
  head: z.array(z.string()),
  foot: z.array(z.string()),
})
export type Receipt = z.output<typeof zReceipt>
