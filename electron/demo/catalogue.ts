import type { Person } from './people.ts'
import type { Markup } from './prices.ts'

export type Language = 'zh-CN' | 'en-US'

/** The same thing in both languages. */
export type Both = readonly [chinese: string, english: string]

export type UnitKey =
  | 'bottle'
  | 'can'
  | 'bag'
  | 'pack'
  | 'box'
  | 'jar'
  | 'barrel'
  | 'piece'
  | 'case'
  | 'bundle'
  | 'each'
  | 'roll'
  | 'metre'
  | 'handle'
  | 'set'
  | 'book'
  | 'garment'
  | 'pair'
  | 'kilogram'
  | 'plate'

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
  each: ['个', 'piece'],
  roll: ['卷', 'roll'],
  metre: ['米', 'metre'],
  handle: ['把', 'piece'],
  set: ['套', 'set'],
  book: ['本', 'book'],
  garment: ['件', 'piece'],
  pair: ['双', 'pair'],
  kilogram: ['千克', 'kg'],
  plate: ['板', 'tray'],
}

/** Goods of this unit are weighed at the till. */
export const WEIGHED_UNIT: UnitKey = 'kilogram'

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
  /** Position among the suppliers of the catalogue. */
  readonly supplier: number
  readonly goods: readonly Goods[]
}

/** Shipments on account of a day, and how many cases one takes of a product at most. */
export interface Shipments {
  readonly from: number
  readonly to: number
  readonly saturday: number
  readonly sunday: number
  readonly cases: number
}

/** Sales of a day at the till, and how many pieces one takes of a product at most. */
export interface Sales {
  readonly from: number
  readonly to: number
  readonly weekend: number
  readonly pieces: number
}

/**
 * The demo shop of one industry: data only. The story (`create-demo.ts`) is the same for all of them, and tells suppliers
 * and customers by their positions.
 */
export interface Catalogue {
  readonly books: Both
  readonly owner: Both
  readonly markup: Markup
  /** 信用额度 of a customer on account, in 元. */
  readonly creditLimit: number
  readonly shipments: Shipments
  readonly sales: Sales
  /** The shelf, by its Chinese name, whose purchase price rises once, clearly. It is supplier 2's. */
  readonly rise: { readonly shelf: string; readonly remark: Both }
  readonly words: {
    /** Why goods were asked for. */
    readonly request: Both
    readonly cameBack: Both
    readonly sentBack: Both
    readonly sample: Both
    readonly loss: Both
  }
  /** Eight. */
  readonly suppliers: readonly Person[]
  /** Eight or more that buy on account; those at 4 and 7 stop paying. */
  readonly customers: readonly Person[]
  /** Every supplier has one; three goods of them all are slow movers. */
  readonly shelves: readonly Shelf[]
}
