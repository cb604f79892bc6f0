import { ALL_JOURNAL_ACCOUNTS, JOURNAL_ACCOUNTS, type JournalAccount } from './account.ts'

/** Whose an account is: what 辅助核算 can divide it by. */
export type AccountItem = 'partner' | 'account' | 'category'

const ITEMS: Readonly<Partial<Record<JournalAccount, AccountItem>>> = {
  cash: 'account',
  bank: 'account',
  otherMoney: 'account',
  receivable: 'partner',
  depositPaid: 'partner',
  payable: 'partner',
  depositReceived: 'partner',
  otherIncome: 'category',
  operatingExpense: 'category',
}

/** 往来单位, 资金账户 or 收支项目 of an account; null: there is only one of it. */
export function itemOf(account: JournalAccount): AccountItem | null {
  return ITEMS[account] ?? null
}

/** 科目对照: what an account of ours is in the other software. */
export interface AccountMapping {
  readonly code: string
  /** Empty: as ours is called. */
  readonly name: string
  /** 辅助核算: written apart for every item it has, with the item beside. */
  readonly byItem: boolean
}

export interface VoucherSettings {
  /** 凭证字: 记, 转 … */
  readonly word: string
  readonly accounts: Readonly<Record<JournalAccount, AccountMapping>>
}

/** Our own codes; what partners owe and are owed by partner. */
export const SUGGESTED_VOUCHERS: VoucherSettings = {
  word: '记',
  accounts: Object.fromEntries(ALL_JOURNAL_ACCOUNTS.map((account) => [account, suggested(account)])) as Record<
    JournalAccount,
    AccountMapping
  >,
}

function suggested(account: JournalAccount): AccountMapping {
  return { code: JOURNAL_ACCOUNTS[account].code, name: '', byItem: itemOf(account) === 'partner' }
}
