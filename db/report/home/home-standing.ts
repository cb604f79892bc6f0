import type { Debt, HomeStanding } from '#shared/contract/home.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import { addMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { cachedStatement, statement, type ReadableDb } from '../../handle.ts'
import type { PartnerSide } from '../../ledger/partner-ledger.ts'
import { listAccounts } from '../../repository/account.ts'
import { LIVE_ENTRY, OPEN_OF_ENTRY } from '../open-entries.ts'
import { BALANCE, OVERDUE } from '../partner-list.ts'
import { listedGoods } from './home-places.ts'

interface Owing {
  readonly name: string
  readonly balance: Money
  readonly overdue: Money
}

/** What all partners owe on a side, or are owed: what the partner list shows of those that do. */
export function debtOn(db: ReadableDb, side: PartnerSide, today: BusinessDate): Debt {
  const owing = cachedStatement<Owing>(
    db,
    `SELECT * FROM (SELECT p.name, ${BALANCE(side)} AS balance, ${OVERDUE(side)} AS overdue
       FROM partner p WHERE p.merged_into IS NULL) WHERE balance > 0 OR overdue > 0 ORDER BY overdue DESC, name`,
  ).all({ today })
  const debtors = owing.filter(({ balance }) => balance > 0)
  const overdue = owing.filter((one) => one.overdue > 0)
  return {
    count: debtors.length,
    amount: addMoney(...debtors.map(({ balance }) => balance)),
    overdueCount: overdue.length,
    overdueAmount: addMoney(...overdue.map((one) => one.overdue)),
    overdueSince: overdue.length === 0 ? null : overdueSince(db, side, today),
    worst: overdue[0]?.name ?? '',
  }
}

function overdueSince(db: ReadableDb, side: PartnerSide, today: BusinessDate): BusinessDate | null {
  const sql = `SELECT min(e.due_date) AS since FROM partner_entry e WHERE e.side = :side AND e.amount > 0
    AND e.due_date < :today AND ${LIVE_ENTRY} AND ${OPEN_OF_ENTRY} > 0`
  return cachedStatement<{ since: BusinessDate | null }>(db, sql).get({ side, today })?.since ?? null
}

const balances = statement<[string], { accountId: AccountId; balance: Money }>(`
  SELECT account_id AS accountId, SUM(amount) AS balance FROM account_entry WHERE business_date <= ? GROUP BY account_id`)

/** 资金结余 at the end of a day: accounts in use, and those with something in them. */
export function accountsAt(db: ReadableDb, date: BusinessDate): NonNullable<HomeStanding['accounts']> {
  const found = new Map(
    balances(db)
      .all(date)
      .map(({ accountId, balance }) => [accountId, balance]),
  )
  return listAccounts(db)
    .map(({ id, name, kind, enabled }) => ({ id, name, kind, enabled, balance: found.get(id) ?? ZERO_MONEY }))
    .filter(({ enabled, balance }) => enabled || balance !== 0)
    .map(({ enabled: _enabled, ...account }) => account)
}

const worth = statement<[], { value: Money; inStock: number }>(
  'SELECT ifnull(SUM(value), 0) AS value, count(nullif(quantity, 0)) AS inStock FROM cost_pool WHERE scope = 0',
)

/** 库存 now: what it is worth, and how many products there is nothing of. */
export function stockWorth(db: ReadableDb): { readonly value: Money; readonly zero: number } {
  const { value, inStock } = worth(db).get() ?? { value: ZERO_MONEY, inStock: 0 }
  return { value, zero: listedGoods(db) - inStock }
}
