import { z } from 'zod'
import { zBatchContent, zSerials } from './document-line.ts'
import { zAmount, zId, zMoney, zQuantity, zRate, zText, zUnitPrice } from './scalar.ts'

/** One line of the cart, as it is kept. */
export const zCartLine = z.strictObject({
  productId: zId('product'),
  unitId: zId('unit'),
  /** 0 only in a return: not picked yet. */
  quantity: zQuantity,
  price: zUnitPrice.nullable(),
  discountRate: zRate,
  /** What is on a label of the scale, or was agreed on; wins over the price. */
  amount: zAmount.nullable(),
  /** From a label of the scale. */
  weighed: z.boolean(),
  remark: zText(200),
  batch: zBatchContent.nullable(),
  serials: zSerials,
  /** Return: the line of the sale, and what is left of it. */
  sourceLineId: zId('documentLine').nullable(),
  left: zQuantity.nullable(),
  leftAmount: zMoney.nullable(),
})
export type CartLine = z.output<typeof zCartLine>

export const zCart = z.strictObject({
  mode: z.enum(['sale', 'return']),
  partnerId: zId('partner').nullable(),
  warehouseId: zId('warehouse'),
  remark: zText(200),
  /** Return: the sale it is of; null: a free one. */
  returnOf: zId('document').nullable(),
  lines: z.array(zCartLine).max(1000),
})
export type Cart = z.output<typeof zCart>
