import { expect, it } from 'vitest'
import { money } from '#shared/kernel/money.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { riceHit } from '../testing.ts'
import { newLine, withProduct } from './entry-line.ts'
import { lineOfScan, meansProduct, withScan } from './scanned-line.ts'

const bag = riceHit()
const caseOfRice = riceHit({ unitId: id<'unit'>(12) })

it('a scanned product is one of the scanned unit, at its price', () => {
  expect(withScan(newLine(), bag)).toMatchObject({ product: { name: '长粒香大米' }, unitId: 11, quantity: 10_000 })
  expect(withScan(newLine(), bag).price).toBe(44_500_000)
})

it('once more is one more; what could not be read gives way', () => {
  const line = { ...withScan(newLine(), bag), quantity: null, unread: { quantity: 'a dozen', remark: '?' } }
  expect(withScan(line, bag)).toMatchObject({ quantity: 10_000, unread: { remark: '?' } })
  expect(withScan({ ...line, quantity: quantity(25_000), amount: money(100) }, bag)).toMatchObject({
    quantity: 35_000,
    amount: 100,
  })
})

it('counts on the last line of the product and unit; another unit is another line', () => {
  const first = { ...withProduct(newLine(), bag), quantity: quantity(10_000) }
  const second = { ...withProduct(newLine(), bag), quantity: quantity(20_000) }
  expect(lineOfScan([first, second, newLine()], bag)?.key).toBe(second.key)
  expect(lineOfScan([first, second, newLine()], caseOfRice)).toBeNull()
})

it('a remark, a batch and serial numbers may be scanned; figures may not', () => {
  const columns = ['product', 'quantity', 'price', 'amount', 'remark', 'batch', 'serials']
  expect(columns.map(meansProduct)).toEqual([true, true, true, true, false, false, false])
})
