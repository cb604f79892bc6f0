import { addMoney, negateMoney, type Money } from '../../kernel/money.ts'
import type { JournalAccount } from './account.ts'

/** Accounts of the 利润表 in its order. What comes before a sum is in it. */
const LAYOUT = [
  'salesRevenue',
  'retailRevenue',
  'salesReturns',
  { sum: 'netSales' },
  'salesCost',
  'serviceCost',
  { sum: 'grossProfit' },
  'purchaseVariance',
  'costVariance',
  'costAdjustment',
  'assemblyFee',
  'stockGain',
  'stockLoss',
  'otherIn',
  'otherOut',
  'otherIncome',
  'operatingExpense',
  'financialExpense',
  'discountGiven',
  'discountTaken',
  'badDebt',
  'debtForgiven',
  'partnerAdjustment',
] as const satisfies readonly (JournalAccount | { readonly sum: string })[]

/** A sum on the way to the profit. */
export type ProfitSum = Extract<(typeof LAYOUT)[number], { readonly sum: string }>['sum']

/** A row of the 利润表: positive made money, negative cost it. */
export interface ProfitRow<CategoryId> {
  readonly item: JournalAccount | ProfitSum
  readonly categoryId: CategoryId | null
  readonly amount: Money
  readonly isSum: boolean
}

/** @param balances of a period, debit-positive; those of the balance sheet are left out */
export function profitStatement<CategoryId>(
  balances: readonly {
    readonly account: JournalAccount
    readonly categoryId: CategoryId | null
    readonly amount: Money
  }[],
): ProfitRow<CategoryId>[] {
  const rows: ProfitRow<CategoryId>[] = []
  for (const place of LAYOUT) {
    if (typeof place === 'string')
      for (const { account, categoryId, amount } of balances)
        if (account === place) rows.push({ item: account, categoryId, amount: negateMoney(amount), isSum: false })
    if (typeof place === 'object' && rows.length > 0) {
      const amount = addMoney(...rows.filter(({ isSum }) => !isSum).map((row) => row.amount))
      rows.push({ item: place.sum, categoryId: null, amount, isSum: true })
    }
  }
  return rows
}

/** Accounts a 利润表 shows; a test holds that they are all accounts of the profit. */
export const PROFIT_ACCOUNTS: readonly JournalAccount[] = LAYOUT.flatMap((place) =>
  typeof place === 'string' ? [place] : [],
)
