import { businessDate } from '#shared/kernel/business-date.ts'
import { GOODS, PARTNERS } from '../desk/commands.ts'
import type { Side } from '../desk/facts.ts'
import { sum } from '../oracle/arithmetic.ts'
import { dayNumber, dayText } from '../oracle/model-shop.ts'
import type { GoodsMoved } from './facts.ts'
import { inOrder } from './money.ts'
import { rowNames } from './names.ts'
import { bandsOf, openEntries, partsOf, speaking } from './partner.ts'
import type { Dice } from './question.ts'
import type { ProofShop } from './shop.ts'
import { dayBefore, StockHistory } from './stock.ts'
import { isWithin } from './trade.ts'

/* What is printed like a report and is none of the report centre: 对账单, 库存明细账, and the stock list of a day. */

export interface Days {
  readonly from: string
  readonly to: string
}

export function daysOf({ from, length }: Dice, today: string): Days {
  const first = from % (dayNumber(today) + 1)
  return { from: dayText(first), to: dayText(Math.min(dayNumber(today), first + length)) }
}

/** The first text that differs. */
export function differing(what: string, found: readonly string[], expected: readonly string[]): string | null {
  const at = [...found, ...expected].findIndex((_one, index) => found[index] !== expected[index])
  return at < 0 ? null : `${what}: ${found[at] ?? 'nothing'} instead of ${expected[at] ?? 'nothing'}`
}

/** What takes something back is settled with it, and never due. */
function dueText(document: string, due: string): string {
  return document.endsWith('-V') ? 'never due' : `due ${due}`
}

/** 对账单 */
export async function statementDifference(shop: ProofShop, { pick, ...more }: Dice): Promise<string | null> {
  const { books, oracle } = shop
  const { from, to } = daysOf({ pick, ...more }, oracle.today)
  const partner = PARTNERS[pick % PARTNERS.length] ?? PARTNERS[0]
  const side: Side = pick % 2 === 0 ? 'receivable' : 'payable'
  const question = { partnerId: books.partner(partner), side, withLines: false }
  const found = await books.api.statement.get({ ...question, from: businessDate(from), to: businessDate(to) })
  const all = oracle.ledger.entries.filter((entry) => entry.partner === partner && entry.side === side)
  const opening = sum(all.filter(({ date }) => date < from).map(({ amount }) => amount))
  const within = speaking(shop, side)
    .filter((entry) => entry.partner === partner && isWithin(entry.date, { from, to }))
    .map((entry) => ({ ...entry, day: entry.date }))
  let balance = opening
  const rows = inOrder(shop, within).map((entry) => {
    balance += entry.amount
    const { increase, paid, adjusted } = partsOf(shop, entry)
    return `${entry.date} ${entry.document} ${dueText(entry.document, entry.due)}: +${increase} -${paid} -${adjusted} = ${balance}`
  })
  const bands = bandsOf(openEntries(shop, partner, side, to), to)
  const names = rowNames(shop)
  const shown = found.rows.map(({ businessDate: day, dueDate, number, ...row }) => {
    const document = names.inText(number)
    return `${day} ${document} ${dueText(document, dueDate)}: +${row.increase} -${row.paid} -${row.adjusted} = ${row.balance}`
  })
  const { ageing } = found
  const figures = (of: Readonly<Record<keyof typeof bands, bigint | number>>) =>
    [of.notDue, of.to30, of.to60, of.to90, of.over90, of.credit].join(' ')
  return differing(
    `${side} statement of ${partner} from ${from} to ${to}`,
    [`opening ${found.opening}`, ...shown, `closing ${found.closing}`, figures(ageing)],
    [`opening ${opening}`, ...rows, `closing ${balance}`, figures(bands)],
  )
}

/** In, out; the output of an assembly last (R11). */
function phaseOf({ kind, quantity }: GoodsMoved): number {
  return kind === 'product' && quantity > 0n ? 3 : quantity < 0n ? 2 : 1
}

type Turnover = Pick<LedgerMonth['ofMonth'], 'in' | 'inValue' | 'out' | 'outValue'>
type LedgerMonth = Awaited<ReturnType<ProofShop['books']['api']['stock']['ledger']>>['months'][number]

/** What a product's movements of some days come to; true-ups and adjustments change what came in. */
function turnoverText(history: StockHistory, product: string, days: Days): string {
  const own = history.moved.filter((one) => one.product === product && isWithin(one.day, days))
  const [came, went] = [own.filter(({ quantity }) => quantity >= 0n), own.filter(({ quantity }) => quantity < 0n)]
  const taken = history.trueUps.filter((one) => one.product === product && isWithin(one.day, days))
  const pieces = (of: readonly GoodsMoved[]) => sum(of.map(({ quantity }) => quantity))
  const worth = (of: readonly GoodsMoved[]) => sum(of.map(({ value }) => value))
  const inValue = worth(came) - sum(taken.map(({ amount }) => amount))
  return `${pieces(came)} worth ${inValue} in, ${-pieces(went)} worth ${-worth(went)} out`
}

const shownTurnover = (of: Turnover) => `${of.in} worth ${of.inValue} in, ${of.out} worth ${of.outValue} out`

/** 本月合计 and 本年累计 of every month with a row. */
function monthsDifference(history: StockHistory, product: string, to: string, found: readonly LedgerMonth[]) {
  return differing(
    `months of ${product} until ${to}`,
    found.map(({ month, ofMonth, ofYear }) => `${month}: ${shownTurnover(ofMonth)}; ${shownTurnover(ofYear)}`),
    found.map(({ month }) => {
      const end = `${month}-31` < to ? `${month}-31` : to
      const [ofMonth, ofYear] = [`${month}-01`, `${month.slice(0, 4)}-01-01`].map((from) =>
        turnoverText(history, product, { from, to: end }),
      )
      return `${month}: ${ofMonth}; ${ofYear}`
    }),
  )
}

/** 库存明细账 of all warehouses. */
export async function ledgerDifference(shop: ProofShop, { pick, ...more }: Dice): Promise<string | null> {
  const { books, oracle } = shop
  const { from, to } = daysOf({ pick, ...more }, oracle.today)
  const product = GOODS[pick % GOODS.length] ?? GOODS[0]
  const found = await books.api.stock.ledger({
    ...{ productId: books.product(product).id, warehouseId: null, cursor: null, limit: 200 },
    ...{ from: businessDate(from), to: businessDate(to) },
  })
  const history = new StockHistory(shop)
  const [opening, closing] = [history.pool(product, dayBefore(from)), history.pool(product, to)]
  const own = history.moved.filter((one) => one.product === product && isWithin(one.day, { from, to }))
  const sorted = inOrder(
    shop,
    own.toSorted((a, b) => phaseOf(a) - phaseOf(b)),
  )
  let [quantity, value] = [opening.quantity, opening.value]
  // Ends of a transfer stand side by side in whatever order.
  const rows = sorted
    .filter(({ kind }) => !kind.startsWith('transfer'))
    .map((moved) => {
      const taken = history.trueUps.filter(({ inbound }) => inbound === moved.line)
      const change = moved.value - sum(taken.map(({ amount }) => amount))
      quantity += moved.quantity
      value += change
      return `${moved.day} ${moved.document}: ${moved.quantity} worth ${change}, then ${quantity} worth ${value}`
    })
  const names = rowNames(shop)
  const shown = found.rows
    .filter(({ reversed, documentType }) => !reversed && documentType !== 'transfer')
    .map(
      (row) =>
        `${row.businessDate} ${names.inText(row.number)}: ${row.quantity} worth ${row.value}, then ${row.quantityAfter} worth ${row.valueAfter}`,
    )
  const text = (of: { readonly quantity: bigint | number; readonly value: bigint | number | null }) =>
    `${of.quantity} worth ${of.value}`
  const months = [...new Set(found.rows.map(({ businessDate: day }) => day.slice(0, 7)))]
  const { totals } = found
  const pieces = totals.in - totals.out
  const ended = differing(
    'months that end',
    found.months.map(({ month }) => month),
    months,
  )
  const wrongMonth = ended ?? monthsDifference(history, product, to, found.months)
  if (wrongMonth !== null) return wrongMonth
  return differing(
    `stock ledger of ${product} from ${from} to ${to}`,
    [`opening ${text(found.opening)}`, ...shown, `closing ${text(found.closing)}`, `${pieces} more`],
    [`opening ${text(opening)}`, ...rows, `closing ${text(closing)}`, `${closing.quantity - opening.quantity} more`],
  )
}

/** 收发存 = 库存表 = 库存明细账 = 科目 1405, on one day. */
export async function stockTiesDifference(shop: ProofShop, dice: Dice): Promise<string | null> {
  const { books, oracle } = shop
  const { to } = daysOf(dice, oracle.today)
  const { api } = books
  const list = await api.stock.page({
    ...{ sort: 'code', descending: false, cursor: null, limit: 50, asOf: businessDate(to) },
    ...{ search: '', categoryId: null, warehouseId: null, state: 'all' },
  })
  const value = String(new StockHistory(shop).value(to))
  const listed = list.rows.reduce((total, row) => total + (row.value ?? 0), 0)
  let booked = 0
  for (const product of GOODS) {
    const range = { from: null, to: businessDate(to), cursor: null, limit: 1 } as const
    const ledger = await api.stock.ledger({ ...range, productId: books.product(product).id, warehouseId: null })
    booked += ledger.closing.value ?? 0
  }
  return differing(`stock on ${to}`, [`list ${listed}`, `ledgers ${booked}`], [`list ${value}`, `ledgers ${value}`])
}
