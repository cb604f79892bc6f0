import { shallowReactive } from 'vue'
import { expect, test } from 'vitest'
import type { CartLine } from '#shared/contract/till-cart.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { newLine } from './cart-line.ts'
import { createLineKeys } from './line-keys.ts'
import { bottleHit } from './testing.ts'
import type { TillCart } from './till-cart.ts'
import { newTillState } from './till-state.ts'

function lineInHand(changes: Partial<CartLine> = {}) {
  const state = shallowReactive(newTillState())
  const line = newLine(bottleHit(1), changes)
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

test('more than can come back of a receipt: how much is left is said, by figure and by +', () => {
  const { state, keys } = lineInHand({ quantity: quantity(0), left: quantity(20_000) })
  const said = { kind: 'moreThanLeft', name: bottleHit(1).name, left: 20_000 }
  keys.editLine('quantity')
  keys.applyEdit('quantity', '3')
  expect(state).toMatchObject({ edit: 'quantity', notice: said, lines: [{ quantity: 0 }] })
  keys.applyEdit('quantity', '2')
  expect(state).toMatchObject({ edit: null, notice: null, lines: [{ quantity: 20_000 }] })
  keys.step(1)
  expect(state).toMatchObject({ notice: said, lines: [{ quantity: 20_000 }] })
})
