/**
 * What happened to the goods of a stock movement 库存流水; decides how R4–R18 value it.
 */
export const MOVEMENT_KINDS = [
  'opening',
  'receipt',
  'purchaseReturn',
  'sale',
  'salesReturn',
  'otherIn',
  'otherOut',
  'gain',
  'loss',
  'transferOut',
  'transferIn',
  'component',
  'product',
  'adjustment',
] as const

export type MovementKind = (typeof MOVEMENT_KINDS)[number]
