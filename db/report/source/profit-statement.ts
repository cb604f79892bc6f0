import { profitStatement as stated } from '#shared/domain/journal/profit-statement.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { MoneyCategoryId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { profitBalances } from '../journal/account-totals.ts'
import { lastJournalDate } from './journal.ts'
import type { SourceOf } from './source.ts'

const FIRST_DAY = businessDate('1900-01-01')
const categories = statement<[], { id: MoneyCategoryId; name: string }>('SELECT id, name FROM money_category')

function categoryNames(db: ReadableDb): ReadonlyMap<MoneyCategoryId, string> {
  return new Map(
    categories(db)
      .all()
      .map(({ id, name }) => [id, name]),
  )
}

export const profitStatement: SourceOf<'profitStatement'> = {
  facts(db, { from, to }) {
    const names = categoryNames(db)
    const rows = stated(profitBalances(db, from ?? FIRST_DAY, to))
    return {
      rows: rows.map(({ item, categoryId, amount, isSum }) => ({
        key: `${item} ${categoryId ?? ''}`,
        tone: isSum ? 'sum' : 'normal',
        cells: { item, category: categoryId === null ? '' : (names.get(categoryId) ?? ''), amount },
        target: isSum ? null : { to: 'report', name: categoryId === null ? 'journal' : 'incomeExpense', change: {} },
      })),
    }
  },
  lastDate: (db) => lastJournalDate(db),
}
