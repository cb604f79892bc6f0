import { describe, expect, test } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { agreedLines, discountOf, editedLine, stepped } from './cart-edit.ts'
import { contentOf, lineMoney, newLine, stockChange, sumOf, withPicked, withScanned } from './cart-line.ts'
import { bottleHit as hit, CASE } from './testing.ts'

const plain = { kind: 'product', quantity: null, amount: null, weighed: false, serial: null } as const

describe('scanning', () => {
  test('the same again is one more, another unit and a label of the scale a line of their own', () => {
    const one = withScanned([], { ...plain, hit: hit(1) }, ONE_UNIT)
    const two = withScanned(one.lines, { ...plain, hit: hit(1) }, quantity(30_000))
    expect(two.lines).toMatchObject([{ key: one.key, quantity: 40_000, price: 2_000_000 }])
    expect(
      withScanned(two.lines, { ...plain, hit: hit(1) }, ONE_UNIT, true).lines.map((line) => line.quantity),
    ).toEqual([40_000, 10_000])
    const three = withScanned(two.lines, { ...plain, hit: hit(1, { unitId: CASE }) }, ONE_UNIT)
    expect(three.lines.map((line) => line.price)).toEqual([2_000_000, 45_000_000])
    const label = { ...plain, hit: hit(3), quantity: quantity(7_561), amount: money(741), weighed: true }
    const weighed = withScanned(withScanned(three.lines, label, ONE_UNIT).lines, label, ONE_UNIT)
    expect(weighed.lines).toHaveLength(4)
    expect(sumOf(weighed.lines, 'amount')).toBe(800 + 4500 + 741 + 741)
    // Four bottles and a case are 28 of 128.
    expect(stockChange(weighed.lines[0]!, weighed.lines, 'sale')).toEqual({ before: 1_280_000, after: 1_000_000 })
  })

  test('goods of the sale that is rung up again count as given back, others do not', () => {
    const sold = [newLine(hit(1), { quantity: quantity(100_000) }), newLine(hit(3), { quantity: quantity(50_000) })]
    const lines = [newLine(hit(1), { quantity: quantity(120_000) })]
    expect(stockChange(lines[0]!, lines, 'sale', sold)).toEqual({ before: 1_380_000, after: 1_260_000 })
  })

  test('serial numbers gather on one line, each once', () => {
    const tracked = hit(5, { serialTracked: true })
    const one = withScanned([], { ...plain, hit: tracked, quantity: ONE_UNIT, serial: 'S1' }, ONE_UNIT)
    const two = withScanned(one.lines, { ...plain, hit: tracked, quantity: ONE_UNIT, serial: 'S2' }, ONE_UNIT)
    expect(
      withScanned(two.lines, { ...plain, hit: tracked, quantity: ONE_UNIT, serial: 'S1' }, ONE_UNIT).lines,
    ).toMatchObject([{ quantity: 20_000, serials: ['S1', 'S2'] }])
  })

  test('of a return one more is picked, up to what is left, for its share of what was paid', () => {
    const line = newLine(hit(1), {
      quantity: quantity(0),
      price: null,
      left: quantity(30_000),
      leftAmount: money(1010),
      sourceLineId: id(7),
    })
    const picked = withPicked([line], hit(1), ONE_UNIT)!
    expect(lineMoney(picked.lines[0]!).amount).toBe(337)
    const all = withPicked(picked.lines, hit(1), quantity(50_000))!
    expect(all.lines[0]).toMatchObject({ quantity: 30_000 })
    expect(lineMoney(all.lines[0]!).amount).toBe(1010)
    expect(withPicked(all.lines, hit(1), ONE_UNIT)).toBe(null)
    expect(contentOf(all.lines[0]!)).toMatchObject({ price: null, amount: null, sourceLineId: 7 })
  })

  test('a label of the scale comes back as what it weighs, its own line first', () => {
    const weighed = (left: number) =>
      newLine(hit(1), { quantity: quantity(0), price: null, left: quantity(left), leftAmount: money(741) })
    const [heavy, own] = [weighed(7_561), weighed(7_560)]
    expect(withPicked([heavy, own], hit(1), quantity(7_560))?.lines.map((line) => line.quantity)).toEqual([0, 7_560])
    expect(withPicked([heavy], hit(1), quantity(7_560))?.lines.map((line) => line.quantity)).toEqual([7_560])
  })
})

describe('keys of a line', () => {
  const line = newLine(hit(1), { quantity: quantity(20_000) })

  test.each([
    ['9', 1000],
    ['9.5', 500],
    ['88', 1200],
    ['10', 0],
    ['100', 0],
    ['0', null],
    ['x', null],
    ['101', null],
  ])('/%s takes %j off 10,000', (typed, expected) => {
    expect(discountOf(typed)).toBe(expected)
  })

  test('quantity, price and discount', () => {
    expect(editedLine(line, 'quantity', '3')).toMatchObject({ quantity: 30_000 })
    expect(editedLine(line, 'quantity', '0')).toBe(null)
    expect(editedLine(line, 'price', '1.80')).toMatchObject({ price: 1_800_000 })
    expect(lineMoney(editedLine(line, 'discount', '9')!)).toEqual({ list: 400, amount: 360 })
    expect([stepped(line, 1).quantity, stepped(line, -1).quantity]).toEqual([30_000, 10_000])
    expect(stepped(stepped(line, -1), -1).quantity).toBe(10_000)
  })

  test('整单议价: so much for all, over the lines by what they come to', () => {
    const lines = [line, newLine(hit(2), { quantity: ONE_UNIT, price: unitPrice(3_330_000) })]
    expect(agreedLines(lines, '7')?.map((one) => lineMoney(one).amount)).toEqual([382, 318])
    expect(sumOf(agreedLines(lines, '90%') ?? [], 'amount')).toBe(660)
    expect(agreedLines(lines, '8')).toBe(null)
  })
})
