import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import { agreedAmount, isAgreedByPrice } from '#shared/domain/order/agreed-amount.ts'
import { inTaxMode } from '#shared/domain/price/tax-mode.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addMoney, money, subtractMoney, type Money } from '#shared/kernel/money.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { share } from '#shared/kernel/mul-div.ts'
import { addQuantity, subtractQuantity, toBaseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { fulfilledBase } from '#db/ledger/order-ledger.ts'
import { findBatch } from '#db/repository/batch.ts'
import { findSource, openSerialsOf, remainderOf, type Remainder, type Source } from '#db/repository/line-source.ts'
import { orderedLine, validOrderLine, type OrderedLine } from '#db/repository/order-read.ts'

export type { Source }

/**
 * The line of an earlier document that this one gives back or receives from the way; null for a free line.
 * @throws AppError SOURCE_NOT_USABLE, RETURN_BEFORE_ORIGIN
 */
export function sourceOf(
  db: ReadableDb,
  content: DocumentContent,
  line: DocumentLineContent,
  lineNumber: number,
): Source | null {
  const id = line.sourceLineId ?? null
  if (id === null) return null
  // An order may have been revised since the line was read.
  const source = findSource(db, validOrderLine(db, id))
  const usable =
    source !== null &&
    source.live === 1 &&
    documentDefinition(content.type).source.includes(source.type) &&
    source.productId === line.productId &&
    // A request is nobody's yet.
    (source.partnerId === null || source.partnerId === content.partnerId) &&
    // Goods on the way are received where they were sent through, and only from there.
    (source.type !== 'transfer' || (source.toWarehouseId === content.warehouseId && source.routed === 1)) &&
    (!givesBack(source) || isOfSource(db, source, line))
  if (!usable) throw new AppError('SOURCE_NOT_USABLE', { line: lineNumber })
  if (givesBack(source) && content.businessDate < source.businessDate)
    throw new AppError('RETURN_BEFORE_ORIGIN', { number: source.number, date: source.businessDate, line: lineNumber })
  return source
}

/** What went as one batch or serial number comes back as that. */
function isOfSource(db: ReadableDb, source: Source, { productId, batch, serials = [] }: DocumentLineContent): boolean {
  const sameBatch = batch == null || findBatch(db, productId, batch.code)?.id === source.batchId
  if (!sameBatch || serials.length === 0) return sameBatch
  const open = new Set(openSerialsOf(db, source.lineId))
  return serials.every((serial) => open.has(serial))
}

/** Whether goods go back or are received from the way: an order is only carried out. */
export function givesBack(source: Source | null): boolean {
  return source !== null && !isOrder(source.type)
}

/** A line's source, and the lines above it in the same document, which take their share first. */
export interface Sourced {
  readonly source: Source | null
  readonly before: readonly PostingLine[]
  readonly ratio: Quantity
  readonly definition: DocumentDefinition
  readonly taxIncluded: boolean
}

/** R3: what is left of a line when those above in the same document have taken theirs. */
export function remainderBelow(db: ReadableDb, id: DocumentLineId, before: readonly PostingLine[]): Remainder {
  const remainder = remainderOf(db, id)
  const taken = before.filter((line) => line.sourceLineId === id)
  if (taken.length === 0) return remainder
  const less = (whole: Money, of: (line: PostingLine) => Money) =>
    money(Math.max(0, subtractMoney(whole, addMoney(...taken.map(of)))))
  return {
    quantity: subtractQuantity(remainder.quantity, baseTotal(taken)),
    amount: less(remainder.amount, (line) => line.amount),
    netAmount: less(remainder.netAmount, (line) => line.netAmount),
    taxAmount: less(remainder.taxAmount, (line) => line.taxAmount),
  }
}

function baseTotal(lines: readonly PostingLine[]): Quantity {
  return addQuantity(...lines.map(({ baseQuantity }) => baseQuantity))
}

/**
 * A line without a price takes it from its source: R3, R13: a returned line the share of the original's amount that
 * remains; one that carries out an order the price of the order, in the same unit and as the document has prices, 含税 or
 * 不含税, or its part of the amount where that was agreed.
 */
export function withSourceAmount(db: ReadableDb, line: DocumentLineContent, sourced: Sourced): DocumentLineContent {
  const { source, before, ratio } = sourced
  if (source === null || source.type === 'transfer' || line.price !== null || line.amount !== null) return line
  if (!givesBack(source)) return withOrderPrice(db, line, source, sourced)
  const remainder = remainderBelow(db, source.lineId, before)
  const returned = toBaseQuantity(line.quantity, ratio)
  // More than remains is refused after posting, over the whole timeline (R9).
  if (remainder.quantity <= 0 || returned > remainder.quantity) return { ...line, amount: money(0) }
  return { ...line, amount: money(share(remainder.amount, returned, remainder.quantity)) }
}

function withOrderPrice(
  db: ReadableDb,
  line: DocumentLineContent,
  source: Source,
  { before, ratio, definition, taxIncluded }: Sourced,
): DocumentLineContent {
  const { price: meaning, fulfilledBy } = documentDefinition(source.type)
  if (definition.price === 'none' || meaning === 'none' || fulfilledBy === null) return line
  const ordered = orderedLine(db, source.lineId)
  if (ordered.price === null || !isAgreedByPrice(ordered)) {
    const above = before.filter(({ sourceLineId }) => sourceLineId === source.lineId)
    const done = fulfilledBase(db, ordered.rootLineId, fulfilledBy) + baseTotal(above)
    const whole = amountInTaxMode(ordered, source.taxIncluded === 1, taxIncluded)
    return { ...line, amount: agreedAmount(whole, ordered.baseQuantity, done, toBaseQuantity(line.quantity, ratio)) }
  }
  if (ordered.unitId !== line.unitId) return line
  const takesDiscount = definition.lineColumns.includes('discount') && line.discountRate === 0
  const price = inTaxMode(ordered.price, source.taxIncluded === 1, taxIncluded, source.taxRate)
  return { ...line, price, discountRate: takesDiscount ? ordered.discountRate : line.discountRate }
}

function amountInTaxMode({ amount, netAmount, grossAmount }: OrderedLine, from: boolean, to: boolean): Money {
  if (from === to) return amount
  return to ? grossAmount : netAmount
}
