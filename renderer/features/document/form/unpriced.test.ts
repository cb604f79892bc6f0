import { expect, it } from 'vitest'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { newLine, withNextUnit } from './entry-line.ts'
import { emptyHeader } from './form-content.ts'
import { documentContent } from './posted-content.ts'

const bottle = id<'unit'>(1)
const box = id<'unit'>(2)
const product = {
  id: id<'product'>(7),
  code: '00007',
  name: '可口可乐',
  spec: '',
  barcode: '',
  units: [
    { unitId: bottle, name: '瓶', ratio: ONE_UNIT },
    { unitId: box, name: '箱', ratio: quantity(240_000) },
  ],
  unitPrices: [
    { unitId: bottle, price: unitPrice(2_000_000) },
    { unitId: box, price: unitPrice(36_000_000) },
  ],
}

it('a type without prices posts none, even where the search filled one in', () => {
  const line = newLine({ product, unitId: bottle, quantity: ONE_UNIT, price: unitPrice(2_000_000), priceFollows: true })
  const header = emptyHeader(businessDate('2026-11-22'), id<'warehouse'>(1))
  const content = documentContent(documentDefinition('otherOut'), { header, lines: [line], amends: null })
  expect(content?.lines[0]).toMatchObject({ price: null, amount: null, discountRate: 0 })
})

it('F6 takes the price of the case, not 24 bottles; a typed price follows the ratio', () => {
  const filled = newLine({ product, unitId: bottle, price: unitPrice(2_000_000), priceFollows: true })
  expect(withNextUnit(filled)).toMatchObject({ unitId: box, price: 36_000_000 })
  expect(withNextUnit(withNextUnit(filled))).toMatchObject({ unitId: bottle, price: 2_000_000 })
  expect(withNextUnit({ ...filled, priceFollows: false })).toMatchObject({ unitId: box, price: 48_000_000 })
})
