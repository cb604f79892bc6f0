import { expect, it } from 'vitest'
import { riceHit } from '../testing.ts'
import { exactHit } from './product-cell.ts'

it('a scanned code is the whole barcode, but for zeros the scanner dropped; the end of one is something else', () => {
  const hit = { ...riceHit(), code: '0001', barcode: '0012345678905' }
  expect(exactHit('0012345678905', [hit])).toBe(hit)
  expect(exactHit('12345678905', [hit])).toBe(hit)
  expect(exactHit('45678905', [hit])).toBeUndefined()
  expect(exactHit('8905', [hit])).toBeUndefined()
})
