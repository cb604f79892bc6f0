import { tally } from '#shared/domain/stocktake/tally.ts'
import type { StocktakeId, StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { eventsOf } from '../repository/stocktake-event.ts'
import { stocktakeDigest } from '../repository/stocktake-posting.ts'

/** A query that returns the first violation as text, or nothing. */
function none(sql: string): (db: ReadableDb) => string | null {
  const query = statement<[], { found: string }>(sql)
  return (db) => query(db).get()?.found ?? null
}

/** What must hold of every stocktake; merged into the flat list of `verifyLedger`. */
export const STOCKTAKE_CHECKS: Readonly<Record<string, (db: ReadableDb) => string | null>> = {
  'S1 a count is what its entries add up to': firstWrongResult,
  'S1 what was expected is the snapshot and the movements up to the count': none(`
    SELECT s.number || ' row ' || l.row_number AS found FROM stocktake_result r JOIN stocktake_line l ON l.id = r.line_id
    JOIN stocktake s ON s.id = l.stocktake_id
    WHERE r.is_counted = 1 AND r.book_quantity <> l.book_quantity + ifnull((SELECT SUM(m.quantity) FROM stock_movement m
      JOIN batch b ON b.id = m.batch_id WHERE m.product_id = l.product_id AND m.warehouse_id = s.warehouse_id
        AND b.code = l.batch_code AND m.id > l.position AND m.id <= r.position), 0) LIMIT 1`),
  'S1 a snapshot is what the ledger held then': none(`
    SELECT s.number || ' row ' || l.row_number AS found FROM stocktake_line l JOIN stocktake s ON s.id = l.stocktake_id
    WHERE l.book_quantity <> ifnull((SELECT SUM(m.quantity) FROM stock_movement m JOIN batch b ON b.id = m.batch_id
      WHERE m.product_id = l.product_id AND m.warehouse_id = s.warehouse_id AND b.code = l.batch_code
        AND m.id <= l.position), 0) LIMIT 1`),
  'S2 a difference is counted less expected': none(`
    SELECT s.number || ' row ' || t.row_number AS found FROM stocktake_standing t JOIN stocktake s ON s.id = t.stocktake_id
    JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id
    WHERE t.counted_quantity IS NOT r.counted_quantity OR t.expected_quantity <> r.book_quantity + t.late_quantity
      OR t.difference <> t.counted_quantity - t.expected_quantity OR t.difference_size <> abs(t.difference)
      OR t.amount_size <> abs(t.amount)
      OR t.late_quantity <> ifnull((SELECT SUM(e.quantity) FROM stocktake_event e WHERE e.line_id = t.line_id
        AND e.kind = 'late' AND e.movement_id > r.position
        AND NOT EXISTS (SELECT 1 FROM stocktake_event u WHERE u.undoes_event_id = e.id)), 0) LIMIT 1`),
  'S3 a posted stocktake proves every line as it stands': none(`
    SELECT s.number || ' row ' || t.row_number AS found FROM stocktake s JOIN stocktake_standing t ON t.stocktake_id = s.id
    LEFT JOIN stocktake_posting_line x ON x.line_id = t.line_id AND x.posting_id = (
      SELECT max(g.id) FROM stocktake_posting g WHERE g.stocktake_id = s.id)
    WHERE s.state = 'posted' AND (x.difference IS NOT ifnull(t.difference, 0)
      OR x.counted_quantity IS NOT t.counted_quantity) LIMIT 1`),
  'S3 the posted difference is what its documents moved': none(`
    SELECT number || ' product ' || product_id AS found FROM (
      SELECT s.number, s.id, l.product_id, l.batch_code, x.difference AS quantity FROM stocktake s
      JOIN stocktake_posting_line x ON x.posting_id = (SELECT max(g.id) FROM stocktake_posting g WHERE g.stocktake_id = s.id)
      JOIN stocktake_line l ON l.id = x.line_id WHERE s.state = 'posted'
      UNION ALL
      SELECT s.number, s.id, m.product_id, b.code, 0 - m.quantity FROM stocktake_document o JOIN stocktake s ON s.id = o.stocktake_id
      JOIN stock_movement m ON m.document_id = o.document_id JOIN batch b ON b.id = m.batch_id
      WHERE NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = o.document_id))
    GROUP BY id, product_id, batch_code HAVING SUM(quantity) <> 0 LIMIT 1`),
  'S4 entries and lines are those a posting was made of': firstChangedPosting,
  'S4 no entry was cut off the end': none(`
    SELECT 'stocktake_event' AS found FROM sqlite_sequence q
    WHERE q.name = 'stocktake_event' AND q.seq <> ifnull((SELECT max(id) FROM stocktake_event), 0)`),
  'S4 everything done to a stocktake stands in the audit log': none(`
    SELECT s.number AS found FROM stocktake s
    WHERE (SELECT count(*) FROM audit_entry a WHERE a.entity = 'stocktake' AND a.entity_id = s.id
        AND a.action IN ('stocktake.post', 'stocktake.redo', 'stocktake.undo'))
      <> (SELECT count(*) FROM stocktake_posting g WHERE g.stocktake_id = s.id)
      OR NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.entity = 'stocktake' AND a.entity_id = s.id
        AND a.action = 'stocktake.create') LIMIT 1`),
  'S4 locations equal the audit log': none(`
    SELECT 'location ' || o.id AS found FROM product_location o
    WHERE o.location IS NOT (SELECT json_extract(a.after, '$.location') FROM audit_entry a
      WHERE a.entity = 'productLocation' AND a.entity_id = o.id ORDER BY a.id DESC LIMIT 1) LIMIT 1`),
}

const results = statement<
  [],
  {
    lineId: StocktakeLineId
    roundId: StocktakeRoundId
    counted: number | null
    entries: number
    eventId: number
    number: string
    rowNumber: number
  }
>(`
  SELECT r.line_id AS lineId, r.round_id AS roundId, r.counted_quantity AS counted, r.entries, r.event_id AS eventId,
    s.number, r.row_number AS rowNumber
  FROM stocktake_result r JOIN stocktake_round o ON o.id = r.round_id JOIN stocktake s ON s.id = o.stocktake_id
  WHERE r.entries > 0 OR r.is_counted = 1 OR EXISTS (
    SELECT 1 FROM stocktake_event e WHERE e.line_id = r.line_id AND e.round_id = r.round_id)`)

function firstWrongResult(db: ReadableDb): string | null {
  for (const { lineId, roundId, counted, entries, eventId, number, rowNumber } of results(db).all()) {
    const events = eventsOf(db, lineId, roundId)
    const sum = tally(events)
    const held = events.filter((event) => !event.undone && event.kind !== 'undo').length
    if (sum.counted !== counted || held !== entries || (sum.last?.id ?? 0) !== eventId)
      return `${number} row ${rowNumber}`
  }
  return null
}

const postings = statement<[], { number: string; stocktakeId: StocktakeId; through: number; digest: Buffer }>(`
  SELECT s.number, s.id AS stocktakeId, g.through_event_id AS through, g.digest FROM stocktake s
  JOIN stocktake_posting g ON g.id = (SELECT max(x.id) FROM stocktake_posting x WHERE x.stocktake_id = s.id)
  WHERE s.state = 'posted'`)

/** What is posted cannot change any more; what was undone may. */
function firstChangedPosting(db: ReadableDb): string | null {
  for (const { number, stocktakeId, through, digest } of postings(db).all())
    if (!stocktakeDigest(db, stocktakeId, through).equals(digest)) return number
  return null
}
