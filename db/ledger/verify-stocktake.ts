import { tally, type CountEntry } from '#shared/domain/stocktake/tally.ts'
import type { ProductId, StocktakeId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { none } from './check-rule.ts'
import { stocktakeDigest } from '../repository/stocktake-posting.ts'

/** What must hold of every stocktake; merged into the flat list of `verifyLedger`. */
export const STOCKTAKE_CHECKS: Readonly<Record<string, (db: ReadableDb) => string | null>> = {
  'S1 a count is what its entries add up to': firstWrongResult,
  'S1 snapshots and expectations are what the ledger held then': firstWrongBook,
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

interface Result {
  readonly counted: number | null
  readonly entries: number
  readonly eventId: number
  readonly number: string
  readonly rowNumber: number
}

const results = statement<[], Result & { lineId: number; roundId: number }>(`
  SELECT r.line_id AS lineId, r.round_id AS roundId, r.counted_quantity AS counted, r.entries, r.event_id AS eventId,
    s.number, r.row_number AS rowNumber
  FROM stocktake_result r JOIN stocktake_round o ON o.id = r.round_id JOIN stocktake s ON s.id = o.stocktake_id`)
const entries = statement<[], Omit<CountEntry, 'undone'> & { lineId: number; roundId: number; undone: number }>(`
  SELECT e.line_id AS lineId, e.round_id AS roundId, e.id, e.kind, e.segment_id AS segmentId, e.quantity, e.serial,
    EXISTS (SELECT 1 FROM stocktake_event x WHERE x.undoes_event_id = e.id) AS undone
  FROM stocktake_event e ORDER BY e.line_id, e.round_id, e.id`)

/** Every entry is read once, in the order of its line: counts by the hundred are checked in a second. */
function firstWrongResult(db: ReadableDb): string | null {
  const known = new Map<string, Result>()
  for (const { lineId, roundId, ...result } of results(db).iterate()) known.set(`${lineId}/${roundId}`, result)
  const groups = new Map<string, CountEntry[]>()
  for (const { lineId, roundId, undone, ...entry } of entries(db).iterate()) {
    const key = `${lineId}/${roundId}`
    const group = groups.get(key) ?? []
    group.push({ ...entry, undone: undone === 1 })
    groups.set(key, group)
  }
  for (const key of groups.keys()) if (!known.has(key)) return `line and round ${key}`
  for (const [key, result] of known) {
    const group = groups.get(key) ?? []
    const sum = tally(group)
    const held = group.filter((entry) => !entry.undone && entry.kind !== 'undo').length
    if (sum.counted !== result.counted || held !== result.entries || (sum.last?.id ?? 0) !== result.eventId)
      return `${result.number} row ${result.rowNumber}`
  }
  return null
}

/** What is said to have been in the books at a ledger position. */
interface SaidBook {
  readonly productId: ProductId
  readonly place: string
  readonly position: number
  readonly book: number
  readonly found: string
}

const said = statement<[], SaidBook>(`
  SELECT l.product_id AS productId, s.warehouse_id || '/' || l.batch_code AS place, l.position, l.book_quantity AS book,
    s.number || ' row ' || l.row_number AS found
  FROM stocktake_line l JOIN stocktake s ON s.id = l.stocktake_id
  UNION ALL
  SELECT l.product_id, s.warehouse_id || '/' || l.batch_code, r.position, r.book_quantity, s.number || ' row ' || l.row_number
  FROM stocktake_result r JOIN stocktake_line l ON l.id = r.line_id JOIN stocktake s ON s.id = l.stocktake_id
  WHERE r.is_counted = 1
  ORDER BY 1, 3`)
const moved = statement<[number], { id: number; place: string; quantity: number }>(`
  SELECT m.id, m.warehouse_id || '/' || b.code AS place, m.quantity FROM stock_movement m JOIN batch b ON b.id = m.batch_id
  WHERE m.product_id = ? ORDER BY m.id`)

/** A product's movements are walked once, however often it was counted. */
function firstWrongBook(db: ReadableDb): string | null {
  const byProduct = new Map<ProductId, SaidBook[]>()
  for (const one of said(db).iterate()) {
    const all = byProduct.get(one.productId) ?? []
    all.push(one)
    byProduct.set(one.productId, all)
  }
  for (const [productId, all] of byProduct) {
    const movements = moved(db).all(productId)
    const held = new Map<string, number>()
    let next = 0
    for (const { place, position, book, found } of all) {
      for (let one = movements[next]; one !== undefined && one.id <= position; one = movements[next]) {
        held.set(one.place, (held.get(one.place) ?? 0) + one.quantity)
        next += 1
      }
      if ((held.get(place) ?? 0) !== book) return found
    }
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
