import { allocate } from '../../kernel/allocate.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { ZERO_QUANTITY } from '../../kernel/quantity.ts'
import { renewCurrentCost } from './current-cost.ts'
import type { Pool } from './pool.ts'
import { WORTH_NOTHING, type LayerUse, type Valued } from './valued.ts'

/**
 * R18: change what the stock is worth. Without stock nothing is taken, and never more than there is: the rest goes to
 * 成本差异. Under FIFO the change is spread over the layers by value, by quantity if they are worth nothing.
 */
export function adjustValue(pool: Pool, change: Money): Valued {
  const value = pool.quantity <= 0 ? ZERO_MONEY : money(Math.max(change, 0 - pool.value))
  const uses = pool.method === 'fifo' && pool.quantity > 0 ? spreadOverLayers(pool, value) : []
  pool.value = addMoney(pool.value, value)
  const newest = pool.layers.at(-1)
  if (pool.method === 'movingAverage') renewCurrentCost(pool, pool.value, pool.quantity, false)
  else if (newest !== undefined) renewCurrentCost(pool, newest.value, newest.quantity, false)
  return { ...WORTH_NOTHING, value, uses }
}

function spreadOverLayers({ layers, value: poolValue }: Pool, value: Money): LayerUse[] {
  const parts = allocate(
    value,
    layers.map((layer) => (poolValue > 0 ? layer.value : layer.quantity)),
  )
  return layers.map((layer, index) => {
    const part = money(parts[index] ?? 0)
    layer.value = addMoney(layer.value, part)
    return { layerId: layer.movementId, quantity: ZERO_QUANTITY, value: subtractMoney(ZERO_MONEY, part) }
  })
}
