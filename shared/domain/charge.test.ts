import { describe, expect, it } from 'vitest'
import { id } from '../kernel/id.ts'
import { money } from '../kernel/money.ts'
import { quantity } from '../kernel/quantity.ts'
import { allocateCharges, freightCharge, owedToOthers, type Charge, type ChargedLine } from './charge.ts'

const line = (amount: number, pieces: number, weight = 0): ChargedLine => ({
  amount: money(amount),
  baseQuantity: quantity(pieces * 10_000),
  unitWeight: quantity(weight * 10_000),
})
const charge = (amount: number, basis: Charge['basis'], payee: number | null = null): Charge => ({
  name: '装卸费',
  amount: money(amount),
  payeeId: payee === null ? null : id<'partner'>(payee),
  basis,
})
const LINES = [line(10_000, 1, 5), line(10_000, 2, 1), line(20_000, 1, 0)]

describe('allocateCharges', () => {
  it('spreads by amount, by quantity and by weight, to the 分', () => {
    expect(allocateCharges([charge(1000, 'amount')], LINES)).toEqual([250, 250, 500])
    expect(allocateCharges([charge(1000, 'quantity')], LINES)).toEqual([250, 500, 250])
    expect(allocateCharges([charge(1000, 'weight')], LINES)).toEqual([714, 286, 0])
  })

  it('adds up several charges', () => {
    expect(allocateCharges([freightCharge(money(1000)), charge(100, 'quantity')], LINES)).toEqual([275, 300, 525])
    expect(allocateCharges([], LINES)).toEqual([0, 0, 0])
  })

  it('lets all lines carry the same where no weight is known', () => {
    expect(allocateCharges([charge(100, 'weight')], [line(1, 1), line(500, 9), line(3, 2)])).toEqual([34, 33, 33])
  })
})

it('owedToOthers names every payee once, and not the supplier', () => {
  const charges = [charge(100, 'amount'), charge(200, 'amount', 7), charge(50, 'weight', 7), charge(30, 'amount', 1)]
  expect(owedToOthers(charges, id<'partner'>(1))).toEqual([{ partnerId: 7, amount: 250 }])
})
