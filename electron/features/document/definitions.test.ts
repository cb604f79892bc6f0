import { expect, test } from 'vitest'
import { DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { openShop, type LineText } from '#electron/harness/shop.ts'

test('prefixes tell the types apart', () => {
  const prefixes = DOCUMENT_TYPES.map((type) => documentDefinition(type).prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
  // A number series is a range of numbers: no prefix may begin another one with a dash after it.
  for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z]+$/)
})

/** Types whose lines move goods one way; the others have tests of their own. */
const ONE_WAY = DOCUMENT_TYPES.filter((type) => {
  const { direction, atTill } = documentDefinition(type)
  return (direction === 'in' || direction === 'out') && atTill !== true
})

test.each(ONE_WAY)('%s is posted and voided, and the ledger is sound each time', async (type) => {
  const shop = await openShop()
  const { prefix, direction, price, beforeOpening } = documentDefinition(type)
  const lines = (quantity: string): LineText[] =>
    ['A', 'B', 'A'].map((product) => (price === 'none' ? { product, quantity } : { product, quantity, price: '3.35' }))
  await shop.post('purchaseReceipt', '2026-02-01', [
    { product: 'A', quantity: '100', amount: '333.33' },
    { product: 'B', quantity: '50', amount: '77.77' },
  ])
  const before = [await shop.pool('A'), await shop.pool('B')]
  const document = await shop.post(type, '2026-03-01', lines('1.5'))
  expect(document).toMatchObject({
    type,
    number: `${prefix}-20260301-0001`,
    status: 'posted',
    lineCount: 3,
    quantity: 45_000,
  })
  expect(await shop.brokenChecks()).toEqual([])
  const after = await shop.api.stock.card({ productId: (await shop.product('A')).id })
  expect(after.quantity).toBe(direction === 'in' ? 1_030_000 : 970_000)
  await shop.post('salesShipment', '2026-03-02', [{ product: 'A', quantity: '7', price: '9' }])
  const reversal = await shop.void(document)
  expect(reversal).toMatchObject({
    number: `${prefix}-20260301-0002`,
    status: 'reversal',
    counterpart: document.number,
    quantity: -45_000,
    grossAmount: 0 - document.grossAmount,
  })
  expect(await shop.api.document.find({ number: document.number })).toMatchObject({
    status: 'voided',
    counterpart: reversal.number,
  })
  expect(await shop.brokenChecks()).toEqual([])
  await shop.void((await shop.api.document.find({ number: 'XSCK-20260302-0001' }))!)
  expect([await shop.pool('A'), await shop.pool('B')]).toEqual(before)
  expect(await shop.brokenChecks()).toEqual([])
  const dayBefore = shop.post(type, '2025-12-31', [
    { product: 'A', quantity: '1', ...(price === 'none' ? {} : { price: '1' }) },
  ])
  if (beforeOpening) expect((await dayBefore).businessDate).toBe('2025-12-31')
  else await expect(dayBefore).rejects.toMatchObject({ data: { code: 'DATE_BEFORE_OPENING' } })
})
