// The closed word lists of a stocktake 盘点: contract, rules, database and texts all use these.

/** Where a stocktake stands: 清点中 · 核对 · 复盘中 · 已过账 · 已取消. */
export const STOCKTAKE_STATES = ['counting', 'review', 'recounting', 'posted', 'cancelled'] as const
export type StocktakeState = (typeof STOCKTAKE_STATES)[number]

/** 初盘 · 复盘 · 抽盘 */
export const ROUND_KINDS = ['first', 'recount', 'spotCheck'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/**
 * What one entry of a count says.
 * - scan, quantity: so many more were found (adds)
 * - row, zero, import: this segment holds so many in all (replaces what the segment said before)
 * - equal, correct: so many in all, whatever the segments said (与账相符, 改为)
 * - keepBook: a line nobody counted keeps its book quantity (漏盘按账面保留)
 * - late: a document entered after the count had happened before it (补录)
 * - undo: an earlier entry does not hold
 */
export const COUNT_EVENT_KINDS = [
  'scan',
  'quantity',
  'row',
  'zero',
  'import',
  'equal',
  'correct',
  'keepBook',
  'late',
  'undo',
] as const
export type CountEventKind = (typeof COUNT_EVENT_KINDS)[number]

/** 盘盈 · 盘亏 · 无差异 · 漏盘 */
export const OUTCOMES = ['gain', 'loss', 'equal', 'missed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** 丢失 · 破损 · 过期 · 错账 · 串货 · 计量 */
export const DIFFERENCE_REASONS = ['lost', 'damaged', 'expired', 'misbooked', 'mixedUp', 'measured'] as const
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number]

/** ABC 分类 by value: the first 80 % of it, the next 15 %, the rest. */
export const ABC_CLASSES = ['A', 'B', 'C'] as const
export type AbcClass = (typeof ABC_CLASSES)[number]
