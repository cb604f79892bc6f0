import { addDays, type BusinessDate } from '../kernel/business-date.ts'

export type ExpiryState = 'expired' | 'near' | 'fresh'

/** Days before its expiry from which on a batch is marked 临期. */
const NEAR_DAYS = 30

/** How close a batch is to its expiry on a day; the day of expiry is still good. */
export function expiryState(expiresOn: BusinessDate | null, on: BusinessDate): ExpiryState {
  if (expiresOn === null) return 'fresh'
  if (expiresOn < on) return 'expired'
  return expiresOn <= addDays(on, NEAR_DAYS) ? 'near' : 'fresh'
}
