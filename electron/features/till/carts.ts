import type { OutputOf } from '#shared/contract/define.ts'
import type { Cart, CartLine } from '#shared/contract/till-cart.ts'
import type { returnCart } from '#shared/contract/till.ts'
import { lineTotals } from '#shared/domain/line-totals.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, money, subtractMoney } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, quantity, QUANTITY_SCALE, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { ReadableDb } from '#db/handle.ts'
import { serialsOfLine } from '#db/repository/batch.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { remainderOf } from '#db/repository/line-source.ts'
import { findPosted } from '#db/repository/posting-source.ts'
import { retailLines, retailTenders, returnedTenders, type RetailLine } from '#db/repository/retail.ts'
import { baseUnitOf } from '#db/repository/stocktake-code.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import { methodOf } from './methods.ts'
import { requireRetail } from './receipt.ts'

/** A sale as a cart again, at what was agreed on; the rounding is found anew. @throws AppError NOT_FOUND */
export function saleAsCart(db: ReadableDb, id: DocumentId): Cart {
  return {
    ...headerOf(db, id),
    remark: findDocumentRow(db, id)?.remark ?? '',
    mode: 'sale',
    returnOf: null,
    lines: retailLines(db, id).map((line) => ({ ...soldLine(db, line), amount: agreedAmount(line) })),
  }
}

function headerOf(db: ReadableDb, id: DocumentId): Pick<Cart, 'partnerId' | 'warehouseId' | 'remark'> {
  requireRetail(db, id)
  const posted = findPosted(db, id)
  if (posted === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  const { partnerId, warehouseId } = posted.document
  return { partnerId, warehouseId, remark: '' }
}

function soldLine(db: ReadableDb, line: RetailLine): CartLine {
  return {
    productId: line.productId,
    unitId: line.unitId,
    quantity: line.quantity,
    price: line.price,
    discountRate: line.discountRate,
    amount: null,
    weighed: false,
    remark: line.remark,
    batch: null,
    serials: serialsOfLine(db, line.id),
    sourceLineId: null,
    left: null,
    leftAmount: null,
  }
}

/** What was entered beside the price; null: nothing, the price says it all. */
function agreedAmount(line: RetailLine): CartLine['amount'] {
  const amount = addMoney(line.amount, line.rounding)
  const computed = lineTotals({ ...line, amount: null, taxRate: ZERO_RATE }, true).amount
  return computed === amount ? null : amount
}

/** A sale as the cart of its return. @throws AppError NOT_FOUND, DOCUMENT_TYPE_MISMATCH, ALREADY_VOIDED */
export function cartOfReturn(db: ReadableDb, id: DocumentId): OutputOf<typeof returnCart> {
  const { number, type, voided } = requireRetail(db, id)
  if (type !== 'retailSale') throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type: 'retailReturn' })
  if (voided === 1) throw new AppError('ALREADY_VOIDED', { number, by: '' })
  const lines = retailLines(db, id).flatMap((line) => lineLeft(db, line))
  return { cart: { ...headerOf(db, id), mode: 'return', returnOf: id, lines }, number, refunds: paidOf(db, id) }
}

function lineLeft(db: ReadableDb, line: RetailLine): CartLine[] {
  const remainder = remainderOf(db, line.id)
  if (remainder.quantity <= 0) return []
  // What is no whole part of the unit (a bottle of a case) is given back in base units.
  const inUnit = quantity(mulDiv([remainder.quantity, QUANTITY_SCALE], [line.ratio]))
  const whole = mulDiv([inUnit, line.ratio], [QUANTITY_SCALE]) === remainder.quantity
  return [
    {
      ...soldLine(db, line),
      unitId: whole || line.ratio === ONE_UNIT ? line.unitId : baseUnitOf(db, line.productId),
      price: null,
      discountRate: ZERO_RATE,
      quantity: ZERO_QUANTITY,
      sourceLineId: line.id,
      left: whole ? inUnit : remainder.quantity,
      leftAmount: money(remainder.amount),
    },
  ]
}

/** How a sale was paid, less what its returns gave back. */
export function paidOf(db: ReadableDb, id: DocumentId): OutputOf<typeof returnCart>['refunds'] {
  const settings = tillSettings(db)
  const returned = returnedTenders(db, id)
  return retailTenders(db, id).flatMap((tender) => {
    const back = returned.find(({ method, accountId }) => method === tender.method && accountId === tender.accountId)
    const amount = back === undefined ? tender.amount : subtractMoney(tender.amount, back.amount)
    return amount > 0 ? [{ method: methodOf(settings, tender), accountId: tender.accountId, amount }] : []
  })
}
