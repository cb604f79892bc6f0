import type { StockRow } from '#shared/contract/stock.ts'

/** What is unusual about a stock figure; a badge stands beside the number. */
export type StockBadge = 'low' | 'negative' | 'high'

/** Negative outranks low: goods that cannot be there come before goods that run out. */
export function stockBadge(row: Pick<StockRow, 'quantity' | 'minimumStock' | 'maximumStock'>): StockBadge | null {
  if (row.quantity < 0) return 'negative'
  if (row.minimumStock !== null && row.quantity < row.minimumStock) return 'low'
  if (row.maximumStock !== null && row.quantity > row.maximumStock) return 'high'
  return null
}
