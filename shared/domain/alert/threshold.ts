import type { CategoryId, ProductId, WarehouseId } from '../../kernel/id.ts'
import type { Quantity } from '../../kernel/quantity.ts'

/** 阈值 values; null says nothing. */
export interface ThresholdValues {
  readonly minimumStock: Quantity | null
  readonly maximumStock: Quantity | null
  /** 滞销: days without a sale. */
  readonly slowDays: number | null
  /** 临期: days before the expiry date. */
  readonly expiryDays: number | null
}

/** What a rule is about; a product or a category, in one warehouse or in all. Nothing named: all of the books. */
export interface ThresholdScope {
  readonly productId: ProductId | null
  readonly categoryId: CategoryId | null
  readonly warehouseId: WarehouseId | null
}

export interface ThresholdRule extends ThresholdScope, ThresholdValues {}

/** Where a threshold is asked for. */
export interface ThresholdPlace {
  readonly productId: ProductId | null
  /** The product's own category first, then the ones above it. */
  readonly categoryIds: readonly CategoryId[]
  /** Null: the stock of all warehouses together. */
  readonly warehouseId: WarehouseId | null
}

/** What counts where no rule says anything: no limits, 90 days without a sale, 30 days before expiry. */
export const BUILT_IN_THRESHOLD = { minimumStock: null, maximumStock: null, slowDays: 90, expiryDays: 30 } as const

export interface Threshold extends ThresholdValues {
  readonly slowDays: number
  readonly expiryDays: number
  /** The lower limit is one of this warehouse, not of the whole product, category or books. */
  readonly minimumIsOfWarehouse: boolean
  readonly maximumIsOfWarehouse: boolean
}

/**
 * The rule of a place, value by value: the most specific rule that says something wins.
 * product in the warehouse > product > category in the warehouse > category > warehouse > books; of two categories
 * the nearer one.
 */
export function thresholdAt(rules: readonly ThresholdRule[], place: ThresholdPlace): Threshold {
  const ordered = rules
    .flatMap((rule) => {
      const rank = rankOf(rule, place)
      return rank === null ? [] : [{ rule, rank }]
    })
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ rule }) => rule)
  const says = (value: keyof ThresholdValues) => ordered.find((rule) => rule[value] !== null)
  return {
    minimumStock: says('minimumStock')?.minimumStock ?? BUILT_IN_THRESHOLD.minimumStock,
    maximumStock: says('maximumStock')?.maximumStock ?? BUILT_IN_THRESHOLD.maximumStock,
    slowDays: says('slowDays')?.slowDays ?? BUILT_IN_THRESHOLD.slowDays,
    expiryDays: says('expiryDays')?.expiryDays ?? BUILT_IN_THRESHOLD.expiryDays,
    minimumIsOfWarehouse: (says('minimumStock')?.warehouseId ?? null) !== null,
    maximumIsOfWarehouse: (says('maximumStock')?.warehouseId ?? null) !== null,
  }
}

/** Kind of the rule in the order, then how far its category is from the product. */
type Rank = readonly [kind: number, distance: number]

/** Null when the rule is about something else. */
function rankOf({ productId, categoryId, warehouseId }: ThresholdRule, place: ThresholdPlace): Rank | null {
  if (warehouseId !== null && warehouseId !== place.warehouseId) return null
  const isOfWarehouse = warehouseId !== null
  if (productId !== null) return productId === place.productId ? [isOfWarehouse ? 0 : 1, 0] : null
  if (categoryId === null) return [isOfWarehouse ? 4 : 5, 0]
  const distance = place.categoryIds.indexOf(categoryId)
  return distance < 0 ? null : [isOfWarehouse ? 2 : 3, distance]
}

function compareRanks([kind, distance]: Rank, [otherKind, otherDistance]: Rank): number {
  return kind === otherKind ? distance - otherDistance : kind - otherKind
}
