import type { DaySales, Flow, NodeFigures } from '#shared/contract/home.ts'
import { ALL_DOCUMENT_TYPES, type AnyDocumentType, type DocumentType } from '#shared/domain/document/document-type.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { todayFigures } from '../today.ts'

// What the flow says about documents. Counts are those of the lists its nodes open.

export interface DateRange {
  readonly from: BusinessDate
  readonly to: BusinessDate
}

const drafts = statement<[string], { count: number; oldest: number | null }>(
  'SELECT count(*) AS count, min(updated_at) AS oldest FROM draft WHERE type = ?',
)

// What the list shows as 已过账. Asked per document: of a few days there are few, of voided ones there may be many.
const live = statement<[Record<string, unknown>], { count: number; amount: Money }>(`
  SELECT count(*) AS count, ifnull(SUM(d.gross_amount), 0) AS amount FROM document d
  WHERE d.type = :type AND d.business_date BETWEEN :from AND :to AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`)

const HOUR = 3_600_000

/** Whole hours something has been waiting. */
export function hoursSince(moment: number | null, now: number): number | null {
  return moment === null ? null : Math.max(0, Math.floor((now - moment) / HOUR))
}

/** Documents of a type in a range, voided ones left out; what waits are its drafts. */
export function documentNode(db: ReadableDb, type: DocumentType, range: DateRange, now: number): NodeFigures {
  const posted = live(db).get({ type, ...range })
  if (posted === undefined) throw new Error('an aggregate always has a row')
  const waiting = drafts(db).get(type) ?? { count: 0, oldest: null }
  return {
    ...posted,
    late: 0,
    lateAmount: null,
    waitedHours: hoursSince(waiting.oldest, now),
    drafts: waiting.count,
  }
}

const TYPES = ALL_DOCUMENT_TYPES.map((type) => `'${type}'`).join(', ')
const moved = statement<[Record<string, unknown>], { type: AnyDocumentType; amount: Money }>(`
  SELECT type, SUM(gross_amount) AS amount FROM document
  WHERE type IN (${TYPES}) AND business_date BETWEEN :from AND :to GROUP BY type HAVING SUM(gross_amount) <> 0`)

/** What went through, type by type; a voided pair comes to nothing. */
export function movedIn(db: ReadableDb, range: DateRange): Flow['moved'] {
  return moved(db).all({ ...range })
}

const salesByDay = statement<[Record<string, unknown>], { date: BusinessDate; sales: Money }>(`
  SELECT business_date AS date, SUM(iif(type IN ('salesReturn', 'retailReturn'), 0 - gross_amount, gross_amount)) AS sales FROM document
  WHERE type IN ('salesShipment', 'salesReturn', 'retailSale', 'retailReturn') AND business_date BETWEEN :from AND :to
  GROUP BY business_date`)

export const WEEK = 7

/** 销售额 of the seven days up to a day, also of those without any. */
export function salesOfWeek(db: ReadableDb, to: BusinessDate): Flow['week'] {
  const from = addDays(to, 1 - WEEK)
  const found = new Map(
    salesByDay(db)
      .all({ from, to })
      .map(({ date, sales }) => [date, sales]),
  )
  return Array.from({ length: WEEK }, (_, index) => addDays(from, index)).map((date) => ({
    date,
    sales: found.get(date) ?? money(0),
  }))
}

const tickets = statement<[Record<string, unknown>], { tickets: number; retail: Money }>(`
  SELECT ifnull(SUM(iif(reverses_document_id IS NULL, 1, -1)), 0) AS tickets, ifnull(SUM(gross_amount), 0) AS retail
  FROM document WHERE type = 'retailSale' AND business_date = :date AND (:until IS NULL OR posted_at <= :until)`)

/** @param until only what was posted up to this moment */
export function salesOfDay(db: ReadableDb, date: BusinessDate, until: number | null): DaySales {
  const { sales, grossProfit } = todayFigures(db, date, until)
  const retail = tickets(db).get({ date, until })
  if (retail === undefined) throw new Error('an aggregate always has a row')
  return { sales, grossProfit, ...retail }
}
