import { eq, sql } from 'drizzle-orm'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { fulfilmentOf, openQuantity, type Fulfilment } from '#shared/domain/order/fulfilment.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { orderLineStanding, orderStanding } from '../schema/order.ts'

/*
 * 订单执行情况: what of every order that counts is open. Derived from the links of the lines and the closings; THE
 * writer of order_standing and order_line_standing, which can be dropped and rebuilt.
 */

/** A line of the valid revision, with what later documents have done of it; base units. */
export interface OrderLineStanding {
  readonly documentLineId: DocumentLineId
  readonly rootLineId: DocumentLineId
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly ordered: Quantity
  readonly fulfilled: Quantity
  readonly open: Quantity
}

export interface OrderStanding {
  readonly rootDocumentId: DocumentId
  /** The valid revision. */
  readonly documentId: DocumentId
  readonly type: DocumentType
  readonly fulfilment: Fulfilment
  readonly expectedOn: BusinessDate | null
  readonly lines: readonly OrderLineStanding[]
}

const validRevision = statement<[number], Pick<OrderStanding, 'documentId' | 'type' | 'expectedOn'>>(`
  SELECT t.document_id AS documentId, d.type, t.expected_on AS expectedOn FROM order_terms t
  JOIN document d ON d.id = t.document_id WHERE t.root_document_id = ?
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY t.revision DESC LIMIT 1`)

const lastClosing = statement<[number], { kind: 'close' | 'reopen' }>(
  'SELECT kind FROM order_closing WHERE root_document_id = ? ORDER BY id DESC LIMIT 1',
)

const linesOf = statement<[number], Omit<OrderLineStanding, 'fulfilled' | 'open'>>(`
  SELECT l.id AS documentLineId, o.root_line_id AS rootLineId, l.product_id AS productId, l.warehouse_id AS warehouseId,
    l.base_quantity AS ordered
  FROM document_line l JOIN order_line o ON o.document_line_id = l.id WHERE l.document_id = ? ORDER BY l.line_number`)

/*
 * Documents that carry a line out link to it in any revision, or to a quote made for it. Reversals carry the same link
 * with a negative quantity, so a pair cancels. CROSS JOIN keeps the order of the tables: from the few links of a line to
 * their documents, never through all documents of a type.
 */
const fulfilledOf = statement<[number, string], { quantity: Quantity }>(`
  WITH RECURSIVE family (root) AS (
    SELECT ? UNION
    SELECT q.root_line_id FROM family f JOIN order_line s ON s.root_line_id = f.root
    JOIN document_line l ON l.source_line_id = s.document_line_id JOIN order_line q ON q.document_line_id = l.id)
  SELECT ifnull(SUM(l.base_quantity), 0) AS quantity FROM family f
  CROSS JOIN order_line s ON s.root_line_id = f.root
  CROSS JOIN document_line l ON l.source_line_id = s.document_line_id
  CROSS JOIN document d ON d.id = l.document_id WHERE d.type = ?`)

/** How an order stands by its facts; null when no revision counts any more. */
export function orderFromFacts(db: ReadableDb, rootDocumentId: DocumentId): OrderStanding | null {
  const valid = validRevision(db).get(rootDocumentId)
  if (valid === undefined) return null
  const { fulfilledBy } = documentDefinition(valid.type)
  if (fulfilledBy === null) throw new Error(`document ${valid.documentId} is no order`)
  const lines = linesOf(db)
    .all(valid.documentId)
    .map((line) => ({ ...line, fulfilled: fulfilledBase(db, line.rootLineId, fulfilledBy) }))
  const fulfilment = fulfilmentOf(lines, lastClosing(db).get(rootDocumentId)?.kind === 'close')
  return {
    ...valid,
    rootDocumentId,
    fulfilment,
    lines: lines.map((line) => ({ ...line, open: fulfilment === 'closed' ? ZERO_QUANTITY : openQuantity(line) })),
  }
}

/** Base units that documents of a type have done of a line, by the facts. */
export function fulfilledBase(db: ReadableDb, rootLineId: DocumentLineId, by: DocumentType): Quantity {
  const row = fulfilledOf(db).get(rootLineId, by)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.quantity
}

/** Work out again how an order stands. */
export function refreshOrder(db: WritableDb, rootDocumentId: DocumentId): void {
  db.orm.delete(orderLineStanding).where(eq(orderLineStanding.rootDocumentId, rootDocumentId)).run()
  db.orm.delete(orderStanding).where(eq(orderStanding.rootDocumentId, rootDocumentId)).run()
  const order = orderFromFacts(db, rootDocumentId)
  if (order === null) return
  const { lines, ...standing } = order
  db.orm.insert(orderStanding).values(standing).run()
  const { type } = order
  for (const line of lines)
    db.orm
      .insert(orderLineStanding)
      .values({ ...line, rootDocumentId, type })
      .run()
}

const ownRoot = statement<[number], { root: DocumentId }>(
  'SELECT root_document_id AS root FROM order_terms WHERE document_id = ?',
)
/** Of a reversal: the order it reverses. */
const reversedRoot = statement<[number], { root: DocumentId }>(`
  SELECT t.root_document_id AS root FROM document d JOIN order_terms t ON t.document_id = d.reverses_document_id
  WHERE d.id = ?`)
const sourceRoots = statement<[number], { root: DocumentId }>(`
  SELECT DISTINCT t.root_document_id AS root FROM document_line l JOIN document_line o ON o.id = l.source_line_id
  JOIN order_terms t ON t.document_id = o.document_id WHERE l.document_id = ?`)
/** What an order was made from: its quote, its request. */
const aboveRoots = statement<[number], { root: DocumentId }>(`
  SELECT DISTINCT above.root_document_id AS root FROM order_terms t JOIN document_line l ON l.document_id = t.document_id
  JOIN document_line o ON o.id = l.source_line_id JOIN order_terms above ON above.document_id = o.document_id
  WHERE t.root_document_id = ?`)

/** Orders whose standing a document changes: itself, and what it and they were made from. */
export function ordersTouchedBy(db: ReadableDb, id: DocumentId): DocumentId[] {
  const found = new Set<DocumentId>()
  const queue = [ownRoot(db).get(id), reversedRoot(db).get(id), ...sourceRoots(db).all(id)]
  for (const row of queue) {
    if (row === undefined || found.has(row.root)) continue
    found.add(row.root)
    queue.push(...aboveRoots(db).all(row.root))
  }
  return [...found]
}

const everyRoot = statement<[], { root: DocumentId; number: string }>(`
  SELECT DISTINCT t.root_document_id AS root, d.number FROM order_terms t JOIN document d ON d.id = t.root_document_id`)
const storedOrder = statement<[number], Omit<OrderStanding, 'lines'>>(`
  SELECT root_document_id AS rootDocumentId, document_id AS documentId, type, fulfilment, expected_on AS expectedOn
  FROM order_standing WHERE root_document_id = ?`)
const storedLines = statement<[number], OrderLineStanding>(`
  SELECT s.document_line_id AS documentLineId, s.root_line_id AS rootLineId, s.product_id AS productId,
    s.warehouse_id AS warehouseId, s.ordered, s.fulfilled, s.open
  FROM order_line_standing s JOIN document_line l ON l.id = s.document_line_id WHERE s.root_document_id = ?
  ORDER BY l.line_number`)

/** As it is kept; null when the order does not count. */
export function storedStanding(db: ReadableDb, rootDocumentId: DocumentId): OrderStanding | null {
  const row = storedOrder(db).get(rootDocumentId)
  return row === undefined ? null : { ...row, lines: storedLines(db).all(rootDocumentId) }
}

/** The first order whose kept standing does not follow from the facts; null when all do. */
export function firstOrderOff(db: ReadableDb): string | null {
  const key = (order: OrderStanding | null) =>
    order === null
      ? ''
      : JSON.stringify([
          order.documentId,
          order.type,
          order.fulfilment,
          order.expectedOn,
          order.lines.map((line) => [
            line.documentLineId,
            line.rootLineId,
            line.productId,
            line.warehouseId,
            line.ordered,
            line.fulfilled,
            line.open,
          ]),
        ])
  for (const { root, number } of everyRoot(db).all())
    if (key(orderFromFacts(db, root)) !== key(storedStanding(db, root))) return number
  return null
}

/** Drop and rebuild every standing. */
export function rebuildOrders(db: WritableDb): void {
  db.orm
    .delete(orderLineStanding)
    .where(sql`1`)
    .run()
  db.orm
    .delete(orderStanding)
    .where(sql`1`)
    .run()
  for (const { root } of everyRoot(db).all()) refreshOrder(db, root)
}
