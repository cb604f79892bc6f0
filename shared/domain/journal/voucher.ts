import type { BusinessDate } from '../../kernel/business-date.ts'
import type { DocumentId } from '../../kernel/id.ts'
import { addMoney, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'
import { ALL_JOURNAL_ACCOUNTS, type JournalAccount } from './account.ts'
import { itemOf, type VoucherSettings } from './voucher-setting.ts'

/** A line of the derived journal, as an accountant writes it down. */
export interface JournalLine {
  readonly documentId: DocumentId
  readonly businessDate: BusinessDate
  readonly number: string
  readonly account: JournalAccount
  /** Names; empty: the line is nobody's. */
  readonly partner: string
  readonly moneyAccount: string
  readonly category: string
  /** Debit-positive, never 0. */
  readonly amount: Money
}

/** 分录 of a 凭证 for other software. */
export interface VoucherEntry {
  readonly account: JournalAccount
  /** Partner, 资金账户 or 收支项目; empty where the account is not divided. */
  readonly item: string
  readonly debit: Money
  readonly credit: Money
}

/** 凭证: what one document says on a day, or everything of a day. */
export interface Voucher {
  readonly businessDate: BusinessDate
  /** 凭证号: begins at 1 every month. */
  readonly number: number
  /** Numbers of the documents in it, in their order. */
  readonly documents: readonly string[]
  /** Of a voucher of one document. */
  readonly documentId: DocumentId | null
  /** Whose business it is, where that is one partner's. */
  readonly partner: string
  readonly entries: readonly VoucherEntry[]
}

/** 每单一张, or 每日一张 (汇总). */
export type VoucherPer = 'document' | 'day'

/**
 * 凭证 out of the journal. Debits and credits of one account are added up apart, so that turnovers stay what they were.
 * @param lines by day, in the order of posting, debits of a document first; from the first day of a month on, or numbers
 * would not be those of the month
 */
export function vouchersOf(lines: readonly JournalLine[], settings: VoucherSettings, per: VoucherPer): Voucher[] {
  const vouchers: Voucher[] = []
  let month = ''
  let number = 0
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const first = lines[start]
    if (first === undefined) break
    while (end < lines.length && belongs(lines[end], first, per)) end += 1
    const group = lines.slice(start, end)
    const ofMonth = first.businessDate.slice(0, 7)
    number = ofMonth === month ? number + 1 : 1
    month = ofMonth
    const entries = entriesOf(group, settings)
    vouchers.push({ ...headOf(first, group, per), number, entries: per === 'day' ? inOrder(entries) : entries })
  }
  return vouchers
}

function belongs(line: JournalLine | undefined, first: JournalLine, per: VoucherPer): boolean {
  if (line?.businessDate !== first.businessDate) return false
  return per === 'day' || line.documentId === first.documentId
}

function headOf(first: JournalLine, group: readonly JournalLine[], per: VoucherPer) {
  const partners = [...new Set(group.flatMap(({ partner }) => (partner === '' ? [] : [partner])))]
  return {
    businessDate: first.businessDate,
    documents: [...new Set(group.map((line) => line.number))],
    documentId: per === 'document' ? first.documentId : null,
    partner: per === 'document' && partners.length === 1 ? (partners[0] ?? '') : '',
  }
}

function entriesOf(lines: readonly JournalLine[], { accounts }: VoucherSettings): VoucherEntry[] {
  const entries = new Map<string, VoucherEntry>()
  for (const line of lines) {
    const { account, amount } = line
    const item = accounts[account].byItem ? itemName(line) : ''
    const key = `${amount > 0 ? 'debit' : 'credit'} ${account} ${item}`
    const { debit, credit } = entries.get(key) ?? { debit: ZERO_MONEY, credit: ZERO_MONEY }
    entries.set(
      key,
      amount > 0
        ? { account, item, debit: addMoney(debit, amount), credit }
        : { account, item, debit, credit: subtractMoney(credit, amount) },
    )
  }
  return [...entries.values()]
}

function itemName({ account, partner, moneyAccount, category }: JournalLine): string {
  const item = itemOf(account)
  if (item === null) return ''
  return { partner, account: moneyAccount, category }[item]
}

const PLACE = new Map(ALL_JOURNAL_ACCOUNTS.map((account, index) => [account, index]))

/** A day's entries as a voucher is written: debits first, accounts in their order. */
function inOrder(entries: readonly VoucherEntry[]): VoucherEntry[] {
  const place = ({ account, debit }: VoucherEntry) => (debit > 0 ? 0 : PLACE.size) + (PLACE.get(account) ?? 0)
  return entries.toSorted((a, b) => place(a) - place(b))
}

/** Vouchers whose debits are not their credits: none, or the books are broken. */
export function unbalanced(vouchers: readonly Voucher[]): number {
  return vouchers.filter(({ entries }) => entries.reduce((sum, { debit, credit }) => sum + debit - credit, 0) !== 0)
    .length
}
