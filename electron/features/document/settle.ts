import { AppError } from '#shared/errors/app-error.ts'
import type { FirstShortage } from '#shared/contract/document-impact.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { WritableDb } from '#db/handle.ts'
import { findRefusedAdjustment } from '#db/ledger/adjustment.ts'
import { findOverReturn, findReturnBeforeOrigin } from '#db/ledger/over-return.ts'
import { settleSerials, type SerialFault } from '#db/ledger/serial-ledger.ts'
import { settleStock, type NewMovement } from '#db/ledger/stock-ledger.ts'
import type { Recost } from '#db/ledger/valuation.ts'
import { productNameOf } from '#db/repository/posting-source.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { settleOrders } from './settle-orders.ts'
import { shortageError, shortageInWords } from './shortage-error.ts'

/** A document with its facts, sealed; the stock is not judged yet. */
export interface Written {
  readonly id: DocumentId
  readonly document: PostingDocument
  readonly lines: readonly PostingLine[]
  readonly movements: readonly NewMovement[]
}

/** What a posting came to. */
export interface Settled {
  /** What was written: a reversal, a posting, or both. */
  readonly documents: readonly DocumentId[]
  readonly recosts: readonly Recost[]
  /** R26: where stock is short first, where that is allowed. */
  readonly shortage: FirstShortage | null
}

export interface Posted extends Settled {
  readonly id: DocumentId
  readonly document: PostingDocument
}

/**
 * The end of every posting: what it wrote is judged as a whole and valued.
 * @throws AppError RETURN_BEFORE_ORIGIN, OVER_RETURN, ORDER_CLOSED, ORDER_EXCEEDED, INSUFFICIENT_STOCK, SERIAL_*, ADJUSTMENT_*; VALUE_OUT_OF_RANGE when a value becomes too
 *   large to be held exactly
 */
export function settle(context: CommandContext, ...written: readonly Written[]): Settled {
  const { db, settings } = context
  for (const { id } of written.filter(({ lines }) => lines.some((line) => line.sourceLineId !== null))) {
    const early = findReturnBeforeOrigin(db, id)
    if (early !== null) throw new AppError('RETURN_BEFORE_ORIGIN', { ...early })
    const over = findOverReturn(db, id)
    if (over !== null) throw new AppError('OVER_RETURN', { ...over })
  }
  settleOrders(
    context,
    written.map((one) => one.id),
  )
  const movements = written.flatMap((one) => one.movements)
  const { shortage, refused, recosts } = exactly(() => settleStock(db, movements, settings.negativeStock))
  if (shortage !== null && refused) throw shortageError(db, shortage)
  const serialed = written.filter(({ lines }) => lines.some((line) => line.serials.length > 0))
  const fault = settleSerials(
    db,
    serialed.map((one) => one.id),
  )
  if (fault !== null) throw serialError(db, fault)
  for (const { id } of written.filter((one) => one.movements.some(({ kind }) => kind === 'adjustment')))
    assertAdjusted(db, id)
  return {
    documents: written.map((one) => one.id),
    recosts,
    shortage: shortage === null ? null : shortageInWords(db, shortage),
  }
}

/** R18: at its posting an adjustment must find stock, and leave it worth nothing or more. */
function assertAdjusted(db: WritableDb, id: DocumentId): void {
  const found = findRefusedAdjustment(db, id)
  if (found === null) return
  const { product, quantity, value, change } = found
  if (quantity <= 0) throw new AppError('ADJUSTMENT_WITHOUT_STOCK', { product })
  throw new AppError('ADJUSTMENT_BELOW_ZERO', { product, value, change })
}

function serialError(db: WritableDb, { fault, serial, productId, warehouseId, businessDate }: SerialFault): AppError {
  return new AppError(fault === 'missing' ? 'SERIAL_NOT_IN_STOCK' : 'SERIAL_ALREADY_IN_STOCK', {
    serial,
    product: productNameOf(db, productId) ?? '',
    warehouse: findWarehouse(db, warehouseId)?.name ?? '',
    date: businessDate,
  })
}

/** The kernel refuses what it cannot hold exactly; to the user that is an amount out of range. */
function exactly<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('VALUE_OUT_OF_RANGE', { field: 'amount', line: 0 })
    throw error
  }
}
