import { expect, it } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { id } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { riceHit } from '../testing.ts'
import { newLine, withProduct } from './entry-line.ts'
import { lineOfScan, meansProduct, withScan } from './scanned-line.ts'

const bag = riceHit()
const caseOfRice = riceHit({ unitId: id<'unit'>(12) })
const one = (hit: typeof bag) => ({ hit, quantity: ONE_UNIT, amount: null })

it('a scanned product is one of the scanned unit, at its price', () => {
  expect(withScan(newLine(), one(bag))).toMatchObject({ product: { name: '长粒香大米' }, unitId: 11, quantity: 10_000 })
  expect(withScan(newLine(), one(bag)).price).toBe(44_500_000)
})

it('once more is one more; what could not be read gives way', () => {
  const line = { ...withScan(newLine(), one(bag)), quantity: null, unread: { quantity: 'a dozen', remark: '?' } }
  expect(withScan(line, one(bag))).toMatchObject({ quantity: 10_000, unread: { remark: '?' } })
  expect(withScan({ ...line, quantity: quantity(25_000), amount: money(100) }, one(bag))).toMatchObject({
    quantity: 35_000,
    amount: 100,
  })
})

it('counts on the last line of the product and unit; another unit is another line', () => {
  const first = { ...withProduct(newLine(), bag), quantity: quantity(10_000) }
  const second = { ...withProduct(newLine(), bag), quantity: quantity(20_000) }
  expect(lineOfScan([first, second, newLine()], one(bag))?.key).toBe(second.key)
  expect(lineOfScan([first, second, newLine()], one(caseOfRice))).toBeNull()
})

it('a remark, a batch and serial numbers may be scanned; figures may not', () => {
  const columns = ['product', 'quantity', 'price', 'amount', 'remark', 'batch', 'serials']
  expect(columns.map(meansProduct)).toEqual([true, true, true, true, false, false, false])
})

it('a label of the scale is its weight; with an amount it is a line of its own at that', () => {
  const weight = { hit: bag, quantity: quantity(7_560), amount: null }
  const first = withScan(newLine(), weight)
  expect(first).toMatchObject({ quantity: 7_560, price: 44_500_000, amount: null })
  expect(lineOfScan([first, newLine()], weight)?.key).toBe(first.key)
  expect(withScan(first, weight)).toMatchObject({ quantity: 15_120, amount: null })
  const priced = { ...weight, amount: money(741) }
  expect(lineOfScan([first, newLine()], priced)).toBeNull()
  expect(lineOfScan([withScan(newLine(), priced), newLine()], weight)).toBeNull()
  expect(withScan(newLine(), priced)).toMatchObject({ quantity: 7_560, price: 44_500_000, amount: 741 })
})
