import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ShiftId } from '#shared/kernel/id.ts'
import { subtractMoney, type Money } from '#shared/kernel/money.ts'
import { statement } from '../../handle.ts'
import type { SourceOf } from './source.ts'

interface ShiftCash {
  readonly id: ShiftId
  readonly businessDate: BusinessDate
  readonly openedBy: string
  readonly closedBy: string
  readonly float: Money
  readonly income: Money
  readonly outgoing: Money
  readonly counted: Money | null
  readonly isClosed: number
}

const FIRST_DAY = '0000-01-01'
// What passed the drawer: cash entries of the shift's documents, but for the difference its count found.
const shifts = statement<[string, string], ShiftCash>(`
  SELECT s.id, s.business_date AS businessDate, u.name AS openedBy, ifnull(w.name, '') AS closedBy, s.opening_float AS float,
    ifnull((SELECT SUM(max(e.amount, 0)) FROM shift_document l JOIN account_entry e ON e.document_id = l.document_id
      WHERE l.shift_id = s.id AND e.account_id = s.account_id AND l.document_id IS NOT c.difference_document_id), 0) AS income,
    ifnull((SELECT SUM(max(0 - e.amount, 0)) FROM shift_document l JOIN account_entry e ON e.document_id = l.document_id
      WHERE l.shift_id = s.id AND e.account_id = s.account_id AND l.document_id IS NOT c.difference_document_id), 0) AS outgoing,
    c.counted, c.shift_id IS NOT NULL AS isClosed
  FROM shift s JOIN user u ON u.id = s.opened_by LEFT JOIN shift_close c ON c.shift_id = s.id
  LEFT JOIN user w ON w.id = c.closed_by WHERE s.business_date BETWEEN ? AND ? ORDER BY s.id`)
const lastDay = statement<[string], { date: BusinessDate | null }>(
  'SELECT max(business_date) AS date FROM shift WHERE business_date <= ?',
)

export const shiftCash: SourceOf<'shiftCash'> = {
  facts: (db, { from, to }) => ({
    rows: shifts(db)
      .all(from ?? FIRST_DAY, to)
      .map(({ id, isClosed, ...cells }) => ({
        key: String(id),
        cells: { ...cells, state: stateOf(isClosed === 1, cells.counted), difference: differenceOf(cells) },
        target: null,
      })),
  }),
  lastDate: (db, { to }) => lastDay(db).get(to)?.date ?? null,
}

function stateOf(isClosed: boolean, counted: Money | null): string {
  if (!isClosed) return 'open'
  return counted === null ? 'uncounted' : 'counted'
}

/** 长款 positive, 短款 negative; nothing was counted: null. */
function differenceOf({ float, income, outgoing, counted }: Omit<ShiftCash, 'id' | 'isClosed'>): number | null {
  return counted === null ? null : subtractMoney(counted, subtractMoney(income, outgoing)) - float
}
