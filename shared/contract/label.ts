import { z } from 'zod'
import { query } from './define.ts'
import { zId, zUnitPrice } from './scalar.ts'

/** What a label 标签 or price tag 价签 says of one product, for each of its units: a case has a barcode and price of its own. */
export const zLabelGoods = z.strictObject({
  id: zId('product'),
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  brand: z.string(),
  units: z.array(
    z.strictObject({
      unitId: zId('unit'),
      name: z.string(),
      /** Empty: this unit has none. */
      barcode: z.string(),
      /** 含税, the unit's own or the base unit's × ratio. */
      retailPrice: zUnitPrice.nullable(),
      memberPrice: zUnitPrice.nullable(),
    }),
  ),
})
export type LabelGoods = z.output<typeof zLabelGoods>

/** In the order asked; unknown ids are left out. */
export const goods = query(
  z.strictObject({ productIds: z.array(zId('product')).max(1000) }),
  z.array(zLabelGoods),
  'product.read',
)
