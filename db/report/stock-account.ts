import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** Accounts of the stock side (R25): 库存商品, 采购, 销售成本, 采购价差, 成本差异, 损溢, 其他出入库, 期初, 组装, 加工费, 成本调整. */
export type StockAccount =
  | 'inventory'
  | 'purchase'
  | 'cogs'
  | 'purchaseVariance'
  | 'costVariance'
  | 'gainLoss'
  | 'other'
  | 'opening'
  | 'assembly'
  | 'fee'
  | 'adjustment'

const totalOf = statement<[string], { total: Money }>(
  'SELECT ifnull(SUM(amount), 0) AS total FROM stock_account_entry WHERE account = ?',
)
const partnerTotalOf = statement<[string], { total: Money }>(
  'SELECT ifnull(SUM(amount), 0) AS total FROM partner_entry WHERE side = ?',
)
const monthTotals = statement<[string, string], { account: StockAccount; amount: Money }>(`
  SELECT account, SUM(amount) AS amount FROM stock_account_entry WHERE business_date BETWEEN ? AND ?
  GROUP BY account HAVING SUM(amount) <> 0 ORDER BY account`)

/** Balance of an account over all time, debit-positive. */
export function accountTotal(db: ReadableDb, account: StockAccount): Money {
  const row = totalOf(db).get(account)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.total
}

/** What all partners of a side owe (receivable) or are owed (payable). */
export function partnerTotal(db: ReadableDb, side: 'payable' | 'receivable'): Money {
  const row = partnerTotalOf(db).get(side)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.total
}

/** What a period charged to each account, debit-positive; accounts with nothing are left out. */
export function accountTotals(
  db: ReadableDb,
  from: BusinessDate,
  to: BusinessDate,
): { account: StockAccount; amount: Money }[] {
  return monthTotals(db).all(from, to)
}
