import { expect, test } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { openTill } from '#electron/harness/till-shop.ts'

/** A costs 3.30 apiece, B 1.55. */
async function cartOf(till: Awaited<ReturnType<typeof openTill>>, ...lines: [string, number, number][]) {
  return Promise.all(
    lines.map(async ([name, pieces, amount]) => {
      const { id: productId, unitId } = await till.product(name)
      return { productId, unitId, quantity: quantity(pieces * 10_000), amount: money(amount) }
    }),
  )
}

test('what is sold below cost is said by line, and what it costs', async () => {
  const till = await openTill()
  const lines = await cartOf(till, ['A', 2, 659], ['B', 1, 155], ['A', 1, 330])
  expect(await till.api.till.belowCost({ lines })).toEqual({ mode: 'warn', lines: [{ index: 0, cost: 660 }] })
  await till.api.books.setTradeRules({ belowCostGuard: 'block' })
  expect(await till.api.till.belowCost({ lines })).toEqual({ mode: 'block', lines: [{ index: 0, cost: 660 }] })
  await till.api.books.setTradeRules({ belowCostGuard: 'off' })
  expect(await till.api.till.belowCost({ lines })).toEqual({ mode: 'off', lines: [] })
})

test('who may not see cost learns that it is below, not by how much', async () => {
  const till = await openTill()
  const lines = await cartOf(till, ['B', 1, 154])
  const { cashier } = await hireStaff(till)
  expect(await cashier.api.till.belowCost({ lines })).toEqual({ mode: 'warn', lines: [{ index: 0, cost: null }] })
})
