import { JOURNAL_ACCOUNTS } from '#shared/domain/journal/account.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { journalLines } from '../journal/journal-line.ts'
import type { SourceOf } from './source.ts'

const lastEntry = statement<[], { date: BusinessDate | null }>('SELECT max(business_date) AS date FROM live_document')

/** The last day of which the journal may say something. */
export function lastJournalDate(db: ReadableDb): BusinessDate | null {
  return lastEntry(db).get()?.date ?? null
}

export const journal: SourceOf<'journal'> = {
  facts(db, { from, to }) {
    const found = journalLines(db, from, to)
    return {
      rows: found.map(({ documentId, account, amount, type, ...line }, index) => ({
        key: String(index),
        cells: {
          businessDate: line.businessDate,
          number: line.number,
          type,
          account,
          code: JOURNAL_ACCOUNTS[account].code,
          // Whose account it is.
          detail: line.partner || line.moneyAccount || line.category,
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
