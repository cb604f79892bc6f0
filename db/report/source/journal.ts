import { JOURNAL_ACCOUNTS, type JournalAccount } from '#shared/domain/journal/account.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { VOUCHER_LINE } from '../journal/voucher.ts'
import type { SourceOf } from './source.ts'

interface Line {
  readonly documentId: DocumentId
  readonly businessDate: BusinessDate
  readonly number: string
  readonly type: AnyDocumentType
  readonly account: JournalAccount
  /** Partner, 资金账户, 收支项目: whose account it is. */
  readonly detail: string
  readonly amount: Money
}

// Debits first, as a voucher is written.
const lines = statement<[string, string], Line>(`
  SELECT d.id AS documentId, d.business_date AS businessDate, d.number, d.type, e.account,
    ifnull(p.name, ifnull(a.name, ifnull(c.name, ''))) AS detail, e.amount
  FROM (${VOUCHER_LINE('business_date BETWEEN ? AND ?')}) e JOIN document d ON d.id = e.documentId
  LEFT JOIN partner p ON p.id = e.partnerId AND e.account IN ('receivable', 'payable', 'depositReceived', 'depositPaid')
  LEFT JOIN account a ON a.id = e.accountId LEFT JOIN money_category c ON c.id = e.categoryId
  ORDER BY d.business_date, d.order_key, d.id, e.amount < 0, e.account, detail`)
const lastEntry = statement<[], { date: BusinessDate | null }>('SELECT max(business_date) AS date FROM live_document')

/** The last day of which the journal may say something. */
export function lastJournalDate(db: ReadableDb): BusinessDate | null {
  return lastEntry(db).get()?.date ?? null
}

export const journal: SourceOf<'journal'> = {
  facts(db, { from, to }) {
    const found = lines(db).all(from ?? '', to)
    return {
      rows: found.map(({ documentId, account, amount, type, ...line }, index) => ({
        key: String(index),
        cells: {
          ...line,
          type,
          account,
          code: JOURNAL_ACCOUNTS[account].code,
          debit: Math.max(amount, 0),
          credit: Math.max(0 - amount, 0),
        },
        target: { to: 'document', id: documentId, type },
      })),
      tieOuts: [{ name: 'debitCredit', difference: found.reduce((sum, { amount }) => sum + amount, 0) }],
    }
  },
  lastDate: (db) => lastJournalDate(db),
}
