import { z } from 'zod'
import { zAmount, zBusinessDate, zNotNegativeQuantity, zText } from './scalar.ts'

/** What only requests, quotes and orders have; which of it a type uses is in its definition. */
export const orderTermsContent = {
  expectedOn: zBusinessDate.nullable().optional(),
  validUntil: zBusinessDate.nullable().optional(),
  leadDays: z.int().min(0).max(3650).nullable().optional(),
  deposit: zAmount.optional(),
  paymentTerms: zText(200).optional(),
  shippingAddress: zText(200).optional(),
}

export const zOrderTerms = z.strictObject({
  expectedOn: zBusinessDate.nullable(),
  validUntil: zBusinessDate.nullable(),
  leadDays: z.int().nullable(),
  deposit: zAmount,
  paymentTerms: z.string(),
  shippingAddress: z.string(),
})

/** 验收 of a receipt's line: what came and was not accepted, in the unit of the line, and why. */
export const inspectionContent = {
  rejected: zNotNegativeQuantity.optional(),
  rejectReason: zText(60).optional(),
}
