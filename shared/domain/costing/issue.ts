import type { MovementId } from '../../kernel/id.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { share } from '../../kernel/mul-div.ts'
import { quantity, ZERO_QUANTITY, type Quantity } from '../../kernel/quantity.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import { atCurrentCost } from './current-cost.ts'
import type { Layer, Pool } from './pool.ts'
import type { LayerUse, Valued } from './valued.ts'

export interface Issue {
  readonly id: MovementId
  /** Base units, more than nothing. */
  readonly quantity: Quantity
  /** R6 */
  readonly referencePrice: UnitPrice | null
  /** R13, R22: the layer a linked purchase return or a reversed inbound takes from first. */
  readonly ownLayerId: MovementId | null
}

/**
 * Goods leave the pool: by moving weighted average 移动加权平均 (R7; IAS 2 §27) or first-in-first-out 先进先出 (R8);
 * what the pool does not hold is short and valued provisionally (R14).
 */
export function issueGoods(pool: Pool, issue: Issue): Valued {
  const fromStock = quantity(Math.min(Math.max(pool.quantity, 0), issue.quantity))
  const uses = pool.method === 'fifo' ? takeFromLayers(pool.layers, fromStock, issue.ownLayerId) : []
  const taken = pool.method === 'fifo' ? addMoney(...uses.map((use) => use.value)) : shareOfPool(pool, fromStock)
  const short = quantity(issue.quantity - fromStock)
  const shortValue = short === 0 ? ZERO_MONEY : atCurrentCost(pool, short, issue.referencePrice)
  if (short > 0) pool.shorts.push({ movementId: issue.id, quantity: short, value: shortValue })
  pool.quantity = quantity(pool.quantity - issue.quantity)
  pool.value = money(pool.value - taken - shortValue)
  return {
    // Subtracting from zero keeps -0 out of the ledger.
    value: money(0 - taken - shortValue),
    provisionalQuantity: short,
    provisionalValue: shortValue,
    covers: [],
    uses,
  }
}

/** R3, R7: the issue that empties the pool takes all of its value. */
function shareOfPool(pool: Pool, n: Quantity): Money {
  return n === 0 ? ZERO_MONEY : money(share(pool.value, n, pool.quantity))
}

/** R8, R13: the own layer first, then the oldest; each gives a share of what it still holds. */
function takeFromLayers(layers: Layer[], n: Quantity, ownLayerId: MovementId | null): LayerUse[] {
  const uses: LayerUse[] = []
  let missing = n
  const own = layers.find((layer) => layer.movementId === ownLayerId)
  if (own !== undefined && missing > 0) missing = takeFrom(own, missing, uses)
  for (const layer of layers) {
    if (missing === 0) break
    if (layer !== own) missing = takeFrom(layer, missing, uses)
  }
  removeEmpty(layers)
  if (missing > 0) throw new RangeError(`the layers hold ${missing} less than the pool`)
  return uses
}

/** @returns what is still missing */
function takeFrom(layer: Layer, missing: Quantity, uses: LayerUse[]): Quantity {
  const taken = quantity(Math.min(layer.quantity, missing))
  const value = money(share(layer.value, taken, layer.quantity))
  layer.quantity = quantity(layer.quantity - taken)
  layer.value = subtractMoney(layer.value, value)
  uses.push({ layerId: layer.movementId, quantity: taken, value })
  return quantity(missing - taken)
}

function removeEmpty(layers: Layer[]): void {
  const emptyAtFront = layers.findIndex((layer) => layer.quantity !== ZERO_QUANTITY)
  layers.splice(0, emptyAtFront === -1 ? layers.length : emptyAtFront)
  const empty = layers.findIndex((layer) => layer.quantity === ZERO_QUANTITY)
  if (empty !== -1) layers.splice(empty, 1)
}
