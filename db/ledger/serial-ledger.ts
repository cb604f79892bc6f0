import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/** 序列号 of one product. */
export interface SerialKey {
  readonly productId: ProductId
  readonly serial: string
}

/** Where a serial number's history does not hold: gone where it should be, or there although it is. */
export interface SerialFault extends SerialKey {
  readonly fault: 'missing' | 'double'
  readonly warehouseId: WarehouseId
  readonly businessDate: BusinessDate
}

interface Visit {
  readonly businessDate: BusinessDate
  readonly warehouseId: WarehouseId
  readonly batchId: BatchId
  /** Net of one document: 1 in, −1 out, 0 both. */
  readonly net: number
}

const serialsOfDocument = statement<[number], SerialKey>(`
  SELECT DISTINCT l.product_id AS productId, s.serial
  FROM document_line l CROSS JOIN document_line_serial s ON s.document_line_id = l.id WHERE l.document_id = ?`)
const allSerials = statement<[], SerialKey>(`
  SELECT DISTINCT l.product_id AS productId, s.serial
  FROM document_line_serial s JOIN document_line l ON l.id = s.document_line_id`)
const visits = statement<[string, number], Visit>(`
  SELECT m.business_date AS businessDate, m.warehouse_id AS warehouseId, m.batch_id AS batchId,
    SUM(CASE WHEN m.quantity > 0 THEN 1 ELSE -1 END) AS net
  FROM document_line_serial s JOIN document_line l ON l.id = s.document_line_id
  JOIN stock_movement m ON m.document_id = l.document_id AND m.document_line_id = l.id
  WHERE s.serial = ? AND l.product_id = ?
  GROUP BY m.business_date, m.order_key, m.warehouse_id, m.batch_id ORDER BY m.business_date, m.order_key, net`)
const put = statement<[number, string, number, number], never>(`
  INSERT INTO serial_stock (product_id, serial, warehouse_id, batch_id) VALUES (?, ?, ?, ?)
  ON CONFLICT (product_id, serial) DO UPDATE SET warehouse_id = excluded.warehouse_id, batch_id = excluded.batch_id`)
const remove = statement<[number, string], never>('DELETE FROM serial_stock WHERE product_id = ? AND serial = ?')
const removeAll = statement<[], never>('DELETE FROM serial_stock')
const stored = statement<[], SerialKey & { warehouseId: WarehouseId; batchId: BatchId }>(
  'SELECT product_id AS productId, serial, warehouse_id AS warehouseId, batch_id AS batchId FROM serial_stock',
)

/**
 * THE writer of where serial numbers lie. Judges the whole history of every serial number of these documents, like R26:
 * net per document, a number is in at most one warehouse, and leaves only where it is and as the batch it is of.
 * @returns the first fault; the caller must roll back then
 */
export function settleSerials(db: WritableDb, documents: readonly DocumentId[]): SerialFault | null {
  for (const document of documents)
    for (const key of serialsOfDocument(db).all(document)) {
      const found = walk(db, key)
      if (found.fault !== null) return found.fault
      place(db, key, found.at)
    }
  return null
}

export function rebuildSerialStock(db: WritableDb): void {
  removeAll(db).run()
  for (const key of allSerials(db).all()) place(db, key, walk(db, key).at)
}

/** The first serial number that is not where its documents say, for the health check; null when all are. */
export function firstMisplacedSerial(db: ReadableDb): string | null {
  const known = new Map(
    stored(db)
      .all()
      .map((row) => [`${row.productId}/${row.serial}`, row]),
  )
  for (const key of allSerials(db).all()) {
    const name = `${key.productId}/${key.serial}`
    const { at, fault } = walk(db, key)
    const said = known.get(name)
    if (fault !== null || said?.warehouseId !== at?.warehouseId || said?.batchId !== at?.batchId)
      return `serial ${key.productId} ${key.serial}`
    known.delete(name)
  }
  const [left] = known.values()
  return left === undefined ? null : `serial ${left.productId} ${left.serial}`
}

function place(db: WritableDb, { productId, serial }: SerialKey, at: Visit | null): void {
  if (at === null) remove(db).run(productId, serial)
  else put(db).run(productId, serial, at.warehouseId, at.batchId)
}

/** Follow a serial number through its documents. */
function walk(db: ReadableDb, key: SerialKey): { at: Visit | null; fault: SerialFault | null } {
  const here = new Map<WarehouseId, Visit>()
  for (const visit of visits(db).all(key.serial, key.productId)) {
    if (visit.net === 0) continue
    const goes = visit.net < 0
    const isHere = here.get(visit.warehouseId)?.batchId === visit.batchId
    if (visit.net > 1 || visit.net < -1 || (goes ? !isHere : here.size > 0))
      return { at: null, fault: { ...key, fault: goes ? 'missing' : 'double', ...pick(visit) } }
    if (goes) here.delete(visit.warehouseId)
    else here.set(visit.warehouseId, visit)
  }
  const [at] = here.values()
  return { at: at ?? null, fault: null }
}

function pick({ warehouseId, businessDate }: Visit): Pick<Visit, 'warehouseId' | 'businessDate'> {
  return { warehouseId, businessDate }
}
