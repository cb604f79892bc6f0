import { z } from 'zod'
import { query } from './define.ts'
import { zAmount, zId, zName, zPositiveQuantity } from './scalar.ts'

/**
 * 秤码: what a label of the scale says by the rules of the till, for any screen it is scanned into; null: it is none.
 * Where only an amount is on it, it weighs what the price at the till makes of that.
 */
export const label = query(
  z.strictObject({
    code: zName(60),
    partnerId: zId('partner').nullable(),
    warehouseId: zId('warehouse').nullable(),
  }),
  z
    .strictObject({
      productId: zId('product'),
      unitId: zId('unit'),
      quantity: zPositiveQuantity,
      amount: zAmount.nullable(),
    })
    .nullable(),
  'product.read',
)
