import { z } from 'zod'
import { inspectionContent } from './order-terms.ts'
import { zAmount, zBusinessDate, zId, zMoney, zName, zNotNegativeQuantity, zRate, zText, zUnitPrice } from './scalar.ts'

/** Batch 批次 of a line. One that comes in is made when its code is new; one that goes out must exist. */
export const zBatchContent = z.strictObject({
  code: zName(60),
  producedOn: zBusinessDate.nullable(),
  expiresOn: zBusinessDate.nullable(),
})
export type BatchContent = z.output<typeof zBatchContent>

/** Serial numbers 序列号 of one line: one for each base unit. */
export const zSerials = z.array(zName(60)).max(1000)

/** One line as entered, per entered unit. Zero price on an inbound line is a gift (赠品). */
export const zDocumentLineContent = z.strictObject({
  productId: zId('product'),
  unitId: zId('unit'),
  /** More than nothing, but for a cost adjustment: that has none. */
  quantity: zNotNegativeQuantity,
  price: zUnitPrice.nullable(),
  /** An entered amount wins over price and discount. */
  amount: zAmount.nullable(),
  discountRate: zRate,
  /** 税率 where the books have tax; left out: the product's, or that of the line given back. */
  taxRate: zRate.optional(),
  remark: zText(200),
  /** Assembly and disassembly: whether this line's goods come in or go out. */
  direction: z.enum(['in', 'out']).optional(),
  batch: zBatchContent.nullable().optional(),
  serials: zSerials.optional(),
  /** The line this one gives back, or receives from the way. Without price and amount it takes its remaining share. */
  sourceLineId: zId('documentLine').nullable().optional(),
  /** Disassembly (R17): share of the cost this part carries, any scale. */
  weight: zNotNegativeQuantity.nullable().optional(),
  /** Cost adjustment (R18): change of stock value, any sign. */
  valueChange: zMoney.nullable().optional(),
  ...inspectionContent,
})
export type DocumentLineContent = z.output<typeof zDocumentLineContent>
