import { expect, it } from 'vitest'
import { isDocumentNumber } from './document-number.ts'

it('tells a number from a barcode, a product code and the page of a count sheet', () => {
  expect(['XSCK-20260314-0007', 'ls-20260314-0012', 'QCKC-20260314-12345'].map(isDocumentNumber)).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['6901234567892', 'A-20260314', 'AB12-3456', 'PD-20260314-0001/41', '20260314-0007'].some(isDocumentNumber),
  ).toBe(false)
})
