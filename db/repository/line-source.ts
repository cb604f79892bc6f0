import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type {
  BatchId,
  DocumentId,
  DocumentLineId,
  MovementId,
  PartnerId,
  ProductId,
  WarehouseId,
} from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { DocumentLink } from '#shared/contract/document.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { findRevision, orderDependentsOf, validRevisionOf } from './order-read.ts'

/** A posted line that a later document gives back, receives from the way or carries out. */
export interface Source {
  readonly lineId: DocumentLineId
  readonly number: string
  readonly type: DocumentType
  readonly businessDate: BusinessDate
  readonly partnerId: PartnerId | null
  readonly toWarehouseId: WarehouseId | null
  /** 1: the first of two steps of a transfer. */
  readonly routed: number
  readonly taxRate: Rate
  /** 1: its prices are 含税. */
  readonly taxIncluded: number
  readonly productId: ProductId
  readonly batchId: BatchId
  /** R9: the movement whose cost comes back; null for a service. */
  readonly movementId: MovementId | null
  /** 1: neither a reversal nor reversed. */
  readonly live: number
}

const byLine = statement<[number], Source>(`
  SELECT l.id AS lineId, d.number, d.type, d.business_date AS businessDate, d.partner_id AS partnerId,
    d.to_warehouse_id AS toWarehouseId, l.tax_rate AS taxRate, d.tax_included AS taxIncluded, l.product_id AS productId, l.batch_id AS batchId,
    EXISTS (SELECT 1 FROM transfer_route t WHERE t.document_id = d.id) AS routed,
    (SELECT m.id FROM stock_movement m WHERE m.document_id = d.id AND m.document_line_id = l.id
      AND m.kind IN ('sale', 'receipt')) AS movementId,
    d.reverses_document_id IS NULL AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) AS live
  FROM document_line l JOIN document d ON d.id = l.document_id WHERE l.id = ?`)

export function findSource(db: ReadableDb, id: DocumentLineId): Source | null {
  return byLine(db).get(id) ?? null
}

/**
 * What has not been given back of a line, reversals counted: base units and the amount as entered. More may have been
 * credited than was charged: then nothing remains, and never less.
 */
export interface Remainder {
  readonly quantity: Quantity
  readonly amount: Money
  readonly netAmount: Money
  readonly taxAmount: Money
}

const remainder = statement<[number], Remainder>(`
  SELECT l.base_quantity - ifnull(SUM(r.base_quantity), 0) AS quantity, max(l.amount - ifnull(SUM(r.amount), 0), 0) AS amount,
    max(l.net_amount - ifnull(SUM(r.net_amount), 0), 0) AS netAmount, max(l.tax_amount - ifnull(SUM(r.tax_amount), 0), 0) AS taxAmount
  FROM document_line l LEFT JOIN document_line r ON r.source_line_id = l.id WHERE l.id = ? GROUP BY l.id`)

export function remainderOf(db: ReadableDb, id: DocumentLineId): Remainder {
  const row = remainder(db).get(id)
  if (row === undefined) throw new Error(`document line ${id} is missing`)
  return row
}

const openSerials = statement<[number], { serial: string }>(`
  SELECT s.serial FROM document_line_serial s WHERE s.document_line_id = ? AND NOT EXISTS (
    SELECT 1 FROM document_line l JOIN document_line_serial g ON g.document_line_id = l.id
    WHERE l.source_line_id = s.document_line_id AND g.serial = s.serial
      AND (SELECT d.reverses_document_id FROM document d WHERE d.id = l.document_id) IS NULL
      AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = l.document_id)) ORDER BY s.serial`)

/** Serial numbers of a line that no live document has given back or received. */
export function openSerialsOf(db: ReadableDb, id: DocumentLineId): string[] {
  return openSerials(db)
    .all(id)
    .map(({ serial }) => serial)
}

const dependents = statement<[number], DocumentLink>(`
  SELECT DISTINCT d.id, d.number FROM document_line o JOIN document_line l ON l.source_line_id = o.id
  JOIN document d ON d.id = l.document_id
  WHERE o.document_id = ? AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY d.id`)
const replayed = statement<[number], DocumentLink>(`
  SELECT DISTINCT d.id, d.number FROM document_line o JOIN document_line l ON l.source_line_id = o.id
  JOIN document d ON d.id = l.document_id
  WHERE o.document_id = ? AND d.reverses_document_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM document r WHERE r.reverses_document_id = d.id AND r.order_key = d.order_key) ORDER BY d.id`)
const sources = statement<[number], DocumentLink>(`
  SELECT DISTINCT d.id, d.number FROM document_line l JOIN document_line o ON o.id = l.source_line_id
  JOIN document d ON d.id = o.document_id WHERE l.document_id = ? ORDER BY d.id`)

/** Live documents that give back or receive lines of this one. */
export function dependentsOf(db: ReadableDb, id: DocumentId): DocumentLink[] {
  // What carries out an earlier revision of an order is dependent on the valid one, too.
  return findRevision(db, id) === null ? dependents(db).all(id) : orderDependentsOf(db, id)
}

/**
 * The same, with those that were reversed while their period was closed (R22): they stay in the replay, and so needs
 * what they give back.
 */
export function replayedDependentsOf(db: ReadableDb, id: DocumentId): DocumentLink[] {
  return findRevision(db, id) === null ? replayed(db).all(id) : orderDependentsOf(db, id)
}

/** Documents whose lines this one gives back or receives. */
export function sourcesOf(db: ReadableDb, id: DocumentId): DocumentLink[] {
  const links = sources(db)
    .all(id)
    .map((link) => validRevisionOf(db, link.id) ?? link)
  return links.filter((link, index) => links.findIndex((one) => one.id === link.id) === index)
}
