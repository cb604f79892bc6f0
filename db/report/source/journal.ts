import { JOURNAL_ACCOUNTS } from '#shared/domain/journal/account.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { journalLines, type DocumentJournalLine } from '../journal/journal-line.ts'
import type { SourceOf } from './source.ts'

const lastEntry = statement<[], { date: BusinessDate | null }>('SELECT max(business_date) AS date FROM live_document')

/** The last day of which the journal may say something. */
export function lastJournalDate(db: ReadableDb): BusinessDate | null {
  return lastEntry(db).get()?.date ?? null
}

function sidesOf(amount: number) {
  return { debit: Math.max(amount, 0), credit: Math.max(0 - amount, 0) }
}

function completed(key: string, { documentId, account, amount, type, ...line }: DocumentJournalLine) {
  return {
    key,
    cells: {
      businessDate: line.businessDate,
      number: line.number,
      type,
      account,
      code: JOURNAL_ACCOUNTS[account].code,
      // Whose account it is.
      detail: line.partner || line.moneyAccount || line.category,
      ...sidesOf(amount),
    },
    target: { to: 'document', id: documentId, type } as const,
  }
}

export const journal: SourceOf<'journal'> = {
  facts(db, { from, to }) {
    const found = journalLines(db, from, to)
    return {
      rows: found.map(({ amount }, index) => ({ key: String(index), cells: sidesOf(amount), target: null })),
      // Of half a million lines some hundreds are looked at.
      complete: (rows) =>
        rows.flatMap(({ key }) => {
          const line = found[Number(key)]
          return line === undefined ? [] : [completed(key, line)]
        }),
      tieOuts: [{ name: 'debitCredit', difference: found.reduce((sum, { amount }) => sum + amount, 0) }],
    }
  },
  lastDate: (db) => lastJournalDate(db),
}
