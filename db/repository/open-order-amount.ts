import type { PartnerId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '../handle.ts'

/** What a customer has ordered and not yet got, in money: no sales orders yet, so nothing. */
export function openOrderAmount(_db: ReadableDb, _partnerId: PartnerId): Money {
  return ZERO_MONEY
}
