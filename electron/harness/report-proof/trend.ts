import { dayNumber, dayText } from '../oracle/model-shop.ts'
import type { ProofShop } from './shop.ts'
import { isWithin, mondayOf, netOf, netQuantityOf, sumsOf, tradeFacts, type Side, type TradeFact } from './trade.ts'
import { figure, priceOf, proven, rateOf, type Proven, type ProvenCells } from './cells.ts'
import type { Asked } from './question.ts'

/* Time divided into days, weeks from Monday or months; also those in which nothing happened. */

export interface Span {
  readonly key: string
  readonly from: string
  readonly to: string
}

function keyOf(grouping: Asked['grouping'], day: string): string {
  if (grouping === 'week') return mondayOf(day)
  return grouping === 'month' ? day.slice(0, 7) : day
}

/** Day by day, drawn together where the key is the same. */
export function spans(grouping: Asked['grouping'], from: string, to: string): Span[] {
  const found: Span[] = []
  for (let at = dayNumber(from); at <= dayNumber(to); at += 1) {
    const day = dayText(at)
    const key = keyOf(grouping, day)
    const last = found.at(-1)
    if (last?.key === key) found[found.length - 1] = { ...last, to: day }
    else found.push({ key, from: day, to: day })
  }
  return found
}

/** The first day of the question; from the beginning, that of the first of these documents. */
export function startOf({ oracle }: ProofShop, { from, to }: Asked, facts: readonly TradeFact[]): string {
  if (from !== null) return from
  return facts.map(({ document }) => oracle.document(document).date).toSorted()[0] ?? to
}

/** 销售趋势, 采购趋势 */
export function trend(side: Side): (shop: ProofShop, question: Asked) => Proven {
  return (shop, question) => {
    const facts = tradeFacts(shop, side, question)
    const start = startOf(shop, question, facts)
    const rows = (facts.length === 0 ? [] : spans(question.grouping, start, question.to)).map((span) => {
      const sums = sumsOf(facts.filter(({ day }) => isWithin(day, span)))
      return { id: span.key, cells: { name: span.key, ...sums, netQuantity: netQuantityOf(sums) } }
    })
    const net = (row: ProvenCells) => figure(row, 'amount') - figure(row, 'discount') - figure(row, 'returnAmount')
    return proven(rows, ['documents', 'netQuantity', 'amount', 'discount', 'returnAmount', 'cost'], (row) => ({
      netAmount: net(row),
      profit: net(row) - figure(row, 'cost'),
      margin: rateOf(net(row) - figure(row, 'cost'), net(row)),
      averagePrice: priceOf(net(row), figure(row, 'netQuantity')),
    }))
  }
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
/** All of the desk is written at noon. */
const NOON = '12'

/** 时段分析 */
export function salesHours(shop: ProofShop, question: Asked): Proven {
  const facts = tradeFacts(shop, 'sales', question)
  const documents = [...Map.groupBy(facts, ({ document }) => document)]
    .map(([name, own]) => ({ name, sums: sumsOf(own), date: shop.oracle.document(name).date }))
    .filter(({ sums }) => netOf(sums) !== 0n || sums.quantity !== 0n || sums.returnQuantity !== 0n)
  const hourOf = ({ name, date }: (typeof documents)[number]) => (shop.written.get(name)?.on === date ? NOON : 'later')
  const rows = [NOON, 'later'].flatMap((hour) => {
    const own = documents.filter((one) => hourOf(one) === hour)
    if (own.length === 0) return []
    const days = WEEKDAYS.map((weekday, at) => {
      const then = own.filter(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay() === at)
      return [weekday, then.reduce((total, { sums }) => total + netOf(sums), 0n)]
    })
    const cells: ProvenCells = { hour, documents: BigInt(own.length), ...Object.fromEntries(days) }
    return [{ id: hour, cells }]
  })
  const net = (row: ProvenCells) => WEEKDAYS.reduce((total, weekday) => total + figure(row, weekday), 0n)
  return proven(rows, ['documents', ...WEEKDAYS], (row, whole) => ({
    netAmount: net(row),
    share: rateOf(net(row), net(whole)),
  }))
}
