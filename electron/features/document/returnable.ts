import type { ReturnableLine } from '#shared/contract/document-impact.ts'
import type { Document, DocumentLine } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { isTraded } from '#shared/domain/document/definition.ts'
import { agreedAmount } from '#shared/domain/order/agreed-amount.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import type { Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import { quantity, QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'
import { openSerialsOf, remainderOf, type Remainder } from '#db/repository/line-source.ts'
import { openOfOrderLine } from '#db/repository/order-read.ts'
import { lineProduct } from '#db/repository/posting-source.ts'
import type { Reading } from './prepare-line.ts'

/** What may still be given back of a posted document, received from the way or carried out. @param done also lines with nothing left */
export function returnableLines(context: Reading, document: Document, done = false): ReturnableLine[] {
  if (document.status !== 'posted') return []
  return document.lines.flatMap((line) => {
    const left = returnableLine(context, document.type, line)
    return left.quantity > 0 || done ? [left] : []
  })
}

function returnableLine(context: Reading, type: DocumentType, line: DocumentLine): ReturnableLine {
  const { db } = context
  const open = isOrder(type) ? openOfOrderLine(db, line.id) : null
  const remainder = open === null ? remainderOf(db, line.id) : openRemainder(line, open)
  // Per entered unit; what is no whole part of it (3 of a case of 24) is shown rounded down to what the unit can say.
  const left = quantity(mulDiv([remainder.quantity, QUANTITY_SCALE], [line.ratio]))
  const { id: lineId, lineNumber, productId, unitId, price, batch } = line
  return {
    lineId,
    lineNumber,
    productId,
    unitId,
    price,
    taxRate: isTraded(documentDefinition(type)) ? line.taxRate : purchaseTaxRate(context, line),
    batch,
    serials: openSerialsOf(db, lineId),
    quantity: left,
    amount: remainder.amount,
    netAmount: remainder.netAmount,
    taxAmount: remainder.taxAmount,
    ...agreedOf(line),
  }
}

/** A request has no prices; what answers it is taxed as the product is. */
function purchaseTaxRate({ db, settings }: Reading, { productId, unitId }: DocumentLine): Rate {
  return settings.tax ? (lineProduct(db, productId, unitId)?.purchaseTaxRate ?? ZERO_RATE) : ZERO_RATE
}

/** Of an order's line. With a tolerance more may have been carried out than was ordered. */
function agreedOf({ amount, baseQuantity, fulfilled }: DocumentLine): Pick<ReturnableLine, 'agreed'> {
  return fulfilled === null ? {} : { agreed: { amount, ordered: baseQuantity, done: fulfilled } }
}

/** What is open of an order's line, with its part of the amount. */
function openRemainder(line: DocumentLine, open: Quantity): Remainder {
  const part = (amount: Money) => agreedAmount(amount, line.baseQuantity, line.baseQuantity - open, open)
  return {
    quantity: open,
    amount: part(line.amount),
    netAmount: part(line.netAmount),
    taxAmount: part(line.taxAmount),
  }
}
