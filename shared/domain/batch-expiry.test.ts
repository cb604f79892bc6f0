import { expect, it } from 'vitest'
import { businessDate } from '../kernel/business-date.ts'
import { expiryState } from './batch-expiry.ts'

const today = businessDate('2026-11-22')

it.each([
  ['2026-11-21', 'expired'],
  ['2026-11-22', 'near'],
  ['2026-12-22', 'near'],
  ['2026-12-23', 'fresh'],
])('a batch good until %s is %s', (expiresOn, state) => {
  expect(expiryState(businessDate(expiresOn), today)).toBe(state)
})

it('a batch without a date never expires', () => {
  expect(expiryState(null, today)).toBe('fresh')
})
