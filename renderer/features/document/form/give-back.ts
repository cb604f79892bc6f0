import type { ReturnableLine } from '#shared/contract/document-impact.ts'
import type { Document } from '#shared/contract/document.ts'
import { DOCUMENT_TYPES, type DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { headerOf, productOf } from './document-copy.ts'
import { newLine, type EntryLine } from './entry-line.ts'
import type { FormContent } from './form-content.ts'
import { lineSourceOf } from './line-source.ts'

/** 退货 gives goods back, 收货 receives what a two-step transfer sent. */
export type GiveBackKind = 'return' | 'receive'

/** The type of document that gives back or receives the lines of this one; null: none does. */
export function giveBackType({
  type,
  status,
  destinationWarehouseId,
}: Pick<Document, 'type' | 'status' | 'destinationWarehouseId'>): DocumentType | null {
  if (status !== 'posted' || (type === 'transfer' && destinationWarehouseId === null)) return null
  return DOCUMENT_TYPES.find((one) => documentDefinition(one).source === type) ?? null
}

export function giveBackKind(type: DocumentType): GiveBackKind {
  return type === 'transfer' ? 'receive' : 'return'
}

/** A form with everything that is left of a document, to be given back or received today. */
export function givenBackContent(
  document: Document,
  left: readonly ReturnableLine[],
  today: BusinessDate,
): FormContent {
  const header = {
    ...headerOf(document, today),
    freight: null,
    reduction: null,
    rounding: null,
    reason: '',
    remark: '',
  }
  const received = document.type === 'transfer'
  return {
    header: received
      ? {
          ...header,
          warehouseId: document.toWarehouseId,
          toWarehouseId: document.destinationWarehouseId,
          transitWarehouseId: null,
        }
      : header,
    lines: left.flatMap((line) => lineLeft(document, line) ?? []),
  }
}

function lineLeft(document: Document, left: ReturnableLine): EntryLine | null {
  const line = document.lines.find(({ id }) => id === left.lineId)
  if (line === undefined) return null
  return newLine({
    product: productOf(line),
    unitId: left.unitId,
    quantity: left.quantity,
    taxRate: left.taxRate === 0 ? null : left.taxRate,
    batch: left.batch,
    // Which of them come back is only clear when all do.
    serials: left.quantity === line.quantity ? left.serials : [],
    source: lineSourceOf(left, document.number),
  })
}

/** What remains of the lines that a document gives back, for amending it: by line of the original. */
export type LeftOfSources = ReadonlyMap<DocumentLineId, ReturnableLine>
