import type { ReturnableLine } from '#shared/contract/document-impact.ts'
import type { Document } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { documentDefinition, followersOf, isOrder } from '#shared/domain/document/registry.ts'
import { isAgreedByPrice } from '#shared/domain/order/agreed-amount.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { headerOf } from './document-copy.ts'
import { newLine, type EntryLine } from './entry-line.ts'
import type { FormContent, FormHeader } from './form-content.ts'
import { productOf } from './line-product.ts'
import { lineSourceOf } from './line-source.ts'

/** 退货 gives goods back, 收货 receives what a two-step transfer sent, an order is carried out. */
export type GiveBackKind = 'return' | 'receive' | 'order'

/**
 * The types of document that may follow this one: that give back, receive or carry out its lines. The usual one first;
 * none when it does not count, or nothing of it is open.
 */
export function followingTypes({
  type,
  status,
  destinationWarehouseId,
  fulfilment,
}: Pick<Document, 'type' | 'status' | 'destinationWarehouseId' | 'fulfilment'>): readonly DocumentType[] {
  if (status !== 'posted' || (type === 'transfer' && destinationWarehouseId === null)) return []
  if (fulfilment === 'full' || fulfilment === 'closed') return []
  return followersOf(type)
}

/** A form whose goods go back to a partner, or come back from one. */
export function isReturn({ partner, source }: DocumentDefinition): boolean {
  return partner !== null && source.length > 0 && !source.some(isOrder)
}

/** What a form with lines of other documents does with them. */
export function giveBackKind(type: DocumentType, carriesOut: boolean): GiveBackKind {
  if (carriesOut) return 'order'
  return type === 'transfer' ? 'receive' : 'return'
}

/** A form of a following type with everything that is left of a document, dated today. */
export function givenBackContent(
  type: DocumentType,
  document: Document,
  left: readonly ReturnableLine[],
  today: BusinessDate,
): FormContent {
  const header = {
    ...headerOf(document, today),
    freight: null,
    charges: [],
    // What was taken off an order is in the part of its amount that the books give an unpriced line.
    reduction: null,
    rounding: null,
    reason: '',
    remark: '',
    ...promised(document, today),
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
    lines: left.flatMap((line) => lineLeft(type, document, line) ?? []),
  }
}

/** 交期 of a quote says when what is ordered today comes. */
function promised({ terms }: Document, today: BusinessDate): Partial<FormHeader> {
  return terms === null || terms.leadDays === null ? {} : { expectedOn: addDays(today, terms.leadDays), leadDays: null }
}

function lineLeft(type: DocumentType, document: Document, left: ReturnableLine): EntryLine | null {
  const line = document.lines.find(({ id }) => id === left.lineId)
  if (line === undefined) return null
  const carriesOut = isOrder(document.type)
  return newLine({
    product: productOf(line),
    unitId: left.unitId,
    quantity: left.quantity,
    taxRate: left.taxRate === 0 ? null : left.taxRate,
    batch: left.batch,
    // Which of them come back is only clear when all do.
    serials: left.quantity === line.quantity ? left.serials : [],
    source: lineSourceOf(left, document.number, carriesOut),
    ...(carriesOut ? agreed(type, line) : {}),
  })
}

/** What was agreed in the order goes into what carries it out; an amount that was agreed is taken by its part. */
function agreed(type: DocumentType, line: Document['lines'][number]): Partial<EntryLine> {
  if (!isAgreedByPrice(line)) return {}
  const { price, discountRate } = line
  const takesDiscount = documentDefinition(type).lineColumns.includes('discount')
  return { price, ...(takesDiscount ? { discountRate } : {}) }
}

/** What remains of the lines that a document gives back, for amending it: by line of the original. */
export type LeftOfSources = ReadonlyMap<DocumentLineId, ReturnableLine>
