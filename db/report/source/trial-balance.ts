import { JOURNAL_ACCOUNTS } from '#shared/domain/journal/account.ts'
import { firstOfYear, imbalances, trialBalance as balanced } from '#shared/domain/journal/trial-balance.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { accountBalances, accountTurnovers } from '../journal/account-totals.ts'
import { lastJournalDate } from './journal.ts'
import type { SourceOf } from './source.ts'

/** Before every document there is. */
const FIRST_DAY = businessDate('1900-01-01')

export const trialBalance: SourceOf<'trialBalance'> = {
  facts(db, { from, to }, progress) {
    const first = from ?? FIRST_DAY
    const year = firstOfYear(first)
    const former = accountBalances(db, year)
    progress(1, 3)
    const opening = accountBalances(db, first, { before: year, balances: former })
    progress(2, 3)
    const rows = balanced(former, opening, accountTurnovers(db, first, to))
    const [openingOff, turnoverOff, closingOff] = imbalances(rows)
    return {
      rows: rows.map(({ account, opening: opened, debit, credit, closing }) => ({
        key: account,
        cells: {
          code: JOURNAL_ACCOUNTS[account].code,
          account,
          openingDebit: Math.max(opened, 0),
          openingCredit: Math.max(0 - opened, 0),
          debit,
          credit,
          closingDebit: Math.max(closing, 0),
          closingCredit: Math.max(0 - closing, 0),
        },
        target: { to: 'report', name: 'journal', change: {} },
      })),
      tieOuts: [
        { name: 'openingBalance', difference: openingOff },
        { name: 'turnoverBalance', difference: turnoverOff },
        { name: 'closingBalance', difference: closingOff },
      ],
    }
  },
  lastDate: (db) => lastJournalDate(db),
}
