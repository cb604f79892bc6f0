import type { OrderTerms } from '#shared/domain/order/order-terms.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import {
  id as makeId,
  type DocumentId,
  type DocumentLineId,
  type OrderClosingId,
  type UserId,
} from '#shared/kernel/id.ts'
import type { WritableDb } from '../handle.ts'
import { lineInspection, orderClosing, orderLine, orderTerms } from '../schema/order.ts'
import type { InsertedDocument } from './document-write.ts'

/** The revision a new order document is: the first, or the next of a known order. */
export interface NewRevision {
  readonly rootDocumentId: DocumentId
  readonly revision: number
  /** Line number → the line of the first revision it continues; a line that is not here is new. */
  readonly rootLines: ReadonlyMap<number, DocumentLineId>
}

/** The terms of a request, quote or order, and where its lines come from. */
export function insertOrder(
  db: WritableDb,
  { id: documentId, lineIds }: InsertedDocument,
  terms: OrderTerms,
  revises: NewRevision | null,
): void {
  const rootDocumentId = revises?.rootDocumentId ?? documentId
  db.orm
    .insert(orderTerms)
    .values({ documentId, rootDocumentId, revision: revises?.revision ?? 1, ...terms })
    .run()
  for (const [lineNumber, documentLineId] of lineIds)
    db.orm
      .insert(orderLine)
      .values({ documentLineId, rootLineId: revises?.rootLines.get(lineNumber) ?? documentLineId })
      .run()
}

/** 验收: what was rejected of each line. */
export function insertInspections(db: WritableDb, { lineIds }: InsertedDocument, lines: readonly PostingLine[]): void {
  for (const { lineNumber, rejected, rejectReason: reason } of lines) {
    const documentLineId = lineIds.get(lineNumber)
    if (rejected > 0 && documentLineId !== undefined)
      db.orm.insert(lineInspection).values({ documentLineId, rejected, reason }).run()
  }
}

export interface NewClosing {
  readonly rootDocumentId: DocumentId
  readonly kind: 'close' | 'reopen'
  readonly reason: string
  readonly at: number
  readonly userId: UserId
}

export function insertClosing(db: WritableDb, closing: NewClosing): OrderClosingId {
  return makeId<'orderClosing'>(Number(db.orm.insert(orderClosing).values(closing).run().lastInsertRowid))
}
