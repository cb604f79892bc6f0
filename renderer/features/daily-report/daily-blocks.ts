import type { DailyMethod } from '#shared/contract/daily-report.ts'
import { formatDecimal } from '#shared/kernel/decimal.ts'
import { formatMoney, negateMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { dailyRow, orNothing, toReport, type DailyBlock, type DailyRow, type Shown } from './daily-block.ts'
import { bestBlock, exceptionBlock, stockBlock } from './daily-goods.ts'
import { receivedBlock } from './daily-received.ts'

const percentOf = (one: number) => `${formatDecimal(one, { places: 2, minimum: 2, grouping: true })}%`

/** Every block the role may see, in the order they are read. */
export function dailyBlocks(shown: Shown): DailyBlock[] {
  return [
    salesBlock(shown),
    receivedBlock(shown),
    methodBlock(shown),
    shiftBlock(shown),
    accountBlock(shown),
    tradeBlock(shown),
    stockBlock(shown),
    bestBlock(shown),
    exceptionBlock(shown),
  ].filter((block) => block !== null)
}

function salesBlock({ report, text, hidesCost }: Shown): DailyBlock {
  const { sales } = report
  const words = text.dailyReport.sales
  const byDocument = toReport(report, 'salesSummary', 'document')
  const byProfit = toReport(report, 'grossProfit', 'product')
  const cost = (key: 'cost' | 'profit', strong: boolean): DailyRow[] => {
    const amount = sales[key]
    return amount === null || hidesCost ? [] : [dailyRow(key, [words[key], formatMoney(amount)], byProfit, strong)]
  }
  const figure = (key: keyof typeof words, value: string, strong = false) =>
    dailyRow(key, [words[key], value], byDocument, strong)
  const rate = (key: 'margin' | 'discountRate') => {
    const one = sales[key]
    return one === null || (key === 'margin' && hidesCost) ? [] : [figure(key, percentOf(one))]
  }
  return {
    key: 'sales',
    title: text.dailyReport.blocks.sales,
    columns: [],
    rows: [
      figure('count', String(sales.count)),
      figure('amount', formatMoney(sales.amount)),
      figure('discount', formatMoney(sales.discount)),
      figure('rounding', formatMoney(sales.rounding)),
      figure('returnCount', String(sales.returnCount)),
      figure('returns', formatMoney(sales.returns)),
      figure('net', formatMoney(sales.net), true),
      ...(sales.tax === 0 ? [] : [figure('tax', formatMoney(sales.tax))]),
      ...cost('cost', false),
      ...cost('profit', true),
      ...rate('margin'),
      ...(sales.averageTicket === null ? [] : [figure('averageTicket', formatMoney(sales.averageTicket))]),
      ...(sales.itemsPerTicket === null ? [] : [figure('itemsPerTicket', formatQuantity(sales.itemsPerTicket))]),
      ...rate('discountRate'),
    ],
  }
}

function methodBlock({ report, text }: Shown): DailyBlock {
  const { columns, blocks, methods: names } = text.dailyReport
  const nameOf = ({ method, name }: DailyMethod) => (method === 'account' ? name : names[method])
  const targetOf = ({ accountId }: DailyMethod) =>
    accountId === null
      ? toReport(report, 'receivableSummary')
      : report.accounts === null
        ? null
        : toReport(report, 'accountFlow', null, { accountId })
  const rows = report.methods.map((one) =>
    dailyRow(
      `${one.method} ${one.accountId ?? ''}`,
      [nameOf(one), String(one.count), ...[one.taken, one.returned, one.net].map(formatMoney)],
      targetOf(one),
    ),
  )
  return {
    key: 'methods',
    title: blocks.methods,
    columns: [columns.method, columns.count, columns.taken, columns.returned, columns.net],
    rows: orNothing(rows, text),
  }
}

function shiftBlock({ report, text }: Shown): DailyBlock | null {
  const { shifts } = report
  if (shifts === null) return null
  const { columns, blocks, states } = text.dailyReport
  const rows = shifts.map((one) => {
    const counted =
      one.counted === null ? states[one.state === 'open' ? 'open' : 'uncounted'] : formatMoney(one.counted)
    const difference = one.difference === null ? '' : formatMoney(one.difference)
    const sums = [one.float, one.income, one.outgoing, one.expected].map(formatMoney)
    return dailyRow(one.id, [one.openedBy, ...sums, counted, difference], toReport(report, 'shiftCash'))
  })
  if (rows.length === 0) return null
  const { cashier, float, income, outgoing, expected, counted, difference } = columns
  return {
    key: 'shifts',
    title: blocks.shifts,
    columns: [cashier, float, income, outgoing, expected, counted, difference],
    rows,
  }
}

function accountBlock({ report, text }: Shown): DailyBlock | null {
  const { accounts } = report
  if (accounts === null) return null
  const { columns, blocks, total } = text.dailyReport
  const sums = (of: typeof accounts.total) =>
    [of.opening, of.income, of.outgoing, of.closing].map((amount) => formatMoney(amount))
  const rows = accounts.rows.map((one) =>
    dailyRow(String(one.id), [one.name, ...sums(one)], toReport(report, 'accountFlow', null, { accountId: one.id })),
  )
  return {
    key: 'accounts',
    title: blocks.accounts,
    columns: [columns.account, columns.opening, columns.income, columns.outgoing, columns.closing],
    rows: [...rows, dailyRow('total', [total, ...sums(accounts.total)], toReport(report, 'accountSummary'), true)],
  }
}

function tradeBlock({ report, text, hidesCost }: Shown): DailyBlock | null {
  const { purchases, expenses } = report
  const { trade, blocks, receipts } = text.dailyReport
  const bought = toReport(report, 'purchaseSummary', 'document')
  const row = (key: 'purchases' | 'returns' | 'paid', label: string, amount: Money) =>
    dailyRow(key, [label, formatMoney(amount)], key === 'paid' ? toReport(report, 'payableSummary') : bought)
  const rows = [
    ...(purchases === null || hidesCost
      ? []
      : [
          row('purchases', `${trade.purchases} ${receipts(String(purchases.count))}`, purchases.amount),
          row('returns', trade.returns, negateMoney(purchases.returns)),
          row('paid', trade.paid, purchases.paid),
        ]),
    ...(expenses ?? []).map(({ category, amount }) =>
      dailyRow(`expense ${category}`, [category, formatMoney(amount)], toReport(report, 'incomeExpense', 'document')),
    ),
  ]
  return rows.length === 0 ? null : { key: 'trade', title: blocks.trade, columns: [], rows }
}
