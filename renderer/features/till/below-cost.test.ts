import { effectScope, nextTick, shallowReactive } from 'vue'
import { expect, test, vi } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { belowCostToSay, useBelowCost } from './below-cost.ts'
import { newLine } from './cart-line.ts'
import { bottleHit } from './testing.ts'
import { newTillState } from './till-state.ts'

test('a line below cost is known by its key, and the one in hand is said first', async () => {
  const state = shallowReactive(newTillState())
  const belowCost = vi.fn(() =>
    Promise.resolve({ mode: 'warn' as const, lines: [0, 1].map((index) => ({ index, cost: money(230) })) }),
  )
  const known = effectScope(true).run(() => useBelowCost(state, { belowCost }))
  const lines = [newLine(bottleHit(1)), newLine(bottleHit(2, { name: '可乐' })), newLine(bottleHit(3))]
  state.lines = lines
  await vi.waitFor(() => expect(known?.value.size).toBe(2))
  const [water, cola, other] = lines.map(({ key }) => key)
  const say = (key: number | undefined) => belowCostToSay(known?.value ?? new Map(), key ?? null)
  expect(say(cola)).toEqual({
    name: '可乐',
    blocks: false,
    amount: 200,
    figures: { cost: 230, loss: 30 },
  })
  expect([say(water)?.name, say(other)?.name, say(undefined)?.name]).toEqual(['农夫山泉', '农夫山泉', '农夫山泉'])
  state.mode = 'return'
  await nextTick()
  expect(say(water)).toBe(null)
  expect(belowCost).toHaveBeenCalledTimes(1)
})

test('what has no price yet is asked for one, and not said to be below cost', async () => {
  const state = shallowReactive(newTillState())
  const belowCost = vi.fn((asked: readonly object[]) =>
    Promise.resolve({ mode: 'warn' as const, lines: asked.map((_line, index) => ({ index, cost: money(230) })) }),
  )
  const known = effectScope(true).run(() => useBelowCost(state, { belowCost }))
  const priced = newLine(bottleHit(2))
  state.lines = [newLine(bottleHit(1, { price: null, unitPrices: [] })), priced]
  await vi.waitFor(() => expect(known?.value.size).toBe(1))
  expect([...(known?.value.keys() ?? [])]).toEqual([priced.key])
})
