import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { monthAskedFor, packPlaces } from './pack-places.ts'

const march = { from: businessDate('2026-03-01'), to: businessDate('2026-03-31') }

test('the month that is over is asked for until the tenth of the next', () => {
  expect(monthAskedFor(businessDate('2026-04-10'))).toBe('lastMonth')
  expect(monthAskedFor(businessDate('2026-04-11'))).toBe('thisMonth')
})

test('the pack asks its reports about one month, up to today', () => {
  const places = packPlaces(march, businessDate('2026-03-20'), { role: 'owner', seesCost: true })
  expect(places.map(({ name, parameters: { from, to } }) => [name, from, to])).toEqual([
    ['stockSummary', '2026-03-01', '2026-03-20'],
    ['grossProfit', '2026-03-01', '2026-03-20'],
    ['bestSellers', '2026-03-01', '2026-03-20'],
    ['slowMoving', null, '2026-03-20'],
    ['receivableSummary', '2026-03-01', '2026-03-20'],
    ['payableSummary', '2026-03-01', '2026-03-20'],
    ['profitStatement', '2026-03-01', '2026-03-20'],
  ])
})

test('what is closed to a role is not in its pack', () => {
  const places = packPlaces(march, businessDate('2026-03-31'), { role: 'cashier', seesCost: false })
  expect(places.map(({ name }) => name)).not.toContain('profitStatement')
})
