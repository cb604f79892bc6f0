import { businessDate } from '#shared/kernel/business-date.ts'
import { sum } from '../oracle/arithmetic.ts'
import { rateOf, rounded, type ProvenCells } from './cells.ts'
import { accountMoves, accountSummary, incomeExpense, type AccountMove } from './money.ts'
import { isVoided } from './facts.ts'
import type { Asked, Dice } from './question.ts'
import { daysOf, differing, type Days } from './screens.ts'
import type { ProofShop } from './shop.ts'
import { dayBefore, StockHistory } from './stock.ts'
import { isForward, isWithin, sumsOf, tradeFacts, type TradeFact } from './trade.ts'

/* 经营日报 of a day or of several. */

function askedOf({ from, to }: Days, today: string): Asked {
  const nothing = {
    warehouse: null,
    category: null,
    directOnly: false,
    product: null,
    partner: null,
    supplier: null,
    employee: null,
    account: null,
    days: null,
  }
  return { ...nothing, grouping: null, from, to, today, comparison: 'none', changedOnly: false }
}

/** +1 for a document of goods that went, −1 for one that takes that back. */
function countOf(facts: readonly TradeFact[], of: (fact: TradeFact) => boolean): bigint {
  const documents = Map.groupBy(facts.filter(of), ({ document }) => document)
  return sum([...documents.values()].map((own) => signOf(sum(own.map(({ line }) => line?.quantity ?? 0n)))))
}

const signOf = (quantity: bigint) => (quantity > 0n ? 1n : quantity < 0n ? -1n : 0n)

function salesOf(shop: ProofShop, question: Asked): ProvenCells {
  const facts = tradeFacts(shop, 'sales', question)
  const sums = sumsOf(facts)
  const kept = sums.amount - sums.discount
  const net = kept - sums.returnAmount
  const count = countOf(facts, ({ line }) => line !== null && isForward(line))
  return {
    count,
    items: sums.quantity,
    amount: sums.amount,
    discount: sums.discount,
    returnCount: countOf(facts, ({ line }) => line !== null && !isForward(line)),
    returns: sums.returnAmount,
    ...{ net, tax: sums.tax, cost: sums.cost, profit: net - sums.cost, margin: rateOf(net - sums.cost, net) },
    averageTicket: count === 0n ? null : rounded(kept, count),
    itemsPerTicket: count === 0n ? null : rounded(sums.quantity, count * 100n) * 100n,
    discountRate: rateOf(sums.discount, sums.amount),
  }
}

const SALES = ['salesShipment', 'retailSale', 'salesReturn', 'retailReturn']

/** What customers brought into the accounts, however it is called. */
function customerMoves({ oracle }: ProofShop, moves: readonly AccountMove[]): readonly AccountMove[] {
  return moves.filter(({ document }) => {
    const { content } = oracle.document(document)
    if (SALES.includes(content.type) || content.type === 'depositReceived') return true
    return (content.type === 'collection' || content.type === 'payment') && content.side === 'receivable'
  })
}

function receivedOf(shop: ProofShop, days: Days, sold: bigint): ProvenCells {
  const { oracle } = shop
  const moves = customerMoves(shop, accountMoves(shop)).filter(({ day }) => isWithin(day, days))
  const of = (...types: string[]) => moves.filter((one) => types.includes(oracle.document(one.document).content.type))
  const total = (some: readonly AccountMove[]) => sum(some.map(({ amount }) => amount))
  const settling = of('collection', 'payment')
  const withSale = settling.filter(({ document }) => {
    const { reverses, with: own } = oracle.document(document)
    const sale = reverses === null ? own : oracle.document(reverses).with
    return sale !== null && isWithin(oracle.document(sale).date, days)
  })
  const sales = oracle.documents.filter(
    (one) => SALES.includes(one.content.type) && !isVoided(oracle, one) && isWithin(one.date, days),
  )
  const owed = sum(
    sales.flatMap(({ name }) =>
      oracle.ledger.entriesOf(name).flatMap(({ side, amount }) => (side === 'receivable' ? [amount] : [])),
    ),
  )
  const deposit = sum(
    sales.flatMap(({ reverses, tenders, content }) => {
      const own = reverses === null ? tenders : oracle.document(reverses).tenders
      const isBack = content.type === 'salesReturn' || content.type === 'retailReturn'
      const sign = isBack === (reverses === null) ? -1n : 1n
      return own.flatMap(({ method, amount }) => (method === 'deposit' ? [sign * amount] : []))
    }),
  )
  return {
    sold,
    onAccount: owed - deposit - total(withSale),
    deposit,
    collected: total(settling) - total(withSale),
    advances: total(of('depositReceived')),
    received: total(moves),
  }
}

const PLACES = [
  { share: 'cash', accounts: ['现金'] },
  { share: 'bank', accounts: ['银行存款', '银行卡'] },
  { share: 'network', accounts: ['微信', '支付宝'] },
]

/** 实收, by where it lies. */
function sharesOf(shop: ProofShop, days: Days): string[] {
  const moves = customerMoves(shop, accountMoves(shop)).filter(({ day }) => isWithin(day, days))
  return PLACES.flatMap(({ share, accounts }) => {
    const amount = sum(moves.flatMap((move) => (accounts.includes(move.account) ? [move.amount] : [])))
    return amount === 0n ? [] : [`${share} ${amount}`]
  })
}

const accountLine = (name: unknown, sums: Readonly<Record<string, unknown>>) =>
  `${name} ${sums['opening']} +${sums['income']} -${sums['outgoing']} = ${sums['closing']}`

function text(cells: Readonly<Record<string, unknown>>, keys: readonly string[]): string[] {
  return keys.map((key) => `${key} ${cells[key] === null ? 'none' : String(cells[key])}`)
}

export async function dailyDifference(shop: ProofShop, dice: Dice): Promise<string | null> {
  const { books, oracle } = shop
  const days = daysOf(dice, oracle.today)
  const question = askedOf(days, oracle.today)
  const found = await books.api.dailyReport.get({ from: businessDate(days.from), to: businessDate(days.to) })
  const sales = salesOf(shop, question)
  const received = receivedOf(shop, days, BigInt(sales['net'] ?? 0n) + BigInt(sales['tax'] ?? 0n))
  const history = new StockHistory(shop)
  const stock = { before: history.value(dayBefore(days.from)), after: history.value(days.to) }
  const summary = accountSummary(shop, question)
  const accounts = summary.rows.filter(({ cells }) =>
    ['opening', 'income', 'outgoing'].some((key) => cells[key] !== 0n),
  )
  const expenses = incomeExpense(shop, { ...question, grouping: 'category' }).rows
  const shown = { ...found.sales, discount: found.sales.discount + found.sales.rounding }
  return differing(
    `day report from ${days.from} to ${days.to}`,
    [
      ...text(shown, Object.keys(sales)),
      ...text(found.received, Object.keys(received)),
      ...found.received.shares.map(({ share, amount }) => `${share} ${amount}`),
      ...text(found.stock ?? {}, Object.keys(stock)),
      ...(found.accounts?.rows ?? []).map((row) => accountLine(row.name, row)),
      accountLine('total', found.accounts?.total ?? {}),
      ...(found.expenses ?? []).map(({ category, amount }) => `${category} ${amount}`),
      ...found.tieOuts.map(({ name, ok }) => `${name} ${ok ? 'ties' : 'does not tie'}`),
    ],
    [
      ...text(sales, Object.keys(sales)),
      ...text(received, Object.keys(received)),
      ...sharesOf(shop, days),
      ...text(stock, Object.keys(stock)),
      ...accounts.map(({ cells }) => accountLine(cells['account'], cells)),
      accountLine('total', summary.totals),
      ...expenses.map(({ cells: { category, net } }) => `${category} ${net}`),
      'received ties',
      'accountLedger ties',
    ],
  )
}
