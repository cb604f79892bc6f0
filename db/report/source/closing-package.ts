import { JOURNAL_ACCOUNTS } from '#shared/domain/journal/account.ts'
import { profitBetween, type ClosingFigures } from '#shared/domain/journal/closing-figures.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import { statement } from '../../handle.ts'
import { standingPackages } from '../../ledger/closing-package.ts'
import type { FactRow, SourceOf } from './source.ts'

type Row = FactRow<'part' | 'code' | 'item' | 'count' | 'debit' | 'credit'>
type Part = 'record' | 'stock' | 'money' | 'partners' | 'journal' | 'profit'

const accountNames = statement<[], { id: AccountId; code: string; name: string }>('SELECT id, code, name FROM account')

export const closingPackage: SourceOf<'closingPackage'> = {
  facts(db, { to }) {
    const packages = standingPackages(db)
    const index = packages.findLastIndex(({ through }) => through <= to)
    const found = packages[index]
    if (found === undefined) return { rows: [] }
    const names = new Map(
      accountNames(db)
        .all()
        .map((account) => [account.id, account]),
    )
    return {
      rows: [
        ...ofBooks(found),
        ...found.accounts.map(([id, amount]) =>
          row('money', names.get(id)?.name ?? '', { amount, code: names.get(id)?.code ?? '' }),
        ),
        ...ofPartners(found),
        ...found.journal.map(([account, amount]) =>
          row('journal', account, { amount, code: JOURNAL_ACCOUNTS[account].code }),
        ),
        row('profit', 'periodProfit', { amount: 0 - profitBetween(packages[index - 1] ?? null, found) }),
      ],
    }
  },
  lastDate: (db) => standingPackages(db).at(-1)?.through ?? null,
}

function ofBooks({ through, documentCount, lastHash, productCount, journal }: ClosingFigures): Row[] {
  const stock = journal.find(([account]) => account === 'inventory')?.[1] ?? 0
  return [
    row('record', 'closedThrough', { code: through }),
    row('record', 'documents', { count: documentCount }),
    row('record', 'lastHash', { code: lastHash.slice(0, 16) }),
    row('stock', 'stockValue', { amount: stock, count: productCount }),
  ]
}

function ofPartners({ partners }: ClosingFigures): Row[] {
  const owing = partners.filter(([, receivable]) => receivable !== 0)
  const owed = partners.filter(([, , payable]) => payable !== 0)
  return [
    row('partners', 'receivables', {
      amount: owing.reduce((sum, [, receivable]) => sum + receivable, 0),
      count: owing.length,
    }),
    row('partners', 'payables', {
      amount: 0 - owed.reduce((sum, [, , payable]) => sum + payable, 0),
      count: owed.length,
    }),
  ]
}

/** @param amount debit-positive */
function row(
  part: Part,
  item: string,
  { amount, code = '', count }: { amount?: number; code?: string; count?: number },
): Row {
  return {
    key: `${part} ${code} ${item}`,
    cells: {
      part,
      code,
      item,
      count: count ?? null,
      debit: amount === undefined || amount < 0 ? null : amount,
      credit: amount === undefined || amount >= 0 ? null : 0 - amount,
    },
    target: null,
  }
}
