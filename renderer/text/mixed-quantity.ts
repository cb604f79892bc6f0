import type { ProductHit } from '#shared/contract/product.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { formatQuantity, negateQuantity, ONE_UNIT, quantity, QUANTITY_SCALE } from '#shared/kernel/quantity.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'

/** A unit of a product as it is counted in: its name and how many base units it holds. */
export interface CountedUnit {
  readonly name: string
  readonly ratio: Quantity
}

/** A name in Chinese stands close to its number (`4箱`), one in Latin letters apart (`4 case`). */
const LATIN = /^[\p{Script=Latin}\d]/u

/**
 * Stock as a shopkeeper counts it: whole units of `largest`, the rest in the smaller ones. 100 bottles in cases of 24
 * are `4箱4瓶`; counted in bottles they are `100`.
 * @param base in base units
 * @param units all units of the product
 */
export function mixedQuantity(base: Quantity, units: readonly CountedUnit[], largest: CountedUnit): string {
  if (largest.ratio <= ONE_UNIT) return formatQuantity(inUnit(base, largest.ratio))
  if (base < 0) return `-${mixedQuantity(negateQuantity(base), units, largest)}`
  const smaller = units.filter((unit) => unit.ratio >= ONE_UNIT && unit.ratio < largest.ratio)
  const counted = split(base, [largest, ...smaller.sort((a, b) => b.ratio - a.ratio)])
  const parts = counted.filter(({ count }) => count !== 0)
  return (parts.length === 0 ? counted.slice(0, 1) : parts).map(part).join('')
}

/** Stock of a search hit in the unit it was found by: a scanned case counts cases. A service has none. */
export function stockOfHit({ kind, stock, units, unitId }: ProductHit): string {
  const found = units.find((unit) => unit.unitId === unitId)
  if (kind === 'service') return ''
  return found === undefined ? formatQuantity(stock) : mixedQuantity(stock, units, found)
}

interface Counted extends CountedUnit {
  readonly count: Quantity
}

/** Whole units from the largest to the smallest, which takes what is left, with decimals if need be. */
function split(base: Quantity, units: readonly CountedUnit[]): readonly Counted[] {
  let rest = base
  return units.map((unit, index) => {
    const left = rest % unit.ratio
    const isLast = index === units.length - 1
    const count = isLast ? inUnit(rest, unit.ratio) : inUnit(quantity(rest - left), unit.ratio)
    rest = quantity(left)
    return { ...unit, count }
  })
}

function inUnit(base: Quantity, ratio: Quantity): Quantity {
  return quantity(mulDiv([base, QUANTITY_SCALE], [ratio]))
}

function part({ count, name }: Counted, index: number): string {
  if (!LATIN.test(name)) return `${formatQuantity(count)}${name}`
  return `${index === 0 ? '' : ' '}${formatQuantity(count)} ${name}`
}
