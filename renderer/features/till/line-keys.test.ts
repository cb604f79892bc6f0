import { shallowReactive } from 'vue'
import { expect, test } from 'vitest'
import { newLine } from './cart-line.ts'
import { createLineKeys } from './line-keys.ts'
import { bottleHit } from './testing.ts'
import type { TillCart } from './till-cart.ts'
import { newTillState } from './till-state.ts'

function lineInHand() {
  const state = shallowReactive(newTillState())
  const line = newLine(bottleHit(1))
  Object.assign(state, { lines: [line], currentKey: line.key })
  const cart: Pick<TillCart, 'state' | 'backToCart'> = {
    state,
    backToCart: () => Object.assign(state, { notice: null }),
  }
  return { state, keys: createLineKeys(cart as TillCart) }
}

test('a figure that cannot be read is asked for again: typed anew it is no search for goods', () => {
  const { state, keys } = lineInHand()
  keys.editLine('quantity')
  keys.applyEdit('quantity', '1o')
  expect(state).toMatchObject({ edit: 'quantity', notice: { kind: 'unreadable' } })
  keys.applyEdit('quantity', '10')
  expect(state).toMatchObject({ edit: null, notice: null, lines: [{ quantity: 100_000 }] })
})

test('Enter on nothing leaves the figure as it is', () => {
  const { state, keys } = lineInHand()
  keys.editLine('price')
  keys.applyEdit('price', '')
  expect(state).toMatchObject({ edit: null, notice: null, lines: [{ price: 2_000_000 }] })
})
