import { AppError } from '#shared/errors/app-error.ts'
import type { PriceLevelId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

const byId = statement<[number], { one: 1 }>('SELECT 1 AS one FROM price_level WHERE id = ?')

/** @throws AppError NOT_FOUND when a price level is named that does not exist */
export function assertPriceLevel(db: ReadableDb, id: PriceLevelId | null): void {
  if (id !== null && byId(db).get(id) === undefined) throw new AppError('NOT_FOUND', { entity: 'priceLevel', id })
}
