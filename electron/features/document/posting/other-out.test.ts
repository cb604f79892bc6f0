import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'

test('other-out takes goods at their cost, owes nobody, and is void again', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '3', amount: '10.00' }])
  const used = await shop.post('otherOut', '2026-03-02', [{ product: 'A', quantity: '1' }])
  expect(used).toMatchObject({ number: 'QTCK-20260302-0001', grossAmount: 0, partnerName: '' })
  expect((await shop.api.document.get({ id: used.id })).lines[0]?.cost).toBe(-333)
  expect(await shop.pool('A')).toBe('2 6.67')
  await shop.void(used)
  expect(await shop.pool('A')).toBe('3 10.00')
  expect(await shop.brokenChecks()).toEqual([])
})
