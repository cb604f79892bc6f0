import { mulDiv } from '../../kernel/mul-div.ts'
import { ONE_UNIT, quantity, type Quantity } from '../../kernel/quantity.ts'

/** 秤码 say themselves how much it is, so many times; of any other code (null) the times are the quantity. */
export function weighedTimes(weight: Quantity | null, times: Quantity): Quantity {
  return weight === null ? times : quantity(mulDiv([weight, times], [ONE_UNIT]))
}
