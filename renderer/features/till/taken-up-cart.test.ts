import { expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Cart } from '#shared/contract/till-cart.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { cartLineOf, newLine } from './cart-line.ts'
import { tillCalls } from './store.ts'
import { bottleHit } from './testing.ts'
import { useTill } from './use-till.ts'

const HELD: Cart = {
  ...{ mode: 'sale', warehouseId: id<'warehouse'>(1), partnerId: null, remark: '', returnOf: null },
  lines: [cartLineOf(newLine(bottleHit(1), { quantity: quantity(30_000) }))],
}

function openTill(products: () => Promise<unknown>, others: object = {}) {
  const kept: unknown[] = []
  const calls = {
    ...tillCalls,
    saveCart: vi.fn((cart: unknown) => (kept.push(cart), Promise.resolve())),
    resume: vi.fn(() => Promise.resolve(HELD)),
    products: vi.fn(products),
    ...others,
  }
  const hooks = { facts: () => null, heard: () => undefined, running: true }
  const till = effectScope().run(() => useTill(calls as unknown as typeof tillCalls, hooks))
  if (till === undefined) throw new Error('the till was opened')
  till.state.warehouseId = id<'warehouse'>(1)
  return { till, kept }
}

test('a cart that is taken up is there whole, or not at all: none is never kept in its place', async () => {
  const { till, kept } = openTill(() => Promise.resolve([bottleHit(1)]))
  till.resume(id<'heldSale'>(3))
  await vi.waitFor(() => expect(till.state.lines.map((line) => line.quantity)).toEqual([30_000]))
  expect(kept).not.toContain(null)

  const failing = openTill(() => Promise.reject(new Error('locked meanwhile')))
  failing.till.state.remark = '急'
  failing.till.resume(id<'heldSale'>(3))
  await vi.waitFor(() => expect(failing.till.state.problem).not.toBe(null))
  expect([failing.till.state.remark, failing.kept.includes(null)]).toEqual(['急', false])
})

test('a cart whose holding had no answer is held by the same request again; another cart is another one', async () => {
  const asked: string[] = []
  const hold = vi.fn((_content: unknown, requestId: string) => {
    asked.push(requestId)
    return asked.length < 3 ? Promise.reject(new Error('no answer')) : Promise.resolve({})
  })
  const { till } = openTill(() => Promise.resolve([]), { hold })
  const add = (pieces: number) => (till.state.lines = [newLine(bottleHit(1), { quantity: quantity(pieces) })])
  add(30_000)
  till.hold()
  await vi.waitFor(() => expect(till.state.problem).not.toBe(null))
  till.hold()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  add(40_000)
  till.hold()
  await vi.waitFor(() => expect(till.state.lines).toEqual([]))
  expect([asked[0] === asked[1], asked[1] === asked[2]]).toEqual([true, false])
})
