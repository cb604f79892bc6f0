import type { JournalAccount } from '#shared/domain/journal/account.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountId, DocumentId, MoneyCategoryId, PartnerId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'

/** 分录: what a document comes to on a day in an account, for one partner, 资金账户 and 收支项目. */
export interface VoucherLine {
  readonly documentId: DocumentId
  /** That of the document; later where a deposit of later is used by it. */
  readonly businessDate: BusinessDate
  readonly account: JournalAccount
  readonly partnerId: PartnerId | null
  readonly accountId: AccountId | null
  readonly categoryId: MoneyCategoryId | null
  /** Debit-positive, never 0. */
  readonly amount: Money
}

/** SQL: entries of a voucher drawn together, as an accountant writes them; what comes to 0 is not written. */
export const VOUCHER_LINE = (condition: string) => `
  SELECT document_id AS documentId, business_date AS businessDate, account, partner_id AS partnerId, account_id AS accountId, category_id AS categoryId,
    SUM(amount) AS amount FROM document_journal_entry WHERE ${condition}
  GROUP BY document_id, business_date, account, partner_id, account_id, category_id HAVING SUM(amount) <> 0`

const ofDocument = statement<[number], VoucherLine>(VOUCHER_LINE('document_id = ?'))

/** 凭证 of a document; nothing for one that moves neither value nor money, and for one that was voided in its own day. */
export function voucherOf(db: ReadableDb, documentId: DocumentId): VoucherLine[] {
  return ofDocument(db).all(documentId)
}
