import { addDays, type BusinessDate } from '../kernel/business-date.ts'

/** The day a new document begins with. 期初 is what was there before the books were opened; what is closed stays as it is. */
export function dayOfNew(
  beforeOpening: boolean,
  today: BusinessDate,
  openedOn: BusinessDate | null,
  closedThrough: BusinessDate | null,
): BusinessDate {
  if (!beforeOpening || openedOn === null) return today
  const dayBefore = addDays(openedOn, -1)
  return closedThrough !== null && closedThrough >= dayBefore ? today : dayBefore
}
