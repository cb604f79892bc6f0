import type { DocumentId, ProductId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

const costsOfLines = statement<[number], { lineNumber: number; cost: Money }>(`
  SELECT m.line_number AS lineNumber, 0 - SUM(v.value) AS cost FROM stock_movement m
  JOIN stock_valuation v ON v.movement_id = m.id WHERE m.document_id = ? GROUP BY m.line_number`)
const currentCost = statement<[number], { value: Money; quantity: Quantity }>(
  'SELECT cost_value AS value, cost_quantity AS quantity FROM cost_pool WHERE product_id = ? AND cost_quantity > 0',
)

/** What the goods of each line of a posted document cost, by line number; services are not among them. */
export function saleCosts(db: ReadableDb, id: DocumentId): ReadonlyMap<number, Money> {
  return new Map(
    costsOfLines(db)
      .all(id)
      .map(({ lineNumber, cost }) => [lineNumber, cost]),
  )
}

/** R5: what so many base units would cost now; null while nothing is known. */
export function costNow(db: ReadableDb, productId: ProductId, base: Quantity): Money | null {
  const row = currentCost(db).get(productId)
  return row === undefined ? null : money(mulDiv([row.value, base], [row.quantity]))
}
