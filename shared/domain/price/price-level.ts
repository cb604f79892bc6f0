import { id, type PriceLevelId } from '../../kernel/id.ts'

/** 零售价: what a customer without a level pays. New books have the four built-in levels as rows 1 to 4. */
export const RETAIL_LEVEL: PriceLevelId = id(1)
/** 批发价 */
export const WHOLESALE_LEVEL: PriceLevelId = id(2)
/** 会员价 */
export const MEMBER_LEVEL: PriceLevelId = id(3)
/** 最低售价: not a price to sell at but the least one. */
export const MINIMUM_LEVEL: PriceLevelId = id(4)

const BUILT_IN: readonly PriceLevelId[] = [RETAIL_LEVEL, WHOLESALE_LEVEL, MEMBER_LEVEL, MINIMUM_LEVEL]

/** What a level is called in a file: built-in ones by the code there are words for, others by their name. */
export function levelInFile(level: {
  readonly id: PriceLevelId
  readonly code: string
  readonly name: string
}): string {
  return BUILT_IN.includes(level.id) ? level.code : level.name
}
