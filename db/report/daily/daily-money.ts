import type { DailyMethod } from '#shared/contract/daily-report.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT } from '../source/live.ts'
import { isOfTypes, SALES } from '../source/trade-side.ts'
import type { DaySpan } from './daily-sales.ts'

// What customers pay: at the till, with a shipment, for older debts, in advance. Money given back to them counts too.

const IS_SALE = isOfTypes([...SALES.forward, ...SALES.back])
const OF_DAYS = `d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT}`
/** SQL: money document `d` with terms `t` is with a customer. */
const WITH_CUSTOMER = `(d.type = 'depositReceived' OR (d.type IN ('collection', 'payment') AND t.side = 'receivable'))`

const methods = statement<[DaySpan], DailyMethod>(`
  WITH moved AS (
    SELECT 'account' AS method, e.account_id, d.id, e.amount
    FROM document d JOIN account_entry e ON e.document_id = d.id LEFT JOIN money_terms t ON t.document_id = d.id
    WHERE (${IS_SALE} OR ${WITH_CUSTOMER}) AND ${OF_DAYS}
    UNION ALL
    SELECT n.method, NULL, d.id, iif(${isOfTypes(SALES.forward)}, n.amount, 0 - n.amount)
    FROM document d JOIN document_tender n ON n.document_id = d.id AND n.method <> 'account' WHERE ${IS_SALE} AND ${OF_DAYS})
  SELECT m.method, m.account_id AS accountId, a.kind, ifnull(a.name, '') AS name, count(DISTINCT m.id) AS count,
    SUM(max(m.amount, 0)) AS taken, SUM(max(0 - m.amount, 0)) AS returned, SUM(m.amount) AS net
  FROM moved m LEFT JOIN account a ON a.id = m.account_id
  GROUP BY m.method, m.account_id ORDER BY m.method, a.code`)

/** 收款方式 × 笔数·收·退·净. */
export function dailyMethods(db: ReadableDb, days: DaySpan): DailyMethod[] {
  return methods(db).all(days)
}

export interface CustomerMoney {
  /** What sales made customers owe, less returns. */
  readonly owed: Money
  /** Of it, paid out of a deposit at once. */
  readonly deposit: Money
  /** Taken with a sale of these days. */
  readonly paidWithSale: Money
  readonly collected: Money
  readonly advances: Money
  /** All that came into accounts. */
  readonly received: Money
}

// A collection posted with a shipment of these days is its payment; any other is 收回欠款.
const customerMoney = statement<[DaySpan], CustomerMoney>(`
  WITH money AS (
    SELECT d.type, e.amount, t.with_document_id IN (
      SELECT w.id FROM document w WHERE w.business_date BETWEEN :from AND :to) AS withSale
    FROM document d JOIN account_entry e ON e.document_id = d.id LEFT JOIN money_terms t ON t.document_id = d.id
    WHERE (${IS_SALE} OR ${WITH_CUSTOMER}) AND ${OF_DAYS})
  SELECT
    ifnull((SELECT SUM(e.amount) FROM document d JOIN partner_entry e ON e.document_id = d.id AND e.side = 'receivable'
      WHERE ${IS_SALE} AND ${OF_DAYS}), 0) AS owed,
    ifnull((SELECT SUM(iif(${isOfTypes(SALES.forward)}, n.amount, 0 - n.amount))
      FROM document d JOIN document_tender n ON n.document_id = d.id AND n.method = 'deposit'
      WHERE ${IS_SALE} AND ${OF_DAYS}), 0) AS deposit,
    ifnull(SUM(CASE WHEN type IN ('collection', 'payment') AND withSale = 1 THEN amount END), 0) AS paidWithSale,
    ifnull(SUM(CASE WHEN type IN ('collection', 'payment') AND ifnull(withSale, 0) = 0 THEN amount END), 0) AS collected,
    ifnull(SUM(CASE WHEN type = 'depositReceived' THEN amount END), 0) AS advances,
    ifnull(SUM(amount), 0) AS received
  FROM money`)

/** 实收 ≠ 销售: the parts that lie between what was sold and what was paid. */
export function customerMoneyOf(db: ReadableDb, days: DaySpan): CustomerMoney {
  const row = customerMoney(db).get(days)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

const paid = statement<[DaySpan], { amount: Money }>(`
  SELECT ifnull(SUM(0 - e.amount), 0) AS amount
  FROM document d JOIN account_entry e ON e.document_id = d.id LEFT JOIN money_terms t ON t.document_id = d.id
  WHERE (d.type = 'depositPaid' OR (d.type IN ('collection', 'payment') AND t.side = 'payable')) AND ${OF_DAYS}`)

/** 付款: what went to suppliers, less what they gave back. */
export function paidToSuppliers(db: ReadableDb, days: DaySpan): Money {
  const row = paid(db).get(days)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.amount
}
