import { mulDiv } from '../../kernel/mul-div.ts'
import { RATE_SCALE, type Rate } from '../../kernel/rate.ts'
import { unitPrice, type UnitPrice } from '../../kernel/unit-price.ts'

/**
 * A price 含税 as 不含税 and the other way round. Prices of products and price lists are 含税, whatever the document is.
 * @param from whether the price includes tax
 * @param to whether the document's prices do
 */
export function inTaxMode(price: UnitPrice, from: boolean, to: boolean, taxRate: Rate): UnitPrice {
  if (from === to || taxRate === 0) return price
  const grown = RATE_SCALE + taxRate
  return unitPrice(from ? mulDiv([price, RATE_SCALE], [grown]) : mulDiv([price, grown], [RATE_SCALE]))
}
