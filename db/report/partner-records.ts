import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { page, records } from '#shared/contract/partner.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '../handle.ts'
import { findPartner } from '../repository/partner.ts'
import { listPriceLevelRows } from '../repository/price-level.ts'
import { partnerPage } from './partner-list.ts'

/** One page of the partner list with everything that belongs to the partners. */
export function partnerRecords(
  db: ReadableDb,
  input: InputOf<typeof page>,
  today: BusinessDate,
): OutputOf<typeof records> {
  const { rows, next, total } = partnerPage(db, input, today)
  const levels = new Map(listPriceLevelRows(db).map(({ id, name }) => [id, name]))
  return {
    rows: rows.flatMap(({ id }) => {
      const found = findPartner(db, id)
      if (found === null) throw new Error(`partner ${id} is gone`)
      const { isWalkIn, version: _version, ...record } = found
      const priceLevel = record.priceLevelId === null ? '' : (levels.get(record.priceLevelId) ?? '')
      return isWalkIn ? [] : [{ ...record, priceLevel }]
    }),
    next,
    total,
  }
}
