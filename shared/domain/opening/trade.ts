import type { PaperName } from '../print/paper.ts'

/** 行业 Trade: what a shop trades in. It suggests how new books begin; whatever was chosen since goes before it. */
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

/** 列预设: how the entry grid of a form begins, until its user arranges it. Tax is on or off in the books. */
export type ColumnPreset = 'compact' | 'standard' | 'tax' | 'batch'

/** Small counters do without stock and last price beside each line; where goods go bad their batch is in sight. */
export const TRADE_COLUMNS: Readonly<Record<Trade, Exclude<ColumnPreset, 'tax'>>> = {
  convenience: 'compact',
  hardware: 'standard',
  grain: 'batch',
  stationery: 'compact',
  clothing: 'standard',
  fresh: 'compact',
  wholesale: 'standard',
}

/** The label such goods usually wear: price tags on shelves, small stickers on pens, large ones on sacks. */
export const TRADE_LABELS: Readonly<Record<Trade, PaperName>> = {
  convenience: 'label-70x38',
  hardware: 'label-40x30',
  grain: 'label-60x40',
  stationery: 'label-30x20',
  clothing: 'label-50x30',
  fresh: 'label-40x30',
  wholesale: 'label-40x30',
}
