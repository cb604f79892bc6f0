import { describe, expect, it } from 'vitest'
import { businessDate } from '../kernel/business-date.ts'
import { dayOfNew } from './day-of-new.ts'

const today = businessDate('2026-11-27')
const openedOn = businessDate('2026-10-01')

describe('the day a new document begins with', () => {
  it('is today', () => expect(dayOfNew(false, today, openedOn, null)).toBe('2026-11-27'))
  it('is the day before the opening for 期初', () => expect(dayOfNew(true, today, openedOn, null)).toBe('2026-09-30'))
  it('is today for 期初 once that day is closed', () =>
    expect(dayOfNew(true, today, openedOn, businessDate('2026-10-31'))).toBe('2026-11-27'))
})
