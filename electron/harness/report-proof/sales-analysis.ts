import { sum } from '../oracle/arithmetic.ts'
import { WALK_IN } from '../desk/shop.ts'
import { descending, figure, proven, rateOf, rounded, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { descriptionOf } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { daysBetween, StockHistory } from './stock.ts'
import {
  isForward,
  isWithin,
  netOf,
  netQuantityOf,
  sumsOf,
  tradeFacts,
  tradeGroups,
  type Side,
  type TradeGroup,
} from './trade.ts'
import { spans, startOf } from './trend.ts'

/* Who and what sells best. */

function byNet(groups: readonly TradeGroup[]): TradeGroup[] {
  return groups.toSorted((a, b) => descending(netOf(a.sums), netOf(b.sums)))
}

/** A while less than 80 % of all lies before it, B while less than 95 % does; what brought nothing is C. */
export function classesOf(amounts: readonly bigint[]): string[] {
  const positive = amounts.map((amount) => (amount > 0n ? amount : 0n))
  const whole = sum(positive)
  return amounts.map((amount, index) => {
    const before = sum(positive.slice(0, index)) * 100n
    if (amount <= 0n) return 'C'
    return before < whole * 80n ? 'A' : before < whole * 95n ? 'B' : 'C'
  })
}

/** 畅销榜: of what was sold at all. */
export function bestSellers(shop: ProofShop, question: Asked): Proven {
  const sold = byNet(
    tradeGroups(shop, 'sales', question, 'product').filter(({ sums }) => sums.quantity !== 0n || sums.amount !== 0n),
  )
  const facts = sold.flatMap((group) => group.facts)
  const days = daysBetween(startOf(shop, question, facts), question.to) + 1n
  const history = new StockHistory(shop)
  const classes = classesOf(sold.map(({ sums }) => netOf(sums)))
  const rows = sold.map(({ key, sums }, index): ProvenRow => {
    const { warehouse, to } = question
    const stock = warehouse === null ? history.pool(key, to).quantity : history.quantityAt(key, warehouse, to)
    const netQuantity = netQuantityOf(sums)
    const cells: ProvenCells = {
      ...{
        rank: BigInt(index + 1),
        ...descriptionOf(key),
        netQuantity,
        netAmount: netOf(sums),
        cost: sums.cost,
        stock,
      },
      daily: rounded(netQuantity, days),
      coverDays: netQuantity > 0n && stock > 0n ? rounded(stock * days, netQuantity) : null,
      abc: classes[index] ?? '',
    }
    return { id: key, cells }
  })
  return proven(rows, ['netQuantity', 'netAmount', 'cost'], (row, whole) => ({
    amountShare: rateOf(figure(row, 'netAmount'), figure(whole, 'netAmount')),
    profit: figure(row, 'netAmount') - figure(row, 'cost'),
  }))
}

/** 客户集中度, 供应商占比 */
export function partnerShare(side: Side): (shop: ProofShop, question: Asked) => Proven {
  return (shop, question) => {
    const ranked = byNet(tradeGroups(shop, side, question, 'partner'))
    const whole = sum(ranked.map(({ sums }) => netOf(sums)))
    const rows = ranked.map(({ key, sums }, index): ProvenRow => {
      const soFar = sum(ranked.slice(0, index + 1).map((one) => netOf(one.sums)))
      const { documents, returnAmount, cost } = sums
      const figures = { documents, returnAmount, cost, netAmount: netOf(sums), shareSoFar: rateOf(soFar, whole) }
      return { id: key, cells: { rank: BigInt(index + 1), name: key, ...figures } }
    })
    const profit = (row: ProvenCells) => figure(row, 'netAmount') - figure(row, 'cost')
    return proven(rows, ['netAmount', 'returnAmount', 'cost'], (row, all) => ({
      share: rateOf(figure(row, 'netAmount'), figure(all, 'netAmount')),
      profit: profit(row),
      profitShare: rateOf(profit(row), profit(all)),
    }))
  }
}

/** 客户价值: of whoever has a name and bought something that stands. */
export function customerRfm(shop: ProofShop, question: Asked): Proven {
  const customers = byNet(tradeGroups(shop, 'sales', question, 'partner'))
    .filter(({ key }) => key !== '' && key !== WALK_IN)
    .flatMap(({ key, facts, sums }) => {
      const lines = facts.flatMap(({ line }) => line ?? []).filter(isForward)
      const documents = [...new Set(lines.map(({ document }) => document))].map((name) => shop.oracle.document(name))
      // What is reversed by the end of the days is no sale any more; later than that it still was one.
      const sales = documents.filter(
        ({ reverses, reversedBy }) =>
          reverses === null && (reversedBy === null || shop.oracle.document(reversedBy).date > question.to),
      )
      const frequency = BigInt(sales.length)
      const lastSale = sales
        .map(({ date }) => date)
        .toSorted()
        .at(-1)
      if (lastSale === undefined) return []
      return [{ key, lastSale, recency: daysBetween(lastSale, question.to), frequency, netAmount: netOf(sums) }]
    })
  const n = BigInt(customers.length)
  const total = (of: 'recency' | 'frequency' | 'netAmount') => sum(customers.map((one) => one[of]))
  const rows = customers.map(({ key, lastSale, recency, frequency, netAmount }): ProvenRow => {
    const isRecent = recency * n <= total('recency')
    const isFrequent = frequency * n >= total('frequency')
    const names = netAmount * n >= total('netAmount') ? LARGE : SMALL
    const segment = names[(isRecent ? 0 : 2) + (isFrequent ? 0 : 1)] ?? ''
    return { id: key, cells: { name: key, lastSale, recency, frequency, netAmount, segment } }
  })
  return proven(rows, ['frequency', 'netAmount'], (row, whole) => ({
    share: rateOf(figure(row, 'netAmount'), figure(whole, 'netAmount')),
  }))
}

/** Recent and frequent, only recent, only frequent, neither. */
const LARGE = ['champion', 'developing', 'keeping', 'winBack']
const SMALL = ['regular', 'new', 'occasional', 'lost']

/** 毛利瀑布 */
export function profitWaterfall(shop: ProofShop, question: Asked): Proven {
  const facts = tradeFacts(shop, 'sales', question)
  if (facts.length === 0) return { rows: [], totals: {} }
  const sums = sumsOf(facts)
  const net = netOf(sums)
  const step = (name: string, amount: bigint, isSum = false): ProvenRow => ({
    id: name,
    isSum,
    cells: { step: name, amount, ofSales: rateOf(amount, net) },
  })
  const rows = [
    step('amount', sums.amount),
    step('discount', -sums.discount),
    step('returnAmount', -sums.returnAmount),
    step('netAmount', net, true),
    step('cost', -sums.cost),
    step('profit', net - sums.cost, true),
  ]
  return { rows, totals: {} }
}

interface Classed {
  readonly group: TradeGroup
  readonly abc: string
  readonly variation: bigint | null
  readonly xyz: string
}

function classed(shop: ProofShop, question: Asked): readonly Classed[] {
  const sold = byNet(
    tradeGroups(shop, 'sales', question, 'product').filter(
      ({ sums }) => sums.quantity !== 0n || sums.amount !== 0n || sums.returnQuantity !== 0n,
    ),
  )
  const facts = sold.flatMap((group) => group.facts)
  const weeks = sold.length === 0 ? [] : spans('week', startOf(shop, question, facts), question.to)
  const classes = classesOf(sold.map(({ sums }) => netOf(sums)))
  return sold.map((group, index) => {
    const weekly = weeks.map((week) => netQuantityOf(sumsOf(group.facts.filter(({ day }) => isWithin(day, week)))))
    const variation = variationOf(weekly)
    const xyz = variation === null || variation > 10_000n ? 'Z' : variation > 5000n ? 'Y' : 'X'
    return { group, abc: classes[index] ?? '', variation, xyz }
  })
}

/** Deviation over all weeks ÷ mean, rounded down: the largest r with (r · Σq)² ≤ (n·Σq² − (Σq)²) · 10⁸. */
function variationOf(weekly: readonly bigint[]): bigint | null {
  const whole = sum(weekly)
  if (whole <= 0n) return null
  const spread = BigInt(weekly.length) * sum(weekly.map((one) => one * one)) - whole * whole
  let rate = 0n
  for (let step = 1n << 40n; step > 0n; step /= 2n)
    if (((rate + step) * whole) ** 2n <= spread * 10n ** 8n) rate += step
  return rate
}

/** ABC×XYZ 分析 */
export function abcAnalysis(shop: ProofShop, question: Asked): Proven {
  const all = classed(shop, question)
  const nets = all.map(({ group }) => netOf(group.sums))
  const rows = all.map(({ group, abc, variation, xyz }, index): ProvenRow => {
    const named = { rank: BigInt(index + 1), ...descriptionOf(group.key) }
    const figures = { netQuantity: netQuantityOf(group.sums), netAmount: netOf(group.sums), abc, variation, xyz }
    const shareSoFar = rateOf(sum(nets.slice(0, index + 1)), sum(nets))
    return { id: group.key, cells: { ...named, ...figures, shareSoFar } }
  })
  return proven(rows, ['netAmount'], (row, whole) => ({
    share: rateOf(figure(row, 'netAmount'), figure(whole, 'netAmount')),
  }))
}

/** ABC×XYZ 九宫格 */
export function abcXyz(shop: ProofShop, question: Asked): Proven {
  const all = classed(shop, question)
  const rows = (all.length === 0 ? [] : ['A', 'B', 'C']).map((abc): ProvenRow => {
    const figures = ['X', 'Y', 'Z'].flatMap((xyz) => {
      const own = all.filter((one) => one.abc === abc && one.xyz === xyz)
      const letter = xyz.toLowerCase()
      return [
        [`${letter}Products`, BigInt(own.length)],
        [`${letter}Amount`, sum(own.map(({ group }) => netOf(group.sums)))],
      ] as const
    })
    return { id: abc, cells: { abc, ...Object.fromEntries(figures) } }
  })
  const summed = ['x', 'y', 'z'].flatMap((letter) => [`${letter}Products`, `${letter}Amount`])
  return proven(rows, summed, (row) => ({
    netAmount: sum(['x', 'y', 'z'].map((letter) => figure(row, `${letter}Amount`))),
  }))
}
