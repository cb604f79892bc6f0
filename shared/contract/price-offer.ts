import { z } from 'zod'
import { PRICE_SOURCES } from '../domain/price/price-source.ts'
import { zBusinessDate, zId, zUnitPrice } from './scalar.ts'

/** A price the customer could be given, and why. */
export const zPriceOffer = z.strictObject({
  source: z.enum(PRICE_SOURCES),
  price: zUnitPrice,
  /** Set for this very unit, not converted from another. */
  exact: z.boolean(),
  levelId: zId('priceLevel').nullable(),
  listId: zId('priceList').nullable(),
  /** Name of the price list, number of the document; empty for a level. */
  name: z.string(),
  date: zBusinessDate.nullable(),
})
