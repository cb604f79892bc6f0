import { FOOD } from './catalogue-food.ts'
import { DRINKS_AND_HOUSEHOLD } from './catalogue-other.ts'

export type Language = 'zh-CN' | 'en-US'

/** The same thing in both languages. */
export type Both = readonly [chinese: string, english: string]

export type UnitKey = 'bottle' | 'can' | 'bag' | 'pack' | 'box' | 'jar' | 'barrel' | 'piece' | 'case' | 'bundle'

export const UNITS: Readonly<Record<UnitKey, Both>> = {
  bottle: ['瓶', 'bottle'],
  can: ['罐', 'can'],
  bag: ['袋', 'bag'],
  pack: ['包', 'pack'],
  box: ['盒', 'box'],
  jar: ['坛', 'jar'],
  barrel: ['桶', 'jug'],
  piece: ['支', 'piece'],
  case: ['箱', 'case'],
  bundle: ['提', 'bundle'],
}

/**
 * One product: name, brand, spec, base unit, bigger unit with its ratio, purchase price in 分 per base unit, pace.
 * Pace: how often it is sold, 1 … 5; 0 is a slow mover 滞销.
 */
export type Goods = readonly [
  name: Both,
  brand: Both,
  spec: string,
  unit: UnitKey,
  bigUnit: readonly [unit: UnitKey, ratio: number] | null,
  cost: number,
  pace: 0 | 1 | 2 | 3 | 4 | 5,
]

/** A category of the second level with its goods, all from one supplier. */
export interface Shelf {
  readonly root: Both
  readonly name: Both
  /** Position in SUPPLIERS. */
  readonly supplier: number
  readonly goods: readonly Goods[]
}

export const SHELVES: readonly Shelf[] = [...DRINKS_AND_HOUSEHOLD, ...FOOD]
