import type { Action } from '../oracle/action.ts'
import type { EnteredDocument, EnteredLine } from '../oracle/facts.ts'
import type { StockOracle } from '../oracle/oracle.ts'
import { stockAt } from '../oracle/stock.ts'

/**
 * A count is posted as what was found more and what was found less (R23): a gain and a loss, gains first, so that goods
 * exchanged between batches are never missing. Everything else is one action.
 */
export function withoutCounts(oracle: StockOracle, action: Action): readonly Action[] {
  if (action.do !== 'post' || action.content.type !== 'stocktake') return [action]
  const { name, content } = action
  const differences = content.lines.map((line) => differenceOf(oracle, content, line))
  return (['gain', 'loss'] as const).flatMap((type): Action[] => {
    const lines = differences.filter(({ quantity = 0n }) => (type === 'gain' ? quantity > 0n : quantity < 0n))
    if (lines.length === 0) return []
    const found = lines.map((line) => ({ ...line, quantity: size(line.quantity ?? 0n) }))
    return [{ do: 'post', name: `${name}-${type}`, content: { type, date: content.date, lines: found } }]
  })
}

function differenceOf(oracle: StockOracle, { date }: EnteredDocument, line: EnteredLine): EnteredLine {
  const { counted = 0n, batch = '', ...place } = line
  const key = { product: place.product, warehouse: place.warehouse ?? '', batch }
  const book = stockAt(oracle.posted, key, { date, key: Number.MAX_SAFE_INTEGER })
  return { ...place, ...(batch === '' ? {} : { batch }), quantity: counted - book }
}

function size(quantity: bigint): bigint {
  return quantity < 0n ? -quantity : quantity
}
