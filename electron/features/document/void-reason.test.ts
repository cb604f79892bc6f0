import { expect, test } from 'vitest'
import { openShop } from '#electron/harness/shop.ts'

test('why a document was voided stands on it and on its reversal, beside its own reason', async () => {
  const shop = await openShop()
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '10', price: '2' }])
  const content = await shop.content('otherOut', '2026-03-02', [{ product: 'A', quantity: '1' }])
  const issued = await shop.api.document.post({ content: { ...content, reason: '自用' }, draftId: null })
  const reasons = async (id: typeof issued.id) => {
    const { reason, voidReason } = await shop.api.document.get({ id })
    return { reason, voidReason }
  }
  expect(await reasons(issued.id)).toEqual({ reason: '自用', voidReason: '' })
  const reversal = await shop.api.document.void({ id: issued.id, reason: '录重了' })
  expect(await reasons(issued.id)).toEqual({ reason: '自用', voidReason: '录重了' })
  expect(await reasons(reversal.id)).toEqual({ reason: '录重了', voidReason: '录重了' })
})
