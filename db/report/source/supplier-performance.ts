import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { id } from '#shared/kernel/id.ts'
import { cachedStatement, statement, type ReadableDb } from '../../handle.ts'
import { driftOfSuppliers } from './purchase-analysis.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { tradedBy } from './trade-facts.ts'
import { lastTradeDate, PURCHASES } from './trade-side.ts'

/** How the orders of a supplier were carried out. */
interface CarriedOut {
  readonly partnerId: PartnerId
  readonly name: string
  readonly orders: number
  /** Those that should have come by the end of the period. */
  readonly due: number
  readonly onTime: number
  /** Of those that were due, base units. */
  readonly ordered: Quantity
  readonly missing: Quantity
}

/**
 * The valid revision of every purchase order dated in the period. A line was in time when receipts up to the agreed day
 * come to what was ordered; a reversed receipt cancels itself.
 */
function carriedOut(db: ReadableDb, { from, to, today, partnerId }: ReportQuestion): readonly CarriedOut[] {
  const due = 'expected IS NOT NULL AND expected <= :end'
  return cachedStatement<CarriedOut>(
    db,
    `WITH line AS (
       SELECT d.partner_id AS partner, s.root_document_id AS root, s.expected_on AS expected, x.ordered,
         max(x.ordered - x.fulfilled, 0) AS missing,
         (SELECT ifnull(SUM(l.base_quantity), 0) FROM order_line f JOIN document_line l ON l.source_line_id = f.document_line_id
          JOIN document r ON r.id = l.document_id WHERE f.root_line_id = x.root_line_id AND r.type = 'purchaseReceipt'
            AND r.business_date <= s.expected_on) >= x.ordered AS inTime
       FROM order_standing s JOIN document d ON d.id = s.document_id
       JOIN order_line_standing x ON x.root_document_id = s.root_document_id
       WHERE s.type = 'purchaseOrder' AND d.partner_id IS NOT NULL AND d.business_date BETWEEN :from AND :to
         ${partnerId === null ? '' : 'AND d.partner_id = :partnerId'}),
     purchase AS (
       SELECT partner, expected, min(inTime) AS inTime, SUM(ordered) AS ordered, SUM(missing) AS missing
       FROM line GROUP BY partner, root, expected)
     SELECT p.id AS partnerId, p.name, count(*) AS orders, SUM(${due}) AS due, SUM(${due} AND inTime) AS onTime,
       SUM(iif(${due}, ordered, 0)) AS ordered, SUM(iif(${due}, missing, 0)) AS missing
     FROM purchase JOIN partner p ON p.id = purchase.partner GROUP BY p.id`,
  ).all({ from: from ?? FIRST_DAY, to, end: to < today ? to : today, partnerId })
}

const terms = statement<[], { id: PartnerId; days: number }>(
  'SELECT id, term_days AS days FROM partner WHERE is_supplier = 1 ORDER BY pinyin, id',
)

/** 供应商表现: suppliers one ordered or bought from, by name. */
export const supplierPerformance: SourceOf<'supplierPerformance'> = {
  facts(db, question) {
    const orders = new Map(carriedOut(db, question).map((one) => [one.partnerId, one]))
    const bought = new Map(
      tradedBy(db, PURCHASES, 'partner', question).map((one) => [id<'partner'>(Number(one.key)), one]),
    )
    const drifts = driftOfSuppliers(db, question)
    const rows = terms(db)
      .all()
      .flatMap(({ id: partnerId, days }) => {
        const [ordered, traded] = [orders.get(partnerId), bought.get(partnerId)]
        if (ordered === undefined && traded === undefined) return []
        const row = {
          key: String(partnerId),
          cells: {
            name: ordered?.name ?? traded?.name ?? '',
            orders: ordered?.orders ?? 0,
            due: ordered?.due ?? 0,
            onTime: ordered?.onTime ?? 0,
            ordered: ordered?.ordered ?? 0,
            missing: ordered?.missing ?? 0,
            amount: (traded?.amount ?? 0) - (traded?.discount ?? 0),
            returnAmount: traded?.returnAmount ?? 0,
            priceBase: drifts.get(partnerId)?.before ?? 0,
            priceEffect: drifts.get(partnerId)?.effect ?? 0,
            term: days,
          },
          target: { to: 'report', name: 'purchaseSummary', change: { partnerId, grouping: 'document' } } as const,
        }
        return [row]
      })
    return { rows }
  },
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}
