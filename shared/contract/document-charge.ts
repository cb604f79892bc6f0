import { z } from 'zod'
import { CHARGE_BASES } from '../domain/charge.ts'
import { zId, zMoney, zName, zPositiveAmount } from './scalar.ts'

/** 费用 as it is entered. */
export const zChargeContent = z.strictObject({
  name: zName(30),
  amount: zPositiveAmount,
  /** Whoever is paid, as a carrier; null: the supplier of the receipt. */
  payeeId: zId('partner').nullable(),
  basis: z.enum(CHARGE_BASES),
})
export type ChargeContent = z.output<typeof zChargeContent>

/** 费用 of a posted document; of a reversal the amount is negative. */
export const zDocumentCharge = zChargeContent.extend({
  name: z.string(),
  amount: zMoney,
  /** Null: the supplier of the receipt. */
  payeeName: z.string().nullable(),
})
export type DocumentCharge = z.output<typeof zDocumentCharge>
