import { mulDiv } from '#shared/kernel/mul-div.ts'
import { averagePrice, unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'

/**
 * What the live 报溢/报损 of the stocktake booked for a line, at the pool's cost (R5, R7); the plus keeps to the
 * product's own index, because a document may have a thousand lines.
 */
export const BOOKED = `SELECT ifnull(SUM(v.value), 0) FROM stocktake_document x
  CROSS JOIN document d ON d.id = x.document_id
  CROSS JOIN stock_movement m ON m.product_id = l.product_id AND m.business_date = d.business_date AND +m.document_id = d.id
  CROSS JOIN batch b ON b.id = m.batch_id AND b.code = l.batch_code
  CROSS JOIN stock_valuation v ON v.movement_id = m.id
  WHERE x.stocktake_id = t.stocktake_id AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`

/** 差异金额 of a line `t` (snapshot `l`, stocktake `k`): estimated at the unit cost of the snapshot, once posted as booked. */
export const LINE_AMOUNT = `CASE WHEN t.outcome = 'missed' THEN NULL
  WHEN k.state = 'posted' AND t.difference <> 0 THEN (${BOOKED}) ELSE t.amount END`

/** 1/10,000 元 */
const SHOWN_STEP = 100

interface Priced {
  readonly difference: Quantity | null
  readonly unitCost: UnitPrice | null
  readonly amount: Money | null
}

/** 成本价 of a line, to 1/10,000 元: that of the snapshot, beside an amount that was booked the one it was booked at. */
export function lineUnitCost({ difference, unitCost, amount }: Priced, isPosted: boolean): UnitPrice | null {
  if (isPosted && amount !== null && difference !== null && difference !== 0) return averagePrice(amount, difference)
  return unitCost === null ? null : unitPrice(mulDiv([unitCost], [SHOWN_STEP]) * SHOWN_STEP)
}
