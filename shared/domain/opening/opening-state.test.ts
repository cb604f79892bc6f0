import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { isOpeningType, openingNetAssets } from './opening-state.ts'

test('net assets are stock, what is owed to the shop and its money, less what it owes', () => {
  const totals = { stock: money(1_000_00), receivable: money(200_00), payable: money(450_50), cash: money(80_00) }
  expect(openingNetAssets(totals)).toBe(829_50)
})

test('a shop that owes more than it has is worth less than nothing', () => {
  const totals = { stock: money(0), receivable: money(0), payable: money(1), cash: money(0) }
  expect(openingNetAssets(totals)).toBe(-1)
})

test('three types are 期初', () => {
  expect((['openingStock', 'openingPartner', 'openingAccount'] as const).every(isOpeningType)).toBe(true)
  expect((['purchaseReceipt', 'otherIn', 'collection'] as const).some(isOpeningType)).toBe(false)
})
