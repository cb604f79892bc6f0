import type { ReportTarget } from '#shared/contract/report.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { itemOf, type VoucherSettings } from '#shared/domain/journal/voucher-setting.ts'
import { unbalanced, vouchersOf, type Voucher, type VoucherEntry } from '#shared/domain/journal/voucher.ts'
import { firstOfMonth } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { voucherSettings } from '../../repository/voucher-setting.ts'
import { journalLines } from '../journal/journal-line.ts'
import { lastJournalDate } from './journal.ts'
import type { FactRow, SourceOf } from './source.ts'

/** Accounts of what we sell; those of what we buy are suppliers'. */
const OF_CUSTOMERS = ['receivable', 'depositReceived']

/** Of half a million entries some hundreds are looked at: until then a row keeps what it is made of, and what may be nowhere. */
interface EntryRow extends FactRow<'debit' | 'credit' | keyof ReturnType<typeof itemCells>> {
  readonly voucher: Voucher
  readonly entry: VoucherEntry
  /** In its voucher, from 1. */
  readonly place: number
}

function completed(
  { key, voucher, entry, place }: EntryRow,
  settings: VoucherSettings,
  types: ReadonlyMap<DocumentId, AnyDocumentType>,
) {
  return {
    key,
    cells: {
      businessDate: voucher.businessDate,
      word: settings.word,
      number: voucher.number,
      entry: place,
      documents: voucher.documents.length,
      summary: summaryOf(voucher),
      code: settings.accounts[entry.account].code,
      account: settings.accounts[entry.account].name || entry.account,
      ...itemCells(entry),
      debit: entry.debit,
      credit: entry.credit,
      source: sourceOf(voucher),
    },
    target: targetOf(voucher, types),
  }
}

export const vouchers: SourceOf<'vouchers'> = {
  facts(db, { from, to, grouping }) {
    const settings = voucherSettings(db)
    // From the beginning of the month, because a number says which voucher of its month it is.
    const lines = journalLines(db, from === null ? null : firstOfMonth(from), to)
    const types = new Map(lines.map(({ documentId, type }) => [documentId, type]))
    const found = vouchersOf(lines, settings, grouping === 'day' ? 'day' : 'document').filter(
      ({ businessDate }) => from === null || businessDate >= from,
    )
    const wanted = lines.filter(({ businessDate }) => from === null || businessDate >= from)
    const rows = found.flatMap((voucher) =>
      voucher.entries.map((entry, index): EntryRow => {
        const { debit, credit } = entry
        const key = `${voucher.businessDate} ${voucher.number} ${index}`
        return { key, cells: { ...itemCells(entry), debit, credit }, target: null, voucher, entry, place: index + 1 }
      }),
    )
    const written = found.flatMap(({ entries }) => entries).reduce((sum, { debit }) => sum + debit, 0)
    const booked = wanted.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0)
    return {
      rows,
      complete: (some) => some.map((row) => completed(row as EntryRow, settings, types)),
      tieOuts: [
        { name: 'eachVoucher', difference: unbalanced(found) },
        { name: 'voucherTurnover', difference: written - booked },
      ],
    }
  },
  lastDate: (db) => lastJournalDate(db),
}

/** `XS-20261127-0001 张三`; a day's voucher has a word of the report. */
function summaryOf({ documents, documentId, partner }: Voucher): string {
  return documentId === null ? 'daily' : `${documents[0] ?? ''} ${partner}`.trim()
}

function sourceOf({ documents }: Voucher): string {
  const [first = ''] = documents
  return documents.length === 1 ? first : `${first} … ${documents.at(-1) ?? ''} (${documents.length})`
}

function itemCells({ account, item }: VoucherEntry) {
  const partner = itemOf(account) === 'partner' ? item : ''
  return {
    partner,
    item: partner === '' ? item : '',
    customer: OF_CUSTOMERS.includes(account) ? partner : '',
    supplier: OF_CUSTOMERS.includes(account) ? '' : partner,
  }
}

function targetOf(
  { businessDate, documentId }: Voucher,
  types: ReadonlyMap<DocumentId, AnyDocumentType>,
): ReportTarget {
  const type = documentId === null ? undefined : types.get(documentId)
  return documentId === null || type === undefined
    ? { to: 'report', name: 'journal', change: { period: 'custom', from: businessDate, to: businessDate } }
    : { to: 'document', id: documentId, type }
}
