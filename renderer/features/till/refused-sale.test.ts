import { expect, test, vi } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { createLineKeys } from './line-keys.ts'
import { newLine } from './cart-line.ts'
import { tillCalls } from './store.ts'
import { TillCart } from './till-cart.ts'
import { TillPaying } from './till-paying.ts'
import { newTillState } from './till-state.ts'
import { bottleHit } from './testing.ts'

/** A sale of one bottle that was refused on account, and waits for somebody to stand for it. */
function refused() {
  const state = newTillState()
  const line = newLine(bottleHit(1), { quantity: quantity(10_000) })
  const paid = [{ method: 'onAccount' as const, accountId: null, amount: money(200), received: null }]
  Object.assign(state, {
    lines: [line],
    currentKey: line.key,
    panel: 'pay',
    warehouseId: 1,
    guard: { overrides: ['CREDIT_LIMIT_EXCEEDED'], paid },
  })
  const calls = { ...tillCalls, products: vi.fn(() => Promise.resolve([bottleHit(1)])) }
  const cart = new TillCart(state, calls, () => undefined)
  return { state, cart, keys: createLineKeys(cart), paying: new TillPaying(cart, () => null, true) }
}

test('what a guard refused is asked of that sale only: another line, price or customer is another sale', async () => {
  const stepped = refused()
  stepped.keys.step(1)
  expect(stepped.state.guard).toBe(null)
  const agreed = refused()
  agreed.keys.agree('1.50')
  expect(agreed.state.guard).toBe(null)
  const chosen = refused()
  await chosen.cart.choose(null)
  expect(chosen.state.guard).toBe(null)
  const again = refused()
  again.paying.start()
  expect([again.state.panel, again.state.guard]).toEqual(['pay', null])
})
