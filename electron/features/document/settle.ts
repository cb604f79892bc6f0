import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { WritableDb } from '#db/handle.ts'
import { settleStock, type NewMovement } from '#db/ledger/stock-ledger.ts'
import type { Recost } from '#db/ledger/valuation.ts'
import { shortageError } from './shortage-error.ts'

/** A document with its facts, sealed; the stock is not judged yet. */
export interface Written {
  readonly id: DocumentId
  readonly movements: readonly NewMovement[]
}

export interface Posted {
  readonly id: DocumentId
  readonly recosts: readonly Recost[]
}

/**
 * The end of every posting: what it wrote is judged as a whole and valued.
 * @throws AppError INSUFFICIENT_STOCK; VALUE_OUT_OF_RANGE when a value becomes too large to be held exactly
 */
export function settle(db: WritableDb, ...written: readonly Written[]): readonly Recost[] {
  const movements = written.flatMap((one) => one.movements)
  const { shortage, recosts } = exactly(() => settleStock(db, movements))
  if (shortage !== null) throw shortageError(db, shortage)
  return recosts
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
