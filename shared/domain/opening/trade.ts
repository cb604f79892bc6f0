/** 行业 Trade: what a shop trades in. It suggests how new books begin, and decides nothing afterwards. */
export const TRADES = ['convenience', 'hardware', 'grain', 'stationery', 'clothing', 'fresh', 'wholesale'] as const

export type Trade = (typeof TRADES)[number]

/**
 * Shops that sell over the counter sell what stands there, whatever the books say; where goods are delivered or picked
 * by size, selling what is not there is a mistake.
 */
export const TRADE_NEGATIVE_STOCK: Readonly<Record<Trade, 'forbid' | 'allow'>> = {
  convenience: 'allow',
  hardware: 'allow',
  grain: 'allow',
  stationery: 'allow',
  clothing: 'forbid',
  fresh: 'allow',
  wholesale: 'forbid',
}
