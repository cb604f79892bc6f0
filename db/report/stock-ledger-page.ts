import type { ledger, LedgerRow } from '#shared/contract/stock.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { shownTieOut, type ShownTieOut } from '#shared/domain/report/tie-out.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { productTieOuts } from './source/stock-kept.ts'
import { endedMonths, place, summed, totalsOf, within, type LedgerFilter, type Totals } from './stock-ledger-totals.ts'

type Input = InputOf<typeof ledger>
interface Balance {
  readonly quantity: Quantity
  readonly value: Money
}

/** What a movement did to its pool: its value less the true-ups it settled (R15). SQL over the valuation `v`. */
export const POOL_CHANGE = `v.value - ifnull((SELECT SUM(t.amount) FROM stock_trueup t WHERE t.inbound_movement_id = v.movement_id), 0)`

export const LEDGER_ROW = `m.id AS movementId, m.document_id AS documentId, d.type AS documentType, d.number,
  m.business_date AS businessDate, d.posted_at AS postedAt, ifnull(n.remark, '') AS remark, ifnull(p.name, '') AS partnerName, w.name AS warehouseName,
  m.quantity, ${POOL_CHANGE} AS value, m.order_key AS orderKey, m.phase, m.line_number AS lineNumber,
  m.is_mirror OR EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id AND r.is_mirror = 1) AS reversed`
export const LEDGER_JOINS = `JOIN document d ON d.id = m.document_id JOIN stock_valuation v ON v.movement_id = m.id
  JOIN warehouse w ON w.id = m.warehouse_id LEFT JOIN partner p ON p.id = d.partner_id LEFT JOIN document_annotation n ON n.document_id = d.id`

export interface LedgerRecord extends Omit<LedgerRow, 'reversed' | 'quantityAfter' | 'valueAfter' | 'value'> {
  readonly value: Money
  readonly orderKey: number
  readonly phase: number
  readonly lineNumber: number
  readonly reversed: number
}

/** The cost order; a mirror follows its original, because it was posted later. */
const ORDER = 'm.business_date, m.order_key, m.document_id, m.phase, m.line_number, m.id'

/** 库存明细账 of one product: opening before the first day (exclusive of it), movements, closing. */
export function stockLedgerPage(db: ReadableDb, input: Input): OutputOf<typeof ledger> {
  const { cursor: _cursor, limit: _limit, ...filter } = input
  const cursor = parseLedgerCursor(input.cursor)
  const opening =
    input.from === null
      ? { quantity: ZERO_QUANTITY, value: ZERO_MONEY }
      : balance(db, filter, (table) => `AND ${table}.business_date < :from`)
  const records = cachedStatement<LedgerRecord>(
    db,
    `SELECT ${LEDGER_ROW} FROM stock_movement m ${LEDGER_JOINS} WHERE ${place(filter)} ${within(filter, 'm')}
     ${cursor === null ? '' : `AND (${ORDER}) > (:c0, :c1, :c2, :c3, :c4, :c5)`} ORDER BY ${ORDER} LIMIT :limitMore`,
  ).all({ ...filter, ...cursorParameters(cursor), limitMore: input.limit + 1 })
  // Worked out anew, not carried in the cursor: it would be shown to whoever may not see the cost, and could be forged.
  const start = cursor === null ? opening : balanceAt(db, filter, cursor)
  const rows = withRunningBalance(records.slice(0, input.limit), start, input.warehouseId === null)
  const last = rows.at(-1)
  const closing = balance(db, filter, (table) => (input.to === null ? '' : `AND ${table}.business_date <= :to`))
  const totals = totalsOf(db, filter)
  // Value belongs to the pool, not to a warehouse: one warehouse's ledger shows quantities only.
  const wholePool = input.warehouseId === null
  return {
    opening: shown(opening, wholePool),
    rows: rows.map(({ row }) => row),
    next: records.length > input.limit && last !== undefined ? JSON.stringify(last.place) : null,
    closing: shown(closing, wholePool),
    totals,
    months: endedMonths(
      db,
      filter,
      records.map(({ businessDate }) => businessDate),
      input.limit,
    ),
    tieOuts: cursor === null ? ledgerTieOuts(db, filter, opening, totals, closing) : [],
  }
}

/** 明细账: opening, in and out lead to the closing balance, and that to what the stock list keeps. */
function ledgerTieOuts(
  db: ReadableDb,
  filter: LedgerFilter,
  opening: Balance,
  totals: Totals,
  closing: Balance,
): ShownTieOut[] {
  const { inValue, outValue } = totals
  const pieces = opening.quantity + totals.in - totals.out - closing.quantity
  const value = opening.value + (inValue ?? 0) - (outValue ?? 0) - closing.value
  return [
    { name: 'quantityLedger', difference: Math.abs(pieces) },
    ...(inValue === null ? [] : [{ name: 'valueLedger', difference: Math.abs(value) }]),
    ...productTieOuts(db, filter, filter.to, closing),
  ].map((one) => shownTieOut(one, true))
}

function shown(one: Balance, wholePool: boolean): OutputOf<typeof ledger>['opening'] {
  return wholePool ? one : { ...one, value: null }
}

function balance(db: ReadableDb, filter: LedgerFilter, dates: (table: 'm' | 'v' | 't') => string): Balance {
  const row = cachedStatement<Balance>(
    db,
    `SELECT ifnull(SUM(quantity), 0) AS quantity, ifnull(SUM(value), 0) AS value FROM ${summed(filter, dates)}`,
  ).get({ ...filter })
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

/** The balance after the last row seen: the days before it, and what came before it on its own day. */
function balanceAt(db: ReadableDb, filter: LedgerFilter, cursor: LedgerCursor): Balance {
  const asked = { ...filter, ...cursorParameters(cursor) }
  const before = balance(db, asked, (table) => `AND ${table}.business_date < :c0`)
  const day = cachedStatement<Balance>(
    db,
    `SELECT ifnull(SUM(m.quantity), 0) AS quantity, ifnull(SUM(${POOL_CHANGE}), 0) AS value FROM stock_movement m
     JOIN stock_valuation v ON v.movement_id = m.id
     WHERE ${place(filter)} AND m.business_date = :c0 AND (${ORDER}) <= (:c0, :c1, :c2, :c3, :c4, :c5)`,
  ).get(asked)
  if (day === undefined) throw new Error('an aggregate always has a row')
  return { quantity: quantity(before.quantity + day.quantity), value: money(before.value + day.value) }
}

interface Running {
  readonly row: LedgerRow
  readonly place: LedgerCursor
}

function withRunningBalance(records: readonly LedgerRecord[], start: Balance, wholePool: boolean): Running[] {
  let running = start
  return records.map((record) => {
    running = { quantity: quantity(running.quantity + record.quantity), value: money(running.value + record.value) }
    const { orderKey, phase, lineNumber, reversed, ...shown } = record
    return {
      // Value belongs to the pool, not to a warehouse: one warehouse's ledger shows quantities after, no value after.
      row: {
        ...shown,
        reversed: reversed === 1,
        quantityAfter: running.quantity,
        valueAfter: wholePool ? running.value : null,
      },
      place: [record.businessDate, orderKey, record.documentId, phase, lineNumber, record.movementId],
    }
  })
}

/** The place of the last row seen, in the columns of ORDER. */
type LedgerCursor = readonly (string | number)[]

function parseLedgerCursor(cursor: string | null): LedgerCursor | null {
  if (cursor === null) return null
  const refuse = new AppError('INVALID_INPUT', { problems: [{ field: 'cursor', rule: 'cursor' }] })
  let parsed: unknown
  try {
    parsed = JSON.parse(cursor)
  } catch {
    throw refuse
  }
  if (!Array.isArray(parsed) || parsed.length !== 6) throw refuse
  const [date, ...numbers]: unknown[] = parsed
  if (typeof date !== 'string' || !numbers.every((one): one is number => Number.isSafeInteger(one))) throw refuse
  return [date, ...numbers]
}

function cursorParameters(cursor: LedgerCursor | null): Record<string, string | number> {
  return cursor === null ? {} : Object.fromEntries(cursor.map((part, index) => [`c${index}`, part]))
}
