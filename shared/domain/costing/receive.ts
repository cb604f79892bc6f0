import type { MovementId } from '../../kernel/id.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { share } from '../../kernel/mul-div.ts'
import { quantity, type Quantity } from '../../kernel/quantity.ts'
import { renewCurrentCost } from './current-cost.ts'
import type { Pool, Short } from './pool.ts'
import { WORTH_NOTHING, type Cover, type Valued } from './valued.ts'

/** R9: what of an issue has not come back yet, without the part that is still short. */
export interface OpenIssue {
  readonly movementId: MovementId
  readonly quantity: Quantity
  /** True-ups included. */
  readonly cost: Money
}

/**
 * Goods worth `value` come in (R4): they cover shorts first, oldest first (R15); the rest joins the pool, under FIFO as
 * its youngest layer (R8).
 * @param fromEnteredPrice whether the value is a price of its own, and so always the current unit cost (R5)
 */
export function receiveGoods(pool: Pool, id: MovementId, n: Quantity, value: Money, fromEnteredPrice: boolean): Valued {
  const heldStock = pool.quantity > 0
  const { covers, restQuantity, restValue } = coverShorts(pool.shorts, n, value)
  pool.quantity = quantity(pool.quantity + n)
  pool.value = money(pool.value + value - addMoney(...covers.map((cover) => cover.amount)))
  if (pool.method === 'fifo' && restQuantity > 0)
    pool.layers.push({ movementId: id, quantity: restQuantity, value: restValue })
  if (pool.method === 'movingAverage' && heldStock) renewCurrentCost(pool, pool.value, pool.quantity, fromEnteredPrice)
  else renewCurrentCost(pool, value, n, fromEnteredPrice)
  return { ...WORTH_NOTHING, value, covers }
}

/** R15: actual cost of what each short gets, less what it was provisionally valued at. */
function coverShorts(
  shorts: Short[],
  n: Quantity,
  value: Money,
): { covers: Cover[]; restQuantity: Quantity; restValue: Money } {
  const covers: Cover[] = []
  let restQuantity = n
  let restValue = value
  while (restQuantity > 0) {
    const [short] = shorts
    if (short === undefined) break
    const covered = quantity(Math.min(short.quantity, restQuantity))
    const actual = money(share(restValue, covered, restQuantity))
    const provisionalValue = takeBack(shorts, short, covered)
    covers.push({
      issueId: short.movementId,
      quantity: covered,
      provisionalValue,
      amount: subtractMoney(actual, provisionalValue),
    })
    restQuantity = quantity(restQuantity - covered)
    restValue = subtractMoney(restValue, actual)
  }
  return { covers, restQuantity, restValue }
}

/** R3: k units of a short at the share of its value that remains. */
function takeBack(shorts: Short[], short: Short, k: Quantity): Money {
  const value = money(share(short.value, k, short.quantity))
  short.quantity = quantity(short.quantity - k)
  short.value = subtractMoney(short.value, value)
  if (short.quantity === 0) shorts.splice(shorts.indexOf(short), 1)
  return value
}

/**
 * R16, R22: goods of an issue come back. First its part that is still short, at its provisional value and without a
 * true-up; then a share of the settled part's open cost, which is an ordinary inbound without a price of its own.
 * @throws RangeError when more comes back than is open: R9 is judged before valuation
 */
export function takeBackGoods(pool: Pool, id: MovementId, n: Quantity, issue: OpenIssue): Valued {
  const short = pool.shorts.find((one) => one.movementId === issue.movementId)
  const fromShort = quantity(Math.min(n, short?.quantity ?? 0))
  const shortValue = short === undefined || fromShort === 0 ? ZERO_MONEY : takeBack(pool.shorts, short, fromShort)
  pool.quantity = quantity(pool.quantity + fromShort)
  pool.value = addMoney(pool.value, shortValue)
  const own: Cover[] =
    fromShort === 0
      ? []
      : [{ issueId: issue.movementId, quantity: fromShort, provisionalValue: shortValue, amount: ZERO_MONEY }]
  const rest = quantity(n - fromShort)
  if (rest === 0) return { ...WORTH_NOTHING, value: shortValue, covers: own }
  if (rest > issue.quantity) throw new RangeError(`${rest} come back of ${issue.quantity}`)
  const settled = receiveGoods(pool, id, rest, money(share(issue.cost, rest, issue.quantity)), false)
  return { ...settled, value: addMoney(shortValue, settled.value), covers: [...own, ...settled.covers] }
}
