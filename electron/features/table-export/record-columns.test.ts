import { expect, test } from 'vitest'
import type { ProductRecord } from '#shared/contract/product.ts'
import { PRODUCT_RECORD_COLUMNS } from './record-columns.ts'

test('the barcodes of a product are parted once for all of their columns', () => {
  const barcodes = [
    { barcode: '6901', unitName: '瓶' },
    { barcode: '6902', unitName: '箱' },
    { barcode: '6903', unitName: '托' },
  ]
  const units = [{ name: '瓶' }, { name: '箱' }, { name: '托' }]
  let asked = 0
  const row = {
    units,
    get barcodes() {
      asked += 1
      return barcodes
    },
  } as unknown as ProductRecord
  const cell = (key: string) => PRODUCT_RECORD_COLUMNS[key]?.of(row)
  expect(cell('barcode')).toBe('6901')
  const once = asked
  expect([cell('bigBarcode'), cell('otherBarcodes')]).toEqual(['6902', '6903 = 托'])
  expect(asked).toBe(once)
})
