import type { LineChange, Revision, TermChange } from '#shared/contract/order.ts'
import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { DocumentId, DocumentLineId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findDocument } from '#db/repository/document-read.ts'
import { revisionIds, rootLinesOf } from '#db/repository/order-read.ts'

/** Every revision of an order with what it changed of the one before it. */
export function revisionsOf(db: ReadableDb, id: DocumentId): Revision[] {
  const documents = revisionIds(db, id).flatMap((one) => findDocument(db, one) ?? [])
  return documents.map((document, index) => {
    const before = documents[index - 1] ?? null
    const { number, revision, postedAt, postedBy, status } = document
    return {
      ...{ id: document.id, number, revision: revision ?? index + 1, postedAt, postedBy, status },
      lines: before === null ? [] : lineChanges(db, before, document),
      terms: before === null ? [] : termChanges(before, document),
    }
  })
}

function lineChanges(db: ReadableDb, before: Document, after: Document): LineChange[] {
  const former = byRoot(rootLinesOf(db, before.id), before)
  const revised = byRoot(rootLinesOf(db, after.id), after)
  const roots = [...new Set([...former.keys(), ...revised.keys()])]
  return roots.flatMap((root) => {
    const [was, is] = [former.get(root) ?? null, revised.get(root) ?? null]
    const line = is ?? was
    if (line === null || (was !== null && is !== null && isSame(was, is))) return []
    return [{ productName: line.productName, unitName: line.unitName, before: agreed(was), after: agreed(is) }]
  })
}

function byRoot(
  roots: ReadonlyMap<DocumentLineId, DocumentLineId>,
  { lines }: Document,
): Map<DocumentLineId, DocumentLine> {
  return new Map(lines.map((line) => [roots.get(line.id) ?? line.id, line]))
}

function isSame(a: DocumentLine, b: DocumentLine): boolean {
  return a.unitId === b.unitId && a.quantity === b.quantity && a.amount === b.amount && a.price === b.price
}

function agreed(line: DocumentLine | null): LineChange['before'] {
  return line === null ? null : { quantity: line.quantity, price: line.price }
}

function termChanges(before: Document, after: Document): TermChange[] {
  const [was, is] = [said(before), said(after)]
  return FIELDS.flatMap((field) => (was[field] === is[field] ? [] : [{ field, before: was[field], after: is[field] }]))
}

const FIELDS = [
  'partner',
  'warehouse',
  'expectedOn',
  'validUntil',
  'leadDays',
  'deposit',
  'paymentTerms',
  'shippingAddress',
] as const

/** As it is shown, so that two revisions can be compared; empty where nothing was said. */
function said({ partnerName, warehouseName, terms }: Document): Record<TermChange['field'], string> {
  return {
    partner: partnerName,
    warehouse: warehouseName,
    expectedOn: terms?.expectedOn ?? '',
    validUntil: terms?.validUntil ?? '',
    leadDays: String(terms?.leadDays ?? ''),
    deposit: terms === null || terms.deposit === 0 ? '' : formatMoney(terms.deposit),
    paymentTerms: terms?.paymentTerms ?? '',
    shippingAddress: terms?.shippingAddress ?? '',
  }
}
