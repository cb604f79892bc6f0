import { expect, test } from 'vitest'
import { text } from '#renderer/text/text.ts'
import { tillHints } from './till-keys.ts'
import type { TillState } from './till-state.ts'

const lines = [{}] as unknown as TillState['lines']
const enterOf = (mode: TillState['mode'], panel: TillState['panel']) =>
  tillHints({ mode, panel, lines }, text.value, () => [], 0).find(({ keys }) => keys[0] === 'Enter')?.label

test('Enter takes money for a sale and gives it back for a return, and says so', () => {
  expect([enterOf('sale', 'totals'), enterOf('sale', 'pay')]).toEqual(['收款', '收款'])
  expect([enterOf('return', 'totals'), enterOf('return', 'pay')]).toEqual(['退款', '退款'])
})
