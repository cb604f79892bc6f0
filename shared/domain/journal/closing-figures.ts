import type { BusinessDate } from '../../kernel/business-date.ts'
import type { AccountId, PartnerId } from '../../kernel/id.ts'
import { money, type Money } from '../../kernel/money.ts'
import { isOfProfit, JOURNAL_ACCOUNTS, type JournalAccount } from './account.ts'

/** What a closing records of the books at the end of its day. Names are not among it: they may change. */
export interface ClosingFigures {
  readonly through: BusinessDate
  /** Products with stock or value. */
  readonly productCount: number
  /** Balances of the journal since the first document, debit-positive; in the order of the accounts. */
  readonly journal: readonly (readonly [account: JournalAccount, amount: Money])[]
  /** What lies in every 资金账户, by its id. */
  readonly accounts: readonly (readonly [accountId: AccountId, amount: Money])[]
  /** What partners owe and are owed, by their id. */
  readonly partners: readonly (readonly [partnerId: PartnerId, receivable: Money, payable: Money])[]
  /** Documents dated until then, and the hash of the last document of the books. */
  readonly documentCount: number
  readonly lastHash: string
}

/** Order of a trial balance. */
export function inOrderOfAccounts(
  a: readonly [JournalAccount, ...unknown[]],
  b: readonly [JournalAccount, ...unknown[]],
): number {
  const [codeOfA, codeOfB] = [JOURNAL_ACCOUNTS[a[0]].code, JOURNAL_ACCOUNTS[b[0]].code]
  return codeOfA < codeOfB ? -1 : codeOfA > codeOfB ? 1 : 0
}

/** What was earned from one closing to another. @param before null: since the books began */
export function profitBetween(before: ClosingFigures | null, after: ClosingFigures): Money {
  return money(earned(after) - (before === null ? 0 : earned(before)))
}

/** Income is credited: the profit is minus what the accounts of the profit come to. */
function earned({ journal }: ClosingFigures): number {
  return journal.reduce((sum, [account, amount]) => (isOfProfit(account) ? sum - amount : sum), 0)
}
