import type { TieOut } from './definition.ts'

/** Differences that count goods; all others are money. */
const IN_QUANTITY: ReadonlySet<string> = new Set(['quantityLedger', 'stockListQuantity'])

export function isQuantityTie(name: string): boolean {
  return IN_QUANTITY.has(name)
}

/** A tie-out as it is said: `difference` is null where it would be a figure of cost. */
export interface ShownTieOut {
  readonly name: string
  readonly ok: boolean
  readonly difference: number | null
}

/** How much money is missing would be a figure of cost; that something is missing is not. */
export function shownTieOut({ name, difference }: TieOut, seesCost: boolean): ShownTieOut {
  return { name, ok: difference === 0, difference: seesCost || isQuantityTie(name) ? difference : null }
}
