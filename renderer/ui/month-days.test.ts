import { describe, expect, it } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { monthDays, shiftMonth } from './month-days.ts'

describe('days of a month page', () => {
  it('begins on the Monday before the first', () => {
    const days = monthDays(businessDate('2026-11-22'))
    expect(days).toHaveLength(42)
    expect(days[0]).toBe('2026-10-26')
    expect(days[6]).toBe('2026-11-01')
    expect(monthDays(businessDate('2026-06-10'))[0]).toBe('2026-06-01')
    expect(monthDays(businessDate('1999-12-31'))[0]).toBe('1999-11-29')
  })

  it('goes to the neighbouring month and stays inside it', () => {
    expect(shiftMonth(businessDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(shiftMonth(businessDate('2026-03-31'), -1)).toBe('2026-02-28')
    expect(shiftMonth(businessDate('2026-12-15'), 1)).toBe('2027-01-15')
  })
})
