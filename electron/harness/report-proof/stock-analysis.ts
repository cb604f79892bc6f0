import { GOODS } from '../desk/commands.ts'
import { sum } from '../oracle/arithmetic.ts'
import { dayNumber, dayText } from '../oracle/model-shop.ts'
import {
  descending,
  figure,
  grouped,
  proven,
  rateOf,
  rounded,
  type Proven,
  type ProvenCells,
  type ProvenRow,
} from './cells.ts'
import { categoryOf, costsCharged, isIn, levelOf, type GoodsMoved } from './facts.ts'
import { descriptionOf } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { dayBefore, daysBetween, StockHistory } from './stock.ts'
import { isWithin, netOf, netQuantityOf, tradeGroups } from './trade.ts'
import { spans } from './trend.ts'

/* How long goods lie, how much money lies in them, and when they are missing. */

/** Goods left the shop by a sale; what a reversal brings back is none. */
function isSale({ kind, quantity }: GoodsMoved): boolean {
  return kind === 'salesShipment' && quantity < 0n
}

/** Goods came from outside: moving them from one warehouse to another makes them no younger. */
function isArrival({ kind, quantity }: GoodsMoved): boolean {
  return quantity > 0n && !kind.startsWith('transfer')
}

interface Idle {
  readonly product: string
  readonly moved: readonly GoodsMoved[]
  readonly lastSale: string | null
  readonly days: bigint
}

/** What was never sold idles since it first came; null: there never was any. */
function idleOf(history: StockHistory, product: string, day: string): Idle | null {
  const moved = history.moved.filter((one) => one.product === product && one.day <= day)
  const lastSale = lastOf(moved.filter(isSale))
  const since = lastSale ?? moved.map((one) => one.day).toSorted()[0]
  return since === undefined ? null : { product, moved, lastSale, days: daysBetween(since, day) }
}

function lastOf(moved: readonly GoodsMoved[]): string | null {
  return (
    moved
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? null
  )
}

const AGES = [30n, 60n, 90n, 180n]
const AGE_COLUMNS = ['age30', 'age60', 'age90', 'age180', 'ageOlder']

/** Stock is made up of what came last; what nothing explains is the oldest. */
function agesOf(stock: bigint, arrivals: readonly GoodsMoved[], day: string): ProvenCells {
  const ages = AGE_COLUMNS.map(() => 0n)
  let left = stock
  for (const { day: came, quantity } of arrivals.toSorted((a, b) => (a.day < b.day ? 1 : -1))) {
    const taken = quantity < left ? quantity : left
    const daysAgo = daysBetween(came, day)
    const at = AGES.filter((age) => daysAgo > age).length
    ages[at] = (ages[at] ?? 0n) + taken
    left -= taken
  }
  ages[AGES.length] = (ages[AGES.length] ?? 0n) + left
  return Object.fromEntries(AGE_COLUMNS.map((key, at) => [key, ages[at] ?? 0n]))
}

/** 滞销/库龄 */
export function slowMoving(shop: ProofShop, question: Asked): Proven {
  const { to, days: threshold } = question
  const history = new StockHistory(shop)
  const least = threshold ?? 0n
  const rows = GOODS.filter((product) => isIn(product, question)).flatMap((product) => {
    const [{ quantity, value }, idle] = [history.pool(product, to), idleOf(history, product, to)]
    if (idle === null || quantity <= 0n || idle.days < least) return []
    const arrivals = idle.moved.filter(isArrival)
    const lastIn = lastOf(arrivals)
    const since = dayText(dayNumber(to) - 90)
    const sold = idle.moved.filter(
      ({ kind, day }) => (kind === 'salesShipment' || kind === 'salesReturn') && day > since,
    )
    const isFresh = (lastIn === null ? idle.days : daysBetween(lastIn, to)) <= 30n
    const cells: ProvenCells = {
      ...{ ...descriptionOf(product), quantity, value, lastIn, lastSale: idle.lastSale, idleDays: idle.days },
      ...agesOf(quantity, arrivals, to),
      sold90: -sum(sold.map((one) => one.quantity)),
      advice: isFresh ? 'return' : idle.days >= least * 2n ? 'clear' : 'promote',
    }
    return [{ id: product, cells, days: idle.days }]
  })
  return proven(
    rows.toSorted((a, b) => descending(a.days, b.days)),
    ['quantity', 'value', ...AGE_COLUMNS],
  )
}

/** 呆滞占用 */
export function deadStock(shop: ProofShop, { to, days }: Asked): Proven {
  const history = new StockHistory(shop)
  const lying = GOODS.map((product) => ({ product, ...history.pool(product, to) })).filter(
    ({ quantity, value }) => quantity !== 0n || value !== 0n,
  )
  const rows = [...grouped(lying, ({ product }) => categoryOf(product))].map(([name, own]) => {
    const dead = own.filter(({ product, quantity }) => {
      const idle = idleOf(history, product, to)
      return quantity > 0n && idle !== null && idle.days >= (days ?? 0n)
    })
    const deadValue = sum(dead.map(({ value }) => value))
    const sold = own.filter(({ product }) => {
      const last = idleOf(history, product, to)?.lastSale ?? null
      return last !== null && daysBetween(last, to) < (days ?? 0n)
    })
    const counts = {
      ...{ products: BigInt(own.length), deadProducts: BigInt(dead.length) },
      soldProducts: BigInt(sold.length),
    }
    const cells: ProvenCells = {
      name,
      level: levelOf(name),
      ...counts,
      value: sum(own.map(({ value }) => value)),
      deadValue,
    }
    return { id: name, cells, deadValue }
  })
  return proven(
    rows.toSorted((a, b) => descending(a.deadValue, b.deadValue)),
    ['products', 'soldProducts', 'value', 'deadProducts', 'deadValue'],
    (row, whole) => ({
      soldShare: rateOf(figure(row, 'soldProducts'), figure(row, 'products')),
      deadShare: rateOf(figure(row, 'deadValue'), figure(row, 'value')),
      ofAll: rateOf(figure(row, 'deadValue'), figure(whole, 'deadValue')),
    }),
  )
}

function firstDay({ moved }: StockHistory): string | null {
  return moved.map(({ day }) => day).toSorted()[0] ?? null
}

interface Turned {
  readonly product: string
  readonly openingValue: bigint
  readonly closingValue: bigint
  readonly valueDays: bigint
  readonly cost: bigint
}

const CATEGORIES = ['', '大米', '粮油']

/** 存货周转: the value at the end of every day, added up day by day. */
export function stockTurnover(shop: ProofShop, question: Asked): Proven {
  const history = new StockHistory(shop)
  const { to, grouping } = question
  const first = firstDay(history) ?? to
  const start = question.from ?? (first < to ? first : to)
  const days = spans('day', start, to)
  const costs = costsCharged(shop.oracle).filter(({ day }) => isWithin(day, { from: start, to }))
  const turned = GOODS.filter((product) => isIn(product, question))
    .map((product): Turned => ({
      product,
      openingValue: history.pool(product, dayBefore(start)).value,
      closingValue: history.pool(product, to).value,
      valueDays: sum(days.map(({ key }) => history.pool(product, key).value)),
      cost: sum(costs.filter((one) => one.product === product).map(({ amount }) => amount)),
    }))
    .filter((one) => [one.openingValue, one.closingValue, one.valueDays, one.cost].some((value) => value !== 0n))
  const length = BigInt(days.length)
  const rows = rowsOfTurned(turned, grouping, length)
  const { rows: all, totals } = proven(
    rows,
    ['products', 'openingValue', 'closingValue', 'averageValue', 'cost'],
    (row) => ({ turns: rateOf(figure(row, 'cost'), figure(row, 'averageValue')) }),
  )
  // The days of all goods together; the mean of means would be another.
  return { rows: all, totals: { ...totals, days: turned.length === 0 ? null : daysOf(turned) } }
}

function rowsOfTurned(turned: readonly Turned[], grouping: Asked['grouping'], days: bigint): ProvenRow[] {
  const cellsOf = (own: readonly Turned[]): ProvenCells => ({
    products: BigInt(own.length),
    openingValue: sum(own.map((one) => one.openingValue)),
    closingValue: sum(own.map((one) => one.closingValue)),
    averageValue: rounded(sum(own.map((one) => one.valueDays)), days),
    cost: sum(own.map((one) => one.cost)),
    days: daysOf(own),
  })
  if (grouping === 'product')
    return turned.map((one) => ({ id: one.product, cells: { ...descriptionOf(one.product), ...cellsOf([one]) } }))
  return CATEGORIES.flatMap((name) => {
    const own = turned.filter(({ product }) => categoryOf(product) === name)
    return own.length === 0 ? [] : [{ id: name, cells: { name, level: levelOf(name), ...cellsOf(own) } }]
  })
}

function daysOf(turned: readonly Turned[]): bigint | null {
  const [valueDays, cost] = [sum(turned.map((one) => one.valueDays)), sum(turned.map((one) => one.cost))]
  return valueDays > 0n && cost > 0n ? rounded(valueDays, cost) : null
}

/** 库存金额走势 */
export function stockValueTrend(shop: ProofShop, question: Asked): Proven {
  const history = new StockHistory(shop)
  const { to, grouping } = question
  const goods = GOODS.filter((product) => isIn(product, question))
  const moved = history.moved.filter(({ product, day }) => (goods as string[]).includes(product) && day <= to)
  const first = moved.map(({ day }) => day).toSorted()[0]
  if (first === undefined) return proven([], ['purchaseValue', 'saleValue', 'otherValue'])
  const valueOn = (day: string) => sum(goods.map((product) => history.pool(product, day).value))
  const rows = spans(grouping, question.from ?? first, to).map((span): ProvenRow => {
    const own = moved.filter(({ day }) => isWithin(day, span))
    const of = (...kinds: GoodsMoved['kind'][]) =>
      sum(own.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value))
    const openingValue = valueOn(dayBefore(span.from))
    const purchaseValue = of('purchaseReceipt', 'purchaseReturn')
    const saleValue = -of('salesShipment', 'salesReturn')
    const otherValue = valueOn(span.to) - openingValue - purchaseValue + saleValue
    return { id: span.key, cells: { name: span.key, openingValue, purchaseValue, saleValue, otherValue } }
  })
  const closing = (row: ProvenCells) =>
    figure(row, 'openingValue') + figure(row, 'purchaseValue') + figure(row, 'otherValue') - figure(row, 'saleValue')
  const { rows: all, totals } = proven(rows, ['purchaseValue', 'saleValue', 'otherValue'])
  const whole = { ...totals, openingValue: figure(rows[0]?.cells ?? {}, 'openingValue') }
  return {
    rows: all.map((row) => ({ ...row, cells: { ...row.cells, closingValue: closing(row.cells) } })),
    totals: { ...whole, closingValue: closing(whole) },
  }
}

/** 缺货损失: day by day. */
export function stockoutLoss(shop: ProofShop, question: Asked): Proven {
  const history = new StockHistory(shop)
  const rows = tradeGroups(shop, 'sales', question, 'product').flatMap(({ key, sums }) => {
    const { stocked, out } = stockedDays(history, key, question)
    const [netQuantity, net] = [netQuantityOf(sums), netOf(sums)]
    if (out === 0n || stocked === 0n || netQuantity <= 0n) return []
    const lostAmount = rounded(net * out, stocked)
    const cells: ProvenCells = {
      ...{ ...descriptionOf(key), outDays: out, stockedDays: stocked, netQuantity, lostAmount },
      daily: rounded(netQuantity, stocked),
      lostQuantity: rounded(netQuantity * out, stocked),
      lostProfit: rounded((net - sums.cost) * out, stocked),
    }
    return [{ id: key, cells, lostAmount }]
  })
  return proven(
    rows.toSorted((a, b) => descending(a.lostAmount, b.lostAmount)),
    ['lostAmount', 'lostProfit'],
  )
}

/** Before it first moved nobody misses it; a day that sold the last of it was none without. */
function stockedDays({ moved }: StockHistory, product: string, { from, to }: Asked) {
  const own = moved.filter((one) => one.product === product && one.day <= to)
  const first = own.map(({ day }) => day).toSorted()[0]
  let [stocked, out] = [0n, 0n]
  if (first === undefined) return { stocked, out }
  const start = from !== null && from > first ? from : first
  for (const { key: day } of spans('day', start, to)) {
    const held = sum(own.filter((one) => one.day <= day).map(({ quantity }) => quantity))
    const isSold = own.some((one) => one.day === day && isSale(one))
    if (held > 0n || isSold) stocked += 1n
    else out += 1n
  }
  return { stocked, out }
}
